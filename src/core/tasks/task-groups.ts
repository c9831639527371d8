import type { VaultGraph } from '../graph/vault-graph';
import { finish, type Steps } from '../index/slices';
import type { Note } from '../model/note';
import { isOpen, type Task } from '../model/task';

/** Work that is still to be decided on or done. */
export const isPending = (task: Pick<Task, 'status'>): boolean => isOpen(task) || task.status === 'proposed';

/** Which notes' tasks are compared with one another, kept up to date note by note. */
export interface TaskGroups {
  /** The group that a note's tasks are in: one for each account, else that of its own entity or project. */
  of(path: string): readonly string[];
  /** The notes of a group that have tasks to compare, by path. */
  notes(group: string): readonly Note[];
  /** Tells that a note came, changed or went. */
  touched(path: string): void;
  /** Groups whose tasks may have changed since the last call; those without notes are gone. */
  takeChanged(): Steps<ReadonlySet<string>>;
}

interface Known {
  readonly note: Note;
  readonly groups: readonly string[];
}

/** For what belongs to nobody. */
const NOBODYS = '';

function groupsOf(graph: VaultGraph, note: Note): readonly string[] {
  const accounts = graph.accountsOf(note);
  if (accounts.length > 0) return accounts;
  const own = graph.entities.entityOf(note.path);
  if (own !== null) return [own];
  const projects = note.filedUnder.projects.map(({ name }) => graph.entities.idOf('project', name));
  return projects.length > 0 ? projects : [NOBODYS];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

export function createTaskGroups(graph: VaultGraph): TaskGroups {
  const known = new Map<string, Known>();
  const members = new Map<string, Set<string>>();
  const touched = new Set<string>();
  let changed = new Set<string>();
  let belongings = -1;
  for (const { path } of graph.entities.notes()) touched.add(path);

  function enter(path: string, each: Known): void {
    known.set(path, each);
    for (const group of each.groups) {
      const paths = members.get(group) ?? new Set();
      members.set(group, paths.add(path));
      changed.add(group);
    }
  }

  function leave(path: string): void {
    for (const group of known.get(path)?.groups ?? []) {
      members.get(group)?.delete(path);
      changed.add(group);
    }
    known.delete(path);
  }

  function read(path: string): void {
    leave(path);
    const note = graph.entities.note(path);
    if (note?.tasks.some(isPending)) enter(path, { note, groups: groupsOf(graph, note) });
  }

  /** Takes up what was touched; and where notes may belong to others now, looks at all of them again. */
  function* refreshSteps(): Steps<void> {
    const now = graph.belongings;
    if (now !== belongings) {
      for (const [path, { note, groups }] of known) {
        if (!isSame(groups, groupsOf(graph, note))) touched.add(path);
        yield;
      }
      belongings = now;
    }
    for (const path of touched) {
      read(path);
      touched.delete(path);
      yield;
    }
  }
  const refresh = (): void => {
    finish(refreshSteps());
  };

  return {
    of(path) {
      refresh();
      return known.get(path)?.groups ?? [];
    },
    notes(group) {
      refresh();
      return [...(members.get(group) ?? [])].sort().flatMap((path) => known.get(path)?.note ?? []);
    },
    touched: (path) => void touched.add(path),
    *takeChanged() {
      yield* refreshSteps();
      const taken = changed;
      changed = new Set();
      return taken;
    },
  };
}
