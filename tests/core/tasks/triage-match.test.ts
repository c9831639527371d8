import { expect, test } from 'vitest';
import { matchProposals } from '../../../src/core/tasks/triage-match';

/** `3 Call` is a line; a decided one ends with `!`. */
const line = (written: string) => {
  const [at = '', text = ''] = written.split(/ (.*)/);
  const words = text.replace('!', '');
  return {
    span: { path: 'a.md', line: Number(at), text: words, ordinal: 0 },
    texts: new Set([words, `${words}, once`]),
    isOpen: !text.includes('!'),
  };
};

test.each<[string, string[], string[], (string | null)[]]>([
  ['nothing changed', ['3 Call', '4 Send'], ['3 Call', '4 Send'], ['3 Call', '4 Send']],
  ['lines above', ['3 Call', '4 Send'], ['5 Call', '6 Send'], ['5 Call', '6 Send']],
  ['gone, and a new one', ['3 Call', '4 Send'], ['4 Send', '9 New'], [null, '4 Send']],
  ['other words in place', ['3 Call', '4 Send'], ['3 Call Dana', '4 Send'], ['3 Call Dana', '4 Send']],
  ['decided, and not read again yet', ['3 Call!', '4 Send'], ['3 Call', '4 Send'], ['3 Call', '4 Send']],
  ['decided and read', ['3 Call!', '4 Send'], ['4 Send'], [null, '4 Send']],
  ['equal ones, the first decided', ['3 Call!', '4 Call'], ['4 Call'], [null, '4 Call']],
  [
    'equal ones, the first decided, not read yet',
    ['3 Call!', '4 Call'],
    ['3 Call', '4 Call'],
    ['3 Call', '4 Call'],
  ],
  ['equal ones that moved, the first decided', ['3 Call!', '4 Call'], ['5 Call'], [null, '5 Call']],
  ['equal ones keep their order', ['3 Call', '4 Call'], ['6 Call', '7 Call'], ['6 Call', '7 Call']],
  ['as it was before it was written', ['3 Call'], ['3 Call, once'], ['3 Call, once']],
  ['of a decided one other words are new', ['3 Call!'], ['3 Call Dana'], [null]],
])('%s', (_, known, fresh, expected) => {
  const before = known.map(line);
  const pairs = matchProposals(before, fresh.map(line));
  const found = before.map((each) => pairs.get(each)?.span ?? null);
  expect(found.map((span) => span && `${span.line} ${span.text}`)).toEqual(expected);
});
