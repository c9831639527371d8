import type { Side } from '../../model/section-names';
import { taskSide } from '../../tasks/vault-tasks';
import { noteLink } from '../links';
import type { Evidence } from '../view-models';
import type { SignalContext, SignalRule } from './signal-rule';

const lateOf = ({ graph, tasks }: SignalContext, side: Side): readonly Evidence[] =>
  tasks
    .filter((each) => each.late && taskSide(graph, each.owner) === side)
    .map(({ note, task }) => ({ ...noteLink(note, task.span.line), text: task.text }));

const DUE = 'A date that a machine suggested makes nothing overdue, and a proposal is no open work.';

export const overdueOurs: SignalRule = {
  definition: () => `Open tasks of yours and of your company’s people whose day has passed. ${DUE}`,
  find(context) {
    const evidence = lateOf(context, 'ours');
    if (evidence.length === 0) return null;
    return { id: 'overdue-ours', tone: 'bad', label: `${evidence.length} overdue by us`, evidence };
  },
};

export const overdueTheirs: SignalRule = {
  definition: () => `Open tasks of other people, by name, whose day has passed. ${DUE}`,
  find(context) {
    const evidence = lateOf(context, 'theirs');
    if (evidence.length === 0) return null;
    return { id: 'overdue-theirs', tone: 'warn', label: `${evidence.length} overdue by them`, evidence };
  },
};
