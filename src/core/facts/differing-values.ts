import { readStatement, type StatementReading } from './read-statement';
import type { TypedValue } from './typed-values';
import { isLooseKind } from './value-kind';

const isSame = (a: TypedValue, b: TypedValue): boolean => a.kind === b.kind && a.value === b.value;

/** Those that the other statement does not give. */
const ownValues = ({ values }: StatementReading, other: StatementReading): readonly TypedValue[] =>
  values.filter((value) => !other.values.some((each) => isSame(value, each)));

const written = ({ said }: StatementReading, { start, end }: TypedValue): string =>
  said.slice(start, end).trim();

/**
 * The two values in which two texts differ, as they are written: "40 TB" and "55 TB". Null where that is no single
 * value of one kind on each side.
 */
export function differingValues(a: string, b: string): readonly [a: string, b: string] | null {
  const [one, other] = [readStatement(a), readStatement(b)];
  const [mine, theirs] = [ownValues(one, other), ownValues(other, one)];
  const kinds = [...new Set(mine.map(({ kind }) => kind))];
  for (const kind of [...kinds.filter((each) => !isLooseKind(each)), ...kinds.filter(isLooseKind)]) {
    const [left, ...moreLeft] = mine.filter((value) => value.kind === kind);
    const [right, ...moreRight] = theirs.filter((value) => value.kind === kind);
    if (left && right && moreLeft.length + moreRight.length === 0)
      return [written(one, left), written(other, right)];
  }
  return null;
}
