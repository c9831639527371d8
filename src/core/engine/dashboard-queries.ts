import { accountDashboard, accountRow, accountSteps } from '../dashboard/account-dashboard';
import { entityBrief, meetingBrief } from '../dashboard/brief/brief';
import { changesSince, changeSteps } from '../dashboard/changes/changes';
import { contactSummary } from '../dashboard/contact-summary';
import { factNotes } from '../dashboard/fact-notes';
import { createFactSummaries } from '../dashboard/fact-summary';
import { entityFacts, factsIn } from '../dashboard/entity-facts';
import { facts, statementsOf, type PlacedStatement } from '../dashboard/facts';
import { personDashboard, personSteps } from '../dashboard/person-dashboard';
import { portfolioPeek } from '../dashboard/portfolio/peek';
import { projectDashboard, projectSteps } from '../dashboard/project-dashboard';
import type { AccountRow, Dashboard } from '../dashboard/view-models';
import type { FactVerdicts } from '../facts/decided-entries';
import { createLedgers, type LedgerMode, type LedgerReader } from '../facts/ledgers';
import { profileOf } from '../facts/text-profile';
import type { VaultGraph } from '../graph/vault-graph';
import type { Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import type { Note, StatementKind } from '../model/note';
import type { Settings } from '../settings';
import { KIND_OF_SECTION, type FactSection } from './fact-sections';
import type { Engine, FactScope } from './types';

type DashboardQueries = Pick<
  Engine,
  | 'accounts'
  | 'accountRow'
  | 'dashboard'
  | 'readyDashboard'
  | 'prepareDashboard'
  | 'changesSince'
  | 'readyChangesSince'
  | 'brief'
  | 'facts'
  | 'statements'
  | 'keyFacts'
  | 'findFactSummary'
  | 'portfolioPeek'
>;

interface QueriesHost {
  readonly graph: () => VaultGraph;
  readonly note: (path: string) => Note | undefined;
  readonly settings: () => Pick<Settings, 'signals' | 'factDecisions'>;
  /** In time slices; undefined where the index has changed before it was done. */
  readonly inSlices: <T>(steps: Steps<T>) => Promise<T | undefined>;
  /** The same, whatever changes meanwhile. */
  readonly toTheEnd: (steps: Steps<void>) => Promise<unknown>;
}

/** What is asked of accounts and people, and of what is stated about them. What is put together of it is kept here. */
export function createDashboardQueries(host: QueriesHost): DashboardQueries {
  const { graph, inSlices } = host;
  const ledgers = createLedgers();
  const summaries = createFactSummaries(ledgers);
  const canonical = (id: EntityId): EntityId => graph().entities.canonical(id);
  const verdicts = (today: string): FactVerdicts => ({ decisions: host.settings().factDecisions, today });
  const reader = (mode: LedgerMode, today: string): LedgerReader => ledgers.reader(mode, verdicts(today));
  const summarySource = (id: EntityId, today: string) => ({
    graph: graph(),
    id: canonical(id),
    verdicts: verdicts(today),
  });

  const notesOf = (path: string): readonly Note[] => [host.note(path)].filter((note) => note !== undefined);

  function statementsIn(scope: FactScope, kind: StatementKind): readonly PlacedStatement[] {
    if ('note' in scope) return statementsOf(notesOf(scope.note), kind);
    const { account } = scope;
    const notes = factNotes(graph(), account);
    if (kind === 'fact') return notes.flatMap((note) => factsIn(graph(), account, note));
    // What the notes of its people deal with is not what the account deals with.
    return statementsOf(
      notes.filter(({ path }) => graph().entities.entityOf(path)?.startsWith('person:') !== true),
      kind,
    );
  }

  const entriesIn = (scope: FactScope, section: FactSection) =>
    statementsIn(scope, KIND_OF_SECTION[section]).map((each) => ({
      ...each,
      parent: each.statement.parent,
      section: each.statement.section,
    }));

  function dashboard(asked: EntityId, today: string, mode: LedgerMode): Dashboard | null {
    const id = canonical(asked);
    const ledger = reader(mode, today);
    const account = accountDashboard(graph(), id, today, host.settings().signals, ledger);
    if (account) summaries.take(summarySource(id, today), account.facts);
    return (
      account ?? personDashboard(graph(), id, today, ledger) ?? projectDashboard(graph(), id, today, ledger)
    );
  }

  function rowOf(id: EntityId, today: string): AccountRow | null {
    const conflicts = summaries.conflicts(summarySource(id, today));
    return accountRow(graph(), canonical(id), today, host.settings().signals, conflicts);
  }

  return {
    accounts: (today) =>
      graph()
        .entities.entities('account')
        .flatMap(({ id }) => rowOf(id, today) ?? []),
    accountRow: rowOf,
    dashboard: (id, today) => dashboard(id, today, 'whole'),
    readyDashboard: (id, today) => dashboard(id, today, 'ready'),
    async prepareDashboard(asked) {
      for (const steps of [accountSteps, personSteps, projectSteps, changeSteps])
        await host.toTheEnd(steps(graph(), canonical(asked), ledgers));
    },
    changesSince: (id, since, today) =>
      changesSince(graph(), canonical(id), since, today, reader('whole', today)),
    readyChangesSince: (id, since, today) =>
      changesSince(graph(), canonical(id), since, today, reader('ready', today)),
    brief: (subject, today) =>
      'note' in subject
        ? meetingBrief(graph(), subject.note, today, reader('whole', today))
        : entityBrief(graph(), canonical(subject.id), today, reader('whole', today)),
    facts(scope, section) {
      const items = entriesIn(scope, section);
      const { entries } = ledgers.reader('whole').read(items, profileOf(KIND_OF_SECTION[section]));
      return { items, clusters: entries };
    },
    statements: entriesIn,
    keyFacts(scope, today, newSince) {
      const met = 'account' in scope ? contactSummary(graph(), scope.account, today).met?.date : undefined;
      const since = newSince === null || newSince === 'last meeting' ? (met ?? null) : newSince.day;
      const [whole, asOf] = [reader('whole', today), { newSince: since, today }];
      const all =
        'account' in scope
          ? entityFacts(graph(), scope.account, asOf, whole)
          : facts(notesOf(scope.note), asOf, whole);
      return newSince === null ? all : { ...all, rows: all.rows.filter(({ isNew }) => isNew) };
    },
    portfolioPeek(asked, today) {
      const conflicts = summaries.conflicts(summarySource(asked, today));
      const { signals: thresholds } = host.settings();
      return portfolioPeek({ graph: graph(), today, conflicts, thresholds }, canonical(asked));
    },
    findFactSummary: (id, today) => inSlices(summaries.steps(summarySource(id, today))),
  };
}
