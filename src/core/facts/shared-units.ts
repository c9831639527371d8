import { NUMBER, numberOf, rounded } from './numbers';

const JOINS_NUMBERS = /^ ?(?:to|and|or|from|-) ?$/i;
const AMOUNT = new RegExp(NUMBER, 'iu');
const HAS_UNIT = /^(?:duration-|number-|money$|percent$)/;

/** A value of a text, with where it stands. */
interface PlacedValue {
  readonly kind: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Of "52 to 31 minutes" and "52 minutes to 31", both are minutes. */
export function withSharedUnits(values: readonly PlacedValue[], text: string): readonly PlacedValue[] {
  const amountOf = ({ start, end }: PlacedValue): number =>
    numberOf(AMOUNT.exec(text.slice(start, end))?.[0]);
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
    const times = Number(unit.value) / amountOf(unit);
    if (!Number.isFinite(times)) return value;
    return { ...value, kind: unit.kind, value: rounded(Number(value.value) * times) };
  });
}
