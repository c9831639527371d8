import { isCustomers } from '../../graph/interactions';
import { addDays } from '../../model/calendar-date';
import { noteEvidence, type SignalRule } from './signal-rule';

/** Who was spoken to once says nothing about how many there are. */
const LEAST_CONTACTS = 2;

export const singleThreaded: SignalRule = {
  definition: ({ singleThreadDays }) =>
    `All meetings with the customer, and messages, of the last ${singleThreadDays} days were with one and the same ` +
    `person of theirs. It takes ${LEAST_CONTACTS} of them.`,
  find({ graph, id, contacts, today, thresholds }) {
    const from = addDays(today, -thresholds.singleThreadDays);
    const recent = contacts.filter(({ date }) => date >= from && date <= today);
    const meetings = graph.meetings.group(recent);
    const isTheirs = isCustomers(graph, id);
    const people = new Map(
      recent.flatMap(({ participants }) =>
        participants.filter(isTheirs).map((each) => [each.id, each.name] as const),
      ),
    );
    const [name] = [...people.values()];
    if (meetings.length < LEAST_CONTACTS || people.size !== 1 || name === undefined) return null;
    const evidence = meetings.flatMap(([first]) =>
      first ? [noteEvidence(first, `${first.date}, with ${name}`)] : [],
    );
    const label = `Only ${name} in ${thresholds.singleThreadDays} d`;
    return { id: 'single-threaded', tone: 'note', label, evidence };
  },
};
