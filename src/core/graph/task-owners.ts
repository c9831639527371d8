import type { Owner } from '../model/entities';
import type { Note } from '../model/note';
import type { StaffChanges } from './affiliations';
import type { GraphChanges } from './graph-changes';
import type { NameResolver } from './resolve-names';

/** Who owns the tasks of a note: what is asked again and again, and seldom changes. */
export interface TaskOwners {
  /** In the order of the note's tasks. */
  of(note: Note): readonly Owner[];
  refresh(changes: GraphChanges, staff: StaffChanges): void;
}

interface Known {
  readonly note: Note;
  readonly owners: readonly Owner[];
}

/** Kept as long as nobody is called otherwise or works elsewhere, and the note itself stays as it is. */
export function createTaskOwners(resolver: Pick<NameResolver, 'owner'>): TaskOwners {
  let known = new Map<string, Known>();
  return {
    of(note) {
      const kept = known.get(note.path);
      if (kept?.note === note) return kept.owners;
      const owners = note.tasks.map((task) => resolver.owner(task.owners, note));
      known.set(note.path, { note, owners });
      return owners;
    },
    refresh({ all, paths, keys, ids, people }, staff) {
      const moved = staff.people.size + staff.accounts.size;
      if (all || keys.size + ids.size + people.size + moved > 0) known = new Map();
      else for (const path of paths) known.delete(path);
    },
  };
}
