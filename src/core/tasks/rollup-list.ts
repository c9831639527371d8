import type { VaultGraph } from '../graph/vault-graph';
import type { Steps } from '../index/slices';
import type { Owner } from '../model/entities';
import type { Note } from '../model/note';
import { compareTexts } from '../model/order';
import { rollupTasks, type RollupTask } from './rollup-row';
import { PRIORITIES } from './vault-tasks';

/** The tasks of a vault, ready for every question of a rollup. */
export interface RollupList {
  /**
   * All tasks, by urgency, in steps of one note each. What was read of a note is kept until the note, or who is meant by
   * a name anywhere, has changed.
   */
  steps(graph: VaultGraph, notes: Iterable<Note>, today: string): Steps<readonly RollupTask[]>;
}

interface Known {
  readonly note: Note;
  /** The graph gives the same list as long as nobody is called otherwise or works elsewhere. */
  readonly owners: readonly Owner[];
  readonly tasks: readonly RollupTask[];
}

/** The same order as `byUrgency`, but for the place: tasks come in the order of their notes. */
const urgencyKey = ({ row }: RollupTask): string =>
  `${row.suggestedDue || row.due === null ? '9' : row.due} ${PRIORITIES.indexOf(row.priority)}`;

const byPath = (a: Note, b: Note): number => compareTexts(a.path, b.path);

export function createRollupList(): RollupList {
  const known = new Map<string, Known>();
  let knownOf: { readonly graph: VaultGraph; readonly today: string } | null = null;

  function tasksOf(graph: VaultGraph, note: Note, today: string): readonly RollupTask[] {
    const kept = known.get(note.path);
    const isSame = kept?.note === note;
    if (isSame && kept.tasks.length === 0) return kept.tasks;
    const owners = graph.taskOwners(note);
    if (isSame && kept.owners === owners) return kept.tasks;
    const tasks = rollupTasks(graph, note, today);
    known.set(note.path, { note, owners, tasks });
    return tasks;
  }

  return {
    *steps(graph, notes, today) {
      if (knownOf?.graph !== graph || knownOf.today !== today) known.clear();
      knownOf = { graph, today };
      const sorted = [...notes].sort(byPath);
      yield;
      const byKey = new Map<string, RollupTask[]>();
      for (const note of sorted) {
        for (const task of tasksOf(graph, note, today)) {
          const key = urgencyKey(task);
          const same = byKey.get(key);
          if (same) same.push(task);
          else byKey.set(key, [task]);
        }
        yield;
      }
      if (known.size > sorted.length) {
        const paths = new Set(sorted.map(({ path }) => path));
        for (const path of [...known.keys()]) if (!paths.has(path)) known.delete(path);
      }
      return [...byKey].sort(([a], [b]) => compareTexts(a, b)).flatMap(([, tasks]) => tasks);
    },
  };
}
