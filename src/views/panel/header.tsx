import { useState } from 'preact/hooks';
import type { Dashboard, EntityRef, SourceLink } from '../../core/dashboard/view-models';
import { count } from '../format';
import { usePanel } from '../panel-context';
import { IconButton } from './icon-button';
import { Meta } from './meta';
import { NoteLink } from './note-link';
import { Named } from '../named';
import { useUniqueId } from '../use-unique-id';

interface HeaderProps {
  readonly dashboard: Dashboard;
  readonly pinned: boolean;
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
}

/** Who the panel is about, and what can be done with the panel itself. */
export function Header({ dashboard, pinned, isFiltering, onFilter }: HeaderProps) {
  const { actions } = usePanel();
  const [note] = dashboard.notes;
  return (
    <div class="ai-head">
      <h2 class="ai-title">
        {note ? (
          <NoteLink source={note} class="ai-title-link">
            {dashboard.name}
          </NoteLink>
        ) : (
          <span dir="auto">{dashboard.name}</span>
        )}
      </h2>
      <div class="ai-head-actions">
        {hasBrief(dashboard) && (
          <IconButton
            icon="clipboard-list"
            label="Prepare brief"
            onClick={() => actions.prepareBrief(dashboard.id)}
          />
        )}
        <IconButton icon="search" label="Filter" pressed={isFiltering} onClick={onFilter} />
        <IconButton icon="list" label="All accounts" onClick={() => actions.showAccounts()} />
        <IconButton
          icon="pin"
          label={pinned ? 'Unpin: follow the active note' : 'Pin: stay here'}
          pressed={pinned}
          onClick={() => actions.setPinned(!pinned)}
        />
      </div>
      <Facets dashboard={dashboard} />
      {dashboard.kind !== 'account' && <Accounts accounts={dashboard.accounts} />}
    </div>
  );
}

/** A brief is for meeting somebody. */
export const hasBrief = ({ kind }: Pick<Dashboard, 'kind'>): boolean =>
  kind === 'account' || kind === 'person';

function Facets({ dashboard }: { readonly dashboard: Dashboard }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useUniqueId();
  const { facets, notes, kind } = dashboard;
  if (facets.length === 0 && notes.length < 2) return null;
  return (
    <div class="ai-facets">
      <Meta>
        {facets.map((facet) => (
          <span key={facet} dir="auto">
            {facet}
          </span>
        ))}
        {notes.length > 1 && (
          <span class="ai-wrap">
            <button
              type="button"
              class="ai-text-button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? listId : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {count(notes.length, 'note')}, one {kind}
            </button>
          </span>
        )}
      </Meta>
      {isOpen && <Notes id={listId} notes={notes} />}
    </div>
  );
}

/** Notes of one entity often have one name: their paths tell them apart. */
function Notes({ id, notes }: { readonly id: string; readonly notes: readonly SourceLink[] }) {
  return (
    <ul id={id} class="ai-sublist">
      {notes.map((note) => (
        <li key={note.path}>
          <NoteLink source={note}>{note.path.replace(/\.md$/i, '')}</NoteLink>
        </li>
      ))}
    </ul>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly EntityRef[] }) {
  if (accounts.length === 0) return null;
  return <Choices label="Accounts" choices={accounts} shown={null} />;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly EntityRef[];
  /** The one that the panel shows already. */
  readonly shown: EntityRef['id'] | null;
}

/** Accounts or people to show instead. */
export function Choices({ label, choices, shown }: ChoicesProps) {
  const { actions } = usePanel();
  return (
    <Named class="ai-choices" role="group" name={label}>
      {choices.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="ai-choice"
          aria-pressed={shown === null ? undefined : id === shown}
          dir="auto"
          onClick={() => actions.show(id)}
        >
          {name}
        </button>
      ))}
    </Named>
  );
}
