import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import { companyKey, foldName, personKey } from '../model/name';
import { baseName } from '../model/note-path';
import type { Note } from '../model/note';
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

/** What stands behind a name that nobody has yet. */
export const NEW_NAME = 'New name';

/** The groups, the likelier first. */
const ME = 0;
const OF_ACCOUNT = 1;
const OURS = 2;
const TEAM = 3;
const OTHER = 4;

interface Known {
  readonly assignee: Assignee;
  readonly person: EntityId | null;
  readonly group: number;
  /** Folded names. */
  readonly keys: readonly string[];
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
      const ranked: Assignee[][] = [];
      for (const each of list()) {
        const match = words === '' ? 0 : matchOf(each.keys, words);
        if (match === null) continue;
        const group = each.group > ME && each.person && near.has(each.person) ? OF_ACCOUNT : each.group;
        (ranked[2 * group + match] ??= []).push(each.assignee);
      }
      const found = ranked.flat();
      return isNewName(name, found) ? [...found, newName(name)] : found;
    },
  };
}

/** 0 where a name begins with the words, 1 where its words do; null where neither. */
function matchOf(keys: readonly string[], words: string): 0 | 1 | null {
  if (keys.some((key) => key.startsWith(words))) return 0;
  const typed = words.split(' ');
  const fits = keys.some((key) => {
    const parts = key.split(' ');
    let from = 0;
    return typed.every((word) => {
      const at = parts.findIndex((part, index) => index >= from && part.startsWith(word));
      from = at + 1;
      return at >= 0;
    });
  });
  return fits ? 1 : null;
}

const isNewName = (name: string, found: readonly Assignee[]): boolean =>
  /\p{L}/u.test(name) &&
  !NOT_IN_A_NAME.test(name) &&
  !found.some((each) => personKey(each.name) === personKey(name) || (each.isMe && foldName(name) === 'me'));

const newName = (name: string): Assignee => ({ id: null, name, detail: NEW_NAME, isMe: false });

function everybody(graph: VaultGraph): readonly Known[] {
  const people = [...graph.entities.people()].filter((id) => !graph.owner.has(id));
  const others = [...new Set(people.map((id) => graph.entities.canonical(id)))]
    .flatMap((id) => knownPerson(graph, id) ?? [])
    .sort((a, b) => (a.assignee.name < b.assignee.name ? -1 : a.assignee.name > b.assignee.name ? 1 : 0));
  return [me(graph), ...others, ...teams(graph)];
}

function me({ owner, entities }: VaultGraph): Known {
  const id = owner.id();
  const { ownerNames } = entities.settings;
  const name = (id && entities.entity(id)?.name) ?? ownerNames[0] ?? 'Me';
  return {
    assignee: { id, name, detail: 'You', isMe: true },
    person: id,
    group: ME,
    keys: ['me', 'myself', ...[name, ...ownerNames].map(foldName)],
  };
}

function knownPerson(graph: VaultGraph, id: EntityId): Known | null {
  const entity = graph.entities.entity(id);
  if (!entity) return null;
  const { name, aliases, notes } = entity;
  const link = notes[0] === undefined ? null : linkTo(graph, notes[0], name);
  return {
    assignee: {
      id: notes.length > 0 ? id : null,
      name,
      detail: companyOf(graph, id),
      isMe: false,
      ...(link !== null && { link }),
    },
    person: id,
    group: graph.affiliations().isOurs(id) ? OURS : OTHER,
    keys: [name, ...aliases].map(foldName),
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
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, name]) => ({
      assignee: { id: null, name, detail: 'Team', isMe: false },
      person: null,
      group: TEAM,
      keys: [key],
    }));
}

const teamsIn = (graph: VaultGraph, note: Note): readonly string[] =>
  note.tasks.length === 0
    ? []
    : graph.taskOwners(note).flatMap(({ kind, name }) => (kind === 'team' ? [name] : []));
