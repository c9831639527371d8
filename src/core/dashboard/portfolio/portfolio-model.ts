import type { EntityId, EntityRef } from '../../model/entities';
import type { OwnerKey } from '../../model/rollup-query';
import type { PortfolioChip, PortfolioStatus } from '../../model/portfolio-query';
import type { OwnerGroup, RollupChoice } from '../../tasks/rollup-model';
import type { FactSummary } from '../fact-summary';
import type { Actions, Contact, Evidence, Signal, SignalId, SourceLink } from '../view-models';

/** What may make an account need somebody; see `needs-me.ts` for their order. */
export type NeedId =
  'overdue-ours' | 'blocked' | 'quiet' | 'overdue-theirs' | 'conflicting-facts' | 'never-met';

/** A signal as a portfolio shows it: in two words, with the sentence and its evidence for who asks why. */
export interface PortfolioSignal extends Omit<Signal, 'id'> {
  readonly id: SignalId | NeedId;
  readonly chip: string;
}

/** One account in a line. */
export interface PortfolioRow extends EntityRef {
  readonly notes: readonly SourceLink[];
  /** As the notes say it. */
  readonly status: string | null;
  readonly isClosed: boolean;
  readonly met: Contact | null;
  /** Meetings, calls and messages in each of the last twelve weeks, oldest first. */
  readonly weeks: readonly number[];
  /** Open tasks, by who owes them; what is nobody's yet is in `open` only. */
  readonly open: number;
  readonly weOwe: number;
  readonly theyOwe: number;
  readonly overdue: number;
  readonly proposed: number;
  /** People of the customer's side in meetings and messages of the last days, as many as the signal of a single contact looks at. */
  readonly people: number;
  /** Null until they are counted. */
  readonly facts: FactSummary | null;
  /** The most severe first. */
  readonly signals: readonly PortfolioSignal[];
  /** How much of each need there is: tasks, blockers, days, conflicts; 0 for none. */
  readonly needs: Readonly<Record<NeedId, number>>;
  /** Who has open tasks there, each once. */
  readonly owners: readonly OwnerGroup[];
  /** What the text filter looks through: folded. */
  readonly searched: string;
}

/** Accounts that pass a filter, in an order, with what else there is. */
export interface Portfolio {
  readonly rows: readonly PortfolioRow[];
  /** Of all accounts, whatever the filter. */
  readonly total: number;
  /** Of those that are shown. */
  readonly needMe: number;
  /** Closed accounts that only the filter by status hides. */
  readonly closedHidden: number;
  /** The most contacts that any account had in one week: all bars share this scale. */
  readonly busiest: number;
  /** The order in words, to be printed beneath. */
  readonly rule: string;
  /** What each filter could be set to while the others stay, with how many accounts would be shown. */
  readonly choices: {
    readonly status: readonly RollupChoice<PortfolioStatus>[];
    readonly owner: readonly RollupChoice<OwnerKey>[];
    readonly chips: Readonly<Record<PortfolioChip, number>>;
  };
  /** Accounts that the text alone would show. */
  readonly withTextOnly: number;
}

/** Why an account stands where it does, and what comes next: what opens below its row. */
export interface PortfolioPeek {
  readonly id: EntityId;
  /** The most urgent open tasks. */
  readonly next: Actions;
  /** The last meetings, calls and messages with the customer. */
  readonly last: readonly PeekMeeting[];
  /** The facts that contradict each other, as far as that is known. */
  readonly conflicts: readonly Evidence[];
}

export interface PeekMeeting {
  readonly key: string;
  readonly date: string;
  readonly source: SourceLink;
  /** Short names, the customer's side first. */
  readonly people: readonly string[];
}
