import { useRef, useReducer } from 'preact/hooks';
import type { PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';
import type { EntityId } from '../../core/model/entities';

/** The rows in the order in which they stood, new ones at the end; those that are no longer there are left out. */
export function inHeldOrder(
  rows: readonly PortfolioRow[],
  held: readonly EntityId[],
): readonly PortfolioRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stood = held.flatMap((id) => byId.get(id) ?? []);
  for (const { id } of stood) byId.delete(id);
  return [...stood, ...byId.values()];
}

export interface HeldOrder {
  readonly rows: readonly PortfolioRow[];
  /** By now the rows would stand in another order. */
  readonly isOutdated: boolean;
  /** Puts them into it. */
  readonly sortAgain: () => void;
  /** Somebody is at work in the list. */
  readonly touch: () => void;
  /** They have left it. */
  readonly leave: () => void;
}

/**
 * Rows change places when the reader asks for it, and never under the reader's eyes: as long as somebody is at work in
 * the list, they stand where they stood, whatever has been counted or written since.
 * @param question What is asked for: another one is answered in its own order.
 */
export function useHeldOrder(fresh: readonly PortfolioRow[], question: readonly unknown[]): HeldOrder {
  const [, redraw] = useReducer((n: number, _: undefined) => n + 1, 0);
  const isTouched = useRef(false);
  const held = useRef<{ readonly question: readonly unknown[]; readonly ids: readonly EntityId[] } | null>(
    null,
  );
  const isSame = held.current?.question.every((each, at) => each === question[at]) ?? false;
  if (!held.current || !isSame || !isTouched.current) {
    held.current = { question, ids: fresh.map(({ id }) => id) };
    isTouched.current = false;
  }
  const rows = inHeldOrder(fresh, held.current.ids);
  return {
    rows,
    isOutdated: rows.some((row, at) => row !== fresh[at]),
    sortAgain() {
      isTouched.current = false;
      redraw(undefined);
    },
    touch: () => void (isTouched.current = true),
    leave: () => void (isTouched.current = false),
  };
}
