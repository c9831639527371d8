import type { SourceSpan } from '../core/model/source-span';
import type { TriageMemory } from '../core/settings';
import { withoutLines } from '../core/tasks/triage-memory';
import type { Tally, Verdict } from '../views/triage/triage-model';
import type { TriageKeeper } from './triage-keeper';
import type { Item } from './triage-list';

/** What was decided in a sitting, counted here and in what triage remembers. */
export interface TriageTally {
  readonly current: Tally;
  /** `by` is 1 for decisions, -1 for those that do not hold any more. */
  count(verdicts: Iterable<Verdict>, by: 1 | -1): void;
  /** What is remembered of these lines; nothing else is. */
  remember(
    items: readonly Item[],
    put?: (memory: TriageMemory, spans: readonly SourceSpan[]) => TriageMemory,
  ): void;
}

export function createTriageTally(keeper: TriageKeeper): TriageTally {
  let current: Tally = { accepted: 0, declined: 0, duplicate: 0, snoozed: 0 };

  return {
    get current() {
      return current;
    },
    count(verdicts, by) {
      const each = [...verdicts];
      const added = (tally: Tally): Tally => {
        const sum = { ...tally };
        for (const verdict of each) sum[verdict] = Math.max(0, sum[verdict] + by);
        return sum;
      };
      current = added(current);
      keeper.change((memory) => ({ ...memory, decided: added(memory.decided) }));
    },
    remember(items, put = (memory) => memory) {
      const spans = items.map(({ proposal }) => proposal.span);
      keeper.change((memory) => put(withoutLines(memory, spans), spans));
    },
  };
}
