import {
  addDays,
  addMonths,
  calendarDate,
  dayOfWeek,
  isCalendarDate,
  weekStart,
} from '../model/calendar-date';
import { datesInWords, type DateInWords } from './dates';
import { dayAndMonthIn, longWords, WEEKDAY, WEEKDAYS } from './day-words';

/** A day that a user plans for; null for words that mean no date. */
export interface PlannedDay {
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

const NO_DATE = /^(?:-+|–|—|none|no|nothing|no (?:due )?(?:date|day)|never|clear|remove|someday)$/;
const ONE_DAY = new RegExp(`^(?:(this|next|coming) )?(${WEEKDAY})$`);
const IN_NUMBERS = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4})?)?$/;
const DAY_OF_MONTH = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/;
const DISTANCE = /^(?:in )?\+? ?(\d{1,4}) ?(d|days?|w|weeks?|m|mo|months?|y|years?)$/;
const LEADING_WORDS = /^(?:(?:on|by|due|until|till|before|for|at) )+/;
/** Around a date, these words say nothing more. */
const FILLING = /^(?:\s|,|on|by|the|at|of)*$/;
/** A leap day comes back within as many years. */
const LONGEST_WAIT = 8;
/** The days of a week that starts on Monday. */
const FRIDAY = 4;
const SATURDAY = 5;
const LONGEST = 60;

/**
 * The day that words mean to somebody who plans, against today: `next fri`, `in two weeks`, `16 Jan`, `+3d`, `eow`,
 * `none`. What could have been means what is to come: a weekday alone is the next such day and not today, a day of a
 * month without its year the next one from today on. Of a week that is named, it is the Monday, of this one its Friday;
 * of a weekend the Saturday. `next fri` is the Friday of next week. Null where the words are no day, or not only one.
 */
export function plannedDay(words: string, today: string): PlannedDay | null {
  if (words.length > LONGEST) return null;
  const text = longWords(words).replace(LEADING_WORDS, '');
  if (NO_DATE.test(text)) return { date: null };
  if (isCalendarDate(text)) return { date: text };
  const date =
    weekday(text, today) ??
    dayAndMonth(text, today) ??
    dayOfMonth(text, today) ??
    inNumbers(text, today) ??
    distance(text, today) ??
    week(text, today) ??
    inOtherWords(text, today);
  return date === null ? null : { date };
}

function weekday(text: string, today: string): string | null {
  const [, which, name = ''] = ONE_DAY.exec(text) ?? [];
  const day = WEEKDAYS.indexOf(name);
  if (day < 0) return null;
  if (which === 'next') return addDays(weekStart(today), 7 + ((day + 6) % 7));
  const ahead = (day - dayOfWeek(today) + 7) % 7;
  return addDays(today, ahead === 0 && which === undefined ? 7 : ahead);
}

function dayAndMonth(text: string, today: string): string | null {
  const found = dayAndMonthIn(text);
  return found && nextOf(found.month, found.day, found.year, today);
}

/** `16.1.` and `16/1`: the day first, unless only the other order is a date; where both are, nobody can tell of `3/4`. */
function inNumbers(text: string, today: string): string | null {
  const [match, first, separator, second, year] = IN_NUMBERS.exec(text) ?? [];
  if (match === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  const ofYear = year === undefined ? null : Number(year);
  if (separator !== '.' && a <= 12 && b <= 12 && a !== b) return null;
  return b > 12 && separator !== '.' ? nextOf(a, b, ofYear, today) : nextOf(b, a, ofYear, today);
}

/** The day in its year, else the next one from today on. */
function nextOf(month: number, day: number, year: number | null, today: string): string | null {
  if (year !== null) return calendarDate(year, month, day);
  const first = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= LONGEST_WAIT; ahead++) {
    const date = calendarDate(first + ahead, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** `the 16th`: of this month, else of the next one that has it. */
function dayOfMonth(text: string, today: string): string | null {
  const day = DAY_OF_MONTH.exec(text)?.[1];
  if (day === undefined) return null;
  const first = `${today.slice(0, 8)}01`;
  for (let ahead = 0; ahead <= 2; ahead++) {
    const month = addMonths(first, ahead);
    const date = calendarDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Number(day));
    if (date !== null && date >= today) return date;
  }
  return null;
}

function distance(text: string, today: string): string | null {
  const [, count, unit] = DISTANCE.exec(text) ?? [];
  if (count === undefined || unit === undefined) return null;
  const many = Number(count);
  if (unit.startsWith('d')) return addDays(today, many);
  if (unit.startsWith('w')) return addDays(today, 7 * many);
  return addMonths(today, unit.startsWith('y') ? 12 * many : many);
}

function week(text: string, today: string): string | null {
  const monday = weekStart(today);
  switch (text) {
    case 'this week':
      return addDays(monday, Math.max(FRIDAY, (dayOfWeek(today) + 6) % 7));
    case 'next week':
      return addDays(monday, 7);
    case 'weekend':
    case 'this weekend':
    case 'the weekend':
      return addDays(monday, Math.max(SATURDAY, (dayOfWeek(today) + 6) % 7));
    case 'next month':
      return `${addMonths(today, 1).slice(0, 8)}01`;
    default:
      return null;
  }
}

/** What the reader of sentences knows, where it is all that is said. Of a period that has begun, its last day. */
function inOtherWords(text: string, today: string): string | null {
  const said = text.replace(
    /(^| )(\p{Ll})/gu,
    (_, blank: string, letter: string) => blank + letter.toUpperCase(),
  );
  const named = [text, said]
    .map((words) => datesInWords(words, today))
    .find((dates) => dates.length === 1)?.[0];
  if (!named || !isAll(text, named)) return null;
  return named.date < today && named.endDate !== null ? named.endDate : named.date;
}

const isAll = (text: string, { start, end }: DateInWords): boolean =>
  FILLING.test(text.slice(0, start)) && FILLING.test(text.slice(end));
