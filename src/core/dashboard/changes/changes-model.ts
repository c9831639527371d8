import type { EntityRef, SourceLink } from '../view-models';

export type ChangeSectionId =
  | 'new-facts'
  | 'changed-facts'
  | 'decisions'
  | 'new-tasks'
  | 'completed-tasks'
  | 'dropped-tasks'
  | 'overdue-tasks'
  | 'new-people';

/** A line of the vault's own text that was not there, or said otherwise, before. */
export interface ChangeLine {
  /** The same for the same thing, whatever the day that one looks back to. */
  readonly key: string;
  /** The day of it, `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
  /** Whose it is, what role: short. */
  readonly details: readonly string[];
  readonly source: SourceLink;
  /** What was said earlier, and cannot be true beside it. */
  readonly before: { readonly text: string; readonly date: string; readonly source: SourceLink } | null;
}

export interface ChangeSection {
  readonly id: ChangeSectionId;
  readonly heading: string;
  /** Latest first. At least one. */
  readonly lines: readonly ChangeLine[];
}

/** What changed for an account, a person or a project after a day, up to today. */
export interface Changes {
  readonly about: EntityRef;
  /** `YYYY-MM-DD`; what is of this day itself is not among the changes. */
  readonly since: string;
  readonly today: string;
  /** Which facts say the same is still being worked out: nothing is told of them until then. */
  readonly isPending?: true;
  readonly count: number;
  readonly sections: readonly ChangeSection[];
}
