import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number } from '../format';
import { RovingContext } from '../roving-context';
import { rowIdsIn } from '../roving-focus';

/** How many rows one step draws once a list is unfolded: few enough for a step to stay under 50 ms. */
const CHUNK = 30;

export interface Unfolding {
  /** How many rows to draw now. */
  readonly shown: number;
  /** For the element around the rows. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly button: {
    readonly rest: number;
    readonly isOpen: boolean;
    readonly onToggle: () => void;
  } | null;
}

/** How many rows each list shows at first, whatever it would by itself; null where that is left to it. */
export const FirstRows = createContext<number | null>(null);

/**
 * A list of which `ownLimit` rows, or as many as `FirstRows` says, show until it is unfolded. Hundreds of rows are drawn
 * in steps, so that none keeps the page from answering; a list hands over the same elements at each step (`useMemo`), so
 * that a step draws only what it adds. The focus goes to the first row that was hidden.
 */
export function useUnfolding(total: number, ownLimit: number): Unfolding {
  const limit = useContext(FirstRows) ?? ownLimit;
  // In the footer of a view whose rows are no list of ours there is none.
  const roving = useContext(RovingContext);
  const [isOpen, setOpen] = useState(false);
  const [drawn, setDrawn] = useState(CHUNK);
  const ref = useRef<HTMLDivElement>(null);
  const focusAfter = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (isOpen && focusAfter.current !== null) roving?.focusAfter(focusAfter.current);
    focusAfter.current = null;
  }, [isOpen, roving]);
  useEffect(() => {
    if (isOpen && drawn < total) setDrawn(drawn + CHUNK);
  }, [isOpen, drawn, total]);

  const onToggle = (): void => {
    if (!isOpen && ref.current) focusAfter.current = rowIdsIn(ref.current).at(-1) ?? null;
    setDrawn(CHUNK);
    setOpen(!isOpen);
  };
  return {
    shown: Math.min(total, isOpen ? drawn : limit),
    ref,
    button: total > limit ? { rest: total - limit, isOpen, onToggle } : null,
  };
}

/** `5 more`, or `Show fewer` once they are there. */
export function MoreButton({ button }: { readonly button: Unfolding['button'] }) {
  if (!button) return null;
  return (
    <button type="button" class="ai-more" aria-expanded={button.isOpen} onClick={button.onToggle}>
      {button.isOpen ? 'Show fewer' : `${number(button.rest)} more`}
    </button>
  );
}

/** The first `limit` rows of all groups together; groups without any are left out. */
export function firstRows<Group extends { readonly rows: readonly unknown[] }>(
  groups: readonly Group[],
  limit: number,
): Group[] {
  let left = limit;
  const taken: Group[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    taken.push({ ...group, rows: group.rows.slice(0, left) });
    left -= group.rows.length;
  }
  return taken;
}
