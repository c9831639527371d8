import type { TaskRow } from '../../core/dashboard/view-models';
import type { Assignee } from '../../core/tasks/task-order';
import type { TaskPriority } from '../../core/model/task';
import type { NoteActions } from '../actions';
import type { TaskEditing } from '../tasks/task-editing';
import type { SimilarTask } from './triage-model';

/** What all proposals that ask for the same as the card can have decided of them at once. */
export type LikeThisVerdict = 'accept' | 'decline' | 'snooze';

/**
 * What triage asks of its host. Each answer is an `update`, at once: nothing waits for a write. `card` is the key of the
 * card that was shown; a request for another one does nothing.
 */
export interface TriageActions extends NoteActions {
  accept(card: string): void;
  decline(card: string): void;
  /** Declines it, because `of` asks for the same. */
  duplicate(card: string, of: TaskRow): void;
  /** Not asked about before that day. */
  snooze(card: string, until: string): void;
  /** Asked about at the end. */
  skip(card: string): void;
  /** The same for the card and all that is like it; of those, accepting declines the others. */
  decideLikeThis(card: string, verdict: LikeThisVerdict): void;
  /** Whether accepting the card keeps the date that a machine suggested. */
  keepDate(card: string, keeps: boolean): void;
  assign(card: string, to: Assignee | null): void;
  setDue(card: string, date: string | null): void;
  setPriority(card: string, priority: TaskPriority | null): void;
  /** The card has nothing to decide any more. */
  goOn(card: string): void;
  applySweep(id: string): void;
  /** Takes a decision back, the last one where none is named. */
  undo(decision?: number): void;
  /** Open tasks with all of these words, those of the card's account first. */
  search(card: string, words: string): readonly SimilarTask[];
  readonly editing: Pick<TaskEditing, 'readDay' | 'assignees' | 'choosePriority'>;
}
