import type { FactConflict, LedgerEntry } from '../../facts/fact-ledger';
import type { LedgerReader, Ledgers } from '../../facts/ledgers';
import type { Steps } from '../../index/slices';
import type { Note } from '../../model/note';
import { ownThings, standalone, statementsOf, type PlacedStatement } from '../facts';
import { noteLink } from '../links';
import type { ChangeLine } from './changes-model';
import type { Sources } from './sources';

/** Whether a day is one of those that are looked at. */
export type IsIn = (date: string | null) => date is string;

interface StatedChanges {
  readonly isPending: boolean;
  readonly added: readonly ChangeLine[];
  readonly changed: readonly ChangeLine[];
}

function line(
  prefix: string,
  shown: PlacedStatement,
  date: string,
  before: PlacedStatement | null,
): ChangeLine {
  return {
    key: `${prefix}:${shown.path}:${shown.line}`,
    date,
    text: standalone(shown),
    details: shown.via === null ? [] : [`via ${shown.via}`],
    source: noteLink(shown.note, shown.line),
    before: before && {
      text: standalone(before),
      date: before.date ?? '',
      source: noteLink(before.note, before.line),
    },
  };
}

const firstSeen = ({ members }: LedgerEntry<PlacedStatement>): string | null =>
  members.flatMap(({ date }) => date ?? []).sort()[0] ?? null;

/** The latest thing that an entry says otherwise than was said before it. */
function latestChange(
  { members, conflicts }: LedgerEntry<PlacedStatement>,
  isIn: IsIn,
): FactConflict<PlacedStatement> | null {
  const changes = conflicts.filter(
    ({ a, b }) => members.includes(b) && isIn(b.date) && a.date !== null && a.date < b.date,
  );
  return changes.reduce<FactConflict<PlacedStatement> | null>(
    (latest, each) => (latest && (latest.b.date ?? '') >= (each.b.date ?? '') ? latest : each),
    null,
  );
}

/** Facts that were first stated in these days, and those that say otherwise than before; each thing once. */
export function factChanges(
  facts: readonly PlacedStatement[],
  isIn: IsIn,
  ledgers: LedgerReader,
): StatedChanges {
  const { entries, isPending } = ledgers.read(facts);
  if (isPending) return { isPending, added: [], changed: [] };
  const added: ChangeLine[] = [];
  const changed: ChangeLine[] = [];
  for (const entry of entries) {
    const change = latestChange(entry, isIn);
    const first = firstSeen(entry);
    if (change) changed.push(line('fact', change.b, change.b.date ?? '', change.a));
    else if (isIn(first)) added.push(line('fact', entry.members[0], first, null));
  }
  return { isPending, added, changed };
}

/** Puts the statements together that changes are told of, in steps. */
export function* statedSteps(
  { facts, decisionNotes }: Pick<Sources, 'facts' | 'decisionNotes'>,
  ledgers: Ledgers,
): Steps<void> {
  yield* ledgers.steps(facts());
  yield* ledgers.steps(statementsOf(decisionNotes, 'decision'));
}

/** Decisions that were first written down in these days. */
export function decisionChanges(
  notes: readonly Note[],
  isIn: IsIn,
  ledgers: LedgerReader,
): Pick<StatedChanges, 'isPending' | 'added'> {
  const statements = statementsOf(notes, 'decision');
  // The dashboard reads the same list: what was put together for it is not put together again.
  const { entries, isPending } = ledgers.read(statements);
  if (isPending) return { isPending, added: [] };
  const things = new Set(ownThings(statements));
  const added = entries.flatMap((entry) => {
    const first = entry.members.some((each) => things.has(each)) ? firstSeen(entry) : null;
    return isIn(first) ? [line('decision', entry.members[0], first, null)] : [];
  });
  return { isPending, added };
}
