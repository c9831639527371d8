import { useMemo, useState } from 'preact/hooks';
import type { SourceLink, Timeline, TimelineRow } from '../../core/dashboard/view-models';
import { count, dayInMonth, exactDateAndDistance, monthName, number } from '../format';
import { usePanel } from '../panel-context';
import { useTooltip } from '../view-context';
import { ActivityStrip } from './activity-strip';
import { Meta } from './meta';
import { firstRows, MoreButton, useUnfolding } from './more-button';
import { NoteLink } from './note-link';
import { Row, RowLink, useRow } from './row';
import { Section, useIsFiltered } from './section';
import { Named } from '../named';
import { useUniqueId } from '../use-unique-id';

const SHOWN_AT_FIRST = 6;

const KINDS: Readonly<Record<TimelineRow['kind'], string | null>> = {
  // What most rows are goes without saying.
  meeting: null,
  call: 'Call',
  email: 'E-mail',
  update: 'Update',
};

interface TimelineSectionProps {
  readonly timeline: Timeline;
}

/** What happened, latest first, by month; recaps of one meeting are one row. */
export function TimelineSection({ timeline }: TimelineSectionProps) {
  const { today } = usePanel();
  const { months, weeks } = timeline;
  const total = months.reduce((sum, { rows }) => sum + rows.length, 0);
  const lines = useMemo(
    () =>
      months.map(({ month, rows }) => ({
        month,
        rows: rows.map((row) => <TimelineLine key={row.key} row={row} />),
      })),
    [months],
  );
  const unfolding = useUnfolding(total, SHOWN_AT_FIRST);
  const isFiltered = useIsFiltered();
  if (isFiltered && total === 0) return null;
  return (
    <Section id="timeline" title="Timeline" count={number(timeline.total)}>
      {total === 0 && <p class="ai-nothing">No meeting, call or e-mail yet.</p>}
      {!isFiltered && <ActivityStrip weeks={weeks} />}
      <div ref={unfolding.ref}>
        {firstRows(lines, unfolding.shown).map(({ month, rows }) => (
          <Named key={month} role="group" name={monthName(month, today)}>
            <h4 class="ai-group-name">{monthName(month, today)}</h4>
            <ul class="ai-rows">{rows}</ul>
          </Named>
        ))}
      </div>
      <MoreButton button={unfolding.button} />
    </Section>
  );
}

function TimelineLine({ row }: { readonly row: TimelineRow }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useUniqueId();
  const { source, title, notes, people, kind, isFuture } = row;
  return (
    <Row source={source} class="ai-event">
      <Day date={row.date} />
      <RowLink source={source} isText>
        {title}
      </RowLink>
      <Meta>
        {isFuture && <span>Planned</span>}
        {KINDS[kind] !== null && <span>{KINDS[kind]}</span>}
        {notes.length > 1 && (
          <NotesToggle n={notes.length} listId={listId} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        )}
        {people.length > 0 && <span dir="auto">{people.join(', ')}</span>}
      </Meta>
      {isOpen && <MeetingNotes id={listId} notes={notes} />}
    </Row>
  );
}

interface NotesToggleProps {
  readonly n: number;
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function NotesToggle({ n, listId, isOpen, onToggle }: NotesToggleProps) {
  const { tabIndex } = useRow();
  return (
    <span class="ai-wrap">
      <button
        type="button"
        class="ai-text-button"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={onToggle}
      >
        {count(n, 'note')} of one meeting
      </button>
    </span>
  );
}

function MeetingNotes({ id, notes }: { readonly id: string; readonly notes: readonly SourceLink[] }) {
  return (
    <ul id={id} class="ai-sublist">
      {notes.map((note) => (
        <li key={note.path}>
          <NoteLink source={note} tooltip={note.path} />
        </li>
      ))}
    </ul>
  );
}

function Day({ date }: { readonly date: string }) {
  const { today } = usePanel();
  const ref = useTooltip<HTMLTimeElement>(exactDateAndDistance(date, today));
  return (
    <time ref={ref} class="ai-event-day" dateTime={date}>
      {dayInMonth(date)}
    </time>
  );
}
