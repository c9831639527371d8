const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ADDED: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.map((word, at) => [word, 10 * (at + 2)] as const),
]);

const SMALL = `(?:(?:${TENS.join('|')})(?:-(?:${ONES.join('|')}))?|${TEENS.join('|')}|${ONES.join('|')})`;
/** From ten to ninety-nine. */
export const TENS_IN_WORDS = `(?:${TENS.join('|')})(?:-(?:${ONES.join('|')}))?|${TEENS.join('|')}`;
const IN_WORDS = `(?:(?:${SMALL}|a) hundred(?:(?: and)? ${SMALL})?|${SMALL})(?: and a half)?`;
const IN_DIGITS = "\\d{1,3}(?:[,' ]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}|\\d+(?:[.,]\\d+)?";

/** A number before or behind a unit, in digits or in words, as a part of a pattern. */
export const NUMBER = `(${IN_DIGITS}|half an?(?= )|${IN_WORDS}(?![a-z]))`;
/** A number in digits. */
export const DIGITS = `(${IN_DIGITS})`;
/** A number in words that needs no unit. "One" does: alone it may stand for anything, as in "one of them". */
export const WORD_NUMBER = `((?!one(?! hundred| and a half))${IN_WORDS})`;
/** One to nineteen. */
export const FEW = [...TEENS, ...ONES].join('|');
/** Something that begins a number in words. */
export const NUMBER_WORD = [...ADDED.keys(), 'hundred', 'half'].join('|');

function numberInWords(text: string): number {
  let sum = text.startsWith('half') || text.endsWith(' half') ? 0.5 : 0;
  for (const word of text.split(/[- ]/))
    if (word === 'hundred') sum += 100 * Math.max(1, Math.floor(sum)) - Math.floor(sum);
    else sum += ADDED.get(word) ?? 0;
  return sum;
}

/** `1,200`, `1 200` and "twelve hundred" are 1200; `1,2` and `1.2` are 1.2; "three and a half" is 3.5. */
export function numberOf(written: string | undefined): number {
  const text = (written ?? '').toLowerCase();
  if (!/\d/.test(text)) return numberInWords(text);
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replace(/\./g, ''));
  const isGrouped = /^\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?$/.test(text);
  return Number(isGrouped ? text.replace(/[,' ]/g, '') : text.replace(',', '.'));
}

/** A number as a key: the same for the same, however it was worked out. */
export const rounded = (value: number): string => String(Number(value.toPrecision(9)));
