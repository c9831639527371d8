import type { Owner } from '../core/model/entities';
import type { SourceLine } from '../core/model/source-span';
import type { Task } from '../core/model/task';
import { plainText } from '../core/parse/inline';
import type { ResolvedTask } from '../core/tasks/vault-tasks';
import { displayWidth, printable, truncate } from './display-width';
import { wrap, type Terminal } from './terminal';
import { heading } from './text-lines';
import { place } from './wording';

/** As much of a task as a line of text shows of it. */
export interface ShownTask extends Pick<Task, 'text' | 'due' | 'suggestedDue' | 'priority'> {
  readonly owner: Owner;
  readonly late: boolean;
  readonly span: SourceLine;
}

export const shownTask = ({ task, owner, late }: ResolvedTask): ShownTask => ({ ...task, owner, late });

const MARKS = { highest: '🔺', high: '⏫', medium: '🔼', low: '🔽', lowest: '⏬' } as const;
/** `2026-01-07` and the mark of a suggestion. */
const DATE_WIDTH = 11;
const ownerWidth = ({ width }: Terminal): number => (width < 80 ? 10 : 18);

const padded = (text: string, width: number): string => {
  const shown = truncate(printable(text), width);
  return shown + ' '.repeat(width - displayWidth(shown));
};

/** A machine's date is only a suggestion, and says so. */
function dueOf({ due, suggestedDue, late }: ShownTask, terminal: Terminal): string {
  const text = padded(due === null ? '–' : suggestedDue ? `${due}?` : due, DATE_WIDTH);
  return terminal.paint(late ? 'red' : 'dim', text);
}

/** When, who, what; and below it where. */
function taskLine(task: ShownTask, terminal: Terminal): string {
  const indent = 2 + DATE_WIDTH + 1 + ownerWidth(terminal) + 1;
  const mark = task.priority === null ? '' : `${MARKS[task.priority]} `;
  const what = wrap(mark + plainText(task.text), terminal.width, indent);
  return [
    `  ${dueOf(task, terminal)} ${terminal.paint('cyan', padded(task.owner.name, ownerWidth(terminal)))} ${what}`,
    `${' '.repeat(indent)}${terminal.paint('dim', place(task.span))}`,
  ].join('\n');
}

/** Tasks under a heading with their count, or another remark; nothing where there are none. */
export function taskBlock(
  title: string,
  tasks: readonly ShownTask[],
  terminal: Terminal,
  remark: string | number = tasks.length,
): string {
  if (tasks.length === 0) return '';
  return [heading(title, terminal, remark), ...tasks.map((task) => taskLine(task, terminal))].join('\n');
}
