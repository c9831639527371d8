import type { SignalSettings } from '../../settings';
import { placeOf, standalone } from '../facts';
import type { Evidence, FactConflictRow } from '../view-models';
import type { SignalRule } from './signal-rule';

/** Both sides of each conflict, a line once; none where there are too few conflicts to speak of. */
export function conflictLines(
  conflicts: readonly FactConflictRow[] | null,
  thresholds: SignalSettings,
): readonly Evidence[] {
  if (conflicts === null || conflicts.length < thresholds.conflicts) return [];
  const sides = conflicts.flatMap(({ earlier, later }) => [earlier, later]);
  const lines = new Map(sides.map((side) => [placeOf(side), { ...side.source, text: standalone(side) }]));
  return [...lines.values()];
}

export const conflictingFacts: SignalRule = {
  definition: ({ conflicts }) =>
    'Facts of the notes contradict each other: another figure, date or name, a denial, an opposite, swapped roles. ' +
    `It takes ${conflicts === 1 ? 'one such pair' : `${conflicts} such pairs`}; what you decided on in the review of ` +
    'key facts does not count.',
  find({ conflicts, thresholds }) {
    const evidence = conflictLines(conflicts, thresholds);
    if (conflicts === null || evidence.length === 0) return null;
    const amount = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`;
    return {
      id: 'conflicting-facts',
      tone: 'note',
      label: `${amount} in facts`,
      evidence,
    };
  },
};
