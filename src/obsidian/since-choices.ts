import { addDays } from '../core/model/calendar-date';
import type { SinceChoice } from '../views/changes/changes-view-model';

interface Known {
  /** The day of the last look before today. */
  readonly look: string | null;
  /** The day of the last meeting. */
  readonly met: string | null;
  readonly today: string;
}

/** The days that one may want to look back to, the likeliest first. At least two. */
export function sinceChoices({ look, met, today }: Known): readonly SinceChoice[] {
  return [
    ...(look === null ? [] : [{ label: 'Last look', day: look }]),
    ...(met === null ? [] : [{ label: 'Last meeting', day: met }]),
    { label: '7 days', day: addDays(today, -7) },
    { label: '30 days', day: addDays(today, -30) },
  ];
}
