import type { VaultGraph } from '../../graph/vault-graph';
import { finish, type Steps } from '../../index/slices';
import type { EntityId } from '../../model/entities';
import type { SignalSettings } from '../../settings';
import { partsOf } from '../account-dashboard';
import type { PortfolioRow } from './portfolio-model';
import { portfolioRowSteps } from './portfolio-row';

/** The index as it is, and by what it is looked at. */
export interface PortfolioSource {
  readonly graph: VaultGraph;
  readonly today: string;
  readonly thresholds: SignalSettings;
}

/** The rows of all accounts; one that was worked out is kept, as the same object, until something of its account changes. */
export interface Portfolios {
  /** By name, in steps of a part of an account each. */
  steps(source: PortfolioSource): Steps<readonly PortfolioRow[]>;
  /** The same at once. */
  rows(source: PortfolioSource): readonly PortfolioRow[];
}

interface Known {
  readonly inputs: readonly unknown[];
  readonly row: PortfolioRow;
}

/**
 * What a row rests on, to be compared by identity. Who is meant by names, and who works where, is the same for all
 * accounts: see `belongings`.
 */
function inputsOf(graph: VaultGraph, id: EntityId): readonly unknown[] {
  const entity = graph.entities.entity(id);
  const { withTasks } = partsOf(graph, id);
  return [entity?.name, entity?.aliases.join('\n'), ...withTasks];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

export function createPortfolios(): Portfolios {
  let known = new Map<EntityId, Known>();
  let knownOf: (PortfolioSource & { readonly belongings: number }) | null = null;

  function forgetWhatIsOver(source: PortfolioSource): void {
    const { graph, today, thresholds } = source;
    const { belongings } = graph;
    const isCurrent =
      knownOf?.graph === graph &&
      knownOf.belongings === belongings &&
      knownOf.today === today &&
      knownOf.thresholds === thresholds;
    if (isCurrent) return;
    known = new Map();
    knownOf = { ...source, belongings };
  }

  function* steps(source: PortfolioSource): Steps<readonly PortfolioRow[]> {
    const { graph, today, thresholds } = source;
    forgetWhatIsOver(source);
    yield;
    const next = new Map<EntityId, Known>();
    for (const { id } of graph.entities.entities('account')) {
      const inputs = inputsOf(graph, id);
      yield;
      const kept = known.get(id);
      const row =
        kept && isSame(kept.inputs, inputs)
          ? kept.row
          : yield* portfolioRowSteps(graph, id, today, thresholds);
      if (!row) continue;
      next.set(id, { inputs, row });
      // Also where the index changes before all are done: the next round goes on from here.
      known.set(id, { inputs, row });
    }
    known = next;
    return [...next.values()].map(({ row }) => row);
  }

  return { steps, rows: (source) => finish(steps(source)) };
}
