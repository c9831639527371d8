import type { IndexStatus } from '../../core/dashboard/view-models';
import type { RollupDimension, RollupFilter } from '../../core/model/rollup-query';
import type { Rollup } from '../../core/tasks/rollup-model';
import type { NoteActions } from '../actions';

/** All that the rollup draws. */
export interface RollupViewModel {
  readonly status: IndexStatus;
  /** `YYYY-MM-DD` in the vault's calendar. */
  readonly today: string;
  readonly groupBy: readonly RollupDimension[];
  readonly filter: RollupFilter;
  /** Keys of the groups that are not as groups are at first: closed, or open where they are closed at first. */
  readonly toggled: ReadonlySet<string>;
  /** Null until the first answer is there. */
  readonly rollup: Rollup | null;
  /** There is no pointer that rests and no right button: each row shows its menu. */
  readonly isTouch: boolean;
}

/** One answer to choose. */
export interface RollupOption<Value> {
  readonly name: string;
  readonly detail: string | null;
  readonly isCurrent: boolean;
  readonly value: Value;
}

/** What the rollup asks of its host; the answer to most is an update. */
export interface RollupActions extends NoteActions {
  // Changes to what holds by then, which may be newer than what was drawn: keys come faster than frames.
  setGroupBy(change: (now: readonly RollupDimension[]) => readonly RollupDimension[]): void;
  setFilter(change: (now: RollupFilter) => RollupFilter): void;
  setToggled(change: (now: ReadonlySet<string>) => ReadonlySet<string>): void;
  /** Tasks that stay in the list whatever their status, by `lineKey`; until the view is closed. */
  setKept(lineKeys: ReadonlySet<string>): void;
  /** Lets the user choose, from a menu, or from a list with a filter where there are many. Null for no choice. */
  choose<Value>(
    question: string,
    options: readonly RollupOption<Value>[],
    event: MouseEvent | KeyboardEvent,
  ): Promise<{ readonly value: Value } | null>;
  /** Goes on to decide on the proposals: of the account that is filtered by, else all. */
  openTriage(): void;
  /** Lets the user take away what is shown, as a text or a file; null where that cannot be done. */
  exportTasks(rollup: Rollup, event: MouseEvent): void;
}
