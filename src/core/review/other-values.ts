import { readStatement } from '../facts/read-statement';

/** The kinds of values of which two texts give different ones. */
export function otherValues(a: string, b: string): readonly string[] {
  const [left, right] = [readStatement(a).values, readStatement(b).values];
  const kinds = new Set(left.map(({ kind }) => kind));
  const valuesOf = (values: typeof left, kind: string): string =>
    values
      .flatMap((each) => (each.kind === kind ? each.value : []))
      .sort()
      .join(' ');
  return [...kinds].filter((kind) => {
    const other = valuesOf(right, kind);
    return other !== '' && other !== valuesOf(left, kind);
  });
}
