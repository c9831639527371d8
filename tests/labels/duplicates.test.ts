import { expect, test } from 'vitest';
import { scoresOfLists } from '../bench/facts/compare-methods';
import { ours } from '../bench/facts/methods';
import { readLists } from './duplicate-list';

// Of the lists that are scored, never of those that are tuned on. The goals are in tests/bench/README.md.
test.each([
  { profile: 'facts', f1: 0.96, bCubed: 0.98 },
  { profile: 'pipeline', f1: 0.88, bCubed: 0.94 },
  { profile: 'sections', f1: 0.81, bCubed: 0.91 },
  { profile: 'tasks', f1: 0.94, bCubed: 0.97 },
  { profile: 'topics', f1: 0.93, bCubed: 0.98 },
  { profile: 'context', f1: 0.98, bCubed: 0.99 },
] as const)('$profile that say the same are put together as labeled', ({ profile, f1, bCubed }) => {
  const scores = scoresOfLists(readLists(profile, 'scoring'), ours(profile));
  expect(scores.f1).toBeGreaterThanOrEqual(f1);
  expect(scores.bCubed).toBeGreaterThanOrEqual(bCubed);
});
