import type { TaskPriority, TaskStatus } from '../../model/task';
import type { ExportedTask } from './exported-tasks';

/** Where the tasks come from, and when they were written down. */
export interface CalendarSource {
  /** Names the vault in the ids of its tasks, and in the links back. */
  readonly vault: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** RFC 5545, 3.8.1.9: 1 is the highest, 9 the lowest, 5 the middle. */
const PRIORITIES: Readonly<Record<TaskPriority, number>> = {
  highest: 1,
  high: 3,
  medium: 5,
  low: 7,
  lowest: 9,
};
const STATUSES: Readonly<Record<TaskStatus, string>> = {
  open: 'NEEDS-ACTION',
  proposed: 'NEEDS-ACTION',
  'in-progress': 'IN-PROCESS',
  done: 'COMPLETED',
  cancelled: 'CANCELLED',
};

/**
 * The tasks as to-dos (VTODO) of an iCalendar file (RFC 5545). Days are days, in no time zone; a date that a machine
 * suggested is none. The id of a task stays while its note and its words do, so that importing again updates it; the
 * second task of the same words in a note has one of its own.
 */
export function tasksAsCalendar(tasks: readonly ExportedTask[], source: CalendarSource): string {
  const stamp = utcStamp(source.now);
  const copies = new Map<string, number>();
  const idOf = ({ note, text }: ExportedTask): string => {
    const id = fingerprint(JSON.stringify([source.vault, note.path, text]));
    const copy = (copies.get(id) ?? 0) + 1;
    copies.set(id, copy);
    return `${id}${copy === 1 ? '' : `-${copy}`}@account-intelligence`;
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Account Intelligence//Tasks//EN',
    ...tasks.flatMap((task) => todo(task, source, [`UID:${idOf(task)}`, `DTSTAMP:${stamp}`])),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function todo(task: ExportedTask, { vault }: CalendarSource, identity: readonly string[]): readonly string[] {
  const { text, status, due, suggestedDue, priority, owner, accounts, projects, note } = task;
  const about = [owner && `Owner: ${owner}`, `Note: ${note.title}`].filter((part) => part !== null);
  const categories = [...accounts, ...projects];
  const link = `obsidian://open?vault=${encodeURIComponent(vault)}&file=${encodeURIComponent(note.path)}`;
  return [
    'BEGIN:VTODO',
    ...identity,
    `SUMMARY:${escaped(text)}`,
    `STATUS:${STATUSES[status]}`,
    ...(due !== null && !suggestedDue ? [`DUE;VALUE=DATE:${due.replaceAll('-', '')}`] : []),
    ...(priority === null ? [] : [`PRIORITY:${PRIORITIES[priority]}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    `URL:${link}`,
    'END:VTODO',
  ];
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // Control characters are not allowed.
    .replace(/[^\P{Cc}\t]/gu, '');

const utcStamp = (now: number): string =>
  new Date(now)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');

/** RFC 5545, 3.1: no line is longer than this many octets; what follows begins with a space. */
const LONGEST_LINE = 75;

function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  // By code point: a character is not to be cut in two.
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

/** FNV-1a in two halves of 32 bits: no secret, only an id that is the same for the same text. */
function fingerprint(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x01000193);
}
