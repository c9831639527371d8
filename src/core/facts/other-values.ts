import type { Token } from './read-statement';
import { isLooseKind } from './typed-values';
import type { WeighedStatement } from './weigh-terms';

const BEFORE = 3;
const BEHIND = 2;
/** So many words around it say that a value is of the same thing. */
const LEAST_AROUND = 3;

/** The stems around a value; framing words tell nothing. */
function around(tokens: readonly Token[], at: number): readonly string[] {
  const words = (from: number, to: number): readonly string[] =>
    tokens.slice(Math.max(0, from), to).flatMap(({ stem, isFraming }) => (isFraming ? [] : [stem]));
  return [...words(at - BEFORE, at), ...words(at + 1, at + 1 + BEHIND)];
}

/** Whether two values of one kind stand in the same words, whatever else the two statements say. */
export function haveOtherValuesInPlace(a: WeighedStatement, b: WeighedStatement): boolean {
  return a.tokens.some(({ value, stem }, at) => {
    if (!value || isLooseKind(value.kind) || b.terms.has(stem)) return false;
    const others = b.valuesByKind.get(value.kind);
    if (!others) return false;
    const words = around(a.tokens, at);
    return b.tokens.some((other, place) => {
      if (other.value?.kind !== value.kind || a.terms.has(other.stem)) return false;
      const there = new Set(around(b.tokens, place));
      return words.filter((word) => there.has(word)).length >= LEAST_AROUND;
    });
  });
}

/** "From 22 to 41" and "to 41 from 22": the two values, what was before first. */
function changesIn({ reading: { words }, tokens }: WeighedStatement): readonly string[] {
  const behind = (wanted: string): readonly Token[] =>
    tokens.filter(({ value, start }) => {
      const at = value ? words.findIndex((word) => word.start === start) : -1;
      return at > 0 && words[at - 1]?.word === wanted;
    });
  return behind('from').flatMap((from) =>
    behind('to').flatMap((to) => (from.value?.kind === to.value?.kind ? [`${from.stem} ${to.stem}`] : [])),
  );
}

/** Whether a value changes from one to the other here, and the other way round there. */
export function areChangesReversed(a: WeighedStatement, b: WeighedStatement): boolean {
  if (![...a.valuesByKind.values()].some(({ size }) => size > 1)) return false;
  const there = new Set(changesIn(b));
  return changesIn(a).some((change) => there.has(change.split(' ').reverse().join(' ')));
}
