import { expect, test } from 'vitest';
import { createSlices } from '../../../src/core/index/slices';

/** A clock that only moves when work says so. */
function clockwork() {
  let now = 0;
  let turns = 0;
  return {
    scheduler: {
      now: () => now,
      yield() {
        turns++;
        return Promise.resolve();
      },
    },
    spend: (milliseconds: number) => (now += milliseconds),
    turns: () => turns,
  };
}

test('gives the host its turn once four milliseconds of work are done', async () => {
  const { scheduler, spend, turns } = clockwork();
  const told: number[] = [];
  const slices = createSlices(scheduler, () => void told.push(turns()));
  const seen: number[] = [];
  for (let piece = 0; piece < 8; piece++) {
    await slices.run(() => spend(1));
    seen.push(turns());
  }
  expect(seen).toEqual([0, 0, 0, 1, 1, 1, 1, 2]);
  expect(told).toEqual([0, 1]);
});

test('time that passes between pieces is no work, and what a piece gives is given on', async () => {
  const { scheduler, spend, turns } = clockwork();
  const slices = createSlices(scheduler);
  for (let piece = 0; piece < 3; piece++) {
    spend(100);
    expect(await slices.run(() => spend(1) > 0)).toBe(true);
  }
  expect(turns()).toBe(0);
});
