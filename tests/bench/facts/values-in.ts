/** A part of a text that is a value, by UTF-16 offsets. */
export interface Found {
  readonly start: number;
  readonly text: string;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MONTH = MONTHS.join('|');
const DATE = new RegExp(
  `\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b(?:\\d{1,2} )?(?:${MONTH})\\b(?: \\d{4}\\b)?|\\b(?:19|20)\\d\\d\\b`,
  'g',
);
const MONEY =
  /(?:[£€$]|\bSEK )\d[\d.,]*\d?(?:[–-][£€$]?\d[\d.,]*)?(?: million|[Mk])?\b|\b\d[\d.,]*(?: million)? (?:euros?|pounds|kroner|kronor)\b/g;
const NUMBER = /(?<![\p{L}\p{N}.,/:–-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}/:–-]|[.,]\d)/gu;
const WORD = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;
const FISCAL = /\bFY ?\d+/g;

const found = (text: string, pattern: RegExp): readonly Found[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, text: match[0] }));

const overlaps = (one: Found, other: Found): boolean =>
  one.start < other.start + other.text.length && other.start < one.start + one.text.length;

export const moneyIn = (text: string): readonly Found[] => found(text, MONEY);

export function datesIn(text: string): readonly Found[] {
  const taken = moneyIn(text);
  return found(text, DATE).filter((date) => !taken.some((money) => overlaps(date, money)));
}

/** Numbers in digits and in words that are neither money nor part of a date, a name or a range. */
export function numbersIn(text: string): readonly Found[] {
  const taken = [...moneyIn(text), ...datesIn(text), ...found(text, FISCAL)];
  // "Plate Nine" is a name.
  const isOfName = (number: Found): boolean =>
    /^\p{Lu}/u.test(number.text) && /\p{L} $/u.test(text.slice(0, number.start));
  return [...found(text, NUMBER), ...found(text, WORD)].filter(
    (number) => !isOfName(number) && !taken.some((other) => overlaps(number, other)),
  );
}

export const replaceFound = (text: string, { start, text: old }: Found, by: string): string =>
  text.slice(0, start) + by + text.slice(start + old.length);
