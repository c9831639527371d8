import type { AccountRow, Contact, ContactSummary, Signal } from '../core/dashboard/view-models';
import type { Engine, FactList, NoteReport } from '../core/engine';
import type { IndexSummary } from '../core/dashboard/summary';
import type { SameEntitySuggestion } from '../core/graph/same-entity';
import type { Candidate, EntityId, Resolution } from '../core/model/entities';
import type { Finding } from '../core/model/finding';
import type { Statement, StatementKind } from '../core/model/note';
import { compareTexts } from '../core/model/order';
import type { SourceLine } from '../core/model/source-span';
import type { ResolvedTask } from '../core/tasks/vault-tasks';
import type { Duplicates } from './duplicates';
import type {
  AccountJson,
  ContactJson,
  EntryJson,
  FactsJson,
  IndexJson,
  LineJson,
  MayBeJson,
  NoteJson,
  ProblemJson,
  TaskJson,
  WhoJson,
} from './json-shapes';

export const lineJson = ({ path, line }: SourceLine): LineJson => ({ path, line: line + 1 });

export const problemJson = ({ path, line, rule, message }: Finding): ProblemJson => ({
  ...lineJson({ path, line }),
  rule,
  message,
  fix: null,
});

export function indexJson({ notes, entities, datedNotes, facts, tasks, problems }: IndexSummary): IndexJson {
  const { open, proposed, done, cancelled } = tasks;
  return {
    notes,
    entities: {
      account: entities.account,
      person: entities.person,
      project: entities.project,
      forum: entities.forum,
    },
    datedNotes,
    facts,
    tasks: { open, inProgress: tasks['in-progress'], proposed, done, cancelled },
    problems: problems.map(({ path, line, rule, message }) => ({ path, line: line + 1, rule, message })),
  };
}

export function taskJson(
  engine: Engine,
  { task, owner, accounts }: ResolvedTask,
  duplicates: Duplicates,
): TaskJson {
  const { span, text, symbol, status, due, dueFrom, suggestedDue, scheduled, start, priority, tags } = task;
  return {
    ...lineJson(span),
    text,
    symbol,
    status,
    owner: { kind: owner.kind, id: owner.id, name: owner.name, written: owner.written },
    due,
    dueFrom,
    suggestedDue,
    scheduled,
    start,
    priority,
    tags,
    accounts: accounts.flatMap((id) => engine.entity(id)?.name ?? []),
    duplicateOf: duplicates.standingFor(task.span),
  };
}

const entryJson = ({ line, parent, text }: Statement): EntryJson => ({
  line: line + 1,
  parent: parent === null ? null : parent + 1,
  text,
});

/** `tasks` are those of the note, `duplicates` those of the vault. */
export function noteJson(
  engine: Engine,
  { note, classification }: NoteReport,
  tasks: readonly ResolvedTask[],
  duplicates: Duplicates,
): NoteJson {
  const statements = (kind: StatementKind) => note.statements.filter((each) => each.kind === kind);
  return {
    path: note.path,
    kind: classification.kind,
    family: classification.family,
    title: note.title,
    date: note.date,
    participants: note.participants.map(({ name }) => name),
    facts: statements('fact').map((each) => ({
      ...entryJson(each),
      section: each.section,
      attribution: each.via,
    })),
    tasks: tasks.map((each) => taskJson(engine, each, duplicates)),
    context: statements('context').map((each) => ({ ...entryJson(each), date: each.date })),
    topics: statements('topic').map(entryJson),
    decisions: statements('decision').map(entryJson),
    blockers: statements('blocker').map(entryJson),
    opportunities: statements('opportunity').map(entryJson),
    roles: note.roles.map(({ line, person, role, company }) => ({ line: line + 1, person, role, company })),
    links: [...new Set(note.links.map(({ target }) => target))],
  };
}

const signalJson = ({ id, evidence }: Signal): AccountJson['signals'][number] => ({
  id,
  evidence: evidence.map(lineJson),
});

const contactLine = (contact: Contact | null): ContactJson['met'] =>
  contact && { date: contact.date, ...lineJson(contact.note) };

const contactJson = ({ met, wrote, mentioned }: ContactSummary): ContactJson => ({
  met: contactLine(met),
  wrote: contactLine(wrote),
  mentioned: contactLine(mentioned),
});

/** Those that an entity may be the same as. */
function mayBeJson(
  engine: Engine,
  suggestions: readonly SameEntitySuggestion[],
  id: EntityId,
): readonly MayBeJson[] {
  return suggestions
    .filter(({ a, b }) => a === id || b === id)
    .map(({ a, b, level, reasons }) => {
      const other = a === id ? b : a;
      return {
        id: other,
        name: engine.entity(other)?.name ?? other,
        level,
        reasons: reasons.map(({ kind, text, evidence }) => ({
          kind,
          text,
          evidence: evidence.map(lineJson),
        })),
      };
    });
}

function staffJson(engine: Engine, account: EntityId): AccountJson['staff'] {
  const edges = engine.edges.neighbors(account, { kinds: ['works-at'], direction: 'in' });
  const staff = edges.map(({ edge: { from, source } }) => {
    const id = from as EntityId;
    return { id, name: engine.entity(id)?.name ?? id, ...lineJson(source) };
  });
  return staff.sort((a, b) => compareTexts(a.id, b.id));
}

export function accountJson(
  engine: Engine,
  row: AccountRow,
  suggestions: readonly SameEntitySuggestion[],
): AccountJson {
  const dateOf = (contact: Contact | null) => contact?.date ?? null;
  return {
    name: row.name,
    notes: row.notes.map(({ path }) => path),
    status: row.status,
    met: dateOf(row.contact.met),
    wrote: dateOf(row.contact.wrote),
    mentioned: dateOf(row.contact.mentioned),
    open: row.open,
    overdue: row.overdue,
    proposed: row.proposed,
    people: row.people,
    signals: row.signals.map(signalJson),
    contact: contactJson(row.contact),
    staff: staffJson(engine, row.id),
    mayBe: mayBeJson(engine, suggestions, row.id),
  };
}

export function factsJson({ items, clusters }: FactList): FactsJson {
  return {
    items: items.map(({ path, line, parent, section, text }) => ({
      ...lineJson({ path, line }),
      parent: parent === null ? null : parent + 1,
      section,
      text,
    })),
    clusters: clusters.flatMap(({ members, alsoSays, sharedWords, conflicts }) => {
      const kept = members[0];
      if (!kept) return [];
      return [
        {
          members: members.map(lineJson),
          kept: lineJson(kept),
          alsoSays,
          sharedWords,
          conflicts: conflicts.map(({ a, b, kind }) => ({ a: lineJson(a), b: lineJson(b), kind })),
        },
      ];
    }),
  };
}

/** Whom a name may mean; of a resolved name the one it does. */
export const candidatesOf = (found: Resolution): readonly Candidate[] =>
  found.status === 'resolved' ? [{ id: found.id, why: found.why }] : found.candidates;

function worksAtJson(engine: Engine, id: EntityId): WhoJson['candidates'][number]['worksAt'] {
  if (!id.startsWith('person:')) return [];
  return engine.edges
    .neighbors(id, { kinds: ['works-at'], direction: 'out' })
    .flatMap(({ edge: { to, source } }) => {
      const account = engine.entity(to as EntityId);
      return account ? [{ account: account.name, ...lineJson(source) }] : [];
    });
}

export function whoJson(engine: Engine, found: Resolution, today: string): WhoJson {
  const resolved: EntityId | null = found.status === 'resolved' ? found.id : null;
  const suggestions = engine.sameEntitySuggestions(today);
  return {
    resolved,
    status: found.status,
    candidates: candidatesOf(found).flatMap(({ id, why }) => {
      const entity = engine.entity(id);
      if (!entity) return [];
      const { kind, name, notes, aliases } = entity;
      const contact = engine.contact(id, today);
      return [
        {
          id,
          kind,
          name,
          notes,
          why,
          aliases,
          worksAt: worksAtJson(engine, id),
          contact: contact && contactJson(contact),
          mayBe: mayBeJson(engine, suggestions, id),
        },
      ];
    }),
  };
}

/** A view model as it is printed: itself, with every `line` 1-based. */
export function oneBased(model: unknown): unknown {
  if (Array.isArray(model)) return model.map(oneBased);
  if (typeof model !== 'object' || model === null) return model;
  return Object.fromEntries(
    Object.entries(model).map(([key, value]: [string, unknown]) => [
      key,
      key === 'line' && typeof value === 'number' ? value + 1 : oneBased(value),
    ]),
  );
}
