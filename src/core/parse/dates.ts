import * as chrono from 'chrono-node/en';
import { calendarDate } from '../model/calendar-date';
import {
  dateOfYear,
  MONTH_ALONE,
  PERIOD_RULES,
  weekAround,
  type DateMeaning,
  type PeriodRule,
} from './date-periods';
import type { TextRange } from './text-range';

/** A date or period that plain words name. `start` and `end` are the offsets of the words. */
export interface DateInWords extends TextRange {
  /** The day, or the first day of a period. */
  readonly date: string;
  /** The last day of a period; null for a single day. */
  readonly endDate: string | null;
  /** `month` stands for everything longer than a week. */
  readonly unit: DateMeaning['unit'];
  /** The words, as written. */
  readonly text: string;
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?';
const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun';

/** No date is read from a text in which none of these words stands: chrono takes 15–50 µs, this less than one. */
const MAY_NAME_A_DATE = new RegExp(
  `\\b(?:\\d{4}[-/]\\d\\d?[-/]\\d\\d?|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|to(?:day|morrow|night)|yesterday|eo[dwmqy]|cob|w/c|end of 20\\d\\d|` +
    `${WEEKDAYS}|${MONTHS}|(?:days?|weeks?|weekend|months?|quarter|year|business|[qh][1-4]|\\d+(?:st|nd|rd|th)))\\b`,
  'i',
);

const WEEK_OF = /\b(?:the\s+)?(?:week\s+(?:of|commencing|beginning|starting)|w\/c)\s+(?:the\s+)?(.{3,30})/giu;
const DAY_END =
  /\b(?:eod|cob|(?:the\s+)?(?:end of (?:the )?(?:business |working )?day|close of (?:business|play)))\b/gi;
const BETWEEN_DAY_AND_ITS_END = /^\s*(?:on|of|,|-)?\s*$/i;

const PAST = /\b(?:last|past|previous|ago|yesterday|earlier)\b/i;
const NUMBERS_ONLY = /^\d{1,3}[./]\d+(?:[./]\d+)?$/;
/** chrono reads 2026-13-01 as 13 January. */
const NO_SUCH_MONTH = /^\d{4}[-/](?:00|1[3-9]|[2-9]\d)[-/]/;
const DURATION = /\b(?:second|minute|hour|day|week|month|year|quarter)s?\b/i;
const NAMED_DAY = /\b(?:to|yester|mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const LEADING_ON = /^on\s+/i;
const LOOSE_END = /[\s,]+$/;
const TELLS_WHEN = /^(?:in|within)\b|\b(?:ago|from now)$/i;
/** "within the next two weeks" */
const NEXT_SPAN = /^next\s+\S+\s+(?:days|weeks|months)$/i;
const WITHIN_THE = /\b(?:in|within|over) the\s+$/i;
const TIME_ONLY = /\b(?:second|minute|hour)s?\b|^now$/i;
/** Words that are dates only with a capital: may, march, sun, sat, wed, mon, mar, dec. */
const EVERYDAY_WORD = /\b(?:may|march|mar|sun|sat|wed|mon|dec|jan)\b/;
const SHORT_WEEKDAY = /^(?:\d+ )?(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?$/i;
/** What makes a short weekday or a month's name alone a date, standing right before it. */
const POINTS_AT_DATE =
  /(?:^|[^\p{L}])(?:by|before|until|till|on|in|due|since|from|during|for|early|late|this|next|last|coming|of|than|to|and|-)\s+$/iu;
const NO_DATE_AFTER = /[\p{L}\p{N}$€£#.,/+v-]$/u;
const RECURRING = /(?:^|[^\p{L}])(?:every|each|per|on all)\s+$/iu;
const VAGUE_MONTH = /\bweek of\s+$/i;
const NOON = 12;
const HAS_YEAR = /\d{4}/;
/** Two days that share no year, month, day or weekday: what means the same against both depends on neither. */
const ANY_DAY = '2001-02-03';
const OTHER_DAY = '2033-08-16';
const LONGEST_TEXT = 10_000;

/**
 * The first date that the words of a text name, against the day `reference` (the note's own date), or null. Without a
 * reference, only a date that needs none: `2026-01-05`, "5 January 2026", "Q1 2026". Numbers
 * that are no dates ("3/4 done", "v1.2.3", "24/7"), everyday words ("we may need", "sun protection"), times of day,
 * durations ("2 TB a month") and recurring days ("every Monday") are none. Words about the past give past dates.
 *
 * A period has a last day: "week of 2026-01-05" runs from its Monday to its Sunday, "Q1" to 31 March, "Nov 4–6" to
 * the 6th; "end of the week" is its Friday. Dates without a year are the next from the reference on.
 */
export function readDateInWords(text: string, reference: string | null): DateInWords | null {
  return datesInWords(text, reference)[0] ?? null;
}

/**
 * All dates that the words of a text name, in order, not overlapping; as `readDateInWords` reads them. In a text of
 * more than 10,000 characters, of those only: chrono looks back over the whole text at each number.
 */
export function datesInWords(whole: string, reference: string | null): readonly DateInWords[] {
  return reference === null ? absoluteDates(whole) : datesAgainst(whole, reference);
}

function absoluteDates(text: string): readonly DateInWords[] {
  const dates = HAS_YEAR.test(text) ? datesAgainst(text, ANY_DAY) : [];
  return dates.filter((named) => {
    const other = HAS_YEAR.test(named.text) ? datesAgainst(named.text, OTHER_DAY)[0] : undefined;
    return other?.date === named.date && other.endDate === named.endDate;
  });
}

function datesAgainst(whole: string, reference: string): readonly DateInWords[] {
  const text = beginning(whole);
  if (!MAY_NAME_A_DATE.test(text)) return [];
  // Same length, so that offsets hold.
  const plain = text
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/’/g, "'");
  const found: DateInWords[] = [];
  const add = (dates: readonly DateInWords[]): void => {
    for (const date of dates) if (!found.some((other) => overlaps(other, date))) found.push(date);
  };
  add(weeksOf(plain, reference));
  for (const rule of PERIOD_RULES) add(byRule(plain, rule, reference));
  add(byChrono(plain, reference));
  add(byRule(plain, MONTH_ALONE, reference).filter((month) => isMonth(plain, month)));
  add(dayEnds(plain, reference));
  return withDayEnds(
    plain,
    found.sort((a, b) => a.start - b.start),
  )
    .filter(({ start }) => !RECURRING.test(plain.slice(Math.max(0, start - 8), start)))
    .map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
}

function beginning(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, Math.max(0, text.lastIndexOf(' ', LONGEST_TEXT))) : text;
}

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

const inWords = (meaning: DateMeaning, text: string, start: number): DateInWords => ({
  date: meaning.date,
  endDate: meaning.end,
  unit: meaning.unit,
  text,
  start,
  end: start + text.length,
});

function byRule(text: string, { pattern, read }: PeriodRule, reference: string): DateInWords[] {
  const dates: DateInWords[] = [];
  for (const match of text.matchAll(pattern)) {
    const meaning = read(match.slice(1), reference);
    if (meaning) dates.push(inWords(meaning, match[0], match.index));
  }
  return dates;
}

function weeksOf(text: string, reference: string): DateInWords[] {
  const weeks: DateInWords[] = [];
  for (const match of text.matchAll(WEEK_OF)) {
    const rest = match[1] ?? '';
    const day = byChrono(rest, reference).find(({ start }) => start === 0);
    const head = match[0].slice(0, match[0].length - rest.length);
    if (day) weeks.push(inWords(weekAround(day.date), head + day.text, match.index));
  }
  return weeks;
}

/** A capital, and a year or a word that points at it: "May need" at the start of a sentence is no month. */
function isMonth(text: string, { start, text: words }: DateInWords): boolean {
  if (!/^\p{Lu}/u.test(words)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return /\d/.test(words) || (POINTS_AT_DATE.test(before) && !VAGUE_MONTH.test(before));
}

/** The end of a day is that day: the one beside it ("EOD Tuesday", "Friday COB"), else the reference. */
function dayEnds(text: string, reference: string): DateInWords[] {
  return Array.from(text.matchAll(DAY_END), (match) =>
    inWords({ date: reference, end: null, unit: 'day' }, match[0], match.index),
  );
}

function withDayEnds(text: string, dates: readonly DateInWords[]): DateInWords[] {
  const joined: DateInWords[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    const day = previous && dayBesideItsEnd(text, previous, date);
    if (!previous || !day) {
      joined.push(date);
      continue;
    }
    const { start } = previous;
    joined[joined.length - 1] = { ...day, text: text.slice(start, date.end), start, end: date.end };
  }
  return joined;
}

/** Of two neighbors, the day, where the other one is its end. */
function dayBesideItsEnd(text: string, first: DateInWords, second: DateInWords): DateInWords | null {
  if (!BETWEEN_DAY_AND_ITS_END.test(text.slice(first.end, second.start))) return null;
  const day = isDayEnd(first) ? second : isDayEnd(second) ? first : null;
  return day?.unit === 'day' ? day : null;
}

const isDayEnd = ({ text }: DateInWords): boolean => new RegExp(`^${DAY_END.source}$`, 'i').test(text);

function byChrono(text: string, reference: string): DateInWords[] {
  const results = parseWith(text, reference, true);
  // forwardDate gives "Nov 4" its year but turns "last Friday" into the next one.
  const past = results.some((result) => PAST.test(result.text)) ? parseWith(text, reference, false) : [];
  return results.flatMap((result) => {
    const lead = LEADING_ON.exec(result.text)?.[0].length ?? 0;
    const [start, words] = [result.index + lead, result.text.slice(lead).replace(LOOSE_END, '')];
    if (!namesDate(text, start, words, result.start)) return [];
    const chosen = PAST.test(words) ? past.find(({ index }) => index === result.index) : result;
    const meaning = chosen && meaningOf(chosen, reference);
    return meaning ? [inWords(meaning, words, start)] : [];
  });
}

function parseWith(text: string, reference: string, forwardDate: boolean): chrono.ParsedResult[] {
  const [year = 0, month = 1, day = 1] = reference.split('-').map(Number);
  return chrono.casual.parse(text, new Date(year, month - 1, day, NOON), { forwardDate });
}

/** Leaves out what chrono takes for a date and people do not. */
function namesDate(text: string, at: number, words: string, start: chrono.ParsedResult['start']): boolean {
  if (NUMBERS_ONLY.test(words) || TIME_ONLY.test(words) || EVERYDAY_WORD.test(words)) return false;
  if (NO_SUCH_MONTH.test(words)) return false;
  if (at > 0 && NO_DATE_AFTER.test(text.charAt(at - 1))) return false;
  if (/^\.\p{L}/u.test(text.slice(at + words.length))) return false;
  if (DURATION.test(words) && !NAMED_DAY.test(words)) {
    return TELLS_WHEN.test(words) || (NEXT_SPAN.test(words) && WITHIN_THE.test(text.slice(0, at)));
  }
  if (SHORT_WEEKDAY.test(words)) {
    return /^\p{Lu}/u.test(words) && POINTS_AT_DATE.test(text.slice(Math.max(0, at - 10), at));
  }
  return start.isCertain('day') || start.isCertain('weekday');
}

/** Reads the components as written: an instant would depend on the time zone. */
function meaningOf(result: chrono.ParsedResult, reference: string): DateMeaning | null {
  const date = componentsDate(result.start, reference);
  const end = result.end && componentsDate(result.end, reference);
  if (date === null) return null;
  return { date, end: end && end > date ? end : null, unit: 'day' };
}

function componentsDate(components: chrono.ParsedResult['start'], reference: string): string | null {
  const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')];
  if (year === null || month === null || day === null) return null;
  const lacksYear =
    !components.isCertain('year') && components.isCertain('month') && components.isCertain('day');
  return lacksYear ? dateOfYear(month, day, undefined, reference) : calendarDate(year, month, day);
}
