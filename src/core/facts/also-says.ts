import type { Token } from './read-statement';
import { overlap } from './term-overlap';
import type { WeighedStatement } from './weigh-terms';

/** Where a sentence may be cut without losing what a part of it says. */
const CUT = /[,;()]\s+|[()]|\s-\s/g;
const SENTENCE = /[\p{Ll}\d)]{2}[.!?]\s+/gu;
const ENDS = /^[\s,;:.-]+|[\s,;:.-]+$/g;
/** What weighs less is told in other words, not a detail. */
const LEAST_DETAIL = 0.5;
/** A part of a statement that is nearly all of it is shown whole. */
const NEARLY_ALL = 0.7;

interface Part {
  readonly start: number;
  readonly end: number;
}

function partsOf(said: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const cuts = [...said.matchAll(CUT), ...said.matchAll(SENTENCE)];
  for (const match of cuts.sort((a, b) => a.index - b.index)) {
    if (match.index < start) continue;
    const end = match.index + (match[0].length > 2 ? 2 : 0);
    parts.push({ start, end });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: said.length });
  return parts.filter((part) => part.end > part.start);
}

/** The parts of a statement that hold these words, in its own words. */
function partsWith(said: string, tokens: readonly Token[]): string {
  const parts = partsOf(said).filter(({ start, end }) =>
    tokens.some((token) => token.start >= start && token.end <= end),
  );
  const length = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (parts.length === 0 || length >= NEARLY_ALL * said.length) return said.replace(ENDS, '');
  return parts.map(({ start, end }) => said.slice(start, end).replace(ENDS, '')).join(', ');
}

/** What another statement tells, and what it tells in other forms than this one does. */
interface Told {
  readonly terms: ReadonlyMap<string, number>;
  readonly matched: ReadonlySet<string>;
}

export const toldBy = (other: WeighedStatement, statement: WeighedStatement): Told => ({
  terms: other.terms,
  matched: overlap(statement, other).matched,
});

/** What a statement says beyond others, word by word. */
export function ownTokens(statement: WeighedStatement, known: readonly Told[]): readonly Token[] {
  return statement.tokens.filter(
    ({ stem, isFraming, isNegation }) =>
      !isFraming && !isNegation && !known.some(({ terms, matched }) => terms.has(stem) || matched.has(stem)),
  );
}

/** What a statement adds to those that were told before, in its own words; null where it is nothing of weight. */
export function addedDetail(statement: WeighedStatement, known: readonly Told[]): string | null {
  const own = ownTokens(statement, known);
  const weight = own.reduce((sum, { stem }) => sum + (statement.terms.get(stem) ?? 0), 0);
  return weight < LEAST_DETAIL ? null : partsWith(statement.reading.said, own);
}
