import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TaskRow } from '../../core/dashboard/view-models';
import { dayName } from '../../core/model/day-name';
import { isOpen } from '../../core/model/task';
import type { Assignee, TaskOrder } from '../../core/tasks/task-order';
import { usePanel } from '../panel-context';
import { plainText } from '../plain-text';
import { DueEditor } from '../tasks/due-editor';
import { OwnerEditor } from '../tasks/owner-editor';

/** What of a task is being changed in its row. */
type Edited = 'due' | 'owner';

const EDITED: Readonly<Record<string, Edited>> = { d: 'due', a: 'owner' };

interface TaskEditor {
  /** Opens a line for a key: `d` for the date, `a` for the owner. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** What stands in the row: the line, or why nothing was written. */
  readonly element: VNode | null;
  /** What was written may move the row to another group. */
  readonly isLeaving: boolean;
}

/** Changing the date or the owner of a task inside its row. */
export function useTaskEditor(row: TaskRow): TaskEditor {
  const { actions, announce, roving, today } = usePanel();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { editing } = actions;

  function close(): void {
    setEdited(null);
    roving.focusCurrent();
  }

  async function give(order: TaskOrder, told: string): Promise<void> {
    close();
    // The index may tell of the change before the order is done.
    setLeaving(true);
    const { tasks } = await editing.order([row], order);
    const [outcome] = tasks;
    setLeaving(outcome?.ok !== false);
    setRefusal(outcome?.ok === false ? outcome.reason : null);
    announce(outcome?.ok === false ? `Not written: ${outcome.reason}` : told);
  }

  const text = plainText(row.text);
  const save = (date: string | null): void =>
    void give({ kind: 'due', date }, date === null ? 'Without a date' : `Due ${dayName(date, today)}`);
  const assign = (to: Assignee | null): void =>
    void give({ kind: 'assign', to }, to ? `Given to ${to.name}` : 'Given to nobody');

  return {
    isLeaving,
    onKey(event) {
      const asked = Object.hasOwn(EDITED, event.key) ? EDITED[event.key] : undefined;
      if (!asked || !isOpen(row) || event.defaultPrevented) return;
      event.preventDefault();
      setRefusal(null);
      setEdited(asked);
    },
    element:
      edited === 'due' ? (
        <DueEditor
          subject={text}
          date={row.due}
          today={today}
          readDay={editing.readDay}
          onSave={save}
          onClose={close}
        />
      ) : edited === 'owner' ? (
        <OwnerEditor
          subject={text}
          owner={row.owner.kind === 'unassigned' ? null : row.owner.name}
          suggest={(typed) => editing.assignees(typed, row)}
          onAssign={assign}
          onClose={close}
        />
      ) : refusal !== null ? (
        <span class="ai-refusal">Not written: {refusal}.</span>
      ) : null,
  };
}
