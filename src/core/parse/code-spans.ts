import { BACKTICK, skipRun } from './blocks/characters';
import { createForwardSearch } from './blocks/forward-search';
import type { RangeSearch, TextRange } from './text-range';

const LINE_TERMINATORS = ['\n', '\r', '\u2028', '\u2029'];

/**
 * Searches for code spans: from a run of backticks to the next run that is as long, on one line. Where no run is, the
 * last backticks of the opening may be a shorter one. Linear in the text, for any number of runs that nothing closes.
 */
export function createCodeSpanSearch(text: string): RangeSearch {
  const runs = backtickRuns(text);
  const ends = LINE_TERMINATORS.map((terminator) => createForwardSearch(text, terminator));
  const breaksBetween = (from: number, to: number): boolean =>
    ends.some((find) => {
      const found = find(from);
      return found >= 0 && found < to;
    });
  const closingOf = createClosingSearch(runs);
  let next = 0;
  return (from) => {
    for (; next < runs.length; next++) {
      const { start, end } = runs[next] ?? { start: 0, end: 0 };
      for (let at = Math.max(start, from); at < end; at++) {
        const closing = closingOf(end - at, end);
        // A line may end right before the closing backticks.
        if (closing && !breaksBetween(end, closing.start - 1)) return { start: at, end: closing.end };
      }
    }
    return null;
  };
}

function backtickRuns(text: string): readonly TextRange[] {
  const runs: TextRange[] = [];
  for (let start = text.indexOf('`'); start >= 0;) {
    const end = skipRun(text, BACKTICK, start, text.length);
    runs.push({ start, end });
    start = text.indexOf('`', end);
  }
  return runs;
}

/** Finds the first run of a length that starts behind an offset, which never decreases from call to call. */
function createClosingSearch(
  runs: readonly TextRange[],
): (length: number, from: number) => TextRange | undefined {
  const byLength = new Map<number, { readonly runs: TextRange[]; next: number }>();
  for (const run of runs) {
    const known = byLength.get(run.end - run.start);
    if (known) known.runs.push(run);
    else byLength.set(run.end - run.start, { runs: [run], next: 0 });
  }
  return (length, from) => {
    const same = byLength.get(length);
    if (!same) return undefined;
    while ((same.runs[same.next]?.start ?? Infinity) < from) same.next++;
    return same.runs[same.next];
  };
}
