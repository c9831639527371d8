import { clusterSteps } from '../facts/cluster-texts';
import type { VaultGraph } from '../graph/vault-graph';
import { finish, type Steps } from '../index/slices';
import type { Note } from '../model/note';
import { byPlace, latestFirst } from '../model/order';
import type { SourceLine } from '../model/source-span';
import { isOpen, type Task } from '../model/task';
import { isPending, type TaskGroups } from './task-groups';
import { resolveTasks, type ResolvedTask } from './vault-tasks';

/** Tasks that ask for the same, found again in later notes. */
export interface TaskStack {
  /** Two or more; the first one stands for all: open work before proposals, then the latest note. */
  readonly members: readonly ResolvedTask[];
  readonly ownersDiffer: boolean;
  /** Different days are asked for; a machine's date is none. */
  readonly datesDiffer: boolean;
}

/** The stacks of a vault, kept from one question to the next: only the groups of notes that changed are read again. */
export interface TaskStacks {
  /** All stacks, as of now; by the place of their first members. */
  steps(today: string): Steps<readonly TaskStack[]>;
  /** The same at once. */
  all(today: string): readonly TaskStack[];
}

/** The tasks of a note that are compared with others. */
export const pendingTasks = (note: Note): readonly Task[] => note.tasks.filter(isPending);

const placeKey = ({ path, line }: SourceLine): string => `${line} ${path}`;

/** The places of each stack of a group. */
function* stacksIn(notes: readonly Note[]): Steps<readonly Places[]> {
  const tasks = notes.flatMap((note) => pendingTasks(note).map((task) => ({ task, date: note.date })));
  if (tasks.length < 2) return [];
  const { clusters } = yield* clusterSteps(
    tasks.map(({ task, date }) => ({ text: task.text, date })),
    'tasks',
  );
  return clusters
    .filter(({ length }) => length > 1)
    .map((members) => members.flatMap((at) => tasks[at]?.task.span ?? []));
}

type Places = readonly SourceLine[];

/** Stacks that share a task are one: a task of two accounts is compared in both. All others stay what they are. */
function united(stacks: readonly Places[]): readonly Places[] {
  const stackOf = new Map<string, Places>();
  for (const places of stacks) {
    const others = new Set(places.flatMap((place) => stackOf.get(placeKey(place)) ?? []));
    const whole = others.size === 0 ? places : withoutCopies([places, ...others].flat());
    for (const place of whole) stackOf.set(placeKey(place), whole);
  }
  return [...new Set(stackOf.values())];
}

const withoutCopies = (places: Places): Places => [
  ...new Map(places.map((place) => [placeKey(place), place])).values(),
];

/** Open work first, then what the latest note says. */
function byStanding(a: ResolvedTask, b: ResolvedTask): number {
  if (isOpen(a.task) !== isOpen(b.task)) return isOpen(a.task) ? -1 : 1;
  return latestFirst(a.note.date, b.note.date) || byPlace(a.task.span, b.task.span);
}

/** Whom a task is given to, where that is known. Nobody is no other owner than somebody. */
const ownerKey = ({ owner }: ResolvedTask): string | null =>
  owner.kind === 'unassigned' || owner.kind === 'ambiguous'
    ? null
    : (owner.id ?? `${owner.kind} ${owner.name}`);

const dueKey = ({ task }: ResolvedTask): string | null => (task.suggestedDue ? null : task.due);

const differ = (members: readonly ResolvedTask[], keyOf: (each: ResolvedTask) => string | null): boolean =>
  new Set(members.flatMap((each) => keyOf(each) ?? [])).size > 1;

const stackOf = (members: readonly ResolvedTask[]): TaskStack => ({
  members,
  ownersDiffer: differ(members, ownerKey),
  datesDiffer: differ(members, dueKey),
});

interface Built {
  readonly today: string;
  readonly belongings: number;
  readonly stack: TaskStack;
}

/** A vault's tasks that ask for the same: among those of an account, or of the note's own entity or project. */
export function createTaskStacks(graph: VaultGraph, groups: TaskGroups): TaskStacks {
  const found = new Map<string, readonly Places[]>();
  /** Of stacks whose tasks did not change since. */
  const built = new WeakMap<Places, Built>();
  /** Groups that changed and are not compared yet. */
  const open = new Set<string>();
  let kept: {
    readonly revision: number;
    readonly today: string;
    readonly stacks: readonly TaskStack[];
  } | null = null;

  function* compare(): Steps<void> {
    for (const group of yield* groups.takeChanged()) open.add(group);
    for (const group of open) {
      const stacks = yield* stacksIn(groups.notes(group));
      if (stacks.length > 0) found.set(group, stacks);
      else found.delete(group);
      open.delete(group);
    }
  }

  function stackAt(places: Places, today: string, belongings: number): TaskStack {
    const known = built.get(places);
    if (known?.today === today && known.belongings === belongings) return known.stack;
    const members = places.flatMap(({ path, line }) => {
      const note = graph.entities.note(path);
      const tasks = note ? resolveTasks(graph, note, today) : [];
      return tasks.find(({ task }) => task.span.line === line) ?? [];
    });
    const stack = stackOf(members.sort(byStanding));
    built.set(places, { today, belongings, stack });
    return stack;
  }

  function* resolved(today: string): Steps<readonly TaskStack[]> {
    const { belongings } = graph;
    const stacks: TaskStack[] = [];
    for (const places of united([...found.values()].flat())) {
      stacks.push(stackAt(places, today, belongings));
      yield;
    }
    const first = ({ members: [each] }: TaskStack): ResolvedTask | undefined => each;
    return stacks.sort((a, b) => {
      const [one, other] = [first(a), first(b)];
      return one && other ? byPlace(one.task.span, other.task.span) : 0;
    });
  }

  function* steps(today: string): Steps<readonly TaskStack[]> {
    const { revision } = graph.entities;
    if (kept?.revision === revision && kept.today === today) return kept.stacks;
    yield* compare();
    const stacks = yield* resolved(today);
    kept = { revision, today, stacks };
    return stacks;
  }

  return { steps, all: (today) => finish(steps(today)) };
}
