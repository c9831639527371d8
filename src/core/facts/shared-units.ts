import { NUMBER, numberOf, rounded } from './numbers';

const JOINS_NUMBERS = /^ ?(?:to|and|or|from|-) ?$/i;
const AMOUNT = new RegExp(NUMBER, 'iu');
const HAS_UNIT = /^(?:duration-|number-|money$|percent$)/;

/** A value of a text, with where it stands. */
interface PlacedValue {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly amount: number | null;
}

const IS_AMOUNT = /^(?:duration-|number|money$|percent$)/;

/** The number in what is written as a value of this kind; null where the kind has none. */
export function amountOf(kind: string, written: string): number | null {
  const number = IS_AMOUNT.test(kind) ? AMOUNT.exec(written)?.[0] : undefined;
  return number === undefined ? null : numberOf(number);
}

/** Of "52 to 31 minutes" and "52 minutes to 31", both are minutes. */
export function withSharedUnits<T extends PlacedValue>(values: readonly T[], text: string): readonly T[] {
  return values.map((value, at) => {
    if (value.kind !== 'number') return value;
    const [before, behind] = [values[at - 1], values[at + 1]];
    const unit =
      before && JOINS_NUMBERS.test(text.slice(before.end, value.start))
        ? before
        : behind && JOINS_NUMBERS.test(text.slice(value.end, behind.start))
          ? behind
          : null;
    if (!unit || !HAS_UNIT.test(unit.kind)) return value;
    // "From €18m to 14.5m": it has its own scale.
    if (Number(value.value) !== value.amount)
      return unit.kind === 'money' ? { ...value, kind: unit.kind } : value;
    const times = unit.amount === null ? NaN : Number(unit.value) / unit.amount;
    if (!Number.isFinite(times)) return value;
    return { ...value, kind: unit.kind, value: rounded(Number(value.value) * times) };
  });
}
