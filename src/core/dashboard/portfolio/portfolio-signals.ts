import type { ContactSummary, Signal } from '../view-models';
import { NEED_IDS } from './needs-me';
import type { NeedId, PortfolioSignal } from './portfolio-model';

type Contacts = Pick<ContactSummary, 'met' | 'wrote'>;
type Needs = Readonly<Record<NeedId, number>>;

/** Days since the last meeting or message: for so long it is quiet. */
const daysSince = ({ met, wrote }: Contacts): number =>
  Math.min(...[met, wrote].flatMap((contact) => contact?.days ?? []));

/** A signal in two words: its sentence stands in the peek. */
function chipOf({ id, label }: Signal, contact: Contacts): string {
  switch (id) {
    case 'quiet':
      return `Quiet ${daysSince(contact)} d`;
    case 'single-threaded':
      return '1 contact';
    case 'stale-properties':
      return 'Wrong date';
    case 'blocked':
    case 'overdue-ours':
    case 'overdue-theirs':
    case 'conflicting-facts':
      return label;
  }
}

const NEVER_MET: PortfolioSignal = {
  id: 'never-met',
  tone: 'warn',
  chip: 'Never met',
  label: 'No meeting with the customer in the notes',
  evidence: [],
};

const rankOf = (id: PortfolioSignal['id']): number => {
  const rank = (NEED_IDS as readonly string[]).indexOf(id);
  return rank < 0 ? NEED_IDS.length : rank;
};

/** In the order in which needs weigh; what is no need comes after them, as it came. */
const bySeverity = (signals: readonly PortfolioSignal[]): readonly PortfolioSignal[] =>
  [...signals].sort((a, b) => rankOf(a.id) - rankOf(b.id));

/** The signals of an account for its row, and how much of each need there is, as far as no facts are needed for it. */
export function portfolioSignals(
  found: readonly Signal[],
  contact: Contacts,
): { readonly signals: readonly PortfolioSignal[]; readonly needs: Needs } {
  const signals = found.map((each): PortfolioSignal => ({ ...each, chip: chipOf(each, contact) }));
  const amount = (id: Signal['id']): number => found.find((each) => each.id === id)?.evidence.length ?? 0;
  const isNeverMet = contact.met === null;
  return {
    signals: bySeverity(isNeverMet ? [...signals, NEVER_MET] : signals),
    needs: {
      'overdue-ours': amount('overdue-ours'),
      blocked: amount('blocked'),
      quiet: amount('quiet') > 0 ? daysSince(contact) : 0,
      'overdue-theirs': amount('overdue-theirs'),
      'conflicting-facts': 0,
      'never-met': isNeverMet ? 1 : 0,
    },
  };
}

/** The same once conflicts among the facts are counted, and there are enough of them. */
export function withConflicts(
  signals: readonly PortfolioSignal[],
  conflicts: number,
): readonly PortfolioSignal[] {
  if (conflicts === 0) return signals;
  const chip = conflicts === 1 ? '1 conflict' : `${conflicts} conflicts`;
  const signal = {
    id: 'conflicting-facts',
    tone: 'note',
    chip,
    label: `${chip} in facts`,
    evidence: [],
  } as const;
  return bySeverity([...signals, signal]);
}
