import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  /** What is known of the rows that were toggled here, by their keys. */
  readonly kept: KeptRows;
  /**
   * Completes a row, or takes that back, and announces what became of it. Does nothing while a write is under way.
   * Always the same function.
   */
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

  const toggle = useStable((row: TaskRow) => {
    if (isPending.current.has(row.key)) return;
    isPending.current.add(row.key);
    void write(row).finally(() => isPending.current.delete(row.key));
  });

  function put(key: string, entry: Omit<KeptRow, 'hasLeft'>): void {
    setKept((before) => new Map(before).set(key, { ...entry, hasLeft: before.get(key)?.hasLeft ?? false }));
  }

  async function write(row: TaskRow): Promise<void> {
    const place = kept.get(row.key)?.place ?? placeOf(shown, row.key);
    if (!place) return;
    put(row.key, { phase: 'pending', row, reason: null, place });
    const result = await ask(host, row);
    put(row.key, { ...outcome(row, result), place });
    announce(sentence(row, result));
  }

  return {
    actions: shown,
    kept,
    toggle,
    completed: [...kept.values()].filter(isCompleted).length,
    hideCompleted: () => setKept(dropCompleted),
  };
}

/** One function for the life of a component, that always does what the latest one would. */
function useStable<Argument>(latest: (argument: Argument) => void): (argument: Argument) => void {
  const ref = useRef(latest);
  ref.current = latest;
  return useCallback((argument) => ref.current(argument), []);
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
