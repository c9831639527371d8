import { describe, expect, it } from 'vitest';
import { interleave, median } from './interleave';

/** A clock that moves only when a contender works, and what worked when. */
function workshop() {
  let time = 1000;
  const log: string[] = [];
  const contender = (name: string, ...durations: number[]) => {
    let run = 0;
    return () => {
      log.push(name);
      time += durations[run++ % durations.length]!;
      return Promise.resolve();
    };
  };
  return { log, contender, now: () => time };
}

describe('interleave', () => {
  it('lets both run in turns, after one round that does not count, and each go first as often', async () => {
    const { log, contender, now } = workshop();
    await interleave(contender('a', 1), contender('b', 1), { rounds: 4, now });
    expect(log.join('')).toBe('ab' + 'ab' + 'ba' + 'ab' + 'ba');
  });

  it('gives medians, which one slow round does not move, and leaves the first round out', async () => {
    const { contender, now } = workshop();
    const a = contender('a', 900, 20, 22, 500, 21, 18);
    const b = contender('b', 900, 10, 11, 10, 9, 300);
    expect(await interleave(a, b, { rounds: 5, now })).toEqual({ a: 21, b: 10, ratio: 2 });
  });

  it('holds its ratio on a machine that grows slower', async () => {
    const { contender, now } = workshop();
    const a = contender('a', 30, 30, 60, 120, 240, 480);
    const b = contender('b', 10, 10, 20, 40, 80, 160);
    expect((await interleave(a, b, { rounds: 5, now })).ratio).toBe(3);
  });

  it('measures synchronous work with the real clock', async () => {
    const spin = (milliseconds: number) => () => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    };
    const { a, b, ratio } = await interleave(spin(4), spin(1), { rounds: 3 });
    expect(a).toBeGreaterThanOrEqual(4);
    expect(b).toBeGreaterThanOrEqual(1);
    expect(ratio).toBeGreaterThan(1);
  });

  it('refuses to measure nothing', async () => {
    await expect(interleave(String, String, { rounds: 0 })).rejects.toThrow(RangeError);
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
    [[], NaN],
  ])('%j: %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
