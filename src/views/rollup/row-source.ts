import type { SourceLink } from '../../core/dashboard/view-models';
import type { RollupRow } from '../../core/tasks/rollup-model';
import { weekdayAndDate } from '../format';

export const sourceOf = ({ span, noteTitle }: RollupRow): SourceLink => ({
  path: span.path,
  line: span.line,
  title: noteTitle,
});

/** `Weekly sync, Fri 19 Dec`. */
export const placeText = ({ noteTitle, noteDate }: RollupRow, today: string): string =>
  noteDate === null ? noteTitle : `${noteTitle}, ${weekdayAndDate(noteDate, today)}`;
