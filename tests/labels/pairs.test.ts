import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createConflictFinder } from '../../src/core/facts/find-conflict';
import { likeness } from '../../src/core/facts/likeness';
import { readStatement } from '../../src/core/facts/read-statement';
import { PROFILES } from '../../src/core/facts/text-profile';
import { weighStatements } from '../../src/core/facts/weigh-terms';

/** Two statements that say the same, cannot both be true, or are of two things. */
interface LabeledPair {
  readonly a: string;
  readonly b: string;
  readonly is: 'same' | 'contrary' | 'other';
}

const readPairs = (name: string): readonly LabeledPair[] =>
  JSON.parse(readFileSync(join('tests/labels/pairs', `${name}.json`), 'utf8')) as LabeledPair[];

/** The part of the pairs of each sort that the engine flags, all statements being one list. */
function flagged(pairs: readonly LabeledPair[]): ReadonlyMap<LabeledPair['is'], number> {
  const statements = weighStatements(
    pairs.flatMap(({ a, b }) => [readStatement(a), readStatement(b)]),
    PROFILES.facts,
  );
  const conflictBetween = createConflictFinder();
  const counts = new Map<LabeledPair['is'], { all: number; flagged: number }>();
  pairs.forEach(({ is }, at) => {
    const [a, b] = [statements[2 * at]!, statements[2 * at + 1]!];
    const count = counts.get(is) ?? { all: 0, flagged: 0 };
    counts.set(is, count);
    count.all++;
    if (conflictBetween(a, b, likeness(a, b, PROFILES.facts.namesInPlace)) !== null) count.flagged++;
  });
  return new Map([...counts].map(([is, count]) => [is, count.flagged / count.all]));
}

// Floors of what is reached, not goals: half of the pairs are as hard as their writers could make them.
test.each([
  { name: 'roles', contrary: 0.75, same: 0.1, other: 0 },
  { name: 'senses', contrary: 0.38, same: 0.17, other: 0.35 },
])('$name: what cannot both be true is flagged', ({ name, contrary, same, other }) => {
  const found = flagged(readPairs(name));
  expect(found.get('contrary')).toBeGreaterThanOrEqual(contrary);
  expect(found.get('same')).toBeLessThanOrEqual(same);
  expect(found.get('other') ?? 0).toBeLessThanOrEqual(other);
});
