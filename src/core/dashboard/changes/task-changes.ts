import { addDays } from '../../model/calendar-date';
import { isOpen } from '../../model/task';
import type { ResolvedTask } from '../../tasks/vault-tasks';
import { noteLink } from '../links';
import type { ChangeLine, ChangeSectionId } from './changes-model';
import type { IsIn } from './fact-changes';
import { taskDays } from './task-days';

type TaskSectionId = Extract<
  ChangeSectionId,
  'new-tasks' | 'completed-tasks' | 'dropped-tasks' | 'overdue-tasks'
>;

/** What became of a task in these days, and when; a task is told of once, by what matters most now. */
function changeOf({ task, note, late }: ResolvedTask, isIn: IsIn): readonly [TaskSectionId, string] | null {
  if (task.status === 'proposed') return null;
  const days = taskDays(task);
  if (task.status === 'done') return isIn(days.done) ? ['completed-tasks', days.done] : null;
  if (!isOpen(task)) return isIn(days.cancelled) ? ['dropped-tasks', days.cancelled] : null;
  if (late && task.due !== null && isIn(addDays(task.due, 1))) return ['overdue-tasks', task.due];
  const made = days.created ?? note.date;
  return isIn(made) ? ['new-tasks', made] : null;
}

/** Tasks that were made, completed, given up or became late in these days, as far as lines and notes tell the day. */
export function taskChanges(
  tasks: readonly ResolvedTask[],
  isIn: IsIn,
): ReadonlyMap<TaskSectionId, readonly ChangeLine[]> {
  const sections = new Map<TaskSectionId, ChangeLine[]>();
  for (const resolved of tasks) {
    const change = changeOf(resolved, isIn);
    if (!change) continue;
    const [id, date] = change;
    const { task, note, owner } = resolved;
    const whose = owner.kind === 'me' ? 'Me' : owner.name;
    const lines = sections.get(id) ?? [];
    lines.push({
      key: `task:${note.path}:${task.span.line}`,
      date,
      text: task.text,
      details: owner.kind === 'unassigned' || whose === '' ? [] : [whose],
      source: noteLink(note, task.span.line),
      before: null,
    });
    sections.set(id, lines);
  }
  return sections;
}
