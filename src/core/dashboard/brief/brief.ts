import type { LedgerReader } from '../../facts/ledgers';
import { contactsWith } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import type { Note, StatementKind } from '../../model/note';
import { latestFirst } from '../../model/order';
import { isOpen } from '../../model/task';
import { byUrgency, resolveTasks, taskSide, type ResolvedTask } from '../../tasks/vault-tasks';
import { contactSummary, peopleAt } from '../contact-summary';
import { entityFacts } from '../entity-facts';
import { conflictsOf, ownThings, standalone, statementsOf, type PlacedStatement } from '../facts';
import { entityRef, noteLink } from '../links';
import { people } from '../people';
import type { Facts, FactVariant } from '../view-models';
import type { Brief, BriefLine, BriefSection, BriefSectionId } from './brief-model';

const MEETINGS = 3;
const MOST_TASKS = 12;
const MOST_STATEMENTS = 6;
const MOST_PEOPLE = 12;

const HEADINGS: Readonly<Record<BriefSectionId, string>> = {
  meetings: 'Last meetings',
  'we-owe': 'We owe',
  'they-owe': 'They owe',
  'new-facts': 'New since the last meeting',
  conflicts: 'Conflicts',
  blockers: 'Blockers',
  decisions: 'Decisions',
  questions: 'Open questions',
  people: 'People',
};

/** What a brief is about, and the notes that it is drawn from. */
interface BriefScope {
  readonly about: readonly [EntityId, ...EntityId[]];
  /** Whom it tells of; null for everybody of the account. */
  readonly present: ReadonlySet<EntityId> | null;
}

/** Null where the id is no account's or person's. */
export function entityBrief(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  ledgers: LedgerReader,
): Brief | null {
  const isKnown = /^(?:account|person):/.test(id) && graph.entities.entity(id) !== null;
  return isKnown ? briefOf(graph, { about: [id], present: null }, today, ledgers) : null;
}

/**
 * What to know before the meeting of a dated note: of its accounts, or without one of whoever is there. Null where the
 * note is none, or names nobody.
 */
export function meetingBrief(
  graph: VaultGraph,
  path: string,
  today: string,
  ledgers: LedgerReader,
): Brief | null {
  const interaction = graph.dated.interaction(path);
  if (!interaction) return null;
  const present = interaction.participants.flatMap(({ id, isMe }) => (isMe || id === null ? [] : [id]));
  const [first, ...others] = interaction.accounts.length > 0 ? interaction.accounts : present;
  if (first === undefined) return null;
  return briefOf(graph, { about: [first, ...others], present: new Set(present) }, today, ledgers);
}

function briefOf(graph: VaultGraph, scope: BriefScope, today: string, ledgers: LedgerReader): Brief {
  const about = scope.about.map((id) => entityRef(graph, id));
  const own = scope.about.flatMap((id) => graph.entities.notesOf(id));
  const dated = scope.about.flatMap((id) => graph.dated.about(id)).map(({ note }) => note);
  const notes = [...new Set([...own, ...dated])];
  const filed = scope.about.flatMap((id) => (id.startsWith('account:') ? graph.filedNotes(id) : []));
  const tasks = [...new Set([...notes, ...filed])]
    .flatMap((note) => resolveTasks(graph, note, today))
    .filter(({ task }) => isOpen(task))
    .sort(byUrgency);
  const { newFacts, conflicts } = aboutFacts(graph, scope, today, ledgers);
  const sections = [
    meetings(graph, scope, today),
    section('we-owe', owed(graph, tasks, 'ours'), MOST_TASKS),
    section('they-owe', owed(graph, tasks, 'theirs'), MOST_TASKS),
    newFacts,
    conflicts,
    section('blockers', ownThings(statementsOf(own, 'blocker')).map(statementLine), MOST_STATEMENTS),
    section('decisions', latest(notes, 'decision', ledgers), MOST_STATEMENTS),
    section('questions', latest(notes, 'question', ledgers), MOST_STATEMENTS),
    section('people', peopleLines(graph, scope, tasks, today), MOST_PEOPLE),
  ];
  return {
    title: `Brief: ${about.map(({ name }) => name).join(', ')}`,
    about,
    date: today,
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

function section(id: BriefSectionId, lines: readonly BriefLine[], most: number): BriefSection {
  return {
    id,
    heading: HEADINGS[id],
    lines: lines.slice(0, most),
    omitted: Math.max(0, lines.length - most),
  };
}

function meetings(graph: VaultGraph, { about }: BriefScope, today: string): BriefSection {
  const past = about.flatMap((id) =>
    contactsWith(graph, id)
      .filter(({ kind, date }) => kind !== 'email' && date <= today)
      .map((interaction) => ({ id, interaction })),
  );
  const byInteraction = new Map(past.map((each) => [each.interaction, each.id]));
  const interactions = [...byInteraction.keys()].sort((a, b) => latestFirst(a.date, b.date));
  const groups = graph.meetings.group(interactions);
  const lines = groups.flatMap(([first]): readonly BriefLine[] => {
    if (!first) return [];
    const names = peopleAt(graph, byInteraction.get(first) ?? about[0], first);
    return [
      { text: first.note.title, details: [first.date, names.join(', ')], source: noteLink(first.note) },
    ];
  });
  return { id: 'meetings', heading: HEADINGS.meetings, lines: lines.slice(0, MEETINGS), omitted: 0 };
}

const owed = (
  graph: VaultGraph,
  tasks: readonly ResolvedTask[],
  side: 'ours' | 'theirs',
): readonly BriefLine[] =>
  tasks
    .filter(({ owner }) => taskSide(graph, owner) === side)
    .map(({ task, owner, note, late }) => {
      const due =
        task.due === null || task.suggestedDue ? [] : [`${late ? 'overdue since' : 'due'} ${task.due}`];
      const name = owner.kind === 'me' ? 'Me' : owner.name;
      return { text: task.text, details: [name, ...due], source: noteLink(note, task.span.line) };
    });

interface AboutFacts {
  readonly newFacts: BriefSection;
  readonly conflicts: BriefSection;
}

/** What the facts say: what is new, and what contradicts itself. */
function aboutFacts(
  graph: VaultGraph,
  { about }: BriefScope,
  today: string,
  ledgers: LedgerReader,
): AboutFacts {
  const known = about.map((id) =>
    entityFacts(graph, id, { newSince: contactSummary(graph, id, today).met?.date ?? null, today }, ledgers),
  );
  const fresh = known.flatMap(({ rows }) => rows.filter(({ isNew }) => isNew));
  const isAccount = (_: Facts, at: number): boolean => about[at]?.startsWith('account:') === true;
  const conflicts = known.filter(isAccount).flatMap(conflictsOf);
  const details = (day: string | null, via: string | null): readonly string[] =>
    [day, via === null ? null : `via ${via}`].filter((detail) => detail !== null);
  const side = (fact: FactVariant, against: readonly string[]): BriefLine => ({
    text: standalone(fact),
    details: [...details(fact.date, fact.via), ...against],
    source: fact.source,
  });
  return {
    newFacts: section(
      'new-facts',
      fresh.map((row) => ({
        text: standalone(row),
        details: [
          ...details(row.lastSeen, row.via),
          ...(row.wasPlannedFor === null ? [] : [`was planned for ${row.wasPlannedFor}`]),
          ...(row.aboutOther ? [`about ${row.aboutOther.name}?`] : []),
        ],
        source: row.source,
      })),
      MOST_STATEMENTS * 2,
    ),
    conflicts: section(
      'conflicts',
      conflicts.flatMap(({ earlier, later }) => [side(earlier, []), side(later, ['against the line above'])]),
      MOST_STATEMENTS * 2,
    ),
  };
}

const statementLine = (placed: PlacedStatement): BriefLine => ({
  text: standalone(placed),
  details: placed.date === null ? [] : [placed.date],
  source: noteLink(placed.note, placed.line),
});

/** The latest statements of a kind, what says the same once. */
function latest(notes: readonly Note[], kind: StatementKind, ledgers: LedgerReader): readonly BriefLine[] {
  const { entries } = ledgers.read(ownThings(statementsOf(notes, kind)));
  return entries
    .map(({ members: [shown] }) => shown)
    .sort((a, b) => latestFirst(a.date, b.date))
    .map(statementLine);
}

/** Who is there, else everybody of the account; those met last first. */
function peopleLines(
  graph: VaultGraph,
  { about, present }: BriefScope,
  tasks: readonly ResolvedTask[],
  today: string,
): readonly BriefLine[] {
  const rows = about.flatMap((id) => {
    if (!id.startsWith('account:')) return [];
    const own = graph.entities.notesOf(id);
    const interactions = graph.dated.about(id).filter(({ date }) => date <= today);
    return people(graph, id, { own, interactions, tasks, today });
  });
  const shown = present ? rows.filter(({ id }) => id !== null && present.has(id)) : rows;
  const once = new Map(shown.map((row) => [row.key, row]));
  return [...once.values()]
    .filter(({ side }) => side !== 'ours')
    .map(({ name, role, lastMet, source }) => ({
      text: name,
      details: [role, lastMet && `met ${lastMet.date}`].filter((detail) => detail !== null),
      source,
    }));
}
