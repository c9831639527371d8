/**
 * Words for dates and counts, in English. Pure: `today` is an argument. A text that is no `YYYY-MM-DD` date comes back
 * as it is, so that nothing a note says can keep the panel from drawing.
 */
import { dayOfWeek, daysBetween, isCalendarDate } from '../core/model/calendar-date';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
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
];

/** Up to here a day without its year can be read in one way only. */
const HALF_A_YEAR = 182;

/** How long ago, in one short word: `today`, `12 d`, `14 mo`, `3 y`; a day to come is `in 3 d`. */
export function ago(days: number): string {
  if (days === 0) return 'today';
  return days < 0 ? `in ${span(-days)}` : span(days);
}

/** The same in full, for tooltips and screen readers: `today`, `yesterday`, `12 days ago`, `in 3 days`. */
export function agoInFull(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days < 0 ? `in ${count(-days, 'day')}` : `${count(days, 'day')} ago`;
}

/** `5 Jan`, with its year where it is more than half a year away: `5 Jan 2025`. */
export function shortDate(date: string, today: string): string {
  if (!isCalendarDate(date)) return date;
  const dayAndMonth = `${dayOf(date)} ${monthOf(date).slice(0, 3)}`;
  return isNear(date, today) ? dayAndMonth : `${dayAndMonth} ${yearOf(date)}`;
}

/** When something is due: `today`, a weekday for the six days to come (`Fri`), else as `shortDate`. */
export function dueDate(date: string, today: string): string {
  if (!isCalendarDate(date)) return date;
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days > 0 && days < 7 ? weekdayOf(date).slice(0, 3) : shortDate(date, today);
}

/** `Mon 5 Jan`, with its year where it is more than half a year away. */
export function weekdayAndDate(date: string, today: string): string {
  return isCalendarDate(date) ? `${weekdayOf(date).slice(0, 3)} ${shortDate(date, today)}` : date;
}

/** `Mon 5 Jan 2026`: begins as the short forms do, so that a tooltip holds what it explains. */
export function exactDate(date: string): string {
  if (!isCalendarDate(date)) return date;
  return `${weekdayOf(date).slice(0, 3)} ${dayOf(date)} ${monthOf(date).slice(0, 3)} ${yearOf(date)}`;
}

/** `Mon 5 Jan 2026, 2 days ago`. */
export function exactDateAndDistance(date: string, today: string): string {
  if (!isCalendarDate(date)) return date;
  return `${exactDate(date)}, ${agoInFull(daysBetween(date, today))}`;
}

/** A day inside a month that its heading names: `Fri 26`. */
export function dayInMonth(date: string): string {
  return isCalendarDate(date) ? `${weekdayOf(date).slice(0, 3)} ${dayOf(date)}` : date;
}

/** `12 – 26 Dec`, `18 Nov – 12 Dec`; one date where both are the same day. */
export function dateRange(from: string, to: string, today: string): string {
  const end = shortDate(to, today);
  if (from === to) return end;
  if (!isCalendarDate(from) || !isCalendarDate(to)) return `${from} – ${end}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const sameYear = yearOf(from) === yearOf(to);
  if (sameMonth) return `${dayOf(from)} – ${end}`;
  const start =
    sameYear && !isNear(to, today) ? `${dayOf(from)} ${monthOf(from).slice(0, 3)}` : shortDate(from, today);
  return `${start} – ${end}`;
}

/** The heading of a month, `month` being `YYYY-MM`: `December`, with its year where it is not this one. */
export function monthName(month: string, today: string): string {
  const first = `${month}-01`;
  if (!isCalendarDate(first)) return month;
  return yearOf(first) === yearOf(today) ? monthOf(first) : `${monthOf(first)} ${yearOf(first)}`;
}

/** `1,240`. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 note`, `1,240 notes`; `many` where the plural is not `one` with an s. */
export function count(value: number, one: string, many: string = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

function span(days: number): string {
  if (days < 100) return `${days} d`;
  return days < 730 ? `${Math.round(days / 30.44)} mo` : `${Math.floor(days / 365.25)} y`;
}

function isNear(date: string, today: string): boolean {
  return isCalendarDate(today) && Math.abs(daysBetween(date, today)) <= HALF_A_YEAR;
}

const yearOf = (date: string): string => date.slice(0, 4);
const dayOf = (date: string): string => String(Number(date.slice(8)));
const monthOf = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? date;
const weekdayOf = (date: string): string => WEEKDAYS[dayOfWeek(date)] ?? date;
