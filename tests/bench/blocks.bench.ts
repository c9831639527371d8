import { scanBlocks } from '../../src/core/parse/blocks';
import { HOSTILE_SHAPES } from '../support/hostile-markdown';

const SIZE = 50_000;
const ROUNDS = 5;

/** Milliseconds of the fastest of some rounds. */
function fastest(text: string): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    scanBlocks(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Time of each hostile shape at one, two and four times a size: linear when the last is about four times the first. */
export function run(): Promise<void> {
  const rows = HOSTILE_SHAPES.map(({ name, make }) => {
    const times = [SIZE, 2 * SIZE, 4 * SIZE].map((size) => fastest(make(size)));
    const [once = 0, twice = 0, fourTimes = 0] = times;
    const growth = (fourTimes / once).toFixed(1);
    return {
      name,
      'n, ms': once.toFixed(1),
      '2n, ms': twice.toFixed(1),
      '4n, ms': fourTimes.toFixed(1),
      growth,
    };
  });
  console.table(rows);
  return Promise.resolve();
}
