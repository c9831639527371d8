import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TaskRow } from '../../core/dashboard/view-models';
import { dayName } from '../../core/model/day-name';
import { isOpen } from '../../core/model/task';
import type { Assignee, TaskOrder } from '../../core/tasks/task-order';
import type { RunTaskCommand } from '../actions';
import { usePanel } from '../panel-context';
import { plainText } from '../plain-text';
import { DueEditor } from '../tasks/due-editor';
import { OwnerEditor } from '../tasks/owner-editor';
import type { RowOrders } from '../use-task-orders';

/** What of a task is being changed in its row. */
type Edited = 'due' | 'assign';

const EDITED: Readonly<Record<string, Edited>> = { d: 'due', a: 'assign' };

interface TaskEditor {
  /** Opens a line for a key: `d` for the date, `a` for the owner. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Does what the menu of the row asks. */
  readonly run: RunTaskCommand;
  /** The line that stands in the row. */
  readonly element: VNode | null;
  /** What was written may move the row to another group. */
  readonly isLeaving: boolean;
}

/** Changing a task inside its row. */
export function useTaskEditor(row: TaskRow, orders: RowOrders): TaskEditor {
  const { actions, roving, today } = usePanel();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { editing } = actions;

  function close(): void {
    setEdited(null);
    roving.focusCurrent();
  }

  async function give(order: TaskOrder, told?: string): Promise<void> {
    // The index may tell of the change before the order is done.
    setLeaving(true);
    setLeaving(await orders.order(row, order, told));
  }

  async function choose(what: 'status' | 'priority', event: MouseEvent | KeyboardEvent): Promise<void> {
    const chosen =
      what === 'status' ? await editing.chooseStatus(row, event) : await editing.choosePriority(row, event);
    if (chosen) await give(chosen);
  }

  const save = (date: string | null): void => {
    close();
    void give({ kind: 'due', date }, date === null ? 'Without a date' : `Due ${dayName(date, today)}`);
  };
  const assign = (to: Assignee | null): void => {
    close();
    void give({ kind: 'assign', to }, to ? `Given to ${to.name}` : 'Given to nobody');
  };

  return {
    isLeaving,
    onKey(event) {
      const asked = Object.hasOwn(EDITED, event.key) ? EDITED[event.key] : undefined;
      if (!asked || !isOpen(row) || event.defaultPrevented) return;
      event.preventDefault();
      setEdited(asked);
    },
    run(command, event) {
      if (command === 'complete') orders.toggle(row);
      else if (command === 'due' || command === 'assign') setEdited(command);
      else if (command === 'drop') void give({ kind: 'drop' });
      else void choose(command, event);
    },
    element: edited && <Editor row={row} edited={edited} onSave={save} onAssign={assign} onClose={close} />,
  };
}

interface EditorProps {
  readonly row: TaskRow;
  readonly edited: Edited;
  readonly onSave: (date: string | null) => void;
  readonly onAssign: (to: Assignee | null) => void;
  readonly onClose: () => void;
}

function Editor({ row, edited, onSave, onAssign, onClose }: EditorProps) {
  const { actions, today } = usePanel();
  const { editing } = actions;
  const subject = plainText(row.text);
  if (edited === 'due')
    return (
      <DueEditor
        subject={subject}
        date={row.due}
        today={today}
        readDay={(words) => editing.readDay(words)}
        onSave={onSave}
        onClose={onClose}
      />
    );
  return (
    <OwnerEditor
      subject={subject}
      owner={row.owner.kind === 'unassigned' ? null : row.owner.name}
      suggest={(typed) => editing.assignees(typed, row)}
      onAssign={onAssign}
      onClose={onClose}
    />
  );
}
