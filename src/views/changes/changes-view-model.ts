import type { Changes } from '../../core/dashboard/changes/changes-model';
import type { NoteActions } from '../actions';

/** A day to look back to, with what it is. */
export interface SinceChoice {
  readonly label: string;
  readonly day: string;
}

export interface ChangesViewModel {
  readonly name: string;
  readonly today: string;
  /** The day that is looked back to. */
  readonly since: string;
  readonly choices: readonly SinceChoice[];
  /** Null where nobody has the id any more. */
  readonly changes: Changes | null;
}

export interface ChangesActions extends NoteActions {
  /** Reads a day that has been, in words; null where the words are none. */
  readDay(words: string): string | null;
  /** Looks back to another day; the answer is an update. */
  since(day: string): void;
}
