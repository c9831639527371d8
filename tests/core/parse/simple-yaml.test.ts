import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSimpleYaml } from '../../../src/core/parse/simple-yaml';
import { parseYaml } from '../../support/yaml';

const parsed = [
  ['a plain scalar', 'title: Northwind Freight', { title: 'Northwind Freight' }],
  ['a bare date stays text', 'date: 2026-01-05', { date: '2026-01-05' }],
  ['both quotes', `a: "it's: #1"\nb: 'it''s'`, { a: "it's: #1", b: "it's" }],
  ['an empty value', 'account:', { account: null }],
  ['an empty string', "status: ''", { status: '' }],
  ['numbers and booleans', 'a: 12\nb: -1.5\nc: true', { a: 12, b: -1.5, c: true }],
  ['a block list', 'tags:\n- a/b\n- c', { tags: ['a/b', 'c'] }],
  ['an indented block list with quotes', 'tags:\n  - "a"\n  - \'b c\'', { tags: ['a', 'b c'] }],
  [
    'a flow list',
    'participants: ["Robin Ashdown", Dana Whitfield, \'Ola\']',
    { participants: ['Robin Ashdown', 'Dana Whitfield', 'Ola'] },
  ],
  ['an empty flow list', 'tags: []', { tags: [] }],
  [
    'a scalar folded over two lines',
    'ref: Inbox/a long\n  name,.md\nnext: 1',
    { ref: 'Inbox/a long name,.md', next: 1 },
  ],
  ['blank lines', 'a: b\n\nc: d\n', { a: 'b', c: 'd' }],
] as const;

test.each(parsed)('reads %s', (_, block, data) => {
  expect(readSimpleYaml(block, 0)?.data).toEqual(data);
  expect(parseYaml(block)).toEqual(data);
});

test('knows the line of every key and of every item', () => {
  const block = 'type: customer\n\ntags:\n  - a\n  -\n  - b\nref: a\n  b\nlast: c';
  expect([...(readSimpleYaml(block, 1)?.lines ?? [])]).toEqual([
    ['type', 1],
    ['tags', 3],
    ['tags/0', 4],
    ['tags/1', 6],
    ['ref', 7],
    ['last', 9],
  ]);
});

const beyond = [
  ['a nested map', 'a:\n  b: c'],
  ['a folded scalar', 'a: >\n  b'],
  ['an anchor', 'a: &b c'],
  ['a comment', 'a: b # c'],
  ['a time', 'a: 12:30:00'],
  ['an octal', 'a: 010'],
  ['a duplicate key', 'a: b\na: c'],
  ['a prototype key', '__proto__: a'],
  ['a tab', 'a:\tb'],
  ['an unclosed quote', 'a: "b'],
  ['an escape', 'a: "b\\n"'],
  ['broken YAML', 'a: b: c'],
  ['a list in a list', 'a: [[b]]'],
  ['a key without value in the middle of text', 'just text'],
] as const;

test.each(beyond)('steps aside for %s', (_, block) => {
  expect(readSimpleYaml(block, 0)).toBeUndefined();
});

const fragment = fc.constantFrom(
  ...[
    'a',
    'b c',
    'tags',
    ':',
    ': ',
    '- ',
    '-',
    '\n',
    '\n',
    '\n  ',
    '\n- ',
    '[',
    ']',
    ', ',
    '"',
    "'",
    "''",
    '#',
    ' # ',
    '2026-01-05',
    '010',
    '1',
    '1.0',
    '.5',
    '1e3',
    'true',
    'null',
    '~',
    'yes',
    '&x',
    '*x',
    '|',
    '>',
    '%',
    '@',
    '{',
    '}',
    '?',
    '!',
    'ö',
    '\\',
    '\t',
  ],
);

test('gives what a YAML parser gives, or steps aside', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
      const block = `a: ${fragments.join('')}`;
      const simple = readSimpleYaml(block, 0)?.data;
      if (simple === undefined) return;
      read++;
      expect(simple).toEqual(parseYaml(block));
    }),
    { numRuns: 20_000, seed: 7 },
  );
  expect(read).toBeGreaterThan(1000);
});
