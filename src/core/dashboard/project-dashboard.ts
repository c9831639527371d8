import type { LedgerReader, Ledgers } from '../facts/ledgers';
import type { Interaction } from '../graph/dated-notes';
import { linesLinkingTo, projectNotes, type ProjectNotes } from '../graph/project-notes';
import type { VaultGraph } from '../graph/vault-graph';
import type { Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import { linkName } from '../model/note-path';
import { resolveTasks, type ResolvedTask } from '../tasks/vault-tasks';
import { facets } from './account-dashboard';
import { actions } from './actions';
import { contactSummary, nextContact } from './contact-summary';
import { facts } from './facts';
import { entityRef, noteLink } from './links';
import { more, statementSteps } from './more';
import { peopleIn } from './people';
import { timeline } from './timeline';
import type { ProjectDashboard } from './view-models';

const PROJECT_FACETS = ['status', 'phase', 'stage'] as const;

/** The notes that speak for a project: its own, and the dated ones that are filed under it. */
export const statedIn = ({ own, filed }: ProjectNotes) => [...own, ...filed.map(({ note }) => note)];

/** What of a project's dashboard takes long, in steps. */
export function* projectSteps(graph: VaultGraph, id: EntityId, ledgers: Ledgers): Steps<void> {
  if (!isProject(graph, id)) return;
  const notes = projectNotes(graph, id);
  yield* statementSteps({ own: notes.own, notes: statedIn(notes) }, ledgers);
}

function isProject(graph: VaultGraph, id: EntityId): boolean {
  const kind = graph.entities.entity(id)?.kind;
  return kind === 'project' || kind === 'forum';
}

/** The tasks of its notes; of notes that only link to it, those whose own lines do. */
export function projectTasks(
  graph: VaultGraph,
  id: EntityId,
  notes: ProjectNotes,
  today: string,
): readonly ResolvedTask[] {
  const its = [...statedIn(notes), ...notes.others];
  const known = new Set(its.map(({ path }) => path));
  const linking = [
    ...notes.about.map(({ note }) => note),
    ...[...graph.entities.keysOf(id)].flatMap((key) =>
      graph.entities.entityLinking(key).flatMap((path) => graph.entities.note(path) ?? []),
    ),
  ];
  const mentioned = [...new Set(linking)]
    .filter(({ path, tasks }) => !known.has(path) && tasks.length > 0)
    .flatMap((note) => {
      const lines = linesLinkingTo(graph, note, id);
      return resolveTasks(graph, note, today).filter(({ task }) => lines.has(task.span.line));
    });
  return [...its.flatMap((note) => resolveTasks(graph, note, today)), ...mentioned];
}

/** The day of the last meeting or call with somebody. */
function lastMet(graph: VaultGraph, person: EntityId, today: string): string | null {
  const met = graph.dated
    .about(person)
    .find(({ date, kind }) => date <= today && (kind === 'meeting' || kind === 'call'));
  return met?.date ?? null;
}

const contactOf = ({ filed, about }: ProjectNotes, today: string) => {
  const past = filed.filter(({ date }) => date <= today);
  const isMeeting = ({ kind }: Interaction) => kind === 'meeting' || kind === 'call';
  return {
    met: past.find(isMeeting) ?? null,
    wrote: past.find(({ kind }) => kind === 'email') ?? null,
    mentioned: about.find(({ date }) => date <= today) ?? null,
  };
};

/** Null where the id is no project's and no forum's. */
export function projectDashboard(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  ledgers: LedgerReader,
): ProjectDashboard | null {
  const entity = graph.entities.entity(id);
  if (entity?.kind !== 'project' && entity?.kind !== 'forum') return null;
  const notes = projectNotes(graph, id);
  const { own, about } = notes;
  const tasks = projectTasks(graph, id, notes, today);
  const accounts = [...new Set(own.flatMap((note) => graph.accountsOf(note)))];
  const contact = contactSummary(graph, id, today, contactOf(notes, today));
  return {
    kind: entity.kind,
    id,
    name: entity.name,
    notes: own.map((note) => noteLink(note)),
    facets: facets(own, PROJECT_FACETS),
    accounts: accounts.map((account) => entityRef(graph, account)),
    contact,
    next: nextContact(graph, id, about, today),
    actions: actions(graph, tasks, today),
    people: peopleIn(
      graph,
      {
        ...{ staff: peopleNamedIn(graph, notes), accounts, contactSide: 'other' },
        lastMet: (person) => lastMet(graph, person, today),
      },
      { own, interactions: notes.filed.filter(({ date }) => date <= today), tasks, today },
    ),
    facts: facts(statedIn(notes), { newSince: contact.met?.date ?? null, today }, ledgers),
    timeline: timeline(graph, id, about, today),
    more: more(graph, { own, notes: statedIn(notes), projects: [] }, ledgers),
  };
}

/** The people to whom the project's own notes link; the vault's owner is at home there. */
const peopleNamedIn = (graph: VaultGraph, { own }: ProjectNotes): readonly EntityId[] => [
  ...new Set(
    own
      .flatMap(({ links }) => links.map(({ target }) => graph.entityOfLink(linkName(target))))
      .filter((id): id is EntityId => id !== null && id.startsWith('person:') && !graph.owner.has(id)),
  ),
];
