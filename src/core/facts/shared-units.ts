import { NUMBER, numberOf, rounded } from './numbers';
import { isAmountKind, isMoneyKind, type ValueKind } from './value-kind';

const JOINS_NUMBERS = /^ ?(?:to|and|or|from|-) ?$/i;
const JOINS_THINGS = /^ (?:and|or) $/i;
/** What is counted behind a number: "3 weeks and 2 engineers". */
const COUNTED = /^ \p{L}/u;
const AMOUNT = new RegExp(NUMBER, 'i');

/** A value of a text, with where it stands. */
interface PlacedValue {
  readonly kind: ValueKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly amount: number | null;
}

/** The number in what is written as a value of this kind; null where the kind has none. */
export function amountOf(kind: ValueKind, written: string): number | null {
  const number = isAmountKind(kind) ? AMOUNT.exec(written)?.[0] : undefined;
  return number === undefined ? null : numberOf(number);
}

const hasOwnScale = ({ value, amount }: PlacedValue): boolean => Number(value) !== amount;

/** Of "52 to 31 minutes" and "52 minutes to 31", both are minutes; of "€5-6 million", both are millions of euros. */
export function withSharedUnits<T extends PlacedValue>(values: readonly T[], text: string): readonly T[] {
  const areJoined = (one: T | undefined, other: T | undefined): boolean =>
    one !== undefined && other !== undefined && JOINS_NUMBERS.test(text.slice(one.end, other.start));
  return values.map((value, at) => {
    const [before, behind] = [values[at - 1], values[at + 1]];
    if (isMoneyKind(value.kind) && behind?.kind === 'number' && areJoined(value, behind))
      return hasOwnScale(behind) && !hasOwnScale(value)
        ? { ...value, value: rounded((Number(value.value) * Number(behind.value)) / (behind.amount ?? 1)) }
        : value;
    if (value.kind !== 'number') return value;
    const isOther =
      before !== undefined &&
      JOINS_THINGS.test(text.slice(before.end, value.start)) &&
      COUNTED.test(text.slice(value.end));
    const unit =
      !isOther && areJoined(before, value) ? before : areJoined(value, behind) ? behind : undefined;
    if (!unit || unit.kind === 'number' || !isAmountKind(unit.kind)) return value;
    // "From €18m to 14.5m": it has its own scale.
    if (hasOwnScale(value)) return isMoneyKind(unit.kind) ? { ...value, kind: unit.kind } : value;
    const times = unit.amount === null ? NaN : Number(unit.value) / unit.amount;
    if (!Number.isFinite(times)) return value;
    return { ...value, kind: unit.kind, value: rounded(Number(value.value) * times) };
  });
}
