import type { PortfolioPeek, PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';

/** A line of the list, which is windowed: an account, or what is open below one. */
export type PortfolioItem =
  | { readonly kind: 'row'; readonly key: string; readonly row: PortfolioRow; readonly isOpen: boolean }
  | { readonly kind: 'peek'; readonly key: string; readonly row: PortfolioRow; readonly peek: PortfolioPeek };

/** The rows as lines, with the peek below its row. */
export function portfolioItems(
  rows: readonly PortfolioRow[],
  peek: PortfolioPeek | null,
): readonly PortfolioItem[] {
  const items: PortfolioItem[] = [];
  for (const row of rows) {
    const behind = row.id === peek?.id ? peek : null;
    items.push({ kind: 'row', key: row.id, row, isOpen: behind !== null });
    if (behind) items.push({ kind: 'peek', key: `peek ${row.id}`, row, peek: behind });
  }
  return items;
}

/** The line that a step to `wanted` ends at: a peek belongs to the row above it. */
export function lineAt(items: readonly PortfolioItem[], wanted: number, from: number): number {
  const at = Math.max(0, Math.min(wanted, items.length - 1));
  if (items[at]?.kind !== 'peek') return at;
  const beyond = at > from ? at + 1 : at - 1;
  return items[beyond] ? beyond : at - 1;
}
