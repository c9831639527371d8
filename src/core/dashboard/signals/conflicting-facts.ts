import { standalone } from '../facts';
import type { SignalRule } from './signal-rule';

export const conflictingFacts: SignalRule = {
  definition: ({ conflicts }) =>
    'Facts of the notes contradict each other: another figure, date or name, a denial, an opposite, swapped roles. ' +
    `It takes ${conflicts === 1 ? 'one such pair' : `${conflicts} such pairs`}; what you decided on in the review of ` +
    'key facts does not count.',
  find({ conflicts, thresholds }) {
    if (conflicts === null || conflicts.length < thresholds.conflicts) return null;
    const sides = conflicts.flatMap(({ earlier, later }) => [earlier, later]);
    const lines = new Map(
      sides.map((side) => [
        `${side.source.path}:${side.source.line}`,
        { ...side.source, text: standalone(side) },
      ]),
    );
    const amount = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`;
    return {
      id: 'conflicting-facts',
      tone: 'note',
      label: `${amount} in facts`,
      evidence: [...lines.values()],
    };
  },
};
