import { describe, expect, it } from 'vitest';
import { fitLogistic, type Example } from './logistic-regression';
import { createRandom } from './seeded-random';

const oddsOf = (measures: readonly number[]): number => 1.5 * measures[0]! - 2 * measures[1]! + 0.5;

/** Examples of which the true weights are known, each with its chance. */
function examples(count: number): readonly Example[] {
  const { below } = createRandom('logistic');
  const random = () => below(1_000_000) / 1_000_000;
  return Array.from({ length: count }, () => {
    const measures = [4 * random() - 2, 2 * random() - 1];
    const chance = 1 / (1 + Math.exp(-oddsOf(measures)));
    return { measures, isOfClass: random() < chance, weight: 1 };
  });
}

describe('a logistic regression', () => {
  it('finds the weights that made the examples', () => {
    const { bias, weights } = fitLogistic(examples(20_000), 0);
    expect(weights[0]).toBeCloseTo(1.5, 1);
    expect(weights[1]).toBeCloseTo(-2, 1);
    expect(bias).toBeCloseTo(0.5, 1);
  });

  it('is where the chances are right on average, for all and for each measure', () => {
    const all = examples(2_000);
    const { bias, weights } = fitLogistic(all, 0);
    const errors = all.map(({ measures, isOfClass }) => {
      const odds = bias + measures.reduce((sum, value, at) => sum + value * weights[at]!, 0);
      return { measures, error: (isOfClass ? 1 : 0) - 1 / (1 + Math.exp(-odds)) };
    });
    expect(errors.reduce((sum, { error }) => sum + error, 0)).toBeCloseTo(0, 4);
    for (const at of [0, 1])
      expect(errors.reduce((sum, { error, measures }) => sum + error * measures[at]!, 0)).toBeCloseTo(0, 4);
  });

  it('has smaller weights the more they cost', () => {
    const all = examples(500);
    const size = (penalty: number) =>
      fitLogistic(all, penalty).weights.reduce((sum, each) => sum + each ** 2, 0);
    expect(size(10)).toBeLessThan(size(1));
    expect(size(100)).toBeLessThan(size(10));
  });

  it('counts an example as often as it weighs', () => {
    const all = examples(200);
    const twice = fitLogistic([...all, ...all], 1);
    const doubled = fitLogistic(
      all.map((example) => ({ ...example, weight: 2 })),
      1,
    );
    expect(doubled.bias).toBeCloseTo(twice.bias, 8);
  });
});
