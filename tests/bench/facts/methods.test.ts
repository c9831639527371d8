import { describe, expect, it } from 'vitest';
import type { LabeledList } from '../../labels/duplicate-list';
import { accountFacts } from './account-lists';
import { baselines, tunedThreshold } from './methods';
import { tokenSets } from './token-set-ratio';

const item = (id: string, text: string, cluster: string) => ({ id, text, cluster });
const list: LabeledList = {
  name: 'list',
  style: '',
  profile: 'facts',
  items: [
    item('f1', 'the red house stands on the hill', 'house'),
    item('f2', 'the red house stands upon the hill', 'house'),
    item('f3', 'a green boat lies at Kolding', 'boat'),
    item('f4', 'a green boat lies in the port of Kolding', 'boat'),
    item('f5', 'nobody reads the paper', 'paper'),
  ],
  conflicts: [],
  subtle: [],
};

describe('what is compared with', () => {
  it('is tuned to the threshold that its lists need', () => {
    const threshold = tunedThreshold([list], tokenSets);
    expect(threshold).toBeGreaterThan(0.4);
    expect(threshold).toBeLessThan(0.95);
  });

  it('clusters each list as tuned, and knows no conflicts', () => {
    const [tfIdf, tokenSet, minHash] = baselines([list]);
    for (const method of [tfIdf!, tokenSet!])
      expect(method.cluster(list.items)).toEqual({ clusters: [[0, 1], [2, 3], [4]], conflicts: [] });
    expect(minHash!.threshold).toBe('0.70');
    expect(minHash!.cluster(list.items).clusters).toHaveLength(5);
  });
});

describe('accountFacts', () => {
  it('gives as many facts as asked for, under names that no other account has', () => {
    const [one, other] = [accountFacts([list], 1, 12), accountFacts([list], 2, 12)];
    expect(one).toHaveLength(12);
    const names = (facts: typeof one) => facts.flatMap(({ text }) => /Kolding\w*/.exec(text)?.[0] ?? []);
    expect(new Set(names(one)).size).toBe(1);
    expect(names(one)[0]).not.toBe(names(other)[0]);
  });
});
