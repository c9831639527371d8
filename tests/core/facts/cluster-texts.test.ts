import { expect, test } from 'vitest';
import { clusterTexts } from '../../../src/core/facts/cluster-texts';

const clustersOf = (...texts: string[]) =>
  clusterTexts(
    texts.map((text) => ({ text })),
    'facts',
  ).clusters;

test('texts that differ only in markup, case and punctuation say the same', () => {
  expect(
    clustersOf('Runs **three** sites.', 'Runs three sites', 'Renewal is due in May', '[[Runs]] three sites'),
  ).toEqual([[0, 1, 3], [2]]);
});
