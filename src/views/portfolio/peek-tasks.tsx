import type { Actions, TaskRow } from '../../core/dashboard/view-models';
import { isOpen } from '../../core/model/task';
import { dueDate, exactDateAndDistance } from '../format';
import type { KeptRow } from '../kept-rows';
import { NoteLink } from '../panel/note-link';
import { NoteText } from '../panel/note-text';
import { plainText } from '../plain-text';
import { useTaskOrders } from '../use-task-orders';
import { useTooltip, useView } from '../view-context';
import { usePortfolio } from './portfolio-context';

/** What is to be done next; its boxes complete it. */
export function PeekTasks({ next }: { readonly next: Actions }) {
  const { editing } = usePortfolio();
  const { announce } = useView();
  const { actions, kept, orders } = useTaskOrders(next, { editing, announce });
  const rows = actions.groups.flatMap((group) => group.rows);
  if (rows.length === 0) return <p class="ai-nothing">Nothing is open.</p>;
  return (
    <ul class="ai-sublist ai-port-tasks">
      {rows.map((row) => (
        <PeekTask key={row.key} row={row} state={kept.get(row.key)} onToggle={() => orders.toggle(row)} />
      ))}
    </ul>
  );
}

interface PeekTaskProps {
  readonly row: TaskRow;
  readonly state: KeptRow | undefined;
  readonly onToggle: () => void;
}

function PeekTask({ row, state, onToggle }: PeekTaskProps) {
  const isDone = !isOpen(row);
  const source = { path: row.span.path, line: row.span.line, title: row.noteTitle };
  return (
    <li>
      <button
        type="button"
        class="ai-box"
        role="checkbox"
        aria-checked={row.status === 'in-progress' ? 'mixed' : isDone}
        aria-label={plainText(row.text)}
        aria-busy={state?.phase === 'pending'}
        onClick={onToggle}
      />
      <span class="ai-task-text" data-done={isDone}>
        <NoteLink source={source} class="ai-row-link">
          <NoteText text={row.text} path={row.span.path} />
        </NoteLink>
        {row.owner.kind !== 'unassigned' && (
          <span class="ai-port-evidence" dir="auto">
            {row.owner.kind === 'me' ? 'Me' : row.owner.name}
          </span>
        )}
        {state?.phase === 'refused' && <span class="ai-refusal">Not written: {state.reason}</span>}
      </span>
      {isDone ? (
        <button type="button" class="ai-undo" onClick={onToggle}>
          Undo
        </button>
      ) : (
        <Due row={row} />
      )}
    </li>
  );
}

function Due({ row: { due, late, suggestedDue } }: { readonly row: TaskRow }) {
  const { today } = useView();
  const ref = useTooltip<HTMLTimeElement>(due === null ? '' : exactDateAndDistance(due, today));
  if (due === null || suggestedDue) return null;
  return (
    <time ref={ref} class="ai-due" data-late={late} dateTime={due}>
      {dueDate(due, today)}
    </time>
  );
}
