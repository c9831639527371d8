const LEAST_STAMPED = 4;
const LEAST_SHARE = 0.6;

/**
 * The due date that a machine stamped on a note's proposals, or null. The rule, "stamped like most of its note": of
 * the proposals that carry an explicit due date, at least four and at least 60 % carry one and the same. Such a date
 * is a suggestion until somebody accepts it, and makes no task overdue.
 *
 * Pass the note's proposals only, each with the date of its emoji or field; a date read from words was meant.
 */
export function machineDefaultDate(proposals: readonly { readonly due: string | null }[]): string | null {
  if (proposals.length < LEAST_STAMPED) return null;
  const counts = new Map<string, number>();
  let dated = 0;
  for (const { due } of proposals) {
    if (due === null) continue;
    dated += 1;
    counts.set(due, (counts.get(due) ?? 0) + 1);
  }
  for (const [date, count] of counts) {
    if (count >= LEAST_STAMPED && count >= dated * LEAST_SHARE) return date;
  }
  return null;
}
