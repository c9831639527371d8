import type { TaskPriority } from '../model/task';
import type { TaskConventions } from '../model/task-conventions';
import { tailStart } from '../parse/task-description';
import type { TaskMetadata } from '../parse/task-metadata';
import { cut, spliced, type TaskLineParts, type TextSplice } from './task-line-parts';

type Format = TaskConventions['dateFormat'];

const PRIORITY_EMOJI: Readonly<Record<TaskPriority, string>> = {
  highest: '🔺',
  high: '⏫',
  medium: '🔼',
  low: '🔽',
  lowest: '⏬',
};

const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;

/** The ways to write a due date, the most natural first: whoever calls takes the first that is read as it is meant. */
export function* linesDue(parts: TaskLineParts, date: string | null, format: Format): Iterable<string> {
  const items = parts.structure.metadata.filter(({ key }) => key === 'due');
  if (date === null) {
    yield spliced(
      parts,
      items
        .filter(({ value, written }) => value !== null || written !== '')
        .map((item) => cut(parts.text, item)),
    );
    return;
  }
  const valid = items.filter(({ value }) => value !== null);
  const replaced = valid.length > 0 ? valid : items.slice(0, 1);
  if (replaced.length > 0)
    yield spliced(
      parts,
      replaced.map((item) => dateReplaced(parts.text, item, date)),
    );
  else yield* inserted(parts, `📅 ${date}`, `[due:: ${date}]`, format);
}

/** The same for a priority. */
export function* linesPriority(
  parts: TaskLineParts,
  priority: TaskPriority | null,
  format: Format,
): Iterable<string> {
  const items = parts.structure.metadata.filter(({ key }) => key === 'priority');
  if (priority === null)
    yield spliced(
      parts,
      items.map((item) => cut(parts.text, item)),
    );
  else if (items.length > 0)
    yield spliced(
      parts,
      items.map((item) =>
        item.from === 'emoji'
          ? { start: item.start, end: item.end, by: PRIORITY_EMOJI[priority] }
          : fieldReplaced(parts.text, item, priority),
      ),
    );
  else yield* inserted(parts, PRIORITY_EMOJI[priority], `[priority:: ${priority}]`, format);
}

/** At the end of the line, where the Tasks plugin reads; else before what stands there; else in the other format. */
function* inserted(parts: TaskLineParts, emoji: string, field: string, format: Format): Iterable<string> {
  const [usual, other] = format === 'emoji' ? [emoji, field] : [field, emoji];
  yield insertedAt(parts, parts.text.length, usual);
  yield insertedAt(parts, tailStart(parts.text, parts.structure.removed, parts.structure.groups), usual);
  yield insertedAt(parts, parts.text.length, other);
}

/** A piece with blanks around it where there are none. */
export function insertedAt(parts: TaskLineParts, offset: number, piece: string): string {
  const { text } = parts;
  const place = text.slice(0, offset).trimEnd().length;
  const at = parts.inLine(place);
  // Behind the box there is a blank already, or the line ends there.
  const lead = place > 0 || !/\s$/.test(parts.line.slice(0, at)) ? ' ' : '';
  const next = parts.line.charAt(at);
  const trail = next !== '' && !/\s/.test(next) ? ' ' : '';
  return parts.line.slice(0, at) + lead + piece + trail + parts.line.slice(at);
}

/** Of a date as written, the characters that are the date: the brackets of a link and a damaged emoji stay. */
function dateReplaced(text: string, item: TaskMetadata, date: string): TextSplice {
  if (item.from === 'field') return fieldReplaced(text, item, date);
  const start = item.end - item.written.length;
  const match = DATE.exec(item.written);
  if (!match) return { start, end: item.end, by: date };
  return { start: start + match.index, end: start + match.index + match[0].length, by: date };
}

function fieldReplaced(text: string, item: TaskMetadata, value: string): TextSplice {
  const valueStart = text.indexOf('::', item.start) + '::'.length;
  const raw = text.slice(valueStart, item.end - 1);
  const match = DATE.exec(raw);
  if (match && DATE.test(value))
    return { start: valueStart + match.index, end: valueStart + match.index + match[0].length, by: value };
  const start = valueStart + (raw.length - raw.trimStart().length);
  const end = Math.max(start, valueStart + raw.trimEnd().length);
  return { start, end, by: raw.trim() === '' && raw === '' ? ` ${value}` : value };
}
