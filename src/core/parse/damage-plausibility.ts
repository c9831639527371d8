import type { CodePage } from './code-pages';

/**
 * How likely a decoded character is the one that was written: on its own, only beside others that decode as well
 * (scripts whose letters stand in words, and what a second misreading leaves), or not at all.
 */
export type Plausibility = 'alone' | 'in company' | 'no';

type Ranges = readonly (readonly [from: number, to: number])[];

const ALONE: Ranges = [
  [0x00a0, 0x017f], // Latin-1, Latin Extended-A
  [0x0192, 0x0192], // ƒ
  [0x0218, 0x021b], // Romanian Ș Ț
  [0x0300, 0x036f], // combining accents, as Mac file names have them
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x1e9e, 0x1e9e], // ẞ
  [0x2010, 0x205e], // dashes, quotes, ellipsis
  [0x2070, 0x2bff], // superscripts, currency, arrows, mathematics, symbols, dingbats
  [0xfe0e, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
  [0x1f000, 0x1faff], // emoji
];

const IN_COMPANY: Ranges = [
  [0x0080, 0x009f], // controls, from a first misreading
  [0x02c6, 0x02dd],
  [0x0370, 0x06ff], // Greek, Cyrillic, Armenian, Hebrew, Arabic
  [0x0900, 0x0fff], // scripts of India, Thai
  [0x10a0, 0x11ff], // Georgian, Hangul
  [0x1e00, 0x1e9d],
  [0x200b, 0x200f], // what joins emoji
  [0x3000, 0x9fff], // Kana, CJK and their punctuation
  [0xac00, 0xd7a3], // Hangul
  [0xf8ff, 0xf8ff], // the last two, from a first misreading as Mac Roman
  [0xfb01, 0xfb02],
  [0xff00, 0xffef],
  [0x20000, 0x2ffff],
];

const within = (codePoint: number, ranges: Ranges): boolean =>
  ranges.some(([from, to]) => codePoint >= from && codePoint <= to);

/** How plausible `codePoint` is as what a damaged sequence was. */
export function plausibility(codePoint: number): Plausibility {
  if (within(codePoint, ALONE)) return 'alone';
  return within(codePoint, IN_COMPANY) ? 'in company' : 'no';
}

/** Windows characters that stand after a word in ordinary text: „…PÄ“, `5 Å²`, `hâlâ…”`. */
const AFTER_A_WORD = /^[…‘’“”–—›»«‹\u00a0™®°ªº¹²³´†‡•§]+$/;
const LETTER = /^\p{L}/u;
const STARTS_WORD = /^\p{L}[\p{L}√≈ƒ]/u;
const UPPER_CASE = /^\p{Lu}/u;
const LOWER_CASE = /^\p{Ll}/u;
const DIGIT = /^\d/;

/**
 * Whether a lone sequence, `text` from `start` to `end`, reads as well as the ordinary text that it looks like. Then
 * it must not be touched.
 */
export function mayBeOrdinaryText(text: string, start: number, end: number, page: CodePage): boolean {
  const around = { before: text.charAt(start - 1), after: text.slice(end, end + 2) };
  const lead = text.charAt(start);
  const rest = text.slice(start + 1, end);
  return page === 'mac-roman' ? isOrdinaryMac(lead, rest, around) : isOrdinaryWindows(lead, rest, around);
}

interface Neighbors {
  readonly before: string;
  readonly after: string;
}

/** A word that ends in the lead, with punctuation after it. */
function isOrdinaryWindows(lead: string, rest: string, { before, after }: Neighbors): boolean {
  if (!AFTER_A_WORD.test(rest) || LETTER.test(after)) return false;
  if (LOWER_CASE.test(lead)) return LETTER.test(before);
  // No word is just Ã or Â, so "Ã " is à; but Ä, Å and É can be words, units or list marks.
  return LETTER.test(before) ? UPPER_CASE.test(before) : lead !== 'Ã' && lead !== 'Â';
}

/**
 * Mathematics (√π, ≈£5, ¬Ω), an opening »quote« before an accented letter, or a German or Estonian one before a word
 * of two (‚öö‘). Without a letter before them, these signs are what they look like.
 */
function isOrdinaryMac(lead: string, rest: string, { before, after }: Neighbors): boolean {
  const endsWord = LETTER.test(before);
  if (lead === '»') return !endsWord;
  if (lead === '‚') {
    const opensWord = LETTER.test(after) || /^(?:öö|ää|üü)$/.test(rest);
    return !endsWord && opensWord && isLetters(rest) && !rest.startsWith('Ä');
  }
  if (lead === '√') return !endsWord && 'πΩ∞µ∑∫∏∂'.includes(rest) && !STARTS_WORD.test(after);
  if (lead === '¬') return !endsWord && 'πΩµ'.includes(rest) && !DIGIT.test(before);
  if (lead !== '≈' && lead !== '∆') return false;
  const isSign = !isLetters(rest) || 'πΩµ'.includes(rest);
  return isSign && (DIGIT.test(after) || !(endsWord || LETTER.test(after)));
}

const isLetters = (text: string): boolean => /^\p{L}+$/u.test(text);
