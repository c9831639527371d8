import type { EntityRef, IndexStatus } from '../core/dashboard/view-models';
import type { Settings } from '../core/settings';
import { snoozedUntil } from '../core/tasks/triage-memory';
import type { TriageCard, TriageModel } from '../views/triage/triage-model';
import { sum } from '../views/triage/triage-words';
import type { TriageKeeper } from './triage-keeper';
import type { Item } from './triage-list';
import type { TriageLookups } from './triage-lookups';
import type { TriageSession } from './triage-session';
import type { TriageSweeper } from './triage-sweeper';

/** All that the model is made of. */
export interface TriageShown {
  readonly status: IndexStatus;
  readonly today: string;
  readonly account: EntityRef | null;
  readonly isResumed: boolean;
  readonly keeper: Pick<TriageKeeper, 'current'>;
  readonly session: TriageSession;
  readonly sweeper: TriageSweeper;
  readonly lookups: TriageLookups;
  readonly settings: Settings;
  /** Whether there is a note at a path. */
  readonly isNote: (path: string) => boolean;
}

const LAST = 3;
const NOTHING = { accepted: 0, declined: 0, duplicate: 0, snoozed: 0 };

export function triageModel(shown: TriageShown): TriageModel {
  const { status, today, account, session, sweeper, keeper } = shown;
  const { list, tally, history } = session;
  const { troubles, said } = session.voice;
  const [first] = list.rest;
  const snoozed = list.items.filter(({ state }) => state === 'snoozed').length;
  const [nextSnoozed = null] = [...snoozedUntil(keeper.current, today).values()].sort();
  return {
    ...{ status, today, account, troubles, said, snoozed, nextSnoozed, session: tally },
    state: first ? 'asking' : snoozed > 0 ? 'snoozed' : sum(tally) > 0 ? 'done' : 'none',
    decided: sum(account ? tally : keeper.current.decided),
    left: list.rest.length,
    isResumed: shown.isResumed,
    sweeps: sweeper.lines(),
    isLooking: sweeper.isLooking,
    card: first ? cardOf(first, shown) : null,
    skipped: list.rest.filter(({ isSkipped }) => isSkipped).length,
    last: history.latest(LAST),
  };
}

/** While notes are read, nobody can say what is to be decided. */
export const readingModel = (status: IndexStatus, today: string, account: EntityRef | null): TriageModel => ({
  ...{ status, today, account, state: 'reading', decided: 0, left: 0, isResumed: false, sweeps: [] },
  ...{
    card: null,
    isLooking: false,
    session: NOTHING,
    skipped: 0,
    last: [],
    troubles: [],
    said: { id: 0, text: '' },
  },
  ...{ snoozed: 0, nextSnoozed: null },
});

function cardOf(item: Item, { session, lookups, settings, isNote }: TriageShown): TriageCard {
  const { proposal, state } = item;
  const isGone = state === 'gone';
  const gone = isNote(proposal.span.path)
    ? 'The line has changed: it is no proposal any more. Nothing was written'
    : 'The note is gone. Nothing was written';
  return {
    key: String(item.id),
    proposal,
    details: lookups.details(proposal),
    trouble: isGone ? gone : item.trouble,
    isGone,
    isSkipped: item.isSkipped,
    keepsDate: keepsDate(item, settings),
    context: lookups.context(proposal),
    similar: lookups.similar(proposal),
    likeThis: session.list.like(item).map((each) => each.proposal),
  };
}

/** What the user said of this one, else what the settings say of all. */
export const keepsDate = ({ keepsDate: said }: Item, settings: Settings): boolean =>
  said ?? settings.keepSuggestedDates;
