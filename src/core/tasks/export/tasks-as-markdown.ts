import { wikilink } from '../../model/note-path';
import type { ExportedGroup, ExportedTask } from './exported-tasks';

const DEEPEST_HEADING = 6;

/**
 * The groups as headings, the tasks as plain bullets with links to their notes. They are no task lines on purpose: in
 * the vault, each would be a second task.
 */
export function tasksAsMarkdown(title: string, groups: readonly ExportedGroup[]): string {
  return [`# ${title}`, ...groups.flatMap((group) => blocksOf(group, 2))].join('\n\n') + '\n';
}

function blocksOf({ heading, groups, tasks }: ExportedGroup, level: number): readonly string[] {
  const own = heading === '' ? [] : [`${'#'.repeat(Math.min(level, DEEPEST_HEADING))} ${heading}`];
  const list = tasks.length === 0 ? [] : [tasks.map(bulletOf).join('\n')];
  return [...own, ...list, ...groups.flatMap((group) => blocksOf(group, level + 1))];
}

function bulletOf(task: ExportedTask): string {
  const { text, status, owner, due, suggestedDue, accounts, note } = task;
  const words = status === 'done' || status === 'cancelled' ? `~~${text}~~` : text;
  const date = due === null ? null : suggestedDue ? `${due} suggested` : `due ${due}`;
  const details = [owner, date, ...accounts, wikilink(note.path, note.title)].filter(
    (detail) => detail !== null,
  );
  return `- ${words} (${details.join(', ')})`;
}
