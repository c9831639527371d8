/** One round of what is measured. What it returns is dropped. */
export type Contender = () => unknown;

export interface Comparison {
  /** Median milliseconds of a round. */
  readonly a: number;
  readonly b: number;
  /** Median over the rounds of A's time divided by B's: 2 says that A takes twice as long. */
  readonly ratio: number;
}

export interface InterleaveOptions {
  /** At least 1. */
  readonly rounds?: number;
  /** Milliseconds of a monotonic clock. */
  readonly now?: () => number;
}

/**
 * Runs A and B in turns, so that a machine that grows slower or busier meanwhile slows both: milliseconds drift from
 * run to run, ratios hold. Who goes first alternates too, since the second finds warmer caches and more garbage.
 * One round of each beforehand is not counted.
 */
export async function interleave(
  a: Contender,
  b: Contender,
  { rounds = 7, now = () => performance.now() }: InterleaveOptions = {},
): Promise<Comparison> {
  if (rounds < 1) throw new RangeError(`${rounds} rounds measure nothing.`);
  const time = async (contender: Contender): Promise<number> => {
    const start = now();
    await contender();
    return now() - start;
  };
  await time(a);
  await time(b);
  const timesOfA: number[] = [];
  const timesOfB: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) timesOfA.push(await time(a));
    timesOfB.push(await time(b));
    if (round % 2 === 1) timesOfA.push(await time(a));
  }
  return {
    a: median(timesOfA),
    b: median(timesOfB),
    ratio: median(timesOfA.map((timeOfA, round) => timeOfA / timesOfB[round]!)),
  };
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? NaN;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return (low + high) / 2;
}
