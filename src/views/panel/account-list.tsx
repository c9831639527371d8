import type { AccountRow, SourceLink } from '../../core/dashboard/view-models';
import { filterAccounts } from '../filter-dashboard';
import { ago, agoInFull, count, exactDate, number } from '../format';
import { usePanel } from '../panel-context';
import { useTooltip } from '../view-context';
import type { ChoiceReason, PanelContent } from '../panel-model';
import type { PanelFilter } from '../use-panel-filter';
import { FilterBox, NoMatch } from './filter-box';
import { Meta } from './meta';
import { MoreButton, useUnfolding } from './more-button';
import { Row, RowLink } from './row';

const SHOWN_AT_FIRST = 50;
const CHIPS_SHOWN = 2;

interface AccountListProps {
  readonly content: Extract<PanelContent, { kind: 'accounts' }>;
  readonly filter: PanelFilter;
}

/** All accounts, to choose one for the panel. */
export function AccountList({ content: { accounts, reason, note }, filter }: AccountListProps) {
  const { actions } = usePanel();
  const rows = filterAccounts(accounts, filter.query);
  const unfolding = useUnfolding(rows.length, SHOWN_AT_FIRST);
  return (
    <div class="ai-accounts">
      <div class="ai-head">
        <h2 class="ai-title">Accounts</h2>
        <p class="ai-reason">
          <Reason reason={reason} note={note} n={accounts.length} />
        </p>
        <button type="button" class="ai-more" onClick={() => actions.openPortfolio()}>
          All at a glance
        </button>
      </div>
      <FilterBox
        label="Filter accounts"
        query={filter.query}
        matches={rows.length}
        onQuery={filter.setQuery}
        onClear={filter.leave}
      />
      {rows.length === 0 && <NoMatch query={filter.query} onClear={filter.leave} />}
      <div ref={unfolding.ref}>
        <ul class="ai-rows">
          {rows.slice(0, unfolding.shown).map((row) => (
            <AccountLine key={row.id} row={row} />
          ))}
        </ul>
      </div>
      <MoreButton button={unfolding.button} />
    </div>
  );
}

interface ReasonProps {
  readonly reason: ChoiceReason;
  readonly note: SourceLink | null;
  readonly n: number;
}

function Reason({ reason, note, n }: ReasonProps) {
  if (reason === 'asked') return <>{count(n, 'account')}</>;
  if (reason === 'no-note') return <>No note is open. Choose an account:</>;
  if (!note) return <>No note here is about an account. Choose one:</>;
  return (
    <>
      “<bdi>{note.title}</bdi>” is about no account. Choose one:
    </>
  );
}

function AccountLine({ row }: { readonly row: AccountRow }) {
  const { actions } = usePanel();
  const source = row.notes[0] ?? { path: '', line: 0, title: row.name };
  return (
    <Row source={source} class="ai-account" onOpen={() => actions.show(row.id)}>
      <RowLink source={source} isText class="ai-account-name">
        {row.name}
      </RowLink>
      <LastMet row={row} />
      <Meta>
        {row.status && <span dir="auto">{row.status}</span>}
        <span>{number(row.open)} open</span>
        {row.overdue > 0 && <span class="ai-late">{number(row.overdue)} overdue</span>}
        {row.proposed > 0 && <span>{number(row.proposed)} proposed</span>}
      </Meta>
      <SignalChips row={row} />
    </Row>
  );
}

function LastMet({ row: { contact } }: { readonly row: AccountRow }) {
  const { met } = contact;
  const ref = useTooltip<HTMLTimeElement>(
    met ? `Last met ${exactDate(met.date)}, ${agoInFull(met.days)}` : '',
  );
  if (!met) return <span class="ai-when">never met</span>;
  return (
    <time ref={ref} class="ai-when" dateTime={met.date}>
      {ago(met.days)}
    </time>
  );
}

function SignalChips({ row: { signals } }: { readonly row: AccountRow }) {
  const rest = signals.slice(CHIPS_SHOWN).map(({ label }) => label);
  const ref = useTooltip<HTMLSpanElement>(rest.join('\n'));
  if (signals.length === 0) return null;
  return (
    <span class="ai-chips">
      {signals.slice(0, CHIPS_SHOWN).map(({ id, tone, label }) => (
        <span key={id} class="ai-chip" data-tone={tone}>
          {label}
        </span>
      ))}
      {rest.length > 0 && (
        <span ref={ref} class="ai-times">
          +{rest.length}
        </span>
      )}
    </span>
  );
}
