import { placeKey } from '../core/tasks/triage-proposal';
import { triageSweeps, type Sweep } from '../core/tasks/triage-sweeps';
import type { TaskStack } from '../core/tasks/task-stacks';
import type { TriageProposal } from '../core/dashboard/triage-cards';
import type { SweepLine } from '../views/triage/triage-model';
import type { Item, TriageList } from './triage-list';

/** The sweeps of a sitting. They keep their order while they are done. */
export interface TriageSweeper {
  /** Looks for them anew; without stacks, for those that need none. */
  find(stacks: readonly TaskStack[] | null, today: string): void;
  /** Those that are still to be done. */
  lines(): readonly SweepLine[];
  /** What asks for the same is not known yet. */
  readonly isLooking: boolean;
  /** What one of them would be done to; null where it is done, or there is none of this id. */
  open(id: string): { readonly sweep: SweepLine; readonly items: readonly Item[] } | null;
}

interface Found {
  readonly sweep: Sweep<TriageProposal>;
  readonly items: readonly Item[];
  /** The line that stays, where it is a proposal too. */
  readonly kept: Item | null;
}

const LEAST_LINES = 2;

export function createTriageSweeper(list: TriageList): TriageSweeper {
  let found: readonly Found[] = [];
  let isLooking = true;

  return {
    get isLooking() {
      return isLooking;
    },
    find(stacks, today) {
      isLooking = stacks === null;
      const open = list.items.filter(isOpen);
      const atPlace = new Map(open.map((item) => [placeKey(item.proposal.span), item]));
      const itemAt = (span: TriageProposal['span']) => atPlace.get(placeKey(span));
      found = triageSweeps(
        open.map(({ proposal }) => proposal),
        stacks ?? [],
        today,
      ).map((sweep) => ({
        sweep,
        items: sweep.members.flatMap(({ span }) => itemAt(span) ?? []),
        kept: sweep.kept ? (itemAt(sweep.kept.span) ?? null) : null,
      }));
    },
    lines: () => found.flatMap((each) => openPart(each)?.sweep ?? []),
    open(id) {
      const each = found.find(({ sweep }) => sweep.id === id);
      return each ? openPart(each) : null;
    },
  };
}

const isOpen = ({ state }: Item): boolean => state === 'open';

function openPart({ sweep, items, kept }: Found): ReturnType<TriageSweeper['open']> {
  let left = items.filter(isOpen);
  let keptLine = sweep.kept;
  if (kept && !isOpen(kept) && kept.verdict !== 'accepted') {
    // What was to stay was given up: the next one stays.
    const [next, ...others] = left;
    keptLine = next ? next.proposal : null;
    left = others;
  }
  const lines = left.length + (keptLine ? 1 : 0);
  if (left.length === 0 || lines < LEAST_LINES) return null;
  const members = left.map(({ proposal }) => proposal);
  const notes = new Set([...members, ...(keptLine ? [keptLine] : [])].map(({ span }) => span.path)).size;
  return { sweep: { ...sweep, kept: keptLine, members, lines, notes }, items: left };
}
