import { expect, test } from 'vitest';
import { classify } from '../../../src/core/graph/classify';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { noteOf, noteText } from '../../support/note-builder';

const cases: readonly [string, string, readonly string[], string, string | null][] = [
  ['a customer by type', 'Northwind.md', ['type: customer'], 'entity', 'account'],
  ['a quoted type', 'Northwind.md', ['type: "customer"'], 'entity', 'account'],
  ['a person by type', 'Dana.md', ['type: people', "created: '2026-01-03'"], 'entity', 'person'],
  [
    'a one-to-one with the type of a person',
    'x.md',
    ['type: people', 'date: 2026-01-05', 'participants: [A, B]'],
    'dated',
    'meeting',
  ],
  [
    'a date without anything that happened',
    'Dana.md',
    ['type: people', 'date: 2026-01-05'],
    'entity',
    'person',
  ],
  ['a dated file name', '2026-01-05 - Sync.md', ['type: customer'], 'dated', 'update'],
  ['a dated file name with a source', '2026-01-05 - Sync.md', ['source: transcript'], 'dated', 'meeting'],
  ['an e-mail by source', '2026-01-05 - Re: pilot.md', ['type: customer', 'source: email'], 'dated', 'email'],
  [
    'a source that names a property of every object',
    '2026-01-05 - x.md',
    ['source: constructor'],
    'dated',
    'meeting',
  ],
  ['a call by type', '2026-01-05 - Pilot.md', ['type: call'], 'dated', 'call'],
  ['a meeting without a date', 'Sync.md', ['type: meeting'], 'other', null],
  ['a meeting with a date', 'Sync.md', ['type: meeting', 'date: 2026-01-05'], 'dated', 'meeting'],
  ['a daily note', 'Daily/2026-01-05.md', [], 'dated', 'update'],
  ['a forum', 'Ops ROB.md', ['type: rob'], 'entity', 'forum'],
  ['a project', 'Apollo.md', ['type: projects'], 'entity', 'project'],
  ['a company of another convention', 'Acme.md', ['type: company'], 'entity', 'account'],
  ['a kind by tag', 'Acme.md', ['tags: [customer]'], 'entity', 'account'],
  ['a kind by folder', 'Customers/Acme.md', [], 'entity', 'account'],
  ['a kind by folder, of a folder note', 'Customers/Acme/README.md', [], 'entity', 'account'],
  ["a note that only lies in an account's folder", 'Customers/Acme/Plan.md', [], 'other', null],
  ['the type before the tag', 'Rao.md', ['type: people', 'tags: [type/customer]'], 'entity', 'person'],
  ['a template', 'Templates/Customer.md', ['type: customer', "title: '<% tp.file.title %>'"], 'other', null],
  ['another template', 'Templates/Person.md', ['type: people', "title: '{{title}}'"], 'other', null],
  ['a type that no rule knows', 'x.md', ['type: recipe'], 'other', null],
  ['no front matter', 'x.md', [], 'other', null],
];

test.each(cases)('%s', (_, path, frontMatter, family, kind) => {
  expect(classify(noteOf(noteText(frontMatter, 'Text.'), path), DEFAULT_SETTINGS)).toMatchObject({
    family,
    kind,
  });
});

test('a tag in the text tells the kind, one on a task does not', () => {
  expect(classify(noteOf('A #customer since May.', 'a.md'), DEFAULT_SETTINGS)).toMatchObject({
    kind: 'account',
  });
  expect(classify(noteOf('- [ ] Call them #customer', 'a.md'), DEFAULT_SETTINGS)).toMatchObject({
    kind: null,
  });
});

test('the property that tells the kind is a setting', () => {
  const settings = { ...DEFAULT_SETTINGS, kindProperty: 'class' };
  expect(classify(noteOf(noteText(['class: client'])), settings)).toMatchObject({
    kind: 'account',
    why: 'class: client',
  });
});
