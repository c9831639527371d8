/**
 * Calendar dates: `YYYY-MM-DD` strings in the vault's calendar, never instants.
 *
 * All arithmetic goes through UTC day numbers, so no result depends on the time zone or on daylight saving.
 * Strings of this form sort by date: compare them with `<` and `>`. They reach from 0000-01-01 to 9999-12-31, and so
 * does arithmetic: what lies beyond is that first or last day.
 */

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const HYPHEN = 45;
const DIGIT_ZERO = 48;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** As day numbers: the ends of what four digits of a year can write. */
const FIRST_DAY = utcDays(0, 1, 1);
const LAST_DAY = utcDays(9999, 12, 31);

/** Monday, as `dayOfWeek` counts. */
const MONDAY = 1;

/** Whether `text` is exactly `YYYY-MM-DD` and names a day that exists (`2026-02-31` does not). */
export function isCalendarDate(text: string): boolean {
  if (text.length !== DATE_LENGTH || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN)
    return false;
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, DATE_LENGTH)];
  return year >= 0 && month >= 0 && day >= 0 && dayExists(year, month, day);
}

/** The number that the digits in `[from, end)` write; -1 where one is no digit. */
function numberIn(text: string, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at++) {
    const digit = text.charCodeAt(at) - DIGIT_ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * The date that opens `text`, where `text` is an ISO date or date-time (`2026-01-05`, `2026-01-05T09:00:00Z`,
 * `2026-01-05 09:00`). The day is taken as written, in every time zone. Null for anything else.
 */
export function toDay(text: string): string | null {
  if (text.length > 10 && !/[T ]/.test(text.charAt(10))) return null;
  const day = text.slice(0, 10);
  return isCalendarDate(day) ? day : null;
}

/**
 * The date of a year, a month (1–12) and a day of the month; null where no such day exists or the year does not
 * fit four digits.
 */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 0 || year > 9999 || !dayExists(year, month, day)) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The date `days` days after `date` (before it, where negative). Throws a RangeError where `date` is no date. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(requireDayNumber(date) + days);
}

/**
 * The date `months` months after `date` (before it, where negative). A day that the month lacks becomes the month's
 * last: 31 January plus one month is 28 or 29 February. Throws a RangeError where `date` is no date.
 */
export function addMonths(date: string, months: number): string {
  requireDayNumber(date);
  const month = Number(date.slice(5, 7)) + months;
  const firstOfMonth = fromDayNumber(utcDays(Number(date.slice(0, 4)), month, 1));
  const lastDay = Number(monthEnd(firstOfMonth).slice(8));
  return addDays(firstOfMonth, Math.min(Number(date.slice(8)), lastDay) - 1);
}

/** How many days `to` is after `from`; negative where it is before. Throws a RangeError where either is no date. */
export function daysBetween(from: string, to: string): number {
  return requireDayNumber(to) - requireDayNumber(from);
}

/** The day of the week: 0 for Sunday to 6 for Saturday. Throws a RangeError where `date` is no date. */
export function dayOfWeek(date: string): number {
  // Day 0, 1970-01-01, was a Thursday.
  return (((requireDayNumber(date) + 4) % 7) + 7) % 7;
}

/**
 * The first day of the week that holds `date`. Weeks start on Monday unless `firstDay` (0 for Sunday to 6) says
 * otherwise. Throws a RangeError where `date` is no date.
 */
export function weekStart(date: string, firstDay: number = MONDAY): string {
  return addDays(date, -((dayOfWeek(date) - firstDay + 7) % 7));
}

/** The last day of the week that holds `date`; `firstDay` as in `weekStart`. */
export function weekEnd(date: string, firstDay: number = MONDAY): string {
  return addDays(weekStart(date, firstDay), 6);
}

/** The last day of the month that holds `date`. Throws a RangeError where `date` is no date. */
export function monthEnd(date: string): string {
  requireDayNumber(date);
  return lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** The last day of the calendar quarter that holds `date`. Throws a RangeError where `date` is no date. */
export function quarterEnd(date: string): string {
  requireDayNumber(date);
  const month = Number(date.slice(5, 7));
  return lastDayOfMonth(Number(date.slice(0, 4)), Math.ceil(month / 3) * 3);
}

function lastDayOfMonth(year: number, month: number): string {
  // Day 0 of the next month.
  return fromDayNumber(utcDays(year, month + 1, 0));
}

function dayNumber(text: string): number | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayExists(year, month, day) ? utcDays(year, month, day) : null;
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));
}

function requireDayNumber(date: string): number {
  const days = dayNumber(date);
  if (days === null) throw new RangeError(`Not a calendar date: ${JSON.stringify(date)}`);
  return days;
}

function utcDays(year: number, month: number, day: number): number {
  const instant = new Date(0);
  // Date.UTC would read the years 0–99 as 1900–1999.
  instant.setUTCFullYear(year, month - 1, day);
  return instant.getTime() / MS_PER_DAY;
}

function fromDayNumber(days: number): string {
  const writable = Math.min(Math.max(days, FIRST_DAY), LAST_DAY);
  return new Date(writable * MS_PER_DAY).toISOString().slice(0, 10);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
