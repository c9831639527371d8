import type { AccountRow } from '../core/dashboard/view-models';
import type { Engine } from '../core/engine';
import type { EntityId } from '../core/model/entities';
import type { Scheduler } from '../core/ports';

/** The rows of all accounts, worked out a few at a time: in a large vault all at once would stop the app for seconds. */
export interface AccountList {
  /** The rows as far as they are known, by name; asks for newer ones where the index or the day has changed. */
  rows(today: string): readonly AccountRow[];
  stop(): void;
}

/** Milliseconds of work between two rests. */
const SLICE = 8;
/** A list is worked out anew after at least this many times the time that the last one took. */
const REST = 3;

type Queries = Pick<Engine, 'entities' | 'accountRow' | 'revision'>;

export interface AccountListHost {
  readonly scheduler: Scheduler;
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
  /** Called whenever `rows` has more or newer ones to give. */
  readonly onChange: () => void;
  /** Called where working out a row failed; the list stays as it is. */
  readonly onFailure: (cause: unknown) => void;
}

export function createAccountList(
  engine: Queries,
  { scheduler, later, onChange, onFailure }: AccountListHost,
): AccountList {
  let rows: readonly AccountRow[] = [];
  let known = '';
  let isWorking = false;
  let isStopped = false;
  let isResting = false;

  const stateOf = (today: string): string => `${engine.revision} ${today}`;

  /** Adds rows until the slice is over; true when all are there. */
  function workOn(ids: EntityId[], found: AccountRow[], today: string): boolean {
    const start = scheduler.now();
    for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
      const row = engine.accountRow(id, today);
      if (row) found.push(row);
      if (scheduler.now() - start >= SLICE) return ids.length === 0;
    }
    return true;
  }

  /** Goes on from where the first slice ended. Rows of an earlier list stay shown until all newer ones are there. */
  async function finish(ids: EntityId[], found: AccountRow[], today: string, start: number): Promise<void> {
    const isFirst = rows.length === 0;
    for (let isDone = false; !isDone && !isStopped; isDone = workOn(ids, found, today)) {
      if (isFirst && rows.length > 0) onChange();
      if (isFirst) rows = [...found];
      await scheduler.yield();
    }
    rows = found;
    isWorking = false;
    if (isStopped) return;
    isResting = true;
    later(wake, REST * (scheduler.now() - start));
    onChange();
  }

  function wake(): void {
    isResting = false;
    if (!isStopped) onChange();
  }

  return {
    rows(today) {
      const state = stateOf(today);
      if (isWorking || isResting || state === known) return rows;
      const start = scheduler.now();
      const ids = engine.entities('account').map(({ id }) => id);
      const found: AccountRow[] = [];
      known = state;
      if (workOn(ids, found, today)) rows = found;
      else {
        isWorking = true;
        finish(ids, found, today, start).catch(onFailure);
      }
      return rows;
    },
    stop: () => void (isStopped = true),
  };
}
