interface Change {
  from: number;
  to: number;
  lines: string[];
}

/**
 * Applies what changed from `base` to `mine` on top of `theirs`. Where both changed the same lines, both versions
 * stay, theirs first: nothing that was typed or written is lost.
 */
export function mergeTexts(base: string, theirs: string, mine: string): string {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  const lines = base.split('\n');
  const their = changeBetween(lines, theirs.split('\n'));
  const own = changeBetween(lines, mine.split('\n'));
  if (own.from > their.to) return apply(apply(lines, own), their).join('\n');
  if (their.from > own.to) return apply(apply(lines, their), own).join('\n');
  const from = Math.min(own.from, their.from);
  const to = Math.max(own.to, their.to);
  const widened = (change: Change): string[] => [
    ...lines.slice(from, change.from),
    ...change.lines,
    ...lines.slice(change.to, to),
  ];
  return [...lines.slice(0, from), ...widened(their), ...widened(own), ...lines.slice(to)].join('\n');
}

/** The one run of lines in which two texts differ. */
function changeBetween(before: string[], after: string[]): Change {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let tail = 0;
  const limit = Math.min(before.length, after.length) - from;
  while (tail < limit && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail, lines: after.slice(from, after.length - tail) };
}

function apply(lines: string[], change: Change): string[] {
  return [...lines.slice(0, change.from), ...change.lines, ...lines.slice(change.to)];
}
