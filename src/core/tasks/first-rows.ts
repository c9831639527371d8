import type { Rollup, RollupGroup, RollupRow } from './rollup-model';

export interface FirstRows {
  readonly rollup: Rollup;
  /** Tasks that are left out. */
  readonly omitted: number;
}

/** The first rows of a rollup, in the order in which its groups show them; groups without any are left out. */
export function firstRows(rollup: Rollup, limit: number): FirstRows {
  if (rollup.rows.length <= limit) return { rollup, omitted: 0 };
  if (rollup.groups.length === 0) {
    const rows = rollup.rows.slice(0, limit);
    return { rollup: { ...rollup, rows }, omitted: rollup.rows.length - limit };
  }
  // A task of two accounts stands in two groups, and is one of so many.
  const shown = new Set<RollupRow>();
  const cut = (groups: readonly RollupGroup[]): readonly RollupGroup[] =>
    groups.flatMap((group) => {
      const inner = cut(group.groups);
      const rows = group.rows.filter((row) => shown.has(row) || (shown.size < limit && shown.add(row)));
      return inner.length + rows.length > 0 ? [{ ...group, groups: inner, rows }] : [];
    });
  const groups = cut(rollup.groups);
  const rows = rollup.rows.filter((row) => shown.has(row));
  return { rollup: { ...rollup, groups, rows }, omitted: rollup.rows.length - rows.length };
}
