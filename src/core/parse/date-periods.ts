import {
  addDays,
  addMonths,
  calendarDate,
  dayOfWeek,
  monthEnd,
  quarterEnd,
  weekEnd,
  weekStart,
} from '../model/calendar-date';

/** What words mean: a day, or a period from `date` to `end`. `unit` says how exact they are. */
export interface DateMeaning {
  readonly date: string;
  readonly end: string | null;
  readonly unit: 'day' | 'week' | 'month';
}

/** Words that chrono does not know or takes for a single day. The pattern's groups go to `read`. */
export interface PeriodRule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], reference: string) => DateMeaning | null;
}

const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY = '((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(\\d{4}))?';
const UNTIL = '\\s*(?:-|to|through|and|&)\\s*';
/** How long a date without a year may lie back: "by Jan 5" in a note of 7 January was two days ago, not in a year. */
const MOST_DAYS_AHEAD = 354;
const FRIDAY = 4;

const day = (date: string | null): DateMeaning | null =>
  date === null ? null : { date, end: null, unit: 'day' };
const period = (date: string, end: string, unit: DateMeaning['unit']): DateMeaning => ({ date, end, unit });
const rule = (pattern: string, read: PeriodRule['read']): PeriodRule => ({
  pattern: new RegExp(`\\b(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  read,
});

const year = (date: string): number => Number(date.slice(0, 4));
const indexOf = (names: readonly string[], name: string | undefined): number =>
  names.indexOf((name ?? '').slice(0, 3).toLowerCase());
const monthNumber = (name: string | undefined): number => indexOf(MONTHS, name) + 1;
const monthOf = (date: string): DateMeaning => period(`${date.slice(0, 8)}01`, monthEnd(date), 'month');
const quarterOf = (date: string): DateMeaning => {
  const end = quarterEnd(date);
  return period(addMonths(`${end.slice(0, 8)}01`, -2), end, 'month');
};
const weekOf = (date: string): DateMeaning => period(weekStart(date), weekEnd(date), 'week');

/** The date in the year that is written, else the next one from the reference on, unless it was just before. */
export function dateOfYear(
  month: number,
  dayOfMonth: number,
  written: string | undefined,
  reference: string,
): string | null {
  if (written !== undefined) return calendarDate(Number(written), month, dayOfMonth);
  const inYear = (distance: number): string | null =>
    calendarDate(year(reference) + distance, month, dayOfMonth);
  const dates = [-1, 0, 1].map(inYear).filter((date) => date !== null);
  const next = dates.find((date) => date >= reference);
  if (next !== undefined && next <= addDays(reference, MOST_DAYS_AHEAD)) return next;
  return dates.filter((date) => date < reference).at(-1) ?? next ?? null;
}

function dayRange(start: string | null, end: string | null): DateMeaning | null {
  return start !== null && end !== null && start <= end ? period(start, end, 'day') : null;
}

function namedRange(
  first: { month: number; day: string | undefined },
  last: { month: number; day: string | undefined },
  written: string | undefined,
  reference: string,
): DateMeaning | null {
  const end = dateOfYear(last.month, Number(last.day), written, reference);
  if (end === null) return null;
  const endYear = year(end) - (first.month > last.month ? 1 : 0);
  return dayRange(calendarDate(endYear, first.month, Number(first.day)), end);
}

/** The Friday of a week; for a weekend that is over, its Sunday. */
function workWeekEnd(reference: string): DateMeaning | null {
  const friday = addDays(weekStart(reference), FRIDAY);
  return day(friday < reference ? weekEnd(reference) : friday);
}

function namedMonth(
  name: string | undefined,
  written: string | undefined,
  reference: string,
): DateMeaning | null {
  const month = monthNumber(name);
  const ofYear = calendarDate(Number(written ?? year(reference)), month, 1);
  if (ofYear === null) return null;
  // Without a year, the month that is not over yet.
  return monthOf(written === undefined && monthEnd(ofYear) < reference ? addMonths(ofYear, 12) : ofYear);
}

/** `part` of the year's `parts` (quarters or halves); without a year, the one that is not over yet. */
function partOfYear(
  part: number,
  parts: 2 | 4,
  written: string | undefined,
  reference: string,
): DateMeaning | null {
  const months = 12 / parts;
  const full = written?.length === 2 ? `20${written}` : written;
  const start = calendarDate(Number(full ?? year(reference)), (part - 1) * months + 1, 1);
  if (start === null) return null;
  const end = addDays(addMonths(start, months), -1);
  if (full !== undefined || end >= reference) return period(start, end, 'month');
  return period(addMonths(start, 12), addDays(addMonths(start, 12 + months), -1), 'month');
}

function unitAround(unit: string | undefined, reference: string, ahead: number): DateMeaning | null {
  if (unit === 'week') return weekOf(addDays(reference, 7 * ahead));
  if (unit === 'month') return monthOf(addMonths(reference, ahead));
  if (unit === 'quarter') return quarterOf(addMonths(reference, 3 * ahead));
  return yearOf(year(reference) + ahead);
}

const yearOf = (number: number): DateMeaning | null => {
  const [start, end] = [calendarDate(number, 1, 1), calendarDate(number, 12, 31)];
  return start !== null && end !== null ? period(start, end, 'month') : null;
};

const lastDay = (meaning: DateMeaning | null): DateMeaning | null =>
  meaning && day(meaning.end ?? meaning.date);
const firstDay = (meaning: DateMeaning | null): DateMeaning | null => meaning && day(meaning.date);
const aheadOf = (word: string | undefined): number =>
  /^(?:next|following|coming)$/i.test(word ?? '') ? 1 : 0;

function endOfUnit(unit: string, reference: string, ahead: number): DateMeaning | null {
  if (unit !== 'week') return lastDay(unitAround(unit, reference, ahead));
  return ahead === 0 ? workWeekEnd(reference) : workWeekEnd(addDays(weekStart(reference), 7 * ahead));
}

/** `monday` of the week that starts on `start`. */
function weekdayIn(start: string, name: string | undefined): DateMeaning | null {
  return day(addDays(start, (indexOf(WEEKDAYS, name) + 6) % 7));
}

function nextWeekday(reference: string, name: string | undefined): string {
  return addDays(reference, (indexOf(WEEKDAYS, name) - dayOfWeek(reference) + 7) % 7);
}

function numberOf(word: string | undefined): number {
  const index = ['one', 'two', 'three'].indexOf((word ?? '').toLowerCase());
  return /^an?$/i.test(word ?? '') ? 1 : index < 0 ? Number(word) : index + 1;
}

function nextDayOfMonth(number: string | undefined, reference: string): DateMeaning | null {
  const inMonth = (date: string): string | null =>
    calendarDate(year(date), Number(date.slice(5, 7)), Number(number));
  const inThis = inMonth(reference);
  return day(inThis !== null && inThis >= reference ? inThis : inMonth(addMonths(reference, 1)));
}

function numericDate(groups: readonly (string | undefined)[]): DateMeaning | null {
  const [first, separator, second, written] = groups;
  const [a, b] = [Number(first), Number(second)];
  // 03/04/2026 is April in London and March in New York: nobody can tell.
  if (separator === '/' && a <= 12 && b <= 12 && a !== b) return null;
  const isDayFirst = separator === '.' || a > 12;
  return day(calendarDate(Number(written), isDayFirst ? b : a, isDayFirst ? a : b));
}

/**
 * The rules, the more specific first; where two match, the earlier one wins. Weeks run from Monday to Sunday; the end
 * of a week is its Friday; without a year, a month or quarter is the one that is not over on the reference date.
 */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule(`${MONTH}\\.?\\s+${DAY}${UNTIL}${MONTH}\\.?\\s+${DAY}${YEAR}`, ([m1, d1, m2, d2, y], reference) =>
    namedRange({ month: monthNumber(m1), day: d1 }, { month: monthNumber(m2), day: d2 }, y, reference),
  ),
  rule(`${MONTH}\\.?\\s+${DAY}${UNTIL}${DAY}${YEAR}`, ([m, d1, d2, y], reference) =>
    namedRange({ month: monthNumber(m), day: d1 }, { month: monthNumber(m), day: d2 }, y, reference),
  ),
  rule(`${DAY}${UNTIL}${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}`, ([d1, d2, m, y], reference) =>
    namedRange({ month: monthNumber(m), day: d1 }, { month: monthNumber(m), day: d2 }, y, reference),
  ),
  rule(`(?:the\\s+)?day after tomorrow`, (_, reference) => day(addDays(reference, 2))),
  rule(`${WEEKDAY},?\\s+(?:of\\s+)?(next|this)\\s+week`, ([name, which], reference) =>
    weekdayIn(weekStart(addDays(reference, 7 * aheadOf(which))), name),
  ),
  rule(`(next|this)\\s+week(?:\\s+on|,)?\\s+${WEEKDAY}`, ([which, name], reference) =>
    weekdayIn(weekStart(addDays(reference, 7 * aheadOf(which))), name),
  ),
  rule(`(an?|one|two|three|\\d)\\s+weeks?\\s+from\\s+${WEEKDAY}`, ([count, name], reference) =>
    day(addDays(nextWeekday(reference, name), 7 * numberOf(count))),
  ),
  rule(
    `(?:the\\s+)?end of\\s+(?:(?:the|this)\\s+)?(?:(next|coming|following)\\s+)?(week|month|quarter|year)`,
    (groups, reference) => endOfUnit((groups[1] ?? '').toLowerCase(), reference, aheadOf(groups[0])),
  ),
  rule(`eow|end of\\s+(?:the\\s+|this\\s+)?work(?:ing)?\\s*week`, (_, reference) => workWeekEnd(reference)),
  rule(`eom|month[- ]end`, (_, reference) => day(monthEnd(reference))),
  rule(`eoq|quarter[- ]end`, (_, reference) => day(quarterEnd(reference))),
  rule(`eoy|year[- ]end`, (_, reference) => lastDay(yearOf(year(reference)))),
  rule(`(?:the\\s+)?end of\\s+(20\\d\\d)`, ([written]) => lastDay(yearOf(Number(written)))),
  rule(`(?:the\\s+)?end of\\s+${MONTH}${YEAR}`, ([name, y], reference) =>
    lastDay(namedMonth(name, y, reference)),
  ),
  rule(
    `(?:the\\s+)?(?:start|beginning) of\\s+(?:the\\s+)?(next|coming)\\s+(week|month|quarter|year)`,
    ([which, unit], reference) => firstDay(unitAround(unit?.toLowerCase(), reference, aheadOf(which))),
  ),
  rule(`(20\\d\\d)[\\s-]?Q([1-4])`, ([written, part], reference) =>
    partOfYear(Number(part), 4, written, reference),
  ),
  rule(`mid[- ]?${MONTH}${YEAR}`, ([name, y], reference) =>
    day(dateOfYear(monthNumber(name), 15, y, reference)),
  ),
  rule(
    `((?:the\\s+)?end of\\s+)?Q([1-4])(?:\\s*['’](\\d\\d)|[\\s/-]*(20\\d\\d))?`,
    ([endOf, part, short, long], reference) => {
      const meaning = partOfYear(Number(part), 4, short ?? long, reference);
      return endOf === undefined ? meaning : lastDay(meaning);
    },
  ),
  rule(
    `((?:the\\s+)?end of\\s+)?H([12])(?:\\s*['’](\\d\\d)|[\\s/-]*(20\\d\\d))?`,
    ([endOf, part, short, long], reference) => {
      const meaning = partOfYear(Number(part), 2, short ?? long, reference);
      return endOf === undefined ? meaning : lastDay(meaning);
    },
  ),
  rule(`(this|next|coming|following)\\s+(week|month|quarter|year)`, ([which, unit], reference) =>
    unitAround(unit?.toLowerCase(), reference, aheadOf(which)),
  ),
  rule(`(this|the|next|coming)\\s+weekend`, ([which], reference) => {
    const saturday = addDays(weekStart(addDays(reference, 7 * (which === 'next' ? 1 : 0))), 5);
    return period(saturday, addDays(saturday, 1), 'day');
  }),
  rule(
    `the\\s+(\\d{1,2})(?:st|nd|rd|th)(?=\\s*(?:$|[.,;:!?)]|of (?:the|this) month))`,
    ([number], reference) => nextDayOfMonth(number, reference),
  ),
  rule(`(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})`, numericDate),
];

/** A month's name without a day: `March`, `Nov 2026`. Read only where the words around show that it is one. */
export const MONTH_ALONE = rule(`${MONTH}\\.?${YEAR}`, ([name, written], reference) =>
  namedMonth(name, written, reference),
);

/** The week that holds a day: Monday to Sunday. */
export const weekAround = (date: string): DateMeaning => weekOf(date);
