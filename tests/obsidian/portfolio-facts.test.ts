import { expect, test } from 'vitest';
import type { FactSummary } from '../../src/core/dashboard/fact-summary';
import type { EntityId } from '../../src/core/model/entities';
import { createPortfolioFacts } from '../../src/obsidian/portfolio-facts';
import { portfolioRow } from '../support/portfolio-rows';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
};
const ROWS = ['a', 'b', 'c', 'd'].map((name) => portfolioRow(name));
const at = (revision: number) => ({ revision, today: '2026-01-07' });

/** Counts that come when they are told to, one account at a time; each takes so many milliseconds. */
function host(msEach = 1) {
  const asked: string[] = [];
  const told = { changes: 0, failures: 0, yields: 0 };
  let now = 0;
  let answer: (id: EntityId) => FactSummary | undefined = () => ({ newFacts: 1, conflicts: 0 });
  const facts = createPortfolioFacts({
    scheduler: {
      now: () => now,
      yield: () => {
        told.yields++;
        return Promise.resolve();
      },
    },
    count: (id) => {
      asked.push(id.slice('account:'.length));
      now += msEach;
      return Promise.resolve(answer(id));
    },
    leastConflicts: () => 1,
    onChange: () => {
      told.changes++;
    },
    onFailure: () => {
      told.failures++;
    },
  });
  return { facts, asked, told, answers: (next: typeof answer) => void (answer = next) };
}
const newFacts = (rows: readonly { facts: FactSummary | null }[]) =>
  rows.map((row) => row.facts?.newFacts ?? null);

test('gives the rows as they are, and with their facts once these are counted', async () => {
  const { facts, asked, told } = host();
  expect(newFacts(facts.join(ROWS, at(1)))).toEqual([null, null, null, null]);
  await turns();
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  expect(told.changes).toBeGreaterThan(0);
  const joined = facts.join(ROWS, at(1));
  expect(newFacts(joined)).toEqual([1, 1, 1, 1]);
  // The same objects: nothing of them is drawn again.
  expect(facts.join(ROWS, at(1)).every((row, index) => row === joined[index])).toBe(true);
  await turns();
  expect(asked).toHaveLength(4);
});

test('counts what is in view first, and shows it before the rest', async () => {
  const { facts, asked, told } = host();
  facts.seen(['account:c', 'account:d']);
  facts.join(ROWS, at(1));
  await turns();
  expect(asked).toEqual(['c', 'd', 'a', 'b']);
  expect(told.changes).toBe(2);
});

test('rests between slices', async () => {
  const { facts, told } = host(5);
  facts.join(ROWS, at(1));
  await turns();
  expect(told.yields).toBe(4);
});

test('asks again where the index has changed, and shows the former numbers meanwhile', async () => {
  const { facts, asked, answers } = host();
  facts.join(ROWS, at(1));
  await turns();
  const before = facts.join(ROWS, at(1));
  answers((id) => ({ newFacts: id === 'account:b' ? 7 : 1, conflicts: 0 }));
  expect(newFacts(facts.join(ROWS, at(2)))).toEqual([1, 1, 1, 1]);
  await turns();
  const after = facts.join(ROWS, at(2));
  expect(newFacts(after)).toEqual([1, 7, 1, 1]);
  expect(after.map((row, index) => row === before[index])).toEqual([true, false, true, true]);
  expect(asked).toHaveLength(8);
});

test('where the index changes while it counts, it goes on when it is asked about the index as it is then', async () => {
  const { facts, asked, answers } = host();
  answers((id) => (id === 'account:b' ? undefined : { newFacts: 1, conflicts: 0 }));
  facts.join(ROWS, at(1));
  await turns();
  expect(asked).toEqual(['a', 'b']);
  answers(() => ({ newFacts: 2, conflicts: 0 }));
  facts.join(ROWS, at(2));
  await turns();
  expect(newFacts(facts.join(ROWS, at(2)))).toEqual([2, 2, 2, 2]);
});

test('a failure is told once, not for each account', async () => {
  const { facts, told, answers } = host();
  answers(() => {
    throw new Error('broken');
  });
  facts.join(ROWS, at(1));
  await turns();
  facts.join(ROWS, at(1));
  await turns();
  expect(told.failures).toBe(1);
});

test('asks nothing more once it is stopped', async () => {
  const { facts, asked } = host();
  facts.join(ROWS, at(1));
  facts.stop();
  await turns();
  expect(asked).toEqual(['a']);
});
