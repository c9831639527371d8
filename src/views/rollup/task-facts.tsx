import type { RollupRow } from '../../core/tasks/rollup-model';
import { isOpen } from '../../core/model/task';
import { count, exactDateAndDistance, weekdayAndDate } from '../format';
import { NoteLink } from '../panel/note-link';
import { useTooltip } from '../view-context';
import { useRollup } from './rollup-context';
import { sourceOf } from './row-source';

interface CellProps {
  readonly id: string;
  readonly row: RollupRow;
  readonly tabIndex: 0 | -1;
}

/** Whose it is and where it stands, without what the groups around it say. */
export function TaskMeta({ id, row, tabIndex }: CellProps) {
  const { groupBy, isOneAccount, command } = useRollup();
  const source = sourceOf(row);
  const others = row.stack ? new Set([row, ...row.stack.others].map(({ span }) => span.path)).size : 1;
  const showsOwner = !groupBy.includes('owner');
  const showsAccount = row.accounts.length > 1 || !(isOneAccount || groupBy.includes('account'));
  return (
    <span
      id={id}
      role="gridcell"
      class="ai-roll-meta"
      data-pieces={1 + Number(showsOwner) + Number(showsAccount)}
    >
      {showsOwner && (
        <button
          type="button"
          class="ai-text-button ai-roll-piece"
          dir="auto"
          tabIndex={tabIndex}
          onClick={(event) => command(row, 'assign', event)}
        >
          {row.owner.name}
        </button>
      )}
      {showsAccount && (
        <span class="ai-roll-piece" dir="auto">
          {row.accounts.map(({ name }) => name).join(', ') || 'No account'}
        </span>
      )}
      <NoteLink source={source} class="ai-roll-piece ai-row-link" tabIndex={tabIndex}>
        {others > 1 ? count(others, 'note') : row.noteTitle}
      </NoteLink>
    </span>
  );
}

/** The day it is due, which a click changes; on a completed row what takes that back. */
export function TaskDue({ id, row, tabIndex }: CellProps) {
  const { today, command, canUndo, undo } = useRollup();
  const ref = useTooltip<HTMLButtonElement>(row.due === null ? '' : exactDateAndDistance(row.due, today));
  // Two elements: the tooltip of the date must not stay on what takes its place.
  if (canUndo(row)) {
    return (
      <span key="undo" id={id} role="gridcell" class="ai-roll-due">
        <button type="button" class="ai-undo" tabIndex={tabIndex} onClick={() => undo(row)}>
          Undo
        </button>
      </span>
    );
  }
  return (
    <span
      key="date"
      id={id}
      role="gridcell"
      class="ai-roll-due"
      data-late={row.late}
      data-suggested={row.suggestedDue}
    >
      <button
        ref={ref}
        type="button"
        class="ai-roll-date"
        data-empty={row.due === null}
        tabIndex={tabIndex}
        disabled={!isOpen(row) && row.status !== 'proposed'}
        onClick={(event) => command(row, 'due', event)}
      >
        {row.due === null ? 'Date' : weekdayAndDate(row.due, today)}
      </button>
      {row.suggestedDue && <small>suggested</small>}
    </span>
  );
}
