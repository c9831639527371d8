import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Actions, TaskRow } from '../core/dashboard/view-models';
import { isOpen } from '../core/model/task';
import type { PanelActions, ToggleResult } from './actions';
import { dropCompleted, isCompleted, placeOf, settleKeptRows, withKeptRows } from './kept-rows';
import type { KeptRow, KeptRows } from './kept-rows';
import { usePanel } from './panel-context';
import { plainText } from './plain-text';

export interface TaskToggle {
  /** The actions to draw: those of the model, with the rows that were completed here still in their places. */
  readonly actions: Actions;
  readonly stateOf: (row: TaskRow) => KeptRow | undefined;
  /** Completes a row, or takes that back, and announces what became of it. Does nothing while a write is under way. */
  readonly toggle: (row: TaskRow) => void;
  /** How many rows stand struck through. */
  readonly completed: number;
  readonly hideCompleted: () => void;
}

/** Completing tasks, for one dashboard: nothing is shown as done before the host says that it is written. */
export function useTaskToggle(model: Actions): TaskToggle {
  const { actions: host, announce } = usePanel();
  const [kept, setKept] = useState<KeptRows>(new Map());
  const shown = useMemo(() => withKeptRows(model, kept), [model, kept]);
  const isPending = useRef(new Set<string>());

  useLayoutEffect(() => setKept((before) => settleKeptRows(before, model)), [model]);

  const put = (key: string, change: (before: KeptRow | undefined) => KeptRow): void =>
    setKept((before) => new Map(before).set(key, change(before.get(key))));

  async function write(row: TaskRow): Promise<void> {
    const place = kept.get(row.key)?.place ?? placeOf(shown, row.key);
    if (!place) return;
    const base = { row, reason: null, place };
    put(row.key, (before) => ({ ...base, phase: 'pending', hasLeft: before?.hasLeft ?? false }));
    const result = await ask(host, row);
    put(row.key, (before) => ({ ...base, ...outcome(row, result), hasLeft: before?.hasLeft ?? false }));
    announce(sentence(row, result));
  }

  return {
    actions: shown,
    stateOf: (row) => kept.get(row.key),
    toggle(row) {
      if (isPending.current.has(row.key)) return;
      isPending.current.add(row.key);
      void write(row).finally(() => isPending.current.delete(row.key));
    },
    completed: [...kept.values()].filter(isCompleted).length,
    hideCompleted: () => setKept(dropCompleted),
  };
}

async function ask(host: PanelActions, row: TaskRow): Promise<ToggleResult> {
  try {
    return await host.toggleTask(row);
  } catch {
    return { ok: false, reason: 'The note could not be written.' };
  }
}

function outcome(row: TaskRow, result: ToggleResult): Pick<KeptRow, 'phase' | 'row' | 'reason'> {
  if (!result.ok) return { phase: 'refused', row, reason: result.reason };
  const { span, symbol, status } = result;
  return { phase: 'written', row: { ...row, span, symbol, status }, reason: null };
}

function sentence(row: TaskRow, result: ToggleResult): string {
  if (!result.ok) return `Not written: ${result.reason}`;
  return `${isOpen(result) ? 'Open again' : 'Completed'}: ${plainText(row.text)}`;
}
