import {
  addDays,
  addMonths,
  calendarDate,
  dayOfWeek,
  isCalendarDate,
  weekStart,
} from '../model/calendar-date';
import { dayAndMonthIn, longWords, MONTHS, WEEKDAY, WEEKDAYS } from './day-words';

const ONE_DAY = new RegExp(`^(?:(last|past|this) )?(${WEEKDAY})$`);
const ONE_MONTH = new RegExp(`^(?:last )?(${MONTHS.join('|')})(?: (\\d{4}))?$`);
const AGO =
  /^(?:the )?(?:(last|past) )?(\d{1,4}|an?|one|two|three|four|five|six) ?(d|days?|w|weeks?|m|mo|months?|y|years?)( ago)?$/;
const LEADING_WORDS = /^(?:(?:since|from|after|on) )+/;
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const LONGEST = 60;
/** A leap day came at most as many years ago. */
const LONGEST_WAIT = 8;

/**
 * The day that words mean to somebody who looks back, against today: `12 Nov`, `yesterday`, `last friday`, `two weeks
 * ago`, `last month`, `2025-11-12`. What could be to come means what has been: a weekday alone is the last such day
 * before today, a day of a month without its year the last one up to today. Of a week or a month it is the first day.
 * Null where the words are no day, or one to come.
 */
export function pastDay(words: string, today: string): string | null {
  if (words.length > LONGEST) return null;
  const text = longWords(words).replace(LEADING_WORDS, '');
  const date =
    (isCalendarDate(text) ? text : null) ??
    named(text, today) ??
    weekday(text, today) ??
    dayAndMonth(text, today) ??
    month(text, today) ??
    distance(text, today);
  return date !== null && date <= today ? date : null;
}

function named(text: string, today: string): string | null {
  switch (text) {
    case 'today':
      return today;
    case 'yesterday':
      return addDays(today, -1);
    case 'this week':
      return weekStart(today);
    case 'last week':
      return addDays(weekStart(today), -7);
    case 'this month':
      return `${today.slice(0, 8)}01`;
    case 'last month':
      return `${addMonths(`${today.slice(0, 8)}01`, -1).slice(0, 8)}01`;
    case 'this year':
      return `${today.slice(0, 5)}01-01`;
    default:
      return null;
  }
}

function weekday(text: string, today: string): string | null {
  const [match, which, name = ''] = ONE_DAY.exec(text) ?? [];
  if (match === undefined) return null;
  const back = (dayOfWeek(today) - WEEKDAYS.indexOf(name) + 7) % 7;
  return addDays(today, -(back === 0 && which !== 'this' ? 7 : back));
}

function dayAndMonth(text: string, today: string): string | null {
  const found = dayAndMonthIn(text);
  if (!found) return null;
  const { day, month: ofMonth, year } = found;
  if (year !== null) return calendarDate(year, ofMonth, day);
  const thisYear = Number(today.slice(0, 4));
  for (let back = 0; back <= LONGEST_WAIT; back++) {
    const date = calendarDate(thisYear - back, ofMonth, day);
    if (date !== null && date <= today) return date;
  }
  return null;
}

function month(text: string, today: string): string | null {
  const [match, name = '', year] = ONE_MONTH.exec(text) ?? [];
  if (match === undefined) return null;
  const number = MONTHS.indexOf(name) + 1;
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return calendarDate(Number(year), number, 1);
  const date = calendarDate(thisYear, number, 1);
  return date !== null && date <= today ? date : calendarDate(thisYear - 1, number, 1);
}

/** `3 days ago`, `last two weeks`, `7d`. */
function distance(text: string, today: string): string | null {
  const [, , count, unit] = AGO.exec(text) ?? [];
  if (count === undefined || unit === undefined) return null;
  const said = COUNTS.indexOf(count);
  const many = /^\d/.test(count) ? Number(count) : said > 0 ? said : 1;
  if (unit.startsWith('d')) return addDays(today, -many);
  if (unit.startsWith('w')) return addDays(today, -7 * many);
  return addMonths(today, -(unit.startsWith('y') ? 12 * many : many));
}
