import { calendarDate } from '../model/calendar-date';
import type { TaskPriority } from '../model/task';
import type { InlineField } from './inline-fields';
import type { TextRange } from './text-range';
import type { Signifier, TaskKey } from './signifiers';

/** One piece of metadata on a task line, with the range that it takes up there. */
export interface TaskMetadata extends TextRange {
  readonly key: TaskKey;
  readonly from: 'emoji' | 'field';
  /** What it says, normalized (`2026-01-10`, `high`, `every week`); null where it is no valid value. */
  readonly value: string | null;
  /** The value as written. */
  readonly written: string;
}

const FIELD_KEYS: ReadonlyMap<string, TaskKey> = new Map([
  ['due', 'due'],
  ['scheduled', 'scheduled'],
  ['start', 'start'],
  ['created', 'created'],
  ['completion', 'done'],
  ['cancelled', 'cancelled'],
  ['repeat', 'recurrence'],
  ['priority', 'priority'],
  ['id', 'id'],
  ['dependson', 'dependsOn'],
  ['oncompletion', 'onCompletion'],
]);

const DATE = String.raw`(?:\[\[)?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:T[\d:.]+Z?)?(?:\]\])?`;
const LEADING_DATE = new RegExp(`[\\s:]*${DATE}`, 'y');
const WHOLE_DATE = new RegExp(`^${DATE}$`);
const LEADING_RULE = /\s*(every\b[\p{L}\p{N} ,]*)/iuy;
const IDS = /\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*/y;
const LEADING_ACTION = /\s*(keep|delete)\b/iy;
const LEADING_SPACE = /^[\s:]+/;
const PRIORITIES: ReadonlySet<string> = new Set<TaskPriority>(['highest', 'high', 'medium', 'low', 'lowest']);

/** Whether `value` is the name of a priority. */
export function isPriority(value: string | null): value is TaskPriority {
  return value !== null && PRIORITIES.has(value);
}

const DATE_KEYS: ReadonlySet<TaskKey> = new Set<TaskKey>([
  'due',
  'scheduled',
  'start',
  'created',
  'done',
  'cancelled',
]);

/** Whether the value of a key is a date. */
export const isDateKey = (key: TaskKey): boolean => DATE_KEYS.has(key);

/**
 * The metadata of an emoji whose value may reach to `limit`, where the next metadata starts. Null where no value
 * follows it: then the emoji is decoration ("✅ Agreed") and stays in the text.
 */
export function signifierMetadata(text: string, signifier: Signifier, limit: number): TaskMetadata | null {
  const { key, start } = signifier;
  if (signifier.priority) {
    return {
      key,
      from: 'emoji',
      value: signifier.priority,
      written: signifier.priority,
      start,
      end: signifier.end,
    };
  }
  const pattern = patternOf(key);
  pattern.lastIndex = signifier.end;
  // The date of a link, [[2026-01-10]], is the one value that metadata of its own could seem to start in.
  const match = pattern.exec(pattern === LEADING_DATE ? text : text.slice(0, limit));
  if (!match || (pattern === IDS && pattern.lastIndex < limit)) return null;
  const written = match[0].replace(LEADING_SPACE, '').trimEnd();
  return {
    key,
    from: 'emoji',
    value: normalized(key, match, written),
    written,
    start,
    end: pattern.lastIndex,
  };
}

/** The metadata of a Dataview field; null where its key is none of the Tasks plugin's. */
export function fieldMetadata(field: InlineField): TaskMetadata | null {
  const key = FIELD_KEYS.get(field.key);
  if (!key) return null;
  const { start, end } = field;
  const written = field.value.replace(/^"(.*)"$/, '$1');
  return { key, from: 'field', value: fieldValue(key, written), written, start, end };
}

function patternOf(key: TaskKey): RegExp {
  if (key === 'recurrence') return LEADING_RULE;
  if (key === 'onCompletion') return LEADING_ACTION;
  // Ids must fill the whole room: "⛔ Blocked by legal" is a sentence.
  return key === 'id' || key === 'dependsOn' ? IDS : LEADING_DATE;
}

function normalized(key: TaskKey, match: RegExpExecArray, written: string): string | null {
  if (patternOf(key) === LEADING_DATE) return dateOf(match);
  return key === 'onCompletion' ? written.toLowerCase() : written;
}

function fieldValue(key: TaskKey, written: string): string | null {
  if (written === '') return null;
  if (key === 'priority') return isPriority(written.toLowerCase()) ? written.toLowerCase() : null;
  if (patternOf(key) !== LEADING_DATE) return key === 'onCompletion' ? written.toLowerCase() : written;
  const match = WHOLE_DATE.exec(written);
  return match && dateOf(match);
}

function dateOf(match: RegExpExecArray): string | null {
  return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}
