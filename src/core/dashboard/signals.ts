import type { VaultGraph } from '../graph/vault-graph';
import type { Note } from '../model/note';
import type { Side } from '../model/section-names';
import { taskSide, type ResolvedTask } from '../tasks/vault-tasks';
import { ownThings, standalone, statementsOf } from './facts';
import { noteLink } from './links';
import type { Evidence, Signal } from './view-models';

function overdue(graph: VaultGraph, tasks: readonly ResolvedTask[], side: Side): readonly Evidence[] {
  return tasks
    .filter((each) => each.late && taskSide(graph, each.owner) === side)
    .map(({ note, task }) => ({ ...noteLink(note, task.span.line), text: task.text }));
}

function blockersIn(notes: readonly Note[]): readonly Evidence[] {
  return ownThings(statementsOf(notes, 'blocker')).map((each) => ({
    ...noteLink(each.note, each.line),
    text: standalone(each),
  }));
}

/** What wants attention in an account, most pressing first, each with the lines that say so. */
export function signals(
  graph: VaultGraph,
  notes: readonly Note[],
  tasks: readonly ResolvedTask[],
): readonly Signal[] {
  const ours = overdue(graph, tasks, 'ours');
  const theirs = overdue(graph, tasks, 'theirs');
  const blockers = blockersIn(notes);
  const found: Signal[] = [
    { id: 'overdue-ours', tone: 'bad', label: `${ours.length} overdue by us`, evidence: ours },
    {
      id: 'blocked',
      tone: 'bad',
      label: blockers.length === 1 ? 'Blocker' : `${blockers.length} blockers`,
      evidence: blockers,
    },
    { id: 'overdue-theirs', tone: 'warn', label: `${theirs.length} overdue by them`, evidence: theirs },
  ];
  return found.filter(({ evidence }) => evidence.length > 0);
}
