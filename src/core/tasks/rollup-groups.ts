import type { EntityRef } from '../model/entities';
import { compareTexts } from '../model/order';
import type { RollupGroup, RollupRow } from './rollup-model';
import { DUE_NAMES, ROLLUP_DUES, type RollupDimension, type RollupDue } from '../model/rollup-query';

/** What a group's rows have in common. */
interface GroupHead {
  readonly value: string;
  readonly name: string;
  readonly detail: string | null;
  /** Groups stand by rank, then by name. */
  readonly rank: number;
}

const { compare } = new Intl.Collator('en');
/** What stands in no account, or no project, comes last. */
const NONE = '';

interface Group {
  readonly head: GroupHead;
  readonly rows: RollupRow[];
}

/** What is shown: rows by urgency, and those of them that no count has. */
export interface ShownRows {
  readonly rows: readonly RollupRow[];
  readonly kept: ReadonlySet<RollupRow>;
}

/** A completed row stays in the group in which it was late. */
const bucketOf = (row: RollupRow, kept: ShownRows['kept']): RollupDue =>
  row.bucket === 'earlier' && kept.has(row) ? 'overdue' : row.bucket;

function refHead(row: RollupRow, dimension: 'account' | 'project', value: string): GroupHead {
  const refs = dimension === 'account' ? row.accounts : row.projects;
  const name = refs.find(({ id }) => id === value)?.name;
  if (name !== undefined) return { value, name, detail: null, rank: 0 };
  return { value, name: dimension === 'account' ? 'No account' : 'No project', detail: null, rank: 1 };
}

function headOf(row: RollupRow, dimension: RollupDimension, value: string): GroupHead {
  if (dimension === 'owner') return { ...row.ownerGroup, value };
  if (dimension !== 'due') return refHead(row, dimension, value);
  const rank = ROLLUP_DUES.findIndex((due) => due === value);
  return { value, name: DUE_NAMES[ROLLUP_DUES[rank] ?? 'no-date'], detail: null, rank };
}

/** Written for thousands of rows: nothing is made for a row whose group is there. */
function parted({ rows, kept }: ShownRows, dimension: RollupDimension): Iterable<Group> {
  const groups = new Map<string, Group>();
  const put = (row: RollupRow, value: string): void => {
    const known = groups.get(value);
    if (known) known.rows.push(row);
    else groups.set(value, { head: headOf(row, dimension, value), rows: [row] });
  };
  const putAll = (row: RollupRow, refs: readonly EntityRef[]): void => {
    if (refs.length === 0) put(row, NONE);
    else for (const { id } of refs) put(row, id);
  };
  for (const row of rows) {
    if (dimension === 'owner') put(row, row.ownerGroup.key);
    else if (dimension === 'due') put(row, bucketOf(row, kept));
    else putAll(row, dimension === 'account' ? row.accounts : row.projects);
  }
  return groups.values();
}

const inOrder = ({ head: a }: Group, { head: b }: Group): number =>
  a.rank - b.rank || compare(a.name, b.name) || compareTexts(a.value, b.value);

function countOf(rows: readonly RollupRow[], kept: ShownRows['kept']): number {
  if (kept.size === 0) return rows.length;
  return rows.filter((row) => !kept.has(row)).length;
}

function lateIn(rows: readonly RollupRow[]): number {
  let late = 0;
  for (const row of rows) if (row.late) late++;
  return late;
}

/** Rows in groups, in the order of the dimensions; inside a group rows stay in the order in which they came. */
export function groupRows(
  shown: ShownRows,
  [dimension, ...inner]: readonly RollupDimension[],
  parent = '',
): readonly RollupGroup[] {
  if (dimension === undefined) return [];
  const { kept } = shown;
  return [...parted(shown, dimension)].sort(inOrder).map(({ head: { value, name, detail }, rows }) => {
    const key = `${parent}${dimension}=${value}\n`;
    return {
      key,
      dimension,
      value,
      name,
      detail,
      count: countOf(rows, kept),
      overdue: lateIn(rows),
      groups: groupRows({ rows, kept }, inner, key),
      rows: inner.length === 0 ? rows : [],
    };
  });
}
