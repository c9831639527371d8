import { renamedPath } from '../model/note-path';
import type { SourceSpan } from '../model/source-span';
import type { RememberedLine, TriageMemory } from '../settings';

/** A line by what it says, not by where it stands: notes change above it. */
export const lineKey = ({ path, text, ordinal }: RememberedLine): string =>
  JSON.stringify([path, text, ordinal]);

const remembered = ({ path, text, ordinal }: SourceSpan): RememberedLine => ({ path, text, ordinal });

function without<Line extends RememberedLine>(lines: readonly Line[], spans: readonly SourceSpan[]): Line[] {
  const gone = new Set(spans.map(lineKey));
  return lines.filter((line) => !gone.has(lineKey(line)));
}

/** The memory in which these lines are not asked about before `until` (`YYYY-MM-DD`). */
export const withSnoozed = (
  memory: TriageMemory,
  spans: readonly SourceSpan[],
  until: string,
): TriageMemory => ({
  ...withoutLines(memory, spans),
  snoozed: [...without(memory.snoozed, spans), ...spans.map((span) => ({ ...remembered(span), until }))],
});

/** The memory in which these lines come last. */
export const withSkipped = (memory: TriageMemory, spans: readonly SourceSpan[]): TriageMemory => ({
  ...memory,
  skipped: [...without(memory.skipped, spans), ...spans.map(remembered)],
});

/** The memory that knows nothing of these lines. */
export const withoutLines = (memory: TriageMemory, spans: readonly SourceSpan[]): TriageMemory => ({
  ...memory,
  snoozed: without(memory.snoozed, spans),
  skipped: without(memory.skipped, spans),
});

/** The lines that are not asked about today, by their keys, with the day that each comes back. */
export const snoozedUntil = (memory: TriageMemory, today: string): ReadonlyMap<string, string> =>
  new Map(
    memory.snoozed.filter(({ until }) => until > today).map((line) => [lineKey(line), line.until] as const),
  );

export const skippedLines = (memory: TriageMemory): ReadonlySet<string> =>
  new Set(memory.skipped.map(lineKey));

/**
 * The memory without what is over: days that have come, and lines that are no proposals any more. The lines of a note
 * that is not there wait for it, as it may only not be synced yet: snoozed ones until their day.
 */
export function prunedMemory(
  memory: TriageMemory,
  proposals: readonly { readonly span: SourceSpan }[],
  isNote: (path: string) => boolean,
  today: string,
): TriageMemory {
  const there = new Set(proposals.map(({ span }) => lineKey(span)));
  const isThere = (line: RememberedLine): boolean => there.has(lineKey(line));
  const snoozed = memory.snoozed.filter(
    (line) => line.until > today && (isThere(line) || !isNote(line.path)),
  );
  const skipped = memory.skipped.filter(isThere);
  const isSame = snoozed.length === memory.snoozed.length && skipped.length === memory.skipped.length;
  return isSame ? memory : { ...memory, snoozed, skipped };
}

/** The memory after a note or a folder was renamed; the same one where it names none of them. */
export function renameInMemory(memory: TriageMemory, from: string, to: string): TriageMemory {
  const isNamed = ({ path }: RememberedLine): boolean => renamedPath(path, from, to) !== path;
  if (!memory.snoozed.some(isNamed) && !memory.skipped.some(isNamed)) return memory;
  const moved = <Line extends RememberedLine>(line: Line): Line => ({
    ...line,
    path: renamedPath(line.path, from, to),
  });
  return { ...memory, snoozed: memory.snoozed.map(moved), skipped: memory.skipped.map(moved) };
}
