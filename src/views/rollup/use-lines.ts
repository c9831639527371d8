import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RollupItem } from './rollup-items';
import { LINE_ATTRIBUTE } from './rollup-keys';

/** The current line: by its key, not by its element, which comes and goes as the list is scrolled and drawn. */
export interface Lines {
  /** The index of the current line; -1 without lines. */
  readonly current: number;
  readonly item: RollupItem | undefined;
  /** Makes a line the current one without moving the focus. */
  readonly setCurrent: (key: string) => void;
  /** Makes a line the current one, brings it into view and gives it the focus. */
  readonly focus: (index: number) => void;
  /** Tells how to bring a line into view. */
  readonly setScroller: (scrollTo: (index: number) => void) => void;
}

interface Place {
  readonly key: string;
  readonly rowKey: string | null;
  readonly index: number;
}

const rowKeyOf = (item: RollupItem | undefined): string | null =>
  item?.kind === 'row' ? item.row.key : null;

export function useLines(root: RefObject<HTMLElement | null>, items: readonly RollupItem[]): Lines {
  const [place, setPlace] = useState<Place>({ key: '', rowKey: null, index: 0 });
  const [asked, setAsked] = useState(0);
  const scrollTo = useRef<(index: number) => void>(() => undefined);
  const indexes = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const current = useMemo(() => found(place, items, indexes), [place, items, indexes]);
  const item = items[current];

  // Read while the former lines still stand there.
  const hadFocus = root.current?.querySelector('[role="treegrid"]')?.contains(activeIn(root)) ?? false;
  const focusLine = (): void => {
    const line =
      item && root.current?.querySelector<HTMLElement>(`[${LINE_ATTRIBUTE}="${CSS.escape(item.key)}"]`);
    line?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (hadFocus && !root.current?.contains(activeIn(root))) focusLine();
  });
  useLayoutEffect(() => {
    if (asked === 0) return;
    scrollTo.current(current);
    focusLine();
    // Only when it is asked for: the user may scroll away from the current line.
  }, [asked]);

  return {
    current,
    item,
    setCurrent: (key) => setPlace(placeOf(items, indexes.get(key) ?? 0)),
    focus(index) {
      const next = Math.max(0, Math.min(index, items.length - 1));
      setPlace(placeOf(items, next));
      setAsked(asked + 1);
    },
    setScroller: (scroll) => (scrollTo.current = scroll),
  };
}

function placeOf(items: readonly RollupItem[], index: number): Place {
  const item = items[index];
  return { key: item?.key ?? '', rowKey: rowKeyOf(item), index };
}

/** Where the line is now; where its task went; else what stands in its place. */
function found(
  { key, rowKey, index }: Place,
  items: readonly RollupItem[],
  indexes: ReadonlyMap<string, number>,
): number {
  const same = indexes.get(key);
  if (same !== undefined) return same;
  const moved = rowKey === null ? -1 : items.findIndex((item) => rowKeyOf(item) === rowKey);
  return moved >= 0 ? moved : Math.min(index, items.length - 1);
}

const activeIn = (root: RefObject<HTMLElement | null>): Element | null =>
  root.current?.ownerDocument.activeElement ?? null;
