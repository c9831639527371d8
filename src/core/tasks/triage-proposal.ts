import type { SourceSpan } from '../model/source-span';
import type { Task } from '../model/task';

/** A proposed task, as far as the order of triage and its sweeps are concerned. */
export interface Proposal {
  readonly span: SourceSpan;
  readonly text: string;
  readonly noteTitle: string;
  /** `YYYY-MM-DD`; null where the note tells none. */
  readonly noteDate: string | null;
  /** The name of the account that it belongs to first; null where it belongs to none. */
  readonly account: string | null;
  readonly isUnassigned: boolean;
  /** Nobody has set a day: a machine's date is none. */
  readonly isUndated: boolean;
}

export const isProposed = ({ status }: Pick<Task, 'status'>): boolean => status === 'proposed';

/** Which line a span is, as long as nothing above it changes. */
export const placeKey = ({ path, line }: Pick<SourceSpan, 'path' | 'line'>): string => `${path}:${line}`;
