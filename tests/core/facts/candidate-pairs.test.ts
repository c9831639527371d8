import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatePairs } from '../../../src/core/facts/candidate-pairs';
import { readStatement } from '../../../src/core/facts/read-statement';
import { PROFILES } from '../../../src/core/facts/text-profile';
import { weighStatements, type WeighedStatement } from '../../../src/core/facts/weigh-terms';

const [EMPTY] = weighStatements([readStatement('')], PROFILES.facts);

/** A statement of these terms; nothing else of it counts here. */
function statementOf(terms: ReadonlyMap<string, number>): WeighedStatement {
  let square = 0;
  for (const weight of terms.values()) square += weight * weight;
  return { ...EMPTY!, terms, length: Math.sqrt(square) || 1 };
}
const withTerms = (text: string): WeighedStatement =>
  statementOf(new Map(text.split(' ').map((term) => [term, 1])));

const pairsOf = (statements: readonly WeighedStatement[]): readonly string[] =>
  [...candidatePairs(statements)]
    .flat()
    .map((pair) => pair.join('-'))
    .sort();

const LEAST_COSINE = 0.15;

/** All pairs, each by itself. */
function naive(statements: readonly WeighedStatement[]): readonly string[] {
  const found: string[] = [];
  for (const [b, later] of statements.entries()) {
    for (const [a, earlier] of statements.slice(0, b).entries()) {
      let dot = 0;
      for (const [term, weight] of later.terms) dot += weight * (earlier.terms.get(term) ?? 0);
      if (dot / (later.length * earlier.length) >= LEAST_COSINE) found.push(`${a}-${b}`);
    }
  }
  return found.sort();
}

/** Sums of these are exact, in whatever order. */
const weight = fc.constantFrom(0.25, 0.5, 0.75, 1);
const someStatement = (terms: number) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(terms), weight), { selector: ([term]) => term, maxLength: 6 })
    .map((found) => statementOf(new Map(found.map(([term, each]) => [`term${term}`, each]))));
const someList = (maxLength: number) =>
  fc
    .integer({ min: 2, max: 60 })
    .chain((terms) => fc.array(someStatement(terms), { maxLength, size: 'max' }));

test('of a list that is not long, all pairs that have enough in common are found', () => {
  fc.assert(
    fc.property(someList(200), (statements) => {
      expect(pairsOf(statements)).toEqual(naive(statements));
    }),
    { numRuns: 60 },
  );
});

test('pairs come once each, with their later place', () => {
  fc.assert(
    fc.property(someList(40), (statements) => {
      const steps = [...candidatePairs(statements)];
      expect(steps).toHaveLength(statements.length);
      for (const [at, pairs] of steps.entries()) {
        for (const [a, b] of pairs) expect(a < b && b === at).toBe(true);
        expect(new Set(pairs.map(([a]) => a)).size).toBe(pairs.length);
      }
    }),
  );
});

test.each([
  ['a word of two', ['ramp moss', 'ramp malmo'], ['0-1']],
  ['no word', ['ramp moss', 'gate malmo'], []],
  ['the first and the last', ['ramp', 'gate', 'crane', 'ramp'], ['0-3']],
  // One of seven words is a cosine of 0.14, one of six of 0.17.
  ['one word of seven', ['a b c d e f ramp', 'i j k l m n ramp'], []],
  ['one word of six', ['a b c d e ramp', 'i j k l m ramp'], ['0-1']],
])('%s', (_, texts, pairs) => {
  expect(pairsOf(texts.map(withTerms))).toEqual(pairs);
});

const LONG = 400;
const place = fc.nat(LONG - 1);

test('of a long list, pairs that share rare words are found, beside a word that all have', () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 20 }), (sharing) => {
      const statements = Array.from({ length: LONG }, (_, at) =>
        withTerms(`aquavest own${at} ${sharing.includes(at) ? 'ramp' : `other${at}`}`),
      );
      const places = [...sharing].sort((a, b) => a - b);
      const expected = places.flatMap((a, index) => places.slice(index + 1).map((b) => `${a}-${b}`));
      expect(pairsOf(statements)).toEqual(expected.sort());
    }),
    { numRuns: 30 },
  );
});

test('only of a long list, a word that most have makes no pair', () => {
  const list = (size: number) => Array.from({ length: size }, (_, at) => withTerms(`aquavest own${at}`));
  expect(pairsOf(list(200))).toHaveLength((200 * 199) / 2);
  expect(pairsOf(list(201))).toEqual([]);
});

test.each([
  [90, (90 * 89) / 2],
  [110, 0],
])('a word that %i of 400 have makes %i pairs', (sharing, pairs) => {
  const statements = Array.from({ length: LONG }, (_, at) =>
    withTerms(at < sharing ? `ramp own${at}` : `own${at}`),
  );
  expect(pairsOf(statements)).toHaveLength(pairs);
});

test('the order of a long list does not matter', () => {
  const texts = Array.from({ length: 240 }, (_, at) => `aquavest ramp${at % 80} own${at}`);
  const found = (list: readonly string[]): readonly string[] =>
    [...candidatePairs(list.map(withTerms))]
      .flat()
      .map(([a, b]) => [list[a], list[b]].sort().join('|'))
      .sort();
  expect(found(texts)).toHaveLength(240);
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
      expect(found(shuffled)).toEqual(found(texts));
    }),
    { numRuns: 20 },
  );
});
