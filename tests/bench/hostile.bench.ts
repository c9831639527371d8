import { parseNote } from '../../src/core/parse/parse-note';
import { HOSTILE_SHAPES } from '../support/hostile-markdown';
import { HOSTILE_LINES, HOSTILE_NOTES } from '../support/hostile-notes';
import { parseYaml } from '../support/yaml';

const SIZE = 20_000;
const ROUNDS = 6;
/** Linear is 4. Caches and garbage make some more of it, quadratic is 16. */
const MOST_GROWTH = 8;
/** Below this, growth is chance. */
const LEAST_MS = 40;

/** Milliseconds of this program's time, others' left out, in the fastest of some rounds. */
function fastest(text: string): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    parseNote({ path: 'Note.md', text, mtime: 0, size: text.length }, parseYaml);
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/** Time to read each hostile note at one, two and four times a size; what grows faster than its text is flagged. */
export function run(): Promise<void> {
  const rows = [...HOSTILE_NOTES, ...HOSTILE_LINES, ...HOSTILE_SHAPES].map(({ name, make }) => {
    const [once = 0, twice = 0, fourTimes = 0] = [SIZE, 2 * SIZE, 4 * SIZE].map((size) =>
      fastest(make(size)),
    );
    const growth = fourTimes / once;
    return {
      name,
      'n, ms': once.toFixed(1),
      '2n, ms': twice.toFixed(1),
      '4n, ms': fourTimes.toFixed(1),
      growth: growth.toFixed(1),
      linear: growth > MOST_GROWTH && fourTimes > LEAST_MS ? 'NO' : 'yes',
    };
  });
  console.table(rows);
  return Promise.resolve();
}
