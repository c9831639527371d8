import { useState } from 'preact/hooks';
import type { MapLink, MapPerson } from '../../core/dashboard/map/map-model';
import { ago, agoInFull, exactDate, number, shortDate } from '../format';
import { Meta } from '../panel/meta';
import { MoreButton, useUnfolding } from '../panel/more-button';
import { NoteLink } from '../panel/note-link';
import { RowLink, useRow } from '../panel/row';
import { RowContext } from '../panel/row-context';
import { useRowLine } from '../panel/use-row-line';
import { useTooltip, useView } from '../view-context';
import type { MapFocus } from './use-map-focus';

const SHOWN_AT_FIRST = 24;
const TOGETHER_AT_FIRST = 6;
/** From here on a date says more than how many days it is ago. */
const DAYS_AS_DATE = 100;

interface MapTableProps {
  readonly title: string;
  readonly people: readonly MapPerson[];
  /** Of all people. */
  readonly links: readonly MapLink[];
  /** What people are called beside a number, by key. */
  readonly names: ReadonlyMap<string, string>;
  readonly focus: MapFocus;
}

/** The people of one side: how often and when last each was met, and with whom. */
export function MapTable({ title, people, links, names, focus }: MapTableProps) {
  const unfolding = useUnfolding(people.length, SHOWN_AT_FIRST);
  return (
    <div ref={unfolding.ref} class="ai-map-side">
      <table class="ai-map-table">
        <caption>
          <bdi>{title}</bdi>&ensp;<span class="ai-count">{number(people.length)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" class="ai-map-role">
              Role
            </th>
            <th scope="col" class="ai-map-number">
              Meetings
            </th>
            <th scope="col" class="ai-map-number">
              Last met
            </th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, unfolding.shown).map((person) => (
            <PersonRow
              key={person.key}
              person={person}
              links={links.filter(({ theirs, ours }) => theirs === person.key || ours === person.key)}
              names={names}
              focus={focus}
            />
          ))}
        </tbody>
      </table>
      <MoreButton button={unfolding.button} />
    </div>
  );
}

interface PersonRowProps extends Pick<MapTableProps, 'links' | 'names' | 'focus'> {
  readonly person: MapPerson;
}

function PersonRow({ person, links, names, focus }: PersonRowProps) {
  const { key, name, source, isUnresolved, meetings, lastMet } = person;
  const { ref, context, attributes } = useRowLine<HTMLTableRowElement>({ source });
  return (
    <RowContext.Provider value={context}>
      <tr
        ref={ref}
        class="ai-map-row"
        {...attributes}
        data-focus={focus.person === key || undefined}
        onFocusCapture={(event) => {
          attributes.onFocusCapture(event);
          focus.enter(key);
        }}
        onMouseEnter={(event) => {
          attributes.onMouseEnter(event);
          focus.point(key);
        }}
        onMouseLeave={() => focus.point(null)}
      >
        <th scope="row">
          <RowLink source={source} isText class={isUnresolved ? 'ai-unsure' : ''}>
            {name}
          </RowLink>
          <span class="ai-map-role-below">
            <Role person={person} />
          </span>
          <AllTogether links={links} of={key} names={names} />
        </th>
        <td class="ai-map-role">
          <Role person={person} />
        </td>
        <td class="ai-map-number">{number(meetings)}</td>
        <td class="ai-map-number">
          <LastMet lastMet={lastMet} />
        </td>
      </tr>
    </RowContext.Provider>
  );
}

function Role({ person: { role, worksAt, isUnresolved, candidates } }: { readonly person: MapPerson }) {
  if (isUnresolved && candidates.length === 0) return <span>Not resolved</span>;
  if (!isUnresolved) {
    const words = [role, worksAt].filter((part) => part !== null).join(', ');
    return words === '' ? null : <RoleWords words={words} />;
  }
  return (
    <span>
      Same as{' '}
      {candidates.map(({ id, name, source }, index) => (
        <span key={id}>
          {index > 0 && ' or '}
          {source ? <NoteLink source={source}>{name}</NoteLink> : name}
        </span>
      ))}
      ?
    </span>
  );
}

/** The first lines of a long role; the tooltip tells all of it. */
function RoleWords({ words }: { readonly words: string }) {
  const ref = useTooltip<HTMLSpanElement>(words);
  return (
    <span ref={ref} class="ai-map-role-words" dir="auto">
      {words}
    </span>
  );
}

interface AllTogetherProps extends Pick<MapTableProps, 'links' | 'names'> {
  readonly of: string;
}

/** With whom somebody was at meetings: those most often first, and the rest on request. */
function AllTogether({ links, of, names }: AllTogetherProps) {
  const [isOpen, setOpen] = useState(false);
  const { tabIndex } = useRow();
  const most = [...links].sort((a, b) => b.meetings - a.meetings);
  const rest = most.length - TOGETHER_AT_FIRST;
  const shown = isOpen ? most : most.slice(0, TOGETHER_AT_FIRST);
  return (
    <Meta>
      {shown.map((link) => (
        <Together key={`${link.theirs} ${link.ours}`} link={link} of={of} names={names} />
      ))}
      {rest > 0 && (
        <button
          type="button"
          class="ai-text-button ai-map-together"
          aria-expanded={isOpen}
          tabIndex={tabIndex}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'fewer' : `${number(rest)} more`}
        </button>
      )}
    </Meta>
  );
}

interface TogetherProps extends Pick<MapTableProps, 'names'> {
  readonly link: MapLink;
  /** Whose row it is. */
  readonly of: string;
}

/** `Priya 4`: a link to the latest of these meetings, which its name tells in full. */
function Together({ link, of, names }: TogetherProps) {
  const { today } = useView();
  const { theirs, ours, meetings, latest } = link;
  const shown = `${names.get(theirs === of ? ours : theirs) ?? ''} ${number(meetings)}`;
  const rest = meetings === 1 ? 'meeting on' : 'meetings, the last on';
  return (
    <span>
      <NoteLink
        source={latest.source}
        class="ai-map-together"
        tooltip={`${shown} ${rest} ${shortDate(latest.date, today)}`}
      >
        {shown}
      </NoteLink>
    </span>
  );
}

function LastMet({ lastMet }: Pick<MapPerson, 'lastMet'>) {
  const { today } = useView();
  const ref = useTooltip<HTMLTimeElement>(
    lastMet ? `${exactDate(lastMet.date)}, ${agoInFull(lastMet.days)}` : '',
  );
  if (!lastMet) return <>never</>;
  return (
    <time ref={ref} dateTime={lastMet.date}>
      {lastMet.days < DAYS_AS_DATE ? ago(lastMet.days) : shortDate(lastMet.date, today)}
    </time>
  );
}
