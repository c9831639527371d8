import type { RollupRow } from '../../core/tasks/rollup-model';
import { NoteText } from '../panel/note-text';
import { plainText } from '../plain-text';
import { useRollup } from './rollup-context';
import { sourceOf } from './row-source';

interface CellProps {
  readonly id: string;
  readonly row: RollupRow;
  readonly tabIndex: 0 | -1;
}

interface TaskBoxProps {
  readonly row: RollupRow;
  readonly isPending: boolean;
  readonly tabIndex: 0 | -1;
}

/** Completes the task, or takes that back; a right click chooses any status. */
export function TaskBox({ row, isPending, tabIndex }: TaskBoxProps) {
  const { command } = useRollup();
  const isDone = row.status === 'done' || row.status === 'cancelled';
  return (
    <span role="gridcell" class="ai-roll-box">
      <button
        type="button"
        class="ai-box"
        role="checkbox"
        aria-checked={row.status === 'in-progress' ? 'mixed' : isDone}
        aria-label={plainText(row.text)}
        aria-busy={isPending}
        data-status={row.status}
        tabIndex={tabIndex}
        onClick={(event) => command(row, 'complete', event)}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
          command(row, 'status', event);
        }}
      />
    </span>
  );
}

const URGENT: Readonly<Record<string, string>> = { highest: 'Highest priority', high: 'High priority' };

/** The words open the note; so does Enter on the line, which is what keys and screen readers use. */
export function TaskWords({ id, row, isDone, tabIndex }: CellProps & { readonly isDone: boolean }) {
  const { actions, isStackOpen, toggleStack } = useRollup();
  const { stack } = row;
  const open = (event: MouseEvent): void => {
    const target = event.target as Element;
    // A link in the note's own words leads where it says; what stands behind the words is no link.
    if (!target.closest('.ai-text') || target.closest('a') || !isPlainClick(event)) return;
    event.preventDefault();
    actions.open(sourceOf(row), event);
  };
  const urgent = row.priority === null ? undefined : URGENT[row.priority];
  return (
    <span
      id={id}
      role="gridcell"
      class="ai-roll-text"
      data-done={isDone}
      onClick={open}
      onAuxClick={(event) => event.button === 1 && open(event)}
    >
      <NoteText text={row.text} path={row.span.path} />
      {row.status === 'proposed' && <span class="ai-roll-tag">proposed</span>}
      {urgent !== undefined && <span class="ai-roll-tag ai-roll-urgent">{urgent}</span>}
      {stack && (
        <button
          type="button"
          class="ai-times"
          tabIndex={tabIndex}
          aria-expanded={isStackOpen(row)}
          aria-label={`Asked for ${stack.others.length + 1} times`}
          onClick={() => toggleStack(row)}
        >
          ×{stack.others.length + 1}
        </button>
      )}
    </span>
  );
}

/** The end of selecting words with the pointer is no click. */
function isPlainClick(event: MouseEvent): boolean {
  const selection = (event.currentTarget as Node | null)?.ownerDocument?.getSelection() ?? null;
  return event.button === 1 || selection === null || selection.isCollapsed;
}
