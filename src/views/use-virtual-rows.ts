import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The same for the same row, wherever it stands: its height is kept by it. */
  readonly keyOf: (index: number) => string;
  /** Pixels, until the row has been measured. */
  readonly estimate: (index: number) => number;
  /** Rows that are drawn beside those in view, of which the first one is given. */
  readonly always: (first: number) => readonly number[];
  /** Pixels at the top that a heading lies over, where a row is scrolled to. */
  readonly headingSize: number;
}

export interface VirtualRows {
  /** What is drawn, from the top. */
  readonly items: readonly VirtualItem[];
  /** The first row in view; -1 before the list is laid out. */
  readonly first: number;
  /** Pixels. */
  readonly totalSize: number;
  /** The `ref` of each row, which has its index as `data-index`. */
  readonly measure: (el: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/** Rows beyond the edges, so that a step of the wheel shows no gap. */
const OVERSCAN = 2;

/** Draws of a long list what is in view. */
export function useVirtualRows({
  scroller,
  count,
  keyOf,
  estimate,
  always,
  headingSize,
}: VirtualRowsOptions): VirtualRows {
  const [, redraw] = useReducer((n: number, _: undefined) => n + 1, 0);
  const [virtualizer] = useState(
    () =>
      new Virtualizer<HTMLElement, HTMLElement>({
        count: 0,
        getScrollElement: () => scroller.current,
        estimateSize: () => 0,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
      }),
  );
  const [measure] = useState(
    () =>
      (el: HTMLElement | null): void =>
        virtualizer.measureElement(el),
  );
  virtualizer.setOptions({
    ...virtualizer.options,
    count,
    overscan: OVERSCAN,
    getItemKey: keyOf,
    estimateSize: estimate,
    scrollPaddingStart: headingSize,
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const shown = new Set(always(startIndex).filter((index) => index >= 0 && index < count));
      const last = Math.min(endIndex + overscan, count - 1);
      for (let index = Math.max(startIndex - overscan, 0); index <= last; index++) shown.add(index);
      return [...shown].sort((a, b) => a - b);
    },
    onChange: () => redraw(undefined),
  });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    items: virtualizer.getVirtualItems(),
    first: virtualizer.range?.startIndex ?? -1,
    totalSize: virtualizer.getTotalSize(),
    measure,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
