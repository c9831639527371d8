import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { lineKey } from '../../core/model/source-span';
import type { RollupRow } from '../../core/tasks/rollup-model';
import type { TaskEditing } from '../tasks/task-editing';
import type { RowEditor } from './rollup-context';
import { rollupItems, type RollupItem } from './rollup-items';
import type { RollupActions, RollupViewModel } from './rollup-view-model';
import { extended, NOTHING_SELECTED, selectedRows, toggled, type Selection } from './row-selection';
import { useLines, type Lines } from './use-lines';
import { useOrders, type Orders } from './use-orders';

/** What is open for editing: below a line, or for the selected tasks. */
export interface OpenEditor {
  /** A line's, or `selection`. */
  readonly key: string;
  readonly kind: RowEditor;
}

/** What a rollup holds beside its model. */
export interface RollupState {
  readonly items: readonly RollupItem[];
  readonly lines: Lines;
  readonly orders: Orders;
  readonly selection: Selection;
  readonly selected: readonly RollupRow[];
  readonly setSelection: (selection: Selection) => void;
  /** A click on the ground of a line, or a step with Shift. */
  readonly select: (index: number, how: 'only' | 'toggle' | 'extend') => void;
  readonly editor: OpenEditor | null;
  readonly setEditor: (editor: OpenEditor | null) => void;
  readonly openStacks: ReadonlySet<string>;
  readonly toggleStack: (row: RollupRow) => void;
}

interface StateHost {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: RollupViewModel;
  readonly actions: RollupActions;
  readonly editing: TaskEditing;
  readonly announce: (message: string) => void;
}

const NO_ITEMS: readonly RollupItem[] = [];

export function useRollupState({ root, model, actions, editing, announce }: StateHost): RollupState {
  const { rollup, toggled: toggledGroups } = model;
  const items = useMemo(
    () => (rollup ? rollupItems(rollup, toggledGroups) : NO_ITEMS),
    [rollup, toggledGroups],
  );
  const lines = useLines(root, items);
  const orders = useOrders({ editing, announce, setKept: (keys) => actions.setKept(keys) });
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [anchor, setAnchor] = useState<string | null>(null);
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const [openStacks, setOpenStacks] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => selectedRows(selection, rollup?.rows ?? []), [selection, rollup]);

  function select(index: number, how: 'only' | 'toggle' | 'extend'): void {
    const item = items[index];
    if (item?.kind !== 'row') return;
    const from = items.findIndex(({ key }) => key === anchor);
    if (how === 'extend' && from >= 0) {
      setSelection(extended(selection, items, from, index));
      return;
    }
    setAnchor(item.key);
    const key = lineKey(item.row.span);
    const isOnlyOne = selection.size === 1 && selection.has(key);
    if (how === 'only') setSelection(isOnlyOne ? NOTHING_SELECTED : new Set([key]));
    else setSelection(toggled(selection, item.row));
  }

  return {
    ...{ items, lines, orders, selection, selected, setSelection, select, editor, setEditor, openStacks },
    toggleStack({ key }) {
      const next = new Set(openStacks);
      if (!next.delete(key)) next.add(key);
      setOpenStacks(next);
    },
  };
}
