import type { VaultGraph } from '../graph/vault-graph';
import type { Entity, EntityId } from '../model/entities';
import { companyKey, foldName, personKey } from '../model/name';
import { baseName } from '../model/note-path';
import type { Note } from '../model/note';
import { compareTexts } from '../model/order';
import type { Assignee } from './task-order';

/** Whose task it is to be: what makes some likelier than others. */
export interface AssigneeScope {
  readonly accounts?: readonly EntityId[];
  /** Path of the task's note: its accounts count where none are given. */
  readonly note?: string;
}

/** Who tasks can be given to. Keeps what it found until the graph changes. */
export interface Assignees {
  /** Whom typed words may mean, the likelier first; everybody where nothing is typed. */
  matching(typed: string, scope: AssigneeScope): readonly Assignee[];
}

/** The groups, the likelier first. */
const ME = 0;
const OF_ACCOUNT = 1;
const OURS = 2;
const TEAM = 3;
const OTHER = 4;
const GROUPS = 5;

/** What somebody is called. */
interface Names {
  /** Folded, the name to show first; and the words of each. */
  readonly keys: readonly string[];
  readonly words: readonly (readonly string[])[];
  /** The name to show, as people are compared by. */
  readonly person: string;
}

interface Known {
  readonly assignee: Assignee;
  readonly id: EntityId | null;
  readonly group: number;
  readonly names: Names;
}

const NOT_IN_A_NAME = /[[\]|#^@\r\n]/;

export function createAssignees(graph: VaultGraph): Assignees {
  let known: { readonly revision: number; readonly list: readonly Known[] } | null = null;

  function list(): readonly Known[] {
    const { revision } = graph.entities;
    if (known?.revision !== revision) known = { revision, list: everybody(graph) };
    return known.list;
  }

  function accountsOf({ accounts, note }: AssigneeScope): readonly EntityId[] {
    const read = note === undefined ? undefined : graph.entities.note(note);
    return accounts ?? (read ? graph.accountsOf(read) : []);
  }

  return {
    matching(typed, scope) {
      const near = new Set(accountsOf(scope).flatMap((id) => graph.affiliations().peopleOf(id)));
      const name = typed.replace(/^\s*@/, '').replace(/\s+/g, ' ').trim();
      const words = foldName(name);
      const parts = words.split(' ');
      const person = personKey(name);
      const ranked: Assignee[][] = Array.from({ length: 2 * GROUPS }, () => []);
      let isKnown = false;
      for (const { assignee, id, group, names } of list()) {
        const match = words === '' ? 0 : matchOf(names, words, parts);
        if (match === null) continue;
        isKnown ||= names.person === person || (group === ME && person === 'me');
        const rank = group > ME && id !== null && near.has(id) ? OF_ACCOUNT : group;
        ranked[2 * rank + match]?.push(assignee);
      }
      const found = ranked.flat();
      return isKnown || !isName(name) ? found : [...found, newName(name)];
    },
  };
}

/** 0 where a name begins with what was typed, 1 where its words begin with the words of it, in their order; else null. */
function matchOf({ keys, words }: Names, typed: string, parts: readonly string[]): 0 | 1 | null {
  for (const key of keys) if (key.startsWith(typed)) return 0;
  return words.some((name) => beginWith(name, parts)) ? 1 : null;
}

function beginWith(words: readonly string[], parts: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (next < parts.length && word.startsWith(parts[next] ?? '')) next += 1;
  return next === parts.length;
}

const isName = (typed: string): boolean => /\p{L}/u.test(typed) && !NOT_IN_A_NAME.test(typed);

const newName = (name: string): Assignee => ({
  id: null,
  name,
  detail: 'New name',
  isMe: false,
  isNew: true,
});

function everybody(graph: VaultGraph): readonly Known[] {
  const noted = graph.entities.entities('person');
  const isNoted = new Set(noted.map(({ id }) => id));
  const named = [...new Set([...graph.entities.people()].map((id) => graph.entities.canonical(id)))]
    .filter((id) => !isNoted.has(id))
    .flatMap((id) => graph.entities.entity(id) ?? [])
    .sort((a, b) => compareTexts(a.name, b.name));
  const people = [...noted, ...named].filter(({ id }) => !graph.owner.has(id));
  return [me(graph), ...people.map((person) => knownPerson(graph, person)), ...teams(graph)];
}

function namesOf(names: readonly string[]): Names {
  const keys = names.map(foldName);
  return { keys, words: keys.map((key) => key.split(' ')), person: personKey(names[0] ?? '') };
}

function me({ owner, entities }: VaultGraph): Known {
  const id = owner.id();
  const { ownerNames } = entities.settings;
  const name = (id && entities.entity(id)?.name) ?? ownerNames[0] ?? 'Me';
  return {
    assignee: { id, name, detail: 'You', isMe: true },
    id,
    group: ME,
    names: namesOf([name, ...ownerNames, 'Me', 'Myself']),
  };
}

/** An entity is the same object until it changes. */
const namesOfPeople = new WeakMap<Entity, Names>();

function knownPerson(graph: VaultGraph, person: Entity): Known {
  const { id, name, aliases, notes } = person;
  const names = namesOfPeople.get(person) ?? namesOf([name, ...aliases]);
  namesOfPeople.set(person, names);
  const link = notes[0] === undefined ? null : linkTo(graph, notes[0], name);
  return {
    assignee: {
      id: notes.length > 0 ? id : null,
      name,
      detail: companyOf(graph, id),
      isMe: false,
      ...(link !== null && { link }),
    },
    id,
    group: graph.affiliations().isOurs(id) ? OURS : OTHER,
    names,
  };
}

/** The account that they work at, or our own company; null where no note says. */
function companyOf(graph: VaultGraph, person: EntityId): string | null {
  const { entities } = graph;
  const at = graph.affiliations().of(person)[0];
  if (!at) return null;
  const own = entities.settings.ownCompanies.find((name) => companyKey(name) === at.company);
  return (at.account && entities.entity(at.account)?.name) ?? own ?? null;
}

/** What a link to a note needs beside its name; null where the name is enough. */
function linkTo({ entities }: VaultGraph, path: string, name: string): string | null {
  if (baseName(path) === name && entities.linked(foldName(name)).length === 1) return null;
  return `${path.replace(/\.md$/i, '')}|${name}`;
}

/** The teams that tasks are given to already, by name. */
function teams(graph: VaultGraph): readonly Known[] {
  const names = new Map<string, string>();
  for (const note of graph.entities.notes())
    for (const name of teamsIn(graph, note)) names.set(foldName(name), name);
  return [...names]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, name]) => ({
      assignee: { id: null, name, detail: 'Team', isMe: false },
      id: null,
      group: TEAM,
      names: namesOf([name]),
    }));
}

const teamsIn = (graph: VaultGraph, note: Note): readonly string[] =>
  note.tasks.length === 0
    ? []
    : graph.taskOwners(note).flatMap(({ kind, name }) => (kind === 'team' ? [name] : []));
