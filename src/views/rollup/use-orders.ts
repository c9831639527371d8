import { useReducer, useRef, useState } from 'preact/hooks';
import { lineKey, type SourceSpan } from '../../core/model/source-span';
import { isOpen } from '../../core/model/task';
import type { RollupRow } from '../../core/tasks/rollup-model';
import { count } from '../format';
import { plainText } from '../plain-text';
import type { OrderOutcome, TaskEditing, TaskOutcome } from '../tasks/task-editing';

type Order = Parameters<TaskEditing['order']>[1];

/** What is known of a row since it was read. */
export interface RowState {
  readonly phase: 'pending' | 'refused' | 'written';
  /** Why nothing was written, where it was refused. */
  readonly reason: string | null;
  /** The row as it is now. */
  readonly row: RollupRow;
}

export interface Orders {
  readonly stateOf: (row: RollupRow) => RowState | undefined;
  readonly canUndo: (row: RollupRow) => boolean;
  readonly undo: (row: RollupRow) => void;
  /** Resolves once the order is done; false where the user went back, or nothing was written. */
  readonly order: (
    rows: readonly RollupRow[],
    order: Order,
    options?: { readonly preview?: boolean },
  ) => Promise<boolean>;
  /** How many rows stay only because they were changed here. */
  readonly settled: number;
  readonly forget: () => void;
}

interface OrdersHost {
  readonly editing: TaskEditing;
  readonly announce: (message: string) => void;
  readonly setKept: (lineKeys: ReadonlySet<string>) => void;
}

/** Carries out orders, and says of each row what became of it until the index has read the line again. */
export function useOrders({ editing, announce, setKept }: OrdersHost): Orders {
  const [, redraw] = useReducer((n: number, _: undefined) => n + 1, 0);
  // By the line as it was read: a row that is read again has another one, and needs no word from here.
  const states = useRef(new WeakMap<SourceSpan, RowState>());
  /** The changes that can be taken back, by the line as it is after the change. */
  const [undoIds, setUndoIds] = useState<ReadonlyMap<string, string>>(new Map());

  function put(row: RollupRow, state: Omit<RowState, 'row'>, changed: Partial<RollupRow> = {}): void {
    states.current.set(row.span, { ...state, row: { ...row, ...changed } });
    redraw(undefined);
  }

  function settle(rows: readonly RollupRow[], { id, tasks }: OrderOutcome): void {
    const next = new Map(undoIds);
    rows.forEach((row, at) => {
      const outcome = tasks[at];
      if (!outcome) states.current.delete(row.span);
      else if (!outcome.ok) put(row, { phase: 'refused', reason: outcome.reason });
      else {
        put(row, { phase: 'written', reason: null }, changedBy(row, outcome));
        if (id !== null && outcome.span) next.set(lineKey(outcome.span), id);
      }
    });
    setUndoIds(next);
    setKept(new Set(next.keys()));
    redraw(undefined);
  }

  return {
    stateOf: ({ span }) => states.current.get(span),
    canUndo: (row) => !isOpen(row) && row.status !== 'proposed' && undoIds.has(lineKey(row.span)),
    async order(rows, order, options) {
      for (const row of rows) put(row, { phase: 'pending', reason: null });
      const outcome = await editing.order(rows, order, options);
      settle(rows, outcome);
      announce(sentence(rows, order, outcome));
      return outcome.id !== null;
    },
    undo(row) {
      const key = lineKey(row.span);
      const id = undoIds.get(key);
      if (id === undefined) return;
      put(row, { phase: 'pending', reason: null });
      void editing.undo(id).then((reason) => {
        if (reason !== null) put(row, { phase: 'refused', reason });
        else setUndoIds((before) => new Map([...before].filter(([, each]) => each !== id)));
        announce(reason === null ? `Taken back: ${plainText(row.text)}` : `Not undone: ${reason}`);
      });
    },
    settled: undoIds.size,
    forget() {
      setUndoIds(new Map());
      setKept(new Set());
    },
  };
}

function changedBy(row: RollupRow, outcome: Extract<TaskOutcome, { ok: true }>): Partial<RollupRow> {
  const { span, symbol, status } = outcome;
  return { span: span ?? row.span, symbol, status, late: row.late && isOpen({ status }) };
}

function sentence(rows: readonly RollupRow[], order: Order, { id, isCanceled, tasks }: OrderOutcome): string {
  if (isCanceled) return 'Nothing was written';
  const refused = tasks.find((each) => !each.ok);
  if (id === null) return refused ? `Not written: ${refused.reason}` : 'Nothing to change';
  const [first] = rows;
  const subject = rows.length === 1 && first ? plainText(first.text) : count(rows.length, 'task');
  return `${order.kind === 'complete' ? 'Completed' : 'Changed'}: ${subject}`;
}
