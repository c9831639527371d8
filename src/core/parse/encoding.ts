import { byteOf, characterClass, lossyForms, type CodePage } from './code-pages';
import { mayBeOrdinaryText, plausibility } from './damage-plausibility';

/** A stretch of text that is UTF-8 misread as a single-byte code page. Offsets count in the damaged text. */
export interface Damage {
  readonly start: number;
  readonly end: number;
  /** `windows-1252` stands for 1254 too. */
  readonly kind: CodePage;
  /** What it was before; null where the damage is certain but a byte is lost, so that nobody can tell. */
  readonly repaired: string | null;
}

export interface RepairedText {
  /** The text with everything repaired that can be; the very same string where nothing is damaged. */
  readonly text: string;
  readonly damage: readonly Damage[];
}

const UNDAMAGED: readonly Damage[] = [];

const CONTINUATION = { from: 0x80, to: 0xbf };

interface Page {
  readonly kind: CodePage;
  /** Sticky: one or more whole UTF-8 sequences of two to four bytes, as the code page shows them. */
  readonly run: RegExp;
}

const pageOf = (kind: CodePage): Page => {
  const next = `[${characterClass(kind, CONTINUATION.from, CONTINUATION.to)}]`;
  const two = `[${characterClass(kind, 0xc2, 0xdf)}]${next}`;
  const three = `[${characterClass(kind, 0xe0, 0xef)}]${next}{2}`;
  const four = `[${characterClass(kind, 0xf0, 0xf0)}]${next}{3}`;
  return { kind, run: new RegExp(`(?:${two}|${three}|${four})+`, 'y') };
};

// Windows first: where both fit ("Ã£" is ã, or a combining dot below), a precomposed letter is by far likelier.
const PAGES: readonly Page[] = [pageOf('windows-1252'), pageOf('mac-roman')];

const suspectPair = (kind: CodePage): string =>
  `[${characterClass(kind, 0xc2, 0xf0)}][${characterClass(kind, CONTINUATION.from, CONTINUATION.to)}]`;

/** Any lead byte before any continuation byte, or before what stands for a lost one. */
const SUSPECT = new RegExp(`${suspectPair('windows-1252')}|${suspectPair('mac-roman')}|[âğð]\\ufffd`, 'y');

/**
 * The cheap test that almost all undamaged text fails. Nearly as selective as the pairs above and ten times as fast:
 * V8 runs a negated ASCII range with a look-ahead at about 1 ns a character, but large classes at 3 to 8.
 */
const MAY_BE_DAMAGED = new RegExp(
  `[^\\x00-\\x7f](?=[${PAGES.map(({ kind }) => characterClass(kind, CONTINUATION.from, CONTINUATION.to)).join('')}\\ufffd])`,
);

/** Characters of tasks and prose that lose a byte in Windows code pages. A variation selector is certain, the rest not. */
const VARIATION_SELECTOR = '\ufe0f';
const LOSSY = ['⏫', '⏬', '⏳', '❌', '➕', '🔁', '🏁', '”', VARIATION_SELECTOR];
const LOST = new RegExp(
  LOSSY.flatMap(lossyForms)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'y',
);
const LOST_SELECTORS: ReadonlySet<string> = new Set(lossyForms(VARIATION_SELECTOR));
const LOST_CLOSING_QUOTES: ReadonlySet<string> = new Set(lossyForms('”'));
const WINDOWS_CONTINUATION = new RegExp(
  `[${characterClass('windows-1252', CONTINUATION.from, CONTINUATION.to)}]`,
);

/** Whether there may be damage in a text. Where there can be none, neither can there be in any piece of it. */
export const mayBeDamaged = (text: string): boolean => MAY_BE_DAMAGED.test(text);

/**
 * Repairs UTF-8 that was read as Mac Roman (`‚Äô` for ’) or as Windows-1252 or 1254 (`â€™`) and saved, once or twice
 * over. Cautious: what can be ordinary accented text stays as it is, and so does a single letter of another script,
 * because two accented letters side by side are likelier than one stray Cyrillic or Chinese character.
 *
 * Undamaged text comes back as the same string with one shared empty list, at the speed of a regular expression.
 */
export function repairText(text: string): RepairedText {
  if (!mayBeDamaged(text)) return { text, damage: UNDAMAGED };
  const once = findDamage(text);
  if (once.length === 0) return { text, damage: UNDAMAGED };
  const repaired = applyRepairs(text, once);
  if (!mayBeDamaged(repaired)) return { text: repaired, damage: once };
  const damage = withSecondRepair(once, repaired);
  return { text: applyRepairs(text, damage), damage };
}

function findDamage(text: string): Damage[] {
  const found: Damage[] = [];
  const candidates = new RegExp(MAY_BE_DAMAGED, 'g');
  let quoteIsOpen = false;
  for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
    SUSPECT.lastIndex = match.index;
    if (!SUSPECT.test(text)) continue;
    const piece = decodeAt(text, match.index) ?? recognizeLost(text, match.index, quoteIsOpen);
    if (!piece) continue;
    found.push(piece);
    candidates.lastIndex = piece.end;
    quoteIsOpen = quoteIsOpenAfter(piece.repaired ?? '', quoteIsOpen);
  }
  return found;
}

function quoteIsOpenAfter(repaired: string, before: boolean): boolean {
  const [opening, closing] = [repaired.lastIndexOf('“'), repaired.lastIndexOf('”')];
  return opening === closing ? before : opening > closing;
}

function decodeAt(text: string, start: number): Damage | null {
  for (const page of PAGES) {
    page.run.lastIndex = start;
    const run = page.run.exec(text)?.[0];
    const decoded = run && decodePlausible(run, page.kind);
    if (!decoded) continue;
    const end = start + decoded.length;
    if (decoded.sequences === 1 && mayBeOrdinaryText(text, start, end, page.kind)) continue;
    return { start, end, kind: page.kind, repaired: decoded.text };
  }
  return null;
}

/** Decodes a run up to its first implausible character; null where nothing convincing is left. */
function decodePlausible(
  run: string,
  page: CodePage,
): { text: string; length: number; sequences: number } | null {
  let text = '';
  let length = 0;
  let sequences = 0;
  let needsCompany = false;
  while (length < run.length) {
    const { codePoint, width } = decodeSequence(run, length, page);
    const likelihood = plausibility(codePoint);
    if (likelihood === 'no') break;
    needsCompany ||= likelihood === 'in company';
    text += String.fromCodePoint(codePoint);
    length += width;
    sequences += 1;
  }
  return sequences === 0 || (needsCompany && sequences === 1) ? null : { text, length, sequences };
}

/** One UTF-8 sequence; the run's pattern has made sure that it is whole. Overlong forms decode to 0. */
function decodeSequence(run: string, at: number, page: CodePage): { codePoint: number; width: number } {
  const lead = byteOf(run.charAt(at), page) ?? 0;
  const width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let codePoint = lead & (0x7f >> width);
  for (let index = at + 1; index < at + width; index++) {
    codePoint = (codePoint << 6) | ((byteOf(run.charAt(index), page) ?? 0) & 0x3f);
  }
  const smallest = width === 2 ? 0x80 : width === 3 ? 0x800 : 0x10000;
  return { codePoint: codePoint < smallest ? 0 : codePoint, width };
}

/** A known character of which a byte is lost, standing where no letter comes before: `hâ«` is a word and a quote. */
function recognizeLost(text: string, start: number, quoteIsOpen: boolean): Damage | null {
  LOST.lastIndex = start;
  const form = LOST.exec(text)?.[0];
  if (!form) return null;
  const end = start + form.length;
  const isQuote = LOST_CLOSING_QUOTES.has(form);
  const standsAnywhere = isQuote || LOST_SELECTORS.has(form);
  if (!standsAnywhere && start > 0 && /\p{L}/u.test(text.charAt(start - 1))) return null;
  // One more continuation would make it another, whole sequence that was judged implausible.
  if (!form.includes('\ufffd') && WINDOWS_CONTINUATION.test(text.charAt(end))) return null;
  return { start, end, kind: 'windows-1252', repaired: lostCharacter(form, isQuote && quoteIsOpen) };
}

function lostCharacter(form: string, closesQuote: boolean): string | null {
  if (LOST_SELECTORS.has(form)) return VARIATION_SELECTOR;
  return closesQuote ? '”' : null;
}

/** What was misread twice decodes to something that is damaged still; only inside a stretch already decoded once. */
function withSecondRepair(once: readonly Damage[], repaired: string): Damage[] {
  const second = findDamage(repaired);
  let originalMinusRepaired = 0;
  // Both lists are in the order of the text.
  let next = 0;
  return once.map((piece) => {
    if (piece.repaired === null) return piece;
    const start = piece.start - originalMinusRepaired;
    const end = start + piece.repaired.length;
    originalMinusRepaired = piece.end - end;
    while ((second[next]?.start ?? Infinity) < start) next++;
    const inside: Damage[] = [];
    for (let other = second[next]; other && other.start < end; other = second[++next]) {
      if (other.end <= end) inside.push({ ...other, start: other.start - start, end: other.end - start });
    }
    return inside.length === 0 ? piece : { ...piece, repaired: applyRepairs(piece.repaired, inside) };
  });
}

function applyRepairs(text: string, damage: readonly Damage[]): string {
  let repaired = '';
  let from = 0;
  for (const piece of damage) {
    repaired += text.slice(from, piece.start) + (piece.repaired ?? text.slice(piece.start, piece.end));
    from = piece.end;
  }
  return repaired + text.slice(from);
}
