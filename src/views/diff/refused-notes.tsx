import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { NoteDiff } from '../../core/edits/change-diff';
import { NoteDiffLines, type DiffSides } from './note-diff';

/** A note that was not written, and why. */
export interface RefusedNote {
  readonly path: string;
  readonly reason: string;
  readonly diff: NoteDiff | null;
}

/** So many are drawn at once: each may show a screen of lines. */
const STEP = 20;
const SIDES: DiffSides = { before: 'Written', after: 'Now' };

/** Puts the list of refused notes into `el`; gives how to take it off. */
export function mountRefusedNotes(
  el: HTMLElement,
  refused: readonly RefusedNote[],
  open: (path: string, line: number) => void,
): () => void {
  render(<RefusedNotes refused={refused} open={open} />, el);
  return () => render(null, el);
}

interface RefusedNotesProps {
  readonly refused: readonly RefusedNote[];
  readonly open: (path: string, line: number) => void;
}

function RefusedNotes({ refused, open }: RefusedNotesProps) {
  const [shown, setShown] = useState(STEP);
  const rest = refused.length - shown;
  return (
    <>
      {refused.slice(0, shown).map((note) => (
        <section key={note.path} class="ai-refused">
          <h3 class="ai-refused-title">
            <button
              type="button"
              class="ai-text-button"
              onClick={() => open(note.path, firstLine(note.diff))}
            >
              {note.path}
            </button>
          </h3>
          <p class="ai-refused-reason">{note.reason}.</p>
          {note.diff && <NoteDiffLines diff={note.diff} sides={SIDES} />}
        </section>
      ))}
      {rest > 0 && (
        <button type="button" class="ai-more" onClick={() => setShown(shown + STEP)}>
          {rest} more
        </button>
      )}
    </>
  );
}

/** Where the difference is now, else where it was written. */
function firstLine(diff: NoteDiff | null): number {
  const [hunk] = diff?.hunks ?? [];
  return (hunk?.after[0] ?? hunk?.before[0])?.line ?? 0;
}
