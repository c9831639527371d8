import type { TaskConventions } from '../model/task-conventions';

/** The dates of what became of a task, in both forms that the Tasks plugin knows. */
const MARKS = {
  done: { emoji: '✅', field: 'completion' },
  cancelled: { emoji: '❌', field: 'cancelled' },
} as const;

export type OutcomeDate = keyof typeof MARKS;

const DATE = '\\d{4}-\\d{2}-\\d{2}';
const written = (key: OutcomeDate): string =>
  `${MARKS[key].emoji}\\uFE0F?[ \\t]*${DATE}|[[(]${MARKS[key].field}::[ \\t]*${DATE}[ \\t]*[\\])]`;

const BLOCK_ID = /^\^[A-Za-z0-9-]+$/;

/** The line with the date at its end, before the id of its block. A line that has one already keeps it. */
export function withDate(
  line: string,
  key: OutcomeDate,
  day: string,
  format: TaskConventions['dateFormat'],
): string {
  if (new RegExp(written(key), 'u').test(line)) return line;
  const { emoji, field } = MARKS[key];
  const end = lineEnd(line);
  const date = format === 'emoji' ? `${emoji} ${day}` : `[${field}:: ${day}]`;
  return `${line.slice(0, end)} ${date}${line.slice(end)}`;
}

/** The line without such a date and the space before it. */
export const withoutDate = (line: string, key: OutcomeDate): string =>
  line.replace(new RegExp(`[ \\t]?(?:${written(key)})`, 'gu'), '');

/** Where the spaces and the block id at the end of a line begin. Looked for from the end: spaces may be many. */
function lineEnd(line: string): number {
  const text = line.trimEnd();
  const lastWord = text.lastIndexOf(' ') + 1;
  if (!BLOCK_ID.test(text.slice(lastWord))) return text.length;
  return text.slice(0, lastWord).trimEnd().length;
}
