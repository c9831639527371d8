import type { SourceSpan } from './source-span';

export type TaskStatus = 'open' | 'in-progress' | 'proposed' | 'done' | 'cancelled';
export type TaskPriority = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

/** Where a due date was read: an emoji (📅), a Dataview field (`[due:: …]`), or plain words in the text. */
export type DueSource = 'emoji' | 'field' | 'text';

/** A task line as its note says it. Names are as written: who they are is for the graph to find. */
export interface Task {
  readonly span: SourceSpan;
  /** The character between the brackets. */
  readonly symbol: string;
  readonly status: TaskStatus;
  /** The description without owner, dates, priority, tags and ids. */
  readonly text: string;
  /** Owner names as meant (`Dana Whitfield`), with the exact text they were written as (`@[[Dana Whitfield]]`). */
  readonly owners: readonly { readonly name: string; readonly written: string }[];
  /** `YYYY-MM-DD`, as are all dates here. */
  readonly due: string | null;
  readonly dueFrom: DueSource | null;
  /** The words that `due` was read from, where `dueFrom` is `text`. */
  readonly dueText: string | null;
  /** True for a proposal whose date a machine stamped on most of its note's proposals. Never counts as overdue. */
  readonly suggestedDue: boolean;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly done: string | null;
  readonly priority: TaskPriority | null;
  /** Without `#`. */
  readonly tags: readonly string[];
}

/** Work that somebody has taken on and not finished. A proposal is none. */
export const isOpen = (task: Pick<Task, 'status'>): boolean =>
  task.status === 'open' || task.status === 'in-progress';
