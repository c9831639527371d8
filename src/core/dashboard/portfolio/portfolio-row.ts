import { contactsWith, isCustomers } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { Steps } from '../../index/slices';
import { addDays } from '../../model/calendar-date';
import type { EntityId } from '../../model/entities';
import { foldText } from '../../model/name';
import type { Note } from '../../model/note';
import { isOpen } from '../../model/task';
import type { SignalSettings } from '../../settings';
import { ownerGroup } from '../../tasks/rollup-row';
import type { OwnerGroup } from '../../tasks/rollup-model';
import { resolveTasks, taskSide, type ResolvedTask } from '../../tasks/vault-tasks';
import { partsOf, statusOf } from '../account-dashboard';
import { contactSummary } from '../contact-summary';
import type { FactSummary } from '../fact-summary';
import { noteLink } from '../links';
import { signals } from '../signals/signals';
import { firstWeek, weeklyCounts } from '../timeline';
import { isClosedStatus } from './account-status';
import { portfolioSignals, withConflicts } from './portfolio-signals';
import type { PortfolioRow } from './portfolio-model';

/** What of a row is counted in the account's tasks. */
interface TaskTally {
  readonly open: number;
  readonly weOwe: number;
  readonly theyOwe: number;
  readonly proposed: number;
  readonly late: readonly ResolvedTask[];
  readonly owners: readonly OwnerGroup[];
}

/** So many notes are looked through in one step. */
const NOTES_OF_A_STEP = 16;

function* tallyTasks(graph: VaultGraph, notes: readonly Note[], today: string): Steps<TaskTally> {
  const tally = { open: 0, ours: 0, theirs: 0, unassigned: 0, proposed: 0 };
  const late: ResolvedTask[] = [];
  const owners = new Map<string, OwnerGroup>();
  let seen = 0;
  for (const note of notes) {
    if (++seen % NOTES_OF_A_STEP === 0) yield;
    tally.proposed += note.tasks.filter(({ status }) => status === 'proposed').length;
    // Who owns them is found out only where there is open work.
    if (!note.tasks.some(isOpen)) continue;
    for (const each of resolveTasks(graph, note, today)) {
      if (!isOpen(each.task)) continue;
      tally.open++;
      tally[taskSide(graph, each.owner)]++;
      if (each.late) late.push(each);
      const group = ownerGroup(graph, each.owner);
      if (!owners.has(group.key)) owners.set(group.key, group);
    }
  }
  const { open, ours: weOwe, theirs: theyOwe, proposed } = tally;
  return { open, weOwe, theyOwe, proposed, late, owners: [...owners.values()] };
}

/** The contacts in each of the last weeks, counted as the account's timeline counts them. */
function weeksOf(graph: VaultGraph, id: EntityId, today: string): readonly number[] {
  const from = firstWeek(today);
  const recent = graph.dated.about(id).filter(({ date }) => date >= from);
  const days = graph.meetings.group(recent).flatMap(([first]) => first?.date ?? []);
  return weeklyCounts(days, today).map(({ count }) => count);
}

/** How many people of the customer's side were at meetings, or in messages, of the last days. */
function peopleIn(graph: VaultGraph, id: EntityId, today: string, days: number): number {
  const from = addDays(today, -days);
  const isTheirs = isCustomers(graph, id);
  const recent = contactsWith(graph, id).filter(({ date }) => date >= from && date <= today);
  const people = recent.flatMap(({ participants }) => participants.filter(isTheirs));
  return new Set(people.map((each) => each.id)).size;
}

/** The row of an account, without what takes long of its facts; null where the id is no account's. */
export function* portfolioRowSteps(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  thresholds: SignalSettings,
): Steps<PortfolioRow | null> {
  const entity = graph.entities.entity(id);
  if (entity?.kind !== 'account') return null;
  const { own, withTasks } = partsOf(graph, id);
  yield;
  const tasks = yield* tallyTasks(graph, withTasks, today);
  const contact = contactSummary(graph, id, today);
  yield;
  const found = portfolioSignals(
    signals({ graph, id, own, tasks: tasks.late, today, thresholds, contact, conflicts: null }),
    contact,
  );
  const status = statusOf(own);
  yield;
  return {
    id,
    name: entity.name,
    notes: own.map((note) => noteLink(note)),
    status,
    isClosed: isClosedStatus(status),
    met: contact.met,
    weeks: weeksOf(graph, id, today),
    open: tasks.open,
    weOwe: tasks.weOwe,
    theyOwe: tasks.theyOwe,
    overdue: tasks.late.length,
    proposed: tasks.proposed,
    people: peopleIn(graph, id, today, thresholds.singleThreadDays),
    facts: null,
    signals: found.signals,
    needs: found.needs,
    owners: tasks.owners,
    searched: foldText(
      [entity.name, ...entity.aliases, status ?? '', ...found.signals.map(({ label }) => label)].join('\n'),
    ),
  };
}

/** The row once its facts are counted. Fewer conflicts than `leastConflicts` are no signal. */
export function withFacts(row: PortfolioRow, facts: FactSummary, leastConflicts: number): PortfolioRow {
  const conflicts = facts.conflicts < leastConflicts ? 0 : facts.conflicts;
  return {
    ...row,
    facts,
    signals: withConflicts(row.signals, conflicts),
    needs: { ...row.needs, 'conflicting-facts': conflicts },
  };
}
