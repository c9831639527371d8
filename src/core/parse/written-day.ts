import { toDay } from '../model/calendar-date';
import { linkName } from '../model/note-path';
import { readDateInWords } from './dates';
import { linksIn } from './inline';

/** What may follow a day that is not the day: a time, or a remark in parentheses. */
const BEHIND_DAY = /^(?:[\s,]*$|[\s,]+(?:at\s+)?\d{1,2}[:.]\d{2}(?!\d)|\s*\()/;

/**
 * The one day that a whole value names, as `YYYY-MM-DD`: an ISO date or date-time, a link to the daily note, or a day in
 * words or numbers with its year (`January 5, 2026`, `5 Jan 2026`, `2026/01/05`, `05.01.2026`), a time behind it or not.
 * Of a few days, the first. Null where nobody can tell: `01/05/2026` is May in London and January in New York.
 */
export function writtenDay(value: string): string | null {
  const text = value.trim();
  const day = toDay(text);
  if (day !== null || text === '') return day;
  const link = text.startsWith('[[') ? linksIn(text)[0] : undefined;
  if (link) return toDay(linkName(link.target));
  const named = readDateInWords(text, null);
  const isWhole = named?.unit === 'day' && named.start === 0 && BEHIND_DAY.test(text.slice(named.end));
  return isWhole ? named.date : null;
}
