import { isCalendarDate } from '../model/calendar-date';
import type { Finding } from '../model/finding';
import { datedName } from '../model/note-path';
import type { Properties } from './note-properties';
import type { HeaderLine } from './read-fields';
import { writtenDay } from './written-day';

type NoteFinding = Omit<Finding, 'path'>;

export interface NoteDate {
  /** `YYYY-MM-DD`; null where the note has none, or none that can be read. */
  readonly date: string | null;
  readonly findings: readonly NoteFinding[];
}

const LONGEST_EXCERPT = 40;
const ISO_FORM = /^\d{4}-\d{2}-\d{2}/;
const NOTHING: readonly NoteFinding[] = [];

/** The day of a note: of its property `date`, else in the name of its file, else on a `**Date**:` line. */
export function readNoteDate(path: string, properties: Properties, headers: readonly HeaderLine[]): NoteDate {
  const stated = properties.date('date');
  if (stated !== null) return { date: stated, findings: NOTHING };
  const named = datedName(path)?.date;
  const isNamed = named !== undefined && isCalendarDate(named);
  const header = isNamed ? undefined : headers.find(({ key }) => key === 'date');
  const date = isNamed ? named : writtenDay(header?.value ?? '');
  const findings = [
    ...checkProperty(properties),
    ...(named === undefined || isNamed ? NOTHING : checkName(properties, named)),
    ...(header && date === null ? checkText(header.value, header.line) : NOTHING),
  ];
  return { date, findings };
}

function checkProperty(properties: Properties): readonly NoteFinding[] {
  const line = properties.line('date');
  const written = properties.text('date');
  if (written !== null) return checkText(written, line);
  if (!properties.isInstant('date')) return NOTHING;
  return [invalid(line, 'The date is no text but an instant, so it does not count. Write it as YYYY-MM-DD.')];
}

/** What the property says instead has a finding of its own. */
function checkName(properties: Properties, named: string): readonly NoteFinding[] {
  if (/\d/.test(properties.text('date') ?? '')) return NOTHING;
  return [
    invalid(
      0,
      `The date in the name of the file, "${named}", is no date of the calendar, so it does not count.`,
    ),
  ];
}

/** A template's `{{date}}` is none, and nothing to complain about. */
function checkText(written: string, line: number): readonly NoteFinding[] {
  if (!/\d/.test(written)) return NOTHING;
  const excerpt = `"${written.slice(0, LONGEST_EXCERPT)}"`;
  if (ISO_FORM.test(written)) {
    return [invalid(line, `${excerpt} is no date of the calendar (YYYY-MM-DD), so it does not count.`)];
  }
  const reason = 'does not say for sure which day is meant, so it does not count';
  return [invalid(line, `${excerpt} ${reason}. Write it as YYYY-MM-DD.`)];
}

const invalid = (line: number, message: string): NoteFinding => ({ line, rule: 'invalid-date', message });
