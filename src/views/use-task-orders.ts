import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Actions, TaskRow } from '../core/dashboard/view-models';
import { isOpen } from '../core/model/task';
import type { TaskOrder } from '../core/tasks/task-order';
import { dropCompleted, isCompleted, placeOf, settleKeptRows, withKeptRows } from './kept-rows';
import type { KeptRow, KeptRows } from './kept-rows';
import { plainText } from './plain-text';
import type { TaskEditing, TaskOutcome } from './tasks/task-editing';

/** What a row may ask for. Does nothing while a write of that row is under way. Always the same functions. */
export interface RowOrders {
  /** Completes a row, or takes that back, and announces what became of it. */
  readonly toggle: (row: TaskRow) => void;
  /** Does an order to a row; whether it was done. `told` is announced then, else the order and the task. */
  readonly order: (row: TaskRow, order: TaskOrder, told?: string) => Promise<boolean>;
}

export interface TaskOrders {
  /** The actions to draw: those of the model, with the rows that were completed here still in their places. */
  readonly actions: Actions;
  /** What is known of the rows that were changed here, by their keys. */
  readonly kept: KeptRows;
  readonly orders: RowOrders;
  /** How many rows stand struck through. */
  readonly completed: number;
  readonly hideCompleted: () => void;
}

/** What became of one row. */
type RowResult = Pick<KeptRow, 'phase' | 'row' | 'reason' | 'undo'>;

/** What tasks are changed by. */
export interface TaskOrdersHost {
  readonly editing: Pick<TaskEditing, 'order' | 'undo'>;
  readonly announce: (message: string) => void;
}

/** Changing tasks, for one dashboard: nothing is shown as done before the host says that it is written. */
export function useTaskOrders(model: Actions, { editing, announce }: TaskOrdersHost): TaskOrders {
  const [kept, setKept] = useState<KeptRows>(new Map());
  const shown = useMemo(() => withKeptRows(model, kept), [model, kept]);
  const isPending = useRef(new Set<string>());

  useLayoutEffect(() => setKept((before) => settleKeptRows(before, model)), [model]);

  function put(key: string, entry: Omit<KeptRow, 'hasLeft'>): void {
    setKept((before) => new Map(before).set(key, { ...entry, hasLeft: before.get(key)?.hasLeft ?? false }));
  }

  /** Whether it was done. What was, and leaves the task open, the index tells. */
  async function write(
    row: TaskRow,
    ask: () => Promise<RowResult>,
    told: (result: RowResult) => string,
  ): Promise<boolean> {
    const known = kept.get(row.key);
    const place = known?.place ?? placeOf(shown, row.key);
    if (!place || isPending.current.has(row.key)) return false;
    isPending.current.add(row.key);
    put(row.key, { phase: 'pending', row, reason: null, place, ...(known?.undo && { undo: known.undo }) });
    const result = await ask();
    isPending.current.delete(row.key);
    if (isOpen(row) && isOpen(result.row) && result.phase === 'written') setKept(without(row.key));
    else put(row.key, { ...result, place });
    announce(result.reason === null ? told(result) : `Not written: ${result.reason}`);
    return result.reason === null;
  }

  const order = useStable((row: TaskRow, asked: TaskOrder, told?: string) =>
    write(
      row,
      () => ordered(editing, row, asked),
      (result) => told ?? sentence(row, result.row),
    ),
  );
  const toggle = useStable((row: TaskRow) => {
    const undo = kept.get(row.key)?.undo;
    if (undo === undefined) void order(row, { kind: isOpen(row) ? 'complete' : 'reopen' });
    else
      void write(
        row,
        () => takenBack(editing, row, undo),
        (result) => sentence(row, result.row),
      );
  });

  return {
    actions: shown,
    kept,
    orders: useMemo(() => ({ toggle, order }), [toggle, order]),
    completed: [...kept.values()].filter(isCompleted).length,
    hideCompleted: () => setKept(dropCompleted),
  };
}

const without =
  (key: string) =>
  (kept: KeptRows): KeptRows =>
    new Map([...kept].filter(([each]) => each !== key));

/** One function for the life of a component, that always does what the latest one would. */
function useStable<Arguments extends readonly unknown[], Result>(
  latest: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const ref = useRef(latest);
  ref.current = latest;
  return useCallback((...given: Arguments) => ref.current(...given), []);
}

async function ordered(
  editing: TaskOrdersHost['editing'],
  row: TaskRow,
  asked: TaskOrder,
): Promise<RowResult> {
  try {
    const { id, tasks } = await editing.order([row], asked);
    const [outcome] = tasks;
    if (!outcome?.ok) return refused(row, outcome?.reason ?? 'The note could not be written');
    const now = changedBy(row, outcome);
    return {
      phase: 'written',
      row: now,
      reason: null,
      // Taking back a change that leaves the task open is for the command: the row itself has no room for it.
      ...(id !== null && !isOpen(now) && { undo: { id, row } }),
    };
  } catch {
    return refused(row, 'The note could not be written');
  }
}

async function takenBack(
  editing: TaskOrdersHost['editing'],
  row: TaskRow,
  undo: NonNullable<KeptRow['undo']>,
): Promise<RowResult> {
  const reason = await editing.undo(undo.id);
  if (reason !== null) return { ...refused(row, reason), undo };
  return { phase: 'written', row: undo.row, reason: null };
}

const refused = (row: TaskRow, reason: string): RowResult => ({ phase: 'refused', row, reason });

const changedBy = (row: TaskRow, { span, symbol, status }: Extract<TaskOutcome, { ok: true }>): TaskRow => ({
  ...row,
  span: span ?? row.span,
  symbol,
  status,
});

function sentence(before: TaskRow, after: TaskRow): string {
  const said =
    after.status === 'done'
      ? 'Completed'
      : after.status === 'cancelled'
        ? 'Dropped'
        : isOpen(before)
          ? 'Changed'
          : 'Open again';
  return `${said}: ${plainText(before.text)}`;
}
