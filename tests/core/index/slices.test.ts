import { expect, test } from 'vitest';
import { createSlices, finish, finishInSlices, type Steps } from '../../../src/core/index/slices';

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

function* counting(to: number, step: () => void): Steps<number> {
  for (let at = 0; at < to; at++) {
    yield;
    step();
  }
  return to;
}

test('steps are done at once, or in slices', async () => {
  const { scheduler, spend, turns } = clockwork();
  const step = () => void spend(1);
  expect(finish(counting(9, step))).toBe(9);
  expect(turns()).toBe(0);
  expect(await finishInSlices(counting(9, step), scheduler, () => true)).toBe(9);
  expect(turns()).toBe(2);
});

test('steps end without an answer when it is about what is no more', async () => {
  const { scheduler } = clockwork();
  let done = 0;
  const steps = counting(9, () => done++);
  expect(await finishInSlices(steps, scheduler, () => done < 3)).toBeUndefined();
  expect(done).toBe(3);
});
