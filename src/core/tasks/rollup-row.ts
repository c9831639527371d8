import { entityRef } from '../graph/entity-ref';
import { projectsOf } from '../graph/project-notes';
import type { VaultGraph } from '../graph/vault-graph';
import { addDays, weekEnd } from '../model/calendar-date';
import { kindOf, type EntityId, type EntityRef, type Owner } from '../model/entities';
import { foldName, foldText, personKey } from '../model/name';
import type { Note } from '../model/note';
import { lineKey } from '../model/source-span';
import { isOpen, type Task } from '../model/task';
import { plainText } from '../parse/inline';
import type { OwnerGroup, RollupRow } from './rollup-model';
import type { RollupDue, TaskSource } from '../model/rollup-query';
import { taskRow, type TaskRow } from './task-row';
import { resolveTasks } from './vault-tasks';

/** When a task is due, seen from today. */
export function rollupDue(task: Task, today: string): RollupDue {
  const { due } = task;
  if (due === null || task.suggestedDue) return 'no-date';
  if (due < today) return isOpen(task) ? 'overdue' : 'earlier';
  if (due === today) return 'today';
  const sunday = weekEnd(today);
  if (due <= sunday) return 'this-week';
  return due <= addDays(sunday, 7) ? 'next-week' : 'later';
}

const UNASSIGNED: OwnerGroup = { key: 'unassigned', name: 'Unassigned', detail: null, rank: 3 };
const AMBIGUOUS: OwnerGroup = {
  key: 'ambiguous',
  name: 'Ambiguous',
  detail: 'A first name that fits several people',
  rank: 4,
};

/** The group that an owner's tasks stand in. */
export function ownerGroup(graph: VaultGraph, owner: Owner): OwnerGroup {
  const { id, name } = owner;
  switch (owner.kind) {
    case 'me':
      return { key: 'me', name: 'Me', detail: null, rank: 0 };
    case 'unassigned':
      return UNASSIGNED;
    case 'ambiguous':
      return AMBIGUOUS;
    case 'team':
      return { key: `team:${foldName(name)}`, name, detail: 'Team', rank: 1 };
    case 'person': {
      if (id === null) return { key: `name:${personKey(name)}`, name, detail: null, rank: 2 };
      const staff = graph.affiliations();
      if (staff.isOurs(id)) return { key: id, name, detail: 'Team', rank: 1 };
      const account = staff.of(id).find((each) => each.account !== null)?.account ?? null;
      return { key: id, name, detail: account && entityRef(graph, account).name, rank: 2 };
    }
  }
}

export function taskSource(graph: VaultGraph, note: Note): TaskSource {
  const kind = (graph.dated.classification(note) ?? graph.entities.classification(note.path))?.kind ?? null;
  return kind === null || kind === 'forum' ? 'other' : kind;
}

/** A row, with what is asked of it again and again. A class, because tens of thousands share its getter. */
export class RollupTask {
  private words: string | null = null;

  constructor(readonly row: RollupRow) {}

  get isOpen(): boolean {
    return isOpen(this.row);
  }

  get lineKey(): string {
    return lineKey(this.row.span);
  }

  /** What the text filter looks through. */
  get searched(): string {
    const { text, owner, accounts, noteTitle } = this.row;
    const names = accounts.map(({ name }) => name);
    this.words ??= foldText([plainText(text), owner.name, ...names, noteTitle].join('\n'));
    return this.words;
  }
}

/** What the tasks of one note have in common. */
type NoteFacets = Pick<RollupRow, 'accounts' | 'projects' | 'source' | 'noteDate'>;

/** Every field by name: rows that are spread into one another have no shape in common, and reading them takes 40 times as long. */
function rollupRow(row: TaskRow, facets: NoteFacets, group: OwnerGroup, bucket: RollupDue): RollupRow {
  return {
    key: row.key,
    span: row.span,
    noteTitle: row.noteTitle,
    text: row.text,
    symbol: row.symbol,
    status: row.status,
    owner: row.owner,
    ownerCandidates: row.ownerCandidates,
    due: row.due,
    dueFrom: row.dueFrom,
    dueText: row.dueText,
    suggestedDue: row.suggestedDue,
    late: row.late,
    priority: row.priority,
    accounts: facets.accounts,
    projects: facets.projects,
    source: facets.source,
    noteDate: facets.noteDate,
    ownerGroup: group,
    bucket,
    stack: null,
  };
}

/** The tasks of a note, in their order. */
export function rollupTasks(graph: VaultGraph, note: Note, today: string): readonly RollupTask[] {
  const ref = (id: EntityId): EntityRef => entityRef(graph, id);
  const resolved = resolveTasks(graph, note, today);
  if (resolved.length === 0) return [];
  const facets = {
    accounts: resolved[0]?.accounts.map(ref) ?? [],
    projects: projectsOf(graph, note)
      .filter((id) => kindOf(id) === 'project')
      .map(ref),
    source: taskSource(graph, note),
    noteDate: note.date,
  };
  return resolved.map((each) => {
    const group = ownerGroup(graph, each.owner);
    return new RollupTask(rollupRow(taskRow(graph, each), facets, group, rollupDue(each.task, today)));
  });
}
