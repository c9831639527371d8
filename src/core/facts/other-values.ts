import type { Token } from './read-statement';
import type { WeighedStatement } from './weigh-terms';

const BEFORE = 3;
const BEHIND = 2;
/** So many words around it say that a value is of the same thing. */
const LEAST_AROUND = 3;
/** Of these there are several in nearly every sentence, each of something else. */
const LOOSE = /^(?:number|year|weekday|time|frequency)$/;

/** The stems around a value; framing words tell nothing. */
function around(tokens: readonly Token[], at: number): readonly string[] {
  const words = (from: number, to: number): readonly string[] =>
    tokens.slice(Math.max(0, from), to).flatMap(({ stem, isFraming }) => (isFraming ? [] : [stem]));
  return [...words(at - BEFORE, at), ...words(at + 1, at + 1 + BEHIND)];
}

/** Whether two values of one kind stand in the same words, whatever else the two statements say. */
export function haveOtherValuesInPlace(a: WeighedStatement, b: WeighedStatement): boolean {
  return a.tokens.some(({ value, stem }, at) => {
    if (!value || LOOSE.test(value.kind) || b.terms.has(stem)) return false;
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
