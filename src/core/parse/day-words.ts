/** The words of days that somebody types, for whoever reads them: forwards (`planned-day.ts`) or back (`past-day.ts`). */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');
/** For patterns. */
export const WEEKDAY = WEEKDAYS.join('|');
const MONTH = MONTHS.join('|');

const SHORT: readonly (readonly [pattern: RegExp, word: (match: string) => string])[] = [
  [/\b(?:sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)\b\.?/g, (short) => longFor(WEEKDAYS, short)],
  [/\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/g, (short) => longFor(MONTHS, short)],
  [/\b(?:tmrw?|tmw|tom|tomorow|2moro)\b/g, () => 'tomorrow'],
  [/\btod\b/g, () => 'today'],
  [/\bnxt\b/g, () => 'next'],
  [/\bwks?\b/g, () => 'weeks'],
];

const longFor = (names: readonly string[], short: string): string =>
  names.find((name) => name.startsWith(short.slice(0, 3))) ?? short;

/** Lower case, single spaces, and short words in full: `nxt Fri.` is `next friday`. */
export const longWords = (words: string): string =>
  SHORT.reduce(
    (said, [pattern, word]) => said.replace(pattern, (match) => word(match.replace('.', ''))),
    words.toLowerCase().replace(/\s+/g, ' ').trim(),
  );

const DAY_AND_MONTH = new RegExp(
  `^(?:(?:${WEEKDAY}),? )?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})|(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?)(?:,? (\\d{4}))?$`,
);

/** `16 january`, `january the 16th, 2026`: a day of a month, with its year where it is said. Null for other words. */
export function dayAndMonthIn(
  text: string,
): { readonly day: number; readonly month: number; readonly year: number | null } | null {
  const [match, day, month, monthFirst, dayBehind, year] = DAY_AND_MONTH.exec(text) ?? [];
  if (match === undefined) return null;
  return {
    day: Number(day ?? dayBehind),
    month: MONTHS.indexOf(month ?? monthFirst ?? '') + 1,
    year: year === undefined ? null : Number(year),
  };
}
