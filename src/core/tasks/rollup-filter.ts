import { foldText } from '../model/name';
import type { TaskStatus } from '../model/task';
import type { RollupFilter, RollupQuery, RollupStatus } from '../model/rollup-query';
import type { RollupTask } from './rollup-row';

/** What keeps a task out. */
export type FilterPart = 'text' | 'account' | 'owner' | 'status' | 'source' | 'due';

/** Which statuses pass, beside `all`. */
export function statusClass(status: TaskStatus): Exclude<RollupStatus, 'all'> {
  if (status === 'done' || status === 'cancelled') return 'done';
  return status === 'proposed' ? 'proposed' : 'open';
}

/** How a filter takes one task. */
export interface Verdict {
  /** The only part that keeps it out, `several` where there are more; null where it passes. */
  readonly fails: FilterPart | 'several' | null;
  /** It is shown for what it was: only its status keeps it out, and the user has just changed that. */
  readonly isKept: boolean;
}

const PASSES: Verdict = { fails: null, isKept: false };
const SEVERAL: Verdict = { fails: 'several', isKept: false };
const KEPT: Verdict = { fails: 'status', isKept: true };

function partsOf(filter: RollupFilter): readonly (readonly [FilterPart, (task: RollupTask) => boolean])[] {
  const { account, owner, status, source, due } = filter;
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  const parts: [FilterPart, (task: RollupTask) => boolean][] = [];
  if (status !== 'all') parts.push(['status', ({ row }) => statusClass(row.status) === status]);
  if (account !== null) parts.push(['account', ({ row }) => row.accounts.some(({ id }) => id === account)]);
  if (owner !== null) parts.push(['owner', ({ row }) => row.ownerGroup.key === owner]);
  if (source !== null) parts.push(['source', ({ row }) => row.source === source]);
  if (due !== null) parts.push(['due', ({ row }) => row.bucket === due]);
  // The dearest one last: it is asked only of what the others let pass.
  if (words.length > 0)
    parts.push(['text', ({ searched }) => words.every((word) => searched.includes(word))]);
  return parts;
}

/** Says of each task whether it passes, and what alone keeps it out. */
export function rollupFilter({ filter, keep }: RollupQuery): (task: RollupTask) => Verdict {
  const parts = partsOf(filter);
  const out = new Map<FilterPart, Verdict>(parts.map(([fails]) => [fails, { fails, isKept: false }]));
  return (task) => {
    let failed: FilterPart | null = null;
    for (const [part, passes] of parts) {
      if (passes(task)) continue;
      if (failed !== null) return SEVERAL;
      failed = part;
    }
    if (failed === null) return PASSES;
    if (failed === 'status' && keep?.has(task.lineKey)) return KEPT;
    return out.get(failed) ?? SEVERAL;
  };
}
