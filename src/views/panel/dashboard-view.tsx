import { useMemo } from 'preact/hooks';
import type { Dashboard, Identity } from '../../core/dashboard/view-models';
import { filterDashboard, rowCount } from '../filter-dashboard';
import { usePanel } from '../panel-context';
import type { ChangesNote, PanelContent, PanelModel } from '../panel-model';
import type { PanelFilter } from '../use-panel-filter';
import { useTaskOrders } from '../use-task-orders';
import { ActionList } from './action-list';
import { ChangesLine } from './changes-line';
import { ContactLine } from './contact';
import { DecidedPairs } from './decided-pairs';
import { KeyFacts } from './facts';
import { FilterBox, NoMatch } from './filter-box';
import { Choices, Header } from './header';
import { MoreSections } from './more-sections';
import { People } from './people';
import { SameEntityQuestions } from './same-entity';
import { ClosedSections } from './section';
import { Signals } from './signals';
import { TimelineSection } from './timeline';

interface DashboardViewProps {
  readonly content: Extract<PanelContent, { kind: 'dashboard' }>;
  readonly model: PanelModel;
  readonly filter: PanelFilter;
}

/** One account or person. */
export function DashboardView({ content, model, filter }: DashboardViewProps) {
  const { dashboard, choices } = content;
  const { actions, announce } = usePanel();
  const tasks = useTaskOrders(dashboard.actions, { editing: actions.editing, announce });
  const drawn = useMemo(
    () => filterDashboard({ ...dashboard, actions: tasks.actions }, filter.query),
    [dashboard, tasks.actions, filter.query],
  );
  const isFiltering = filter.query.trim() !== '';
  const matches = rowCount(drawn);
  return (
    <>
      {choices.length > 1 && <Choices label="Accounts of this note" choices={choices} shown={dashboard.id} />}
      <Header
        dashboard={dashboard}
        pinned={model.pinned}
        isFiltering={filter.isOpen}
        onFilter={filter.isOpen ? filter.close : filter.open}
      />
      {filter.isOpen && (
        <FilterBox
          label="Filter this panel"
          query={filter.query}
          matches={matches}
          takesFocus
          onQuery={filter.setQuery}
          onClear={filter.leave}
        />
      )}
      {!isFiltering && (
        <Overview dashboard={dashboard} changes={model.changes} questions={model.identity.questions} />
      )}
      {isFiltering && matches === 0 && <NoMatch query={filter.query} onClear={filter.leave} />}
      <ClosedSections.Provider value={isFiltering ? null : model.closedSections}>
        <ActionList actions={drawn.actions} tasks={tasks} of={drawn} />
        <Records dashboard={drawn} decided={model.identity.decided} />
      </ClosedSections.Provider>
    </>
  );
}

interface OverviewProps extends Pick<Identity, 'questions'> {
  readonly dashboard: Dashboard;
  readonly changes: ChangesNote | null;
}

function Overview({ dashboard, changes, questions }: OverviewProps) {
  return (
    <>
      {changes && <ChangesLine id={dashboard.id} changes={changes} />}
      <ContactLine contact={dashboard.contact} next={dashboard.next} />
      {dashboard.kind === 'account' && <Signals signals={dashboard.attention} />}
      <SameEntityQuestions questions={questions} />
    </>
  );
}

/** Nothing is missing where a person was met alone. */
const hasPeople = ({ kind, people }: Dashboard): boolean => kind !== 'person' || people.length > 0;

interface RecordsProps extends Pick<Identity, 'decided'> {
  readonly dashboard: Dashboard;
}

function Records({ dashboard, decided }: RecordsProps) {
  const ownNotes = useMemo(() => new Set(dashboard.notes.map(({ path }) => path)), [dashboard.notes]);
  const account = dashboard.kind === 'account' ? dashboard.id : null;
  return (
    <>
      {hasPeople(dashboard) && (
        <People
          people={dashboard.people}
          title={dashboard.kind === 'person' ? 'Meets with' : 'People'}
          account={account}
        />
      )}
      <KeyFacts facts={dashboard.facts} account={account} ownNotes={ownNotes} />
      <TimelineSection timeline={dashboard.timeline} />
      <MoreSections sections={dashboard.more} ownNotes={ownNotes}>
        <DecidedPairs decided={decided} />
      </MoreSections>
    </>
  );
}
