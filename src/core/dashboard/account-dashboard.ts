import type { Interaction } from '../graph/dated-notes';
import type { LedgerReader, Ledgers } from '../facts/ledgers';
import type { Steps } from '../index/slices';
import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { isOpen } from '../model/task';
import { plainText } from '../parse/inline';
import type { SignalSettings } from '../settings';
import { isLate, resolveTasks, type ResolvedTask } from '../tasks/vault-tasks';
import { actions } from './actions';
import { contactSummary, nextContact } from './contact-summary';
import { entityFacts, factsIn } from './entity-facts';
import { factNotes } from './fact-notes';
import { conflictsOf } from './facts';
import { noteLink } from './links';
import { more, statementSteps } from './more';
import { people } from './people';
import { signals } from './signals/signals';
import { timeline } from './timeline';
import type { AccountDashboard, AccountRow, FactConflictRow } from './view-models';

/** The values of these fields, as the notes state them, each once. */
export function facets(notes: readonly Note[], keys: readonly string[]): readonly string[] {
  const values = keys.flatMap(
    (key) => notes.map((note) => note.fields.get(key)?.value).find((value) => value !== undefined) ?? [],
  );
  return [...new Set(values.map(plainText))];
}

const ACCOUNT_FACETS = ['status', 'industry', 'account_type'] as const;

/** What the notes say first of how things stand with the account; null where none does. */
export const statusOf = (own: readonly Note[]): string | null => facets(own, ['status'])[0] ?? null;

/** The notes that an account is told by. */
export interface AccountParts {
  readonly own: readonly Note[];
  readonly interactions: readonly Interaction[];
  /** The account's own notes and the dated notes about it. */
  readonly notes: readonly Note[];
  /** Those, and all other notes that are filed under the account. */
  readonly withTasks: readonly Note[];
}

export function partsOf(graph: VaultGraph, id: EntityId): AccountParts {
  const own = graph.entities.notesOf(id);
  const interactions = graph.dated.about(id);
  const notes = [...own, ...interactions.map(({ note }) => note)];
  return { own, interactions, notes, withTasks: [...notes, ...graph.filedNotes(id)] };
}

/** What of an account's dashboard takes long, in steps. */
export function* accountSteps(graph: VaultGraph, id: EntityId, ledgers: Ledgers): Steps<void> {
  if (graph.entities.entity(id)?.kind !== 'account') return;
  const facts = factNotes(graph, id).flatMap((note) => factsIn(graph, id, note));
  yield;
  yield* statementSteps(partsOf(graph, id), ledgers, facts);
}

/** Null where the id is no account's. */
export function accountDashboard(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  thresholds: SignalSettings,
  ledgers: LedgerReader,
): AccountDashboard | null {
  const entity = graph.entities.entity(id);
  if (entity?.kind !== 'account') return null;
  const { own, interactions, notes, withTasks } = partsOf(graph, id);
  const tasks = withTasks.flatMap((note) => resolveTasks(graph, note, today));
  const projects = graph
    .filedNotes(id)
    .filter(({ path }) => graph.entities.entityOf(path)?.startsWith('project:'));
  const past = interactions.filter(({ date }) => date <= today);
  const contact = contactSummary(graph, id, today);
  const keyFacts = entityFacts(graph, id, { newSince: contact.met?.date ?? null, today }, ledgers);
  const conflicts = keyFacts.isPending ? null : conflictsOf(keyFacts);
  return {
    kind: 'account',
    id,
    name: entity.name,
    notes: own.map((note) => noteLink(note)),
    facets: facets(own, ACCOUNT_FACETS),
    contact,
    next: nextContact(graph, id, interactions, today),
    attention: signals({ graph, id, own, tasks, today, thresholds, contact, conflicts }),
    actions: actions(graph, tasks, today),
    people: people(graph, id, { own, interactions: past, tasks, today }),
    facts: keyFacts,
    timeline: timeline(graph, id, interactions, today),
    more: more(graph, { own, notes, projects }, ledgers),
  };
}

interface TaskCounts {
  readonly open: number;
  readonly proposed: number;
  readonly late: readonly ResolvedTask[];
}

/** Counts without finding out who is to do what: only of what is late does a row say that. */
function countTasks(graph: VaultGraph, notes: readonly Note[], today: string): TaskCounts {
  let open = 0;
  let proposed = 0;
  const late: ResolvedTask[] = [];
  for (const note of notes) {
    let hasLate = false;
    for (const task of note.tasks) {
      if (task.status === 'proposed') proposed++;
      else if (isOpen(task)) open++;
      hasLate ||= isLate(task, today);
    }
    if (hasLate) late.push(...resolveTasks(graph, note, today).filter((each) => each.late));
  }
  return { open, proposed, late };
}

/**
 * One line of the list of accounts; null where the id is no account's. `conflicts` are those among its facts, null where
 * they are not known: a line of a list puts no facts together.
 */
export function accountRow(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  thresholds: SignalSettings,
  conflicts: readonly FactConflictRow[] | null = null,
): AccountRow | null {
  const entity = graph.entities.entity(id);
  if (entity?.kind !== 'account') return null;
  const { own, withTasks } = partsOf(graph, id);
  const { open, proposed, late } = countTasks(graph, withTasks, today);
  const contact = contactSummary(graph, id, today);
  return {
    id,
    name: entity.name,
    notes: own.map((note) => noteLink(note)),
    status: statusOf(own),
    contact,
    open,
    overdue: late.length,
    proposed,
    people: graph.affiliations().peopleOf(id).length,
    signals: signals({ graph, id, own, tasks: late, today, thresholds, contact, conflicts }),
  };
}
