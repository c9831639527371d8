import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { lineKey } from '../../core/model/source-span';
import type { RollupRow } from '../../core/tasks/rollup-model';
import type { TaskEditing } from '../tasks/task-editing';
import { useLines, type Lines } from '../use-lines';
import type { RowEditor } from './rollup-context';
import { rollupItems, type RollupItem } from './rollup-items';
import type { RollupActions, RollupViewModel } from './rollup-view-model';
import { extended, NOTHING_SELECTED, selectedRows, toggled, type Selection } from './row-selection';
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
  readonly lines: Lines<RollupItem>;
  readonly orders: Orders;
  readonly selection: Selection;
  readonly selected: readonly RollupRow[];
  readonly setSelection: (selection: Selection) => void;
  /** A click on the ground of a line: only this one, or this one as well. */
  readonly select: (index: number, how: 'only' | 'toggle') => void;
  /** Shift: selects from where the selection began, or from the current line, up to this one. */
  readonly extendTo: (index: number) => void;
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

/** Where a range of selected lines begins, and what was selected beside it. */
interface Anchor {
  readonly key: string;
  readonly base: Selection;
}

const NO_ITEMS: readonly RollupItem[] = [];

/** A task may come to stand in another group. */
const taskOf = (item: RollupItem): string | null => (item.kind === 'row' ? item.row.key : null);

export function useRollupState({ root, model, actions, editing, announce }: StateHost): RollupState {
  const { rollup, toggled: toggledGroups } = model;
  const items = useMemo(
    () => (rollup ? rollupItems(rollup, toggledGroups) : NO_ITEMS),
    [rollup, toggledGroups],
  );
  const lines = useLines(root, items, taskOf);
  const orders = useOrders({ editing, announce, setKept: (keys) => actions.setKept(keys) });
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const [openStacks, setOpenStacks] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => selectedRows(selection, rollup?.rows ?? []), [selection, rollup]);

  function select(index: number, how: 'only' | 'toggle'): void {
    const item = items[index];
    if (item?.kind !== 'row') return;
    const key = lineKey(item.row.span);
    const isOnlyOne = selection.size === 1 && selection.has(key);
    const next =
      how === 'toggle' ? toggled(selection, item.row) : isOnlyOne ? NOTHING_SELECTED : new Set<string>([key]);
    setAnchor({ key: item.key, base: how === 'toggle' ? next : NOTHING_SELECTED });
    setSelection(next);
  }

  function extendTo(index: number): void {
    const known = selection.size === 0 ? -1 : items.findIndex(({ key }) => key === anchor?.key);
    const from = known >= 0 ? known : lines.current;
    const base = known >= 0 ? (anchor?.base ?? NOTHING_SELECTED) : selection;
    setAnchor({ key: items[from]?.key ?? '', base });
    setSelection(extended(base, items, from, index));
  }

  return {
    ...{
      items,
      lines,
      orders,
      selection,
      selected,
      setSelection,
      select,
      extendTo,
      editor,
      setEditor,
      openStacks,
    },
    toggleStack({ key }) {
      const next = new Set(openStacks);
      if (!next.delete(key)) next.add(key);
      setOpenStacks(next);
    },
  };
}
