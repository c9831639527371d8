import type { ReviewTab } from '../../core/review/review-item';
import type { Settings } from '../../core/settings';
import type { NoteActions } from '../actions';
import type { ReviewScope } from './review-shown';

/** What the review asks of its host. The answer to each is an update. Decisions are remembered at once. */
export interface ReviewActions extends NoteActions {
  showScope(scope: ReviewScope): void;
  showTab(tab: ReviewTab): void;
  show(id: string): void;
  step(by: number): void;
  stepMember(by: number): void;
  toggle(member: number): void;
  keep(member: number): void;
  reword(text: string | null): void;
  add(part: string, isAdded: boolean): void;
  merge(): void;
  never(): void;
  later(): void;
  hold(member: number): void;
  back(): void;
  setMergedLines(where: Settings['mergedLines']): void;
  /** Shows every line that would be written, and writes them where the user agrees. */
  tidy(): void;
  close(): void;
  /** While something is open in the review, Escape closes that; null gives the key back. */
  holdEscape(close: (() => void) | null): void;
}
