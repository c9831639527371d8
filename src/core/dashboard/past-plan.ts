import { plainText } from '../parse/inline';
import { datesInWords } from '../parse/dates';

/** Words that tell of what is to come. */
const PLAN =
  /(?:^|[^\p{L}])(?:will|shall|won['’]t|going to|to be|plans?|planned|scheduled|due|expected|expects?|intends?|aims?|hopes?|(?:is|are) to|(?:starts?|begins?|opens?|moves?|goes|go live|leaves?|follows?|launches|arrives?)(?= (?:on|in|next|this|by|at|tomorrow)(?!\p{L})))(?!\p{L})/iu;
/** Words that tell of what happened, or was called off: no plan any more. */
const OVER =
  /(?:^|[^\p{L}])(?:was|were|had|has|have|did|cancell?ed|called off|postponed|done|completed|went|started|ended|since|until now)(?!\p{L})/iu;
/** What may be a day: nothing else is looked at more closely. */
const MAY_HOLD_DAY =
  /\d|(?:^|[^\p{L}])(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|next|this|january|february|march|april|may|june|july|august|september|october|november|december/iu;

/**
 * The day that a text of this day plans for, where that day is over; the last one, where it names several or a period.
 * Null where it tells of the past, names no day ahead of its own, or nobody knows when it was written: no guess.
 */
export function pastPlan(text: string, written: string | null, today: string): string | null {
  if (written === null || !MAY_HOLD_DAY.test(text) || !PLAN.test(text) || OVER.test(text)) return null;
  const days = datesInWords(plainText(text), written).map(({ date, endDate }) => endDate ?? date);
  const last = days.sort().at(-1);
  return last !== undefined && last > written && last < today ? last : null;
}
