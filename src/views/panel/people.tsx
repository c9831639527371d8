import type { PersonRow } from '../../core/dashboard/view-models';
import type { EntityId } from '../../core/model/entities';
import { ago, agoInFull, exactDate, number } from '../format';
import { usePanel } from '../panel-context';
import { useTooltip } from '../view-context';
import { Candidates } from './candidates';
import { Meta } from './meta';
import { firstRows, MoreButton, useUnfolding } from './more-button';
import { Row, RowLink } from './row';
import { Section, useIsFiltered } from './section';
import { Named } from '../named';

const SHOWN_AT_FIRST = 5;

interface PeopleProps {
  readonly people: readonly PersonRow[];
  readonly title: string;
  /** Whose map there is to see; null where there is none. */
  readonly account: EntityId | null;
}

/** Who there is: the account's side first, then ours, then others. */
export function People({ people, title, account }: PeopleProps) {
  const { actions } = usePanel();
  const unfolding = useUnfolding(people.length, SHOWN_AT_FIRST);
  const isFiltered = useIsFiltered();
  if (isFiltered && people.length === 0) return null;
  return (
    <Section
      id="people"
      title={title}
      count={number(people.length)}
      aside={
        account !== null &&
        people.length > 0 && (
          <button
            type="button"
            class="ai-more"
            aria-label="Map: who meets whom"
            onClick={() => actions.showMap(account)}
          >
            Map
          </button>
        )
      }
    >
      {people.length === 0 && <p class="ai-nothing">Nobody is named yet.</p>}
      <div ref={unfolding.ref}>
        {firstRows(bySide(people), unfolding.shown).map(({ side, name, rows }) => (
          <Named key={side} role="group" name={name}>
            {side !== 'customer' && <h4 class="ai-group-name">{name}</h4>}
            <ul class="ai-rows ai-people">
              {rows.map((person) => (
                <PersonLine key={person.key} person={person} />
              ))}
            </ul>
          </Named>
        ))}
      </div>
      <MoreButton button={unfolding.button} />
    </Section>
  );
}

function bySide(people: readonly PersonRow[]) {
  const sides = [
    { side: 'customer', name: 'Their side' },
    { side: 'ours', name: 'Our side' },
    { side: 'other', name: 'Others' },
  ] as const;
  return sides
    .map((group) => ({ ...group, rows: people.filter(({ side }) => side === group.side) }))
    .filter(({ rows }) => rows.length > 0);
}

function PersonLine({ person }: { readonly person: PersonRow }) {
  const { name, initials, source, role, openItems, candidates, id } = person;
  const isUnsure = id === null && candidates.length > 0;
  return (
    <Row source={source} class="ai-person">
      <span class="ai-initials" aria-hidden="true">
        {isUnsure ? '?' : initials}
      </span>
      <RowLink source={source} isText class={isUnsure ? 'ai-person-name ai-unsure' : 'ai-person-name'}>
        {name}
      </RowLink>
      {(person.lastMet || person.side === 'customer') && <LastMet lastMet={person.lastMet} />}
      <Meta>
        {isUnsure && <Candidates lead="Same as" candidates={candidates} />}
        {role && <span dir="auto">{role}</span>}
        {openItems > 0 && <span>{number(openItems)} open</span>}
      </Meta>
    </Row>
  );
}

function LastMet({ lastMet }: Pick<PersonRow, 'lastMet'>) {
  const ref = useTooltip<HTMLTimeElement>(
    lastMet ? `Last met ${exactDate(lastMet.date)}, ${agoInFull(lastMet.days)}` : '',
  );
  if (!lastMet) return <span class="ai-when">never met</span>;
  return (
    <time ref={ref} class="ai-when" dateTime={lastMet.date}>
      {ago(lastMet.days)}
    </time>
  );
}
