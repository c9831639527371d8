import { addDays, daysBetween } from '../../model/calendar-date';
import { noteEvidence, type SignalRule } from './signal-rule';

/** Of a year back: a rhythm of long ago is none. */
const RHYTHM_DAYS = 365;
/** Fewer gaps are no rhythm. */
const LEAST_GAPS = 3;
/** Nobody is quiet after a few days, however often they met. */
const LEAST_QUIET_DAYS = 7;

/** The middle of the gaps between the days, in days; null where there are too few. */
function medianGap(days: readonly string[]): number | null {
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  if (gaps.length < LEAST_GAPS) return null;
  const sorted = gaps.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper = 0, lower = 0] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

export const quiet: SignalRule = {
  definition: ({ quietFactor }) =>
    `The last meeting with the customer, or message, is more than ${quietFactor} times as long ago as is usual: ` +
    `as the median gap between those of the last year. It takes ${LEAST_GAPS} gaps to know what is usual, ` +
    `${LEAST_QUIET_DAYS} days at least, and no meeting ahead.`,
  find({ contacts, today, thresholds }) {
    const last = contacts.find(({ date }) => date <= today);
    if (!last || contacts.some(({ date }) => date > today)) return null;
    const from = addDays(today, -RHYTHM_DAYS);
    const days = [...new Set(contacts.map(({ date }) => date))].filter((day) => day >= from).sort();
    const usual = medianGap(days);
    const since = daysBetween(last.date, today);
    if (usual === null || since < LEAST_QUIET_DAYS || since <= usual * thresholds.quietFactor) return null;
    const label = `Quiet for ${since} d, usually ${Math.round(usual)}`;
    return { id: 'quiet', tone: 'warn', label, evidence: [noteEvidence(last, `Last contact ${last.date}`)] };
  },
};
