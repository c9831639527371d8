import type { SignalRule } from './signal-rule';

export const staleProperties: SignalRule = {
  definition: () =>
    'The property last_contact names another day than that of the last meeting or message in the notes.',
  find({ contact: { stale, met, wrote } }) {
    if (!stale) return null;
    const known = [met?.date, wrote?.date].filter((date) => date !== undefined).sort();
    const actual = known.at(-1);
    const text = `last_contact is ${stale.date}, ${actual === undefined ? 'and the notes know of none' : `the notes say ${actual}`}`;
    const evidence = [{ ...stale.source, text }];
    return { id: 'stale-properties', tone: 'note', label: 'last_contact is not right', evidence };
  },
};
