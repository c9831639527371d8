import { addDays, addMonths, weekStart } from '../model/calendar-date';
import type { StatementReading, Token } from './read-statement';
import type { TypedValue } from './typed-values';

const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const DAYS: Readonly<Record<string, number>> = { yesterday: -1, tomorrow: 1 };
/** Of words that end like a past form, those that are none, or stand before what they describe: "the shared dock". */
const NO_PAST =
  /\b(?:need|proceed|exceed|succeed|speed|feed|indeed|hundred|shared|required|agreed|detailed|related)\b/giu;
const PAST = /\b(?:was|were|had|did|met|came|went|held|took|gave|sent|left|\p{L}{2,}ed)\b/iu;
/** "Is held", "are planned": past in form only. */
const PRESENT_PASSIVE = /\b(?:is|are|be|being|gets?) (?:(?:not|also|now|only|usually) )?\p{L}+/giu;
const FUTURE = /\b(?:will|shall|going to|to be|plans?|planned|scheduled|is to|are to)\b/i;

const monthAndDay = (date: string): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;

/**
 * The weekday on or after a day; of what is told as past, the one on or before it. "Next" is the one of the week to come, as
 * people plan (`parse/dates.ts` reads it so, too), "last" the one before the day.
 */
function dayOf(weekday: string, date: string, which: string, isPast: boolean): string {
  const wanted = WEEKDAYS.indexOf(weekday);
  const inWeek = addDays(weekStart(date), wanted);
  if (which === 'next') return addDays(inWeek, 7);
  if (which === 'last') return inWeek < date ? inWeek : addDays(inWeek, -7);
  if (isPast || which === 'since') return inWeek > date ? addDays(inWeek, -7) : inWeek;
  return inWeek < date ? addDays(inWeek, 7) : inWeek;
}

/** What a value that counts from today means in a note of this day; others stay as they are. */
function resolved(
  { kind, value, ...place }: TypedValue,
  date: string,
  which: string,
  isPast: boolean,
): TypedValue {
  if (kind === 'weekday')
    return { kind: 'date', value: monthAndDay(dayOf(value, date, which, isPast)), ...place };
  const days = DAYS[value];
  if (days !== undefined) return { kind: 'date', value: monthAndDay(addDays(date, days)), ...place };
  const [time = '', unit = ''] = value.split(' ');
  const shift = SHIFTS[time] ?? 0;
  switch (unit) {
    case 'week':
      return { kind: 'week', value: addDays(weekStart(date), 7 * shift), ...place };
    case 'month':
      return {
        kind: 'month',
        value: String(Number(addMonths(`${date.slice(0, 8)}01`, shift).slice(5, 7))),
        ...place,
      };
    case 'quarter': {
      const month = Number(addMonths(`${date.slice(0, 8)}01`, 3 * shift).slice(5, 7));
      return { kind: 'quarter', value: String(Math.ceil(month / 3)), ...place };
    }
    default:
      return { kind: 'year', value: String(Number(date.slice(0, 4)) + shift), ...place };
  }
}

/** "On Tuesday" is one day, "on Tuesdays" and "Tuesday mornings" are every week's. */
const ONE_DAY = /\b(?:on|by|this|next|last|coming|until|before|since|from|after|for) $/i;
const WHICH = /\b(next|last|since) $/i;
/** "Tuesday of next week", "Tuesday next week". */
const WHICH_WEEK = /^ (?:of )?(next|last) week\b/i;
const EVERY_WEEK = /^ (?:mornings|evenings|afternoons|nights)\b/i;

function isRelative({ kind, start, end }: TypedValue, said: string): boolean {
  if (kind !== 'weekday') return kind === 'relative';
  if (/s$/i.test(said.slice(start, end)) || EVERY_WEEK.test(said.slice(end))) return false;
  return ONE_DAY.test(said.slice(Math.max(0, start - 8), start));
}

/** A statement with "on Tuesday" and "next week" as the days that they mean in a note of this day. */
export function resolveTime(reading: StatementReading, date: string | null): StatementReading {
  const { said } = reading;
  if (date === null || !reading.values.some((value) => isRelative(value, said))) return reading;
  // "Tuesday, 14 May": the day is told.
  const hasDate = reading.values.some(({ kind }) => kind === 'date' || kind === 'range');
  const isPast = PAST.test(said.replace(PRESENT_PASSIVE, ' ').replace(NO_PAST, ' ')) && !FUTURE.test(said);
  const whichOf = ({ start, end }: TypedValue): string => {
    const which = WHICH.exec(said.slice(0, start)) ?? WHICH_WEEK.exec(said.slice(end));
    return which?.[1]?.toLowerCase() ?? '';
  };
  const read = (value: TypedValue): TypedValue =>
    isRelative(value, said) && !(hasDate && value.kind === 'weekday')
      ? resolved(value, date, whichOf(value), isPast)
      : value;
  const token = (each: Token): Token => {
    if (!each.value) return each;
    const value = read(each.value);
    const key = `${value.kind}:${value.value}`;
    return { ...each, value, word: key, stem: key };
  };
  const tokens = reading.tokens.map(token);
  const byPlace = new Map(tokens.map((each) => [each.start, each]));
  const words = reading.words.map((word) => {
    const each = byPlace.get(word.start);
    return each?.value ? each : word;
  });
  return { ...reading, tokens, words, values: reading.values.map(read) };
}
