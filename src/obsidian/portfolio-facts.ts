import type { FactSummary } from '../core/dashboard/fact-summary';
import type { PortfolioRow } from '../core/dashboard/portfolio/portfolio-model';
import { withFacts } from '../core/dashboard/portfolio/portfolio-row';
import type { EntityId } from '../core/model/entities';
import type { Scheduler } from '../core/ports';

/**
 * What is counted of the facts of all accounts, one account at a time: in a large vault that takes many times as long as
 * the rest of the rows.
 */
export interface PortfolioFacts {
  /** The rows with their facts as far as they are counted; asks for what may have changed at `state`. */
  join(
    rows: readonly PortfolioRow[],
    state: { readonly revision: number; readonly today: string },
  ): readonly PortfolioRow[];
  /** These rows are in view: they are counted first. */
  seen(ids: readonly EntityId[]): void;
  stop(): void;
}

export interface PortfolioFactsHost {
  readonly scheduler: Scheduler;
  /** Counts the facts of an account; undefined where the index has changed before it was done. */
  readonly count: (id: EntityId, today: string) => Promise<FactSummary | undefined>;
  /** So many conflicts are worth a signal. */
  readonly leastConflicts: () => number;
  /** Called when `join` has more to give: when what is in view is counted, now and then, and at the end. */
  readonly onChange: () => void;
  readonly onFailure: (cause: unknown) => void;
}

/** Milliseconds of work between two rests: an account may take less than a slice, and there are many. */
const SLICE = 4;
/** Numbers that come in one by one are shown so often, in milliseconds. */
const SHOW_EVERY = 300;

export function createPortfolioFacts({
  scheduler,
  count,
  leastConflicts,
  onChange,
  onFailure,
}: PortfolioFactsHost): PortfolioFacts {
  const counted = new Map<EntityId, FactSummary>();
  const joined = new Map<
    EntityId,
    { readonly of: PortfolioRow; readonly facts: FactSummary; readonly row: PortfolioRow }
  >();
  const due = new Set<EntityId>();
  let inView: readonly EntityId[] = [];
  let asked = { revision: -1, today: '' };
  let isRunning = false;
  let isStopped = false;

  const isOver = (): boolean => isStopped;
  const next = (): EntityId | undefined => inView.find((id) => due.has(id)) ?? due.values().next().value;

  /** Whether the account was counted as it is now. */
  async function countNext(id: EntityId, today: string): Promise<boolean> {
    const found = await count(id, today);
    if (found === undefined) return false;
    due.delete(id);
    const known = counted.get(id);
    if (known?.newFacts !== found.newFacts || known.conflicts !== found.conflicts) counted.set(id, found);
    return true;
  }

  async function run(): Promise<void> {
    let busy = 0;
    let shown = scheduler.now();
    for (let id = next(); id !== undefined && !isOver(); id = next()) {
      const start = scheduler.now();
      const wasInView = inView.includes(id);
      // The index has changed: whoever draws it next asks anew.
      if (!(await countNext(id, asked.today))) return;
      const now = scheduler.now();
      busy += now - start;
      if (now - shown >= SHOW_EVERY || (wasInView && !inView.some((each) => due.has(each)))) {
        shown = now;
        onChange();
      }
      if (busy < SLICE) continue;
      busy = 0;
      await scheduler.yield();
    }
    if (!isOver()) onChange();
  }

  function start(): void {
    if (isRunning || isStopped || due.size === 0) return;
    isRunning = true;
    run().then(
      () => void (isRunning = false),
      (cause: unknown) => {
        isRunning = false;
        // Asked for once more, it would fail once more.
        due.clear();
        onFailure(cause);
      },
    );
  }

  function rowOf(of: PortfolioRow): PortfolioRow {
    const facts = counted.get(of.id);
    if (!facts) return of;
    const known = joined.get(of.id);
    if (known?.of === of && known.facts === facts) return known.row;
    const row = withFacts(of, facts, leastConflicts());
    joined.set(of.id, { of, facts, row });
    return row;
  }

  return {
    join(rows, { revision, today }) {
      if (asked.revision !== revision || asked.today !== today) {
        asked = { revision, today };
        due.clear();
        for (const { id } of rows) due.add(id);
        start();
      }
      return rows.map(rowOf);
    },
    seen(ids) {
      inView = ids;
    },
    stop: () => void (isStopped = true),
  };
}
