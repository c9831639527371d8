import type { LedgerReader, Ledgers } from '../facts/ledgers';
import { projectsWith } from '../graph/project-notes';
import type { VaultGraph } from '../graph/vault-graph';
import type { Steps } from '../index/slices';
import type { EntityId, Owner } from '../model/entities';
import type { Note } from '../model/note';
import { resolveTasks, taskSide, type ResolvedTask } from '../tasks/vault-tasks';
import { facets } from './account-dashboard';
import { actions } from './actions';
import { contactSummary, nextContact } from './contact-summary';
import { entityFacts } from './entity-facts';
import { entityRef, noteLink } from './links';
import { more, statementSteps } from './more';
import { peopleIn } from './people';
import { timeline } from './timeline';
import type { EntityRef, PersonDashboard } from './view-models';

const PERSON_FACETS = ['role', 'company', 'email'] as const;

/** Where a person works, then the other accounts of the meetings that they were at. */
export function personAccounts(graph: VaultGraph, id: EntityId): readonly EntityRef[] {
  const works = graph
    .affiliations()
    .of(id)
    .flatMap(({ account }) => account ?? []);
  const met = graph.dated.about(id).flatMap(({ accounts }) => accounts);
  return [...new Set([...works, ...met])].map((account) => entityRef(graph, account));
}

/** What a person owes, and what we owe in the notes of meetings with them. */
export function personTasks(
  graph: VaultGraph,
  id: EntityId,
  accounts: readonly EntityRef[],
  today: string,
): readonly ResolvedTask[] {
  const own = graph.entities.notesOf(id);
  const interactions = graph.dated.about(id);
  const meetings = new Set(interactions.map(({ note }) => note.path));
  const around = accounts.flatMap((account) => [
    ...graph.entities.notesOf(account.id),
    ...graph.filedNotes(account.id),
    ...graph.dated.about(account.id).map(({ note }) => note),
  ]);
  const concerns = (owner: Owner, { path }: Note) =>
    owner.id === id || (meetings.has(path) && taskSide(graph, owner) === 'ours');
  return [...new Set([...own, ...interactions.map(({ note }) => note), ...around])]
    .filter((note) => graph.taskOwners(note).some((owner) => concerns(owner, note)))
    .flatMap((note) => resolveTasks(graph, note, today))
    .filter(({ owner, note }) => concerns(owner, note));
}

/** What of a person's dashboard takes long, in steps. */
export function* personSteps(graph: VaultGraph, id: EntityId, ledgers: Ledgers): Steps<void> {
  if (graph.entities.entity(id)?.kind !== 'person') return;
  const notes = graph.entities.notesOf(id);
  yield* statementSteps({ own: notes, notes }, ledgers);
}

/**
 * Null where the id is no person's. The actions are what the person owes, and what we owe in the notes of meetings
 * with them. The facts are those of the person's own notes: a meeting's are about the account.
 */
export function personDashboard(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  ledgers: LedgerReader,
): PersonDashboard | null {
  const entity = graph.entities.entity(id);
  if (entity?.kind !== 'person') return null;
  const own = graph.entities.notesOf(id);
  const interactions = graph.dated.about(id);
  const accounts = personAccounts(graph, id);
  const tasks = personTasks(graph, id, accounts, today);
  const projects = projectsWith(graph, id).flatMap((each) => graph.entities.notesOf(each).slice(0, 1));
  const past = interactions.filter(({ date }) => date <= today);
  const contact = contactSummary(graph, id, today);
  return {
    kind: 'person',
    id,
    name: entity.name,
    notes: own.map((note) => noteLink(note)),
    facets: facets(own, PERSON_FACETS),
    accounts,
    contact,
    next: nextContact(graph, id, interactions, today),
    actions: actions(graph, tasks, today),
    people: peopleIn(
      graph,
      { staff: [], accounts: accounts.map((account) => account.id), contactSide: 'other', except: id },
      { own: [], interactions: past, tasks, today },
    ),
    facts: entityFacts(graph, id, { newSince: contact.met?.date ?? null, today }, ledgers),
    timeline: timeline(graph, id, interactions, today),
    more: more(graph, { own, notes: own, projects }, ledgers),
  };
}
