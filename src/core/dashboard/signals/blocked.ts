import { ownThings, standalone, statementsOf } from '../facts';
import { noteLink } from '../links';
import type { SignalRule } from './signal-rule';

export const blocked: SignalRule = {
  definition: () => 'The account’s own notes list blockers.',
  find({ own }) {
    const evidence = ownThings(statementsOf(own, 'blocker')).map((each) => ({
      ...noteLink(each.note, each.line),
      text: standalone(each),
    }));
    if (evidence.length === 0) return null;
    const label = evidence.length === 1 ? '1 blocker' : `${evidence.length} blockers`;
    return { id: 'blocked', tone: 'bad', label, evidence };
  },
};
