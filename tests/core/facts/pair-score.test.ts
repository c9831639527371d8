import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measurePairs } from '../../../src/core/facts/compare-pairs';
import { LIKELY, type PairMeasures } from '../../../src/core/facts/pair-measures';
import { nearestOf, scoreOf, standingOf } from '../../../src/core/facts/pair-score';
import { readStatement } from '../../../src/core/facts/read-statement';
import { PROFILES } from '../../../src/core/facts/text-profile';
import { weighStatements } from '../../../src/core/facts/weigh-terms';
import { finish } from '../../../src/core/index/slices';

const NOTHING: PairMeasures = {
  ...{ cosine: 0, words: 0, forms: 0, values: 0, wordCosine: 0, containment: 0, letters: 0, beginnings: 0 },
  ...{ shared: 0, ownValues: 0, ownNames: 0, otherValues: 0 },
  ...{ standing: 0, conflict: 0, otherAction: 0, tellingValue: 0 },
};

const measured = (...texts: string[]) =>
  finish(measurePairs(weighStatements(texts.map(readStatement), PROFILES.facts), 'facts'));

test('the nearest of a statement is that of any pair it is in', () => {
  const pairs = [
    { a: 0, b: 1, closeness: 0.2 },
    { a: 0, b: 2, closeness: 0.5 },
  ];
  expect([...nearestOf(4, pairs)]).toEqual([0.5, 0.2, 0.5, 0]);
});

describe('how a pair stands among the others', () => {
  it('is told by the one of the two that is less near to anything', () => {
    expect(standingOf(0.4, 0.4, 0.8)).toBe(1);
    expect(standingOf(0.4, 0.8, 0.8)).toBe(0.5);
  });

  it('says nothing where all is far', () => {
    expect(standingOf(0.01, 0.01, 0.01)).toBeCloseTo(0.1);
  });
});

describe('the score', () => {
  it('is that of even odds where the measures make up for the bias', () => {
    expect(scoreOf({ ...NOTHING, cosine: 0.5 }, { bias: -2, of: { cosine: 4 } })).toBe(LIKELY);
  });

  it('is never more than twice that, nor less than nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (bias) => {
        const score = scoreOf(NOTHING, { bias, of: {} });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(2 * LIKELY);
      }),
    );
  });

  it('of two texts does not depend on their order', () => {
    const texts = [
      'The pilot in Malmö starts on 12 May.',
      'On 12 May the pilot starts in Malmö.',
      'The pilot in Gdańsk starts on 12 June.',
    ];
    const scores = (list: readonly string[]) =>
      measured(...list)
        .map(({ measures }) => scoreOf(measures, PROFILES.facts.weights))
        .sort((a, b) => a - b);
    scores([...texts].reverse()).forEach((score, at) => expect(score).toBeCloseTo(scores(texts)[at]!));
  });
});

test('what shares only a small number is not likely to be the same', () => {
  const pairs = measured('Procurement asks for two quotes.', 'A dose needs two nurses.', 'Scans are TIFF.');
  const scores = pairs.map(({ measures }) => scoreOf(measures, PROFILES.facts.weights));
  expect(scores.filter((score) => score >= PROFILES.facts.threshold)).toEqual([]);
});

test.each([
  ['CEO', 'The chief executive of Mirabel is Nils Holm.', 'Nils Holm is CEO of Mirabel.'],
  ['a member', 'Mirabel becomes a member on 1 May.', 'Mirabel joins on 1 May.'],
  ['its new name', 'HavnHub is the new name of QuayLink.', 'QuayLink was renamed HavnHub.'],
])('%s is told in other words', (_, a, b) => {
  const [pair] = measured(
    a,
    b,
    'Scans are kept as TIFF files.',
    'Customs wants documents within four hours.',
  );
  expect(scoreOf(pair!.measures, PROFILES.facts.weights)).toBeGreaterThan(PROFILES.facts.threshold);
});
