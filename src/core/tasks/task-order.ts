import type { EntityId } from '../model/entities';
import type { TaskPriority } from '../model/task';

/** Who a task can be given to. */
export interface Assignee {
  /** Null for a name without a note. */
  readonly id: EntityId | null;
  /** The name to show and to write. */
  readonly name: string;
  /** What tells two of one name apart: the account, or `You`. */
  readonly detail: string | null;
  readonly isMe: boolean;
  /** A name that nobody has yet: it was only typed. */
  readonly isNew?: boolean;
  /** What stands between the brackets of a link to their note, where that is not the name: `People/ola|Ola Berg`. */
  readonly link?: string;
}

/** What a user wants done to tasks, as a value: the same for one task or many, from every view. */
export type TaskOrder =
  /** Completes open work, as a click on its box does. */
  | { readonly kind: 'complete' }
  /** Makes a done or cancelled task open again. */
  | { readonly kind: 'reopen' }
  /** Puts this character into the box, with the dates that go with it. */
  | { readonly kind: 'status'; readonly symbol: string }
  /** Null takes the owner away. */
  | { readonly kind: 'assign'; readonly to: Assignee | null }
  /** The day that it is due, `YYYY-MM-DD`; null takes the date away. */
  | { readonly kind: 'due'; readonly date: string | null }
  | { readonly kind: 'priority'; readonly priority: TaskPriority | null }
  /** Takes a proposal on. A date that a machine suggested stays only where it is asked for. */
  | { readonly kind: 'accept'; readonly keepSuggestedDate: boolean }
  /** Gives a task up: a proposal as the settings say, open work as cancelled. */
  | { readonly kind: 'drop' };
