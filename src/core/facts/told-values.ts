import type { Token } from './read-statement';
import { sameAround } from './surroundings';
import type { TypedValue } from './typed-values';
import { isMoneyKind, type ValueKind } from './value-kind';
import type { WeighedStatement } from './weigh-terms';

/** A value in its place. */
interface ValueToken extends Token {
  readonly value: TypedValue;
}

const isValue = (token: Token): token is ValueToken => token.value !== null;

const valuesOf = ({ tokens }: WeighedStatement): readonly ValueToken[] => tokens.filter(isValue);

/** Days and months: one may tell the other less exactly. */
const CALENDAR: ReadonlySet<ValueKind> = new Set(['date', 'range', 'month', 'quarter', 'day']);
/** "2.8" may be 2.8 million, and "700" 700,000, where the other side says so. */
const SCALES: readonly number[] = [1, 1e3, 1e6, 1e9];

/** The months that a value of the calendar touches; null where it tells none. */
function monthsOf({ kind, value }: TypedValue): readonly number[] | null {
  switch (kind) {
    case 'month':
      return [Number(value)];
    case 'quarter':
      return [1, 2, 3].map((month) => 3 * (Number(value) - 1) + month);
    case 'date':
    case 'range':
      return value.split('-').map((day) => Number(day.split('/')[0]));
    default:
      return null;
  }
}

const daysOf = ({ kind, value }: TypedValue): readonly string[] =>
  kind === 'range' ? value.split('-') : kind === 'date' ? [value] : [];

/** Whether two values of the calendar may tell one day or time, one of them less exactly. */
function mayBeOneDay(a: TypedValue, b: TypedValue): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one.length > 0 && other.length > 0) return a.kind !== b.kind && one.some((day) => other.includes(day));
  if (a.kind === 'day' || b.kind === 'day') {
    const [day, dates] = a.kind === 'day' ? [a.value, other] : [b.value, one];
    return a.kind === b.kind ? a.value === b.value : dates.some((date) => date.endsWith(`/${day}`));
  }
  const [months, others] = [monthsOf(a), monthsOf(b)];
  return months !== null && others !== null && months.some((month) => others.includes(month));
}

/** "Kroner" may be those of three countries. */
const areOneCurrency = (a: ValueKind, b: ValueKind): boolean => {
  const isKroner = (kind: ValueKind): boolean => /^money-(?:nok|sek|dkk)$/.test(kind);
  return a === b || (a === 'money-kr' && isKroner(b)) || (b === 'money-kr' && isKroner(a));
};

/** Whether two amounts may be one, of which one is told without its unit or scale. */
function mayBeOneAmount(a: TypedValue, b: TypedValue): boolean {
  if (a.amount === null || b.amount === null) return false;
  if (a.value === b.value && isMoneyKind(a.kind) && areOneCurrency(a.kind, b.kind)) return true;
  if (a.kind !== 'number' && b.kind !== 'number') return false;
  if (a.amount === b.amount) return true;
  const isScaled = (bare: TypedValue, told: TypedValue): boolean =>
    bare.kind === 'number' && SCALES.some((scale) => Number(bare.value) * scale === Number(told.value));
  return isScaled(a, b) || isScaled(b, a);
}

/** Whether two values may be one, told differently. */
export function mayBeOne(a: TypedValue, b: TypedValue): boolean {
  if (a.kind === b.kind && a.value === b.value) return true;
  if (CALENDAR.has(a.kind) && CALENDAR.has(b.kind)) return mayBeOneDay(a, b);
  if (a.kind === 'label' || b.kind === 'label')
    return (a.kind === 'number' || b.kind === 'number') && a.value === b.value;
  return mayBeOneAmount(a, b);
}

/** Whether one kind can contradict the other. */
const areComparable = (a: ValueKind, b: ValueKind): boolean =>
  a === b ||
  (isMoneyKind(a) && isMoneyKind(b)) ||
  (CALENDAR.has(a) && CALENDAR.has(b) && a !== 'day' && b !== 'day');

/** The word right behind a value: what is counted. */
function countedBy({ tokens, reading: { said } }: WeighedStatement, value: ValueToken): string | null {
  const next = tokens[tokens.indexOf(value) + 1];
  return next && !next.value && said.slice(value.end, next.start) === ' ' ? next.stem : null;
}

/** Two values that stand against each other. */
export interface OtherValue {
  readonly kind: ValueKind;
  /** How much of what stands around the two is the same, from 0 to 1. */
  readonly nearness: number;
}

/** How the values of two statements go together. */
export interface ToldValues {
  /** Values of either side that the other tells in another way. */
  readonly matched: ReadonlySet<string>;
  /** Of each kind the two that stand against each other most clearly. */
  readonly others: readonly OtherValue[];
}

export function compareValues(
  a: WeighedStatement,
  b: WeighedStatement,
  matchedWords: ReadonlySet<string>,
): ToldValues {
  const matched = new Set<string>();
  const [left, right] = [
    valuesOf(a).filter(({ stem }) => !b.terms.has(stem)),
    valuesOf(b).filter(({ stem }) => !a.terms.has(stem)),
  ];
  if (left.length + right.length === 0) return { matched, others: [] };
  for (const one of left) {
    const other = right.find(({ value, stem }) => !matched.has(stem) && mayBeOne(one.value, value));
    if (other) matched.add(one.stem).add(other.stem);
  }
  const byKind = new Map<ValueKind, OtherValue>();
  for (const one of left) {
    if (matched.has(one.stem)) continue;
    for (const other of right) {
      if (matched.has(other.stem) || !areComparable(one.value.kind, other.value.kind)) continue;
      if (one.value.kind === 'number') {
        const [counted, countedThere] = [countedBy(a, one), countedBy(b, other)];
        const isSame =
          counted === countedThere || matchedWords.has(counted ?? '') || matchedWords.has(countedThere ?? '');
        if (counted !== null && countedThere !== null && !isSame) continue;
      }
      const nearness = sameAround(a, one.start, b, other.start, matchedWords);
      const known = byKind.get(one.value.kind);
      if (!known || known.nearness < nearness) byKind.set(one.value.kind, { kind: one.value.kind, nearness });
    }
  }
  return { matched, others: [...byKind.values()] };
}
