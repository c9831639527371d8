import { pagesOf } from '../core/edits/change-diff';
import type { Change } from '../core/edits/line-edit';
import { givenName } from '../core/model/note-path';
import { leftOutOf } from '../core/review/left-out';
import type { TidyPlan } from '../core/review/tidy-plan';
import { leftOutTitle, leftOutWords } from '../views/review/review-words';
import type { OrderPreview } from './task-editing';

/** So many edits of a note stand on one page of the preview. */
const PAGE = 10;

/** All notes are written by one change, and taken back by one. */
export function tidyChange(plans: readonly TidyPlan[], title: string): Change {
  const [first] = plans;
  const what = title.replace('Dedupe', 'Tidy');
  const where = plans.length === 1 && first ? givenName(first.path) : `${plans.length} notes`;
  return { title: `${what} of ${where}`, edits: plans.flatMap(({ edits }) => edits) };
}

/** What tidying writes to so many notes, and which of the merges that were decided it leaves out. */
export function tidyPreview(change: Change, notes: number, decided: readonly TidyPlan[]): OrderPreview {
  const refused = decided
    .flatMap(leftOutOf)
    .map((each) => ({ path: each.path, reason: leftOutWords(each), diff: null }));
  return {
    title: change.title,
    button: notes > 1 ? `Tidy ${notes} notes` : 'Tidy note',
    pages: pagesOf(change, PAGE),
    ...{ lines: change.edits.length, notes, unchanged: 0 },
    ...{ refused, refusedTitle: leftOutTitle(refused.length) },
  };
}
