import type { TriageProposal } from '../core/dashboard/triage-cards';
import type { Engine } from '../core/engine';
import { addDays } from '../core/model/calendar-date';
import { dayName } from '../core/model/day-name';
import type { Settings } from '../core/settings';
import type { TaskRow } from '../core/tasks/task-row';
import type { Assignee, TaskOrder } from '../core/tasks/task-order';
import { plainText } from '../views/plain-text';
import type { TriageActions } from '../views/triage/triage-actions';
import type { SimilarTask } from '../views/triage/triage-model';
import type { Item } from './triage-list';
import type { TriageSession } from './triage-session';
import { keepsDate } from './triage-shown';
import type { TriageSweeper } from './triage-sweeper';

/** A sitting, as far as requests change it. */
export interface Sitting {
  readonly session: TriageSession;
  readonly sweeper: TriageSweeper;
  readonly today: string;
}

interface RequestHost {
  readonly sitting: () => Sitting | null;
  readonly settings: { readonly current: Settings };
  readonly engine: Pick<Engine, 'note'>;
  readonly search: (card: TriageProposal, words: string) => readonly SimilarTask[];
}

export type TriageRequests = Omit<
  TriageActions,
  'open' | 'hover' | 'renderText' | 'setIcon' | 'tooltip' | 'menu' | 'editing'
>;

const DROP: TaskOrder = { kind: 'drop' };
const SNOOZE_DAYS = 14;

/** What the views ask for, done to the sitting. A request for another card than the one that stands first does nothing. */
export function createTriageRequests({ sitting, settings, engine, search }: RequestHost): TriageRequests {
  const accept = (item: Item): TaskOrder => ({
    kind: 'accept',
    keepSuggestedDate: keepsDate(item, settings.current),
  });

  function withCard(key: string, run: (item: Item, now: Sitting) => void): void {
    const now = sitting();
    const item = now?.session.list.rest[0];
    if (now && item && String(item.id) === key) run(item, now);
  }

  function change(key: string, order: TaskOrder, label: string, shown: Partial<TaskRow>): void {
    withCard(key, (item, { session }) => session.change(item, order, label, shown));
  }

  return {
    accept: (key) =>
      withCard(key, (item, { session }) =>
        session.rule({
          ...{ verdict: 'accepted', items: [item], orders: [{ item, order: accept(item) }] },
          title: `Accept ${quoted(item)}`,
        }),
      ),
    decline: (key) =>
      withCard(key, (item, { session }) =>
        session.rule({
          ...{ verdict: 'declined', items: [item], orders: [{ item, order: DROP }] },
          title: `Decline ${quoted(item)}`,
        }),
      ),
    duplicate: (key, of) =>
      withCard(key, (item, { session }) =>
        session.rule({
          ...{ verdict: 'duplicate', items: [item], orders: [{ item, order: DROP }], of: of.text },
          title: `Close ${quoted(item)} as a duplicate`,
        }),
      ),
    snooze: (key, until) =>
      withCard(key, (item, { session }) =>
        session.rule({ verdict: 'snoozed', items: [item], orders: [], title: '', until }),
      ),
    skip: (key) => withCard(key, (item, { session }) => session.skip(item)),
    decideLikeThis: (key, verdict) =>
      withCard(key, (item, { session, today }) => {
        const others = session.list.like(item);
        const items = [item, ...others];
        const dropped = (all: readonly Item[]) => all.map((each) => ({ item: each, order: DROP }));
        if (verdict === 'snooze')
          session.rule({
            verdict: 'snoozed',
            items,
            orders: [],
            title: '',
            until: addDays(today, SNOOZE_DAYS),
          });
        else if (verdict === 'decline')
          session.rule({
            ...{ verdict: 'declined', items, orders: dropped(items) },
            title: `Decline ${items.length} proposals like ${quoted(item)}`,
          });
        else
          session.rule({
            ...{ verdict: 'accepted', items, orders: [{ item, order: accept(item) }, ...dropped(others)] },
            verdictOf: (each) => (each === item ? 'accepted' : 'duplicate'),
            title: `Accept ${quoted(item)}, close ${others.length} like it`,
          });
      }),
    keepDate: (key, keeps) =>
      withCard(key, (item, { session }) => {
        item.keepsDate = keeps;
        session.changed();
      }),
    assign: (key, to) =>
      change(key, { kind: 'assign', to }, to ? `Owner: ${to.name}` : 'Owner taken away', {
        owner: ownerOf(to),
        ownerCandidates: [],
      }),
    setDue: (key, date) =>
      withCard(key, (item, { session, today }) => {
        const shown: Partial<TaskRow> = { due: date, suggestedDue: false, dueFrom: 'emoji', dueText: null };
        const label = date === null ? 'Date taken away' : `Due ${dayName(date, today)}`;
        session.change(item, { kind: 'due', date }, label, shown);
        // What somebody has chosen stays, also where a machine has suggested the same.
        item.keepsDate = date === null ? null : true;
      }),
    setPriority: (key, priority) =>
      change(key, { kind: 'priority', priority }, `Priority: ${priority ?? 'none'}`, { priority }),
    goOn: (key) => withCard(key, (_item, { session }) => session.goOn()),
    applySweep: (id) => applySweep(id),
    undo: (decision) => sitting()?.session.undo(decision),
    search(key, words) {
      const item = sitting()?.session.list.rest[0];
      return item && String(item.id) === key ? search(item.proposal, words) : [];
    },
  };

  function applySweep(id: string): void {
    const now = sitting();
    const part = now?.sweeper.open(id);
    if (!now || !part) return;
    const { sweep, items } = part;
    const { session, today } = now;
    if (sweep.kept && !isThere(sweep.kept)) {
      session.voice.trouble(
        `Nothing was done: the line that was to stay has changed: “${plainText(sweep.kept.text)}”.`,
      );
      session.changed();
      return;
    }
    const what = `${items.length} ${items.length === 1 ? 'proposal' : 'proposals'}`;
    const orders = items.map((item) => ({ item, order: DROP }));
    if (sweep.does === 'snooze')
      session.rule({ verdict: 'snoozed', items, orders: [], title: '', until: addDays(today, SNOOZE_DAYS) });
    else if (sweep.does === 'decline')
      session.rule({ verdict: 'declined', items, orders, title: `Decline ${what}` });
    else
      session.rule({
        ...{ verdict: 'duplicate', items, orders, of: sweep.about },
        title: `Close ${what} as ${items.length === 1 ? 'a duplicate' : 'duplicates'} of “${sweep.about}”`,
      });
  }

  function isThere({ span }: Pick<TriageProposal, 'span'>): boolean {
    const tasks = engine.note(span.path)?.note.tasks ?? [];
    return tasks.some(({ status, span: { text } }) => text === span.text && status !== 'cancelled');
  }
}

const quoted = ({ proposal }: Item): string => `“${proposal.text}”`;

function ownerOf(to: Assignee | null): TaskRow['owner'] {
  if (!to) return { kind: 'unassigned', id: null, name: '', written: null };
  return { kind: to.isMe ? 'me' : 'person', id: to.id, name: to.name, written: to.name };
}
