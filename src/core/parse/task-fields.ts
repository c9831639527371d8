import type { DueSource, TaskPriority } from '../model/task';
import type { OwnerMention } from './owners';

/** What a task line says besides its status. Dates are `YYYY-MM-DD`; what the line does not say is null. */
export interface TaskFields {
  /** The description: no owner, dates, priority, tags, ids; damaged characters repaired; Markdown links kept. */
  readonly text: string;
  /** Ranges and `written` are those of the line as it stands in the note. */
  readonly owners: readonly OwnerMention[];
  readonly due: string | null;
  readonly dueFrom: DueSource | null;
  /** The words that were read, where `dueFrom` is `text`. They stay in the description. */
  readonly dueText: string | null;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly created: string | null;
  readonly done: string | null;
  readonly cancelled: string | null;
  readonly recurrence: string | null;
  readonly priority: TaskPriority | null;
  readonly id: string | null;
  readonly dependsOn: readonly string[];
  readonly onCompletion: string | null;
  /** Without `#`, as written, each once. */
  readonly tags: readonly string[];
  /** Obsidian's block id, without `^`. */
  readonly blockLink: string | null;
  /** What stands where a date belongs and is none: `2026-02-31`. */
  readonly invalid: readonly string[];
}

/** The due date that a task's words name, where no emoji and no field does. */
export type DueReading = Pick<TaskFields, 'due' | 'dueFrom' | 'dueText'>;
