import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Stands on each line of a windowed list, with the line's key. */
export const LINE_ATTRIBUTE = 'data-ai-line';

/** A line of a list. */
export interface LineItem {
  /** The same for the same line of the same list. */
  readonly key: string;
}

/** The current line: by its key, not by its element, which comes and goes as the list is scrolled and drawn. */
export interface Lines<Item extends LineItem> {
  /** The index of the current line; -1 without lines. */
  readonly current: number;
  readonly item: Item | undefined;
  /** Makes a line the current one without moving the focus. */
  readonly setCurrent: (key: string) => void;
  /** Makes a line the current one, brings it into view and gives it the focus. */
  readonly focus: (index: number) => void;
  /** Tells how to bring a line into view. */
  readonly setScroller: (scrollTo: (index: number) => void) => void;
}

interface Place {
  readonly key: string;
  readonly subject: string | null;
  readonly index: number;
}

/** @param subjectOf What a line is about, where it may come to stand elsewhere under another key; null where it may not. */
export function useLines<Item extends LineItem>(
  root: RefObject<HTMLElement | null>,
  items: readonly Item[],
  subjectOf: (item: Item) => string | null,
): Lines<Item> {
  const [place, setPlace] = useState<Place>({ key: '', subject: null, index: 0 });
  const [asked, setAsked] = useState(0);
  const scrollTo = useRef<(index: number) => void>(() => undefined);
  const indexes = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const current = useMemo(() => found(place, items, indexes, subjectOf), [place, items, indexes]);
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

  function placeOf(index: number): Place {
    const at = items[index];
    return { key: at?.key ?? '', subject: at ? subjectOf(at) : null, index };
  }

  return {
    current,
    item,
    setCurrent: (key) => setPlace(placeOf(indexes.get(key) ?? 0)),
    focus(index) {
      const next = Math.max(0, Math.min(index, items.length - 1));
      setPlace(placeOf(next));
      setAsked(asked + 1);
    },
    setScroller: (scroll) => (scrollTo.current = scroll),
  };
}

/** Where the line is now; where its subject went; else what stands in its place. */
function found<Item extends LineItem>(
  { key, subject, index }: Place,
  items: readonly Item[],
  indexes: ReadonlyMap<string, number>,
  subjectOf: (item: Item) => string | null,
): number {
  const same = indexes.get(key);
  if (same !== undefined) return same;
  const moved = subject === null ? -1 : items.findIndex((item) => subjectOf(item) === subject);
  return moved >= 0 ? moved : Math.min(index, items.length - 1);
}

const activeIn = (root: RefObject<HTMLElement | null>): Element | null =>
  root.current?.ownerDocument.activeElement ?? null;
