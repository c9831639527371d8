import { expect, test } from 'vitest';
import { createScheduler } from '../../src/obsidian/scheduler';

test('lets what is waiting have its turn, and its clock never goes back', async () => {
  const { now, yield: pause } = createScheduler();
  const order: string[] = [];
  const before = now();
  setImmediate(() => order.push('another task'));
  for (let turn = 0; turn < 5; turn += 1) await pause();
  order.push('after the pauses');
  expect(order).toEqual(['another task', 'after the pauses']);
  expect(now()).toBeGreaterThanOrEqual(before);
});
