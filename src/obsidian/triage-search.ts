import type { TriageProposal } from '../core/dashboard/triage-cards';
import type { Engine } from '../core/engine';
import { foldName } from '../core/model/name';
import type { TaskRow } from '../core/tasks/task-row';
import type { ResolvedTask } from '../core/tasks/vault-tasks';
import type { SimilarTask } from '../views/triage/triage-model';
import { today } from './today';

/** As many as have a digit. */
const MOST_FOUND = 9;

/** Finds open tasks by their words, those of the card's account first. */
export function createTaskSearch(
  engine: Pick<Engine, 'tasks' | 'revision'>,
): (card: TriageProposal, words: string) => readonly SimilarTask[] {
  let known: { readonly revision: number; readonly tasks: readonly (ResolvedTask & { folded: string })[] } = {
    revision: -1,
    tasks: [],
  };

  function openTasks(): typeof known.tasks {
    const { revision } = engine;
    if (known.revision !== revision) {
      const tasks = engine.tasks({ status: 'open' }, today());
      known = { revision, tasks: tasks.map((each) => ({ ...each, folded: foldName(each.task.text) })) };
    }
    return known.tasks;
  }

  return ({ accounts }, words) => {
    const wanted = foldName(words)
      .split(' ')
      .filter((word) => word !== '');
    const fits = openTasks().filter(({ folded }) => wanted.every((word) => folded.includes(word)));
    const own = new Set(accounts.map(({ id }) => id));
    const isOwn = (each: ResolvedTask): boolean => each.accounts.some((id) => own.has(id));
    return [...fits.filter(isOwn), ...fits.filter((each) => !isOwn(each))]
      .slice(0, MOST_FOUND)
      .map((each) => ({ row: plainRow(each), evidence: '' }));
  };
}

/** The row of a task, for who only has to be told which one it is. */
export function plainRow({ note, task, owner, late }: ResolvedTask): TaskRow {
  const { span, text, symbol, status, due, dueFrom, dueText, suggestedDue, priority } = task;
  return {
    ...{ key: `${span.path}:${span.line}`, span, noteTitle: note.title, text, symbol, status },
    ...{ owner, ownerCandidates: [], due, dueFrom, dueText, suggestedDue, late, priority },
  };
}
