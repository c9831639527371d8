import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/core/parse/front-matter';
import { parseYaml } from '../../support/yaml';

const read = (block: string) => readFrontMatter(block, 1, parseYaml);
const rules = (block: string) => read(block).findings.map(({ rule, line }) => [rule, line]);

test.each([
  ['a folded scalar', 'summary: >\n  one\n  two', { summary: 'one two\n' }],
  [
    'dates and times as written',
    'at: 2026-01-05T09:00:00Z\nday: 2026-01-05',
    { at: '2026-01-05T09:00:00Z', day: '2026-01-05' },
  ],
  ['a time that YAML 1.1 would count in base 60', 'at: 12:30:00', { at: '12:30:00' }],
  [
    'dates with a tag as written',
    'a: !!timestamp 2026-01-05\nb:\n  - !!timestamp 2026-01-05T23:30:00-05:00\nc: "a: !!timestamp b"',
    { a: '2026-01-05', b: ['2026-01-05T23:30:00-05:00'], c: 'a: !!timestamp b' },
  ],
  ['CRLF endings', 'a: b\r\nc: d', { a: 'b', c: 'd' }],
  ['lone CR endings', 'a: b\rc: d', { a: 'b', c: 'd' }],
  ['nothing', '', {}],
  ['only a comment', '# nothing here', {}],
])('reads %s', (_, block, data) => {
  expect(read(block)).toMatchObject({ data, findings: [] });
});

test('the line of every key, and of every item of its list, is that of the note', () => {
  expect([...read('type: customer\ntags:\n- a\n"quoted key": b').lines]).toEqual([
    ['type', 1],
    ['tags', 2],
    ['tags/0', 3],
    ['quoted key', 4],
  ]);
});

test('a key that stands twice is reported at its second place, and the last value counts', () => {
  expect(rules('title: A\ntype: people\ntitle: B')).toEqual([['front-matter-duplicate-key', 3]]);
  expect(read('title: A\ntype: people\ntitle: B').data).toEqual({ title: 'B', type: 'people' });
});

test('of a key that stands many times, the one that counts is reported, once', () => {
  const { data, findings } = read('title: A\ntitle: B\ntype: people\ntitle: C');
  expect(data['title']).toBe('C');
  expect(findings).toEqual([
    {
      line: 4,
      rule: 'front-matter-duplicate-key',
      message: 'The property "title" stands 3 times, first on line 2. The value here counts.',
    },
  ]);
});

test.each([
  [
    'a line that is indented by mistake',
    'type: customer\n  title: A\nstatus: on',
    { type: 'customer', status: 'on' },
  ],
  ['a tab instead of spaces', 'type: customer\n\ttitle: A', { type: 'customer' }],
  ['a line of dashes', 'type: customer\n---- \ntitle: A', { type: 'customer', title: 'A' }],
])('%s costs no property but its own', (_, block, data) => {
  expect(rules(block)).toMatchObject([['front-matter-invalid', expect.any(Number)]]);
  expect(read(block).data).toEqual(data);
});

test('what is nested too deeply for the parser is a finding', () => {
  const { data, findings } = read(`a: ${'['.repeat(20_000)}\ntype: customer`);
  expect(data).toEqual({ type: 'customer' });
  expect(findings).toMatchObject([
    { line: 1, message: expect.stringContaining('nested too deeply') as string },
  ]);
});

test('broken YAML is reported at its line, and the properties around it are kept', () => {
  const block = 'type: customer\ntitle: Northwind: the "pilot"\ntags:\n- a';
  expect(rules(block)).toEqual([['front-matter-invalid', 2]]);
  expect(read(block).data).toEqual({ type: 'customer', tags: ['a'] });
});

test('tab indentation is read as meant, and reported where YAML refuses it', () => {
  expect(read('type: customer\ntags:\n\t- a\n\t- b')).toMatchObject({
    data: { type: 'customer', tags: ['a', 'b'] },
  });
  const nested = read('type: customer\nlead:\n\tname: Dana\n\trole: Head');
  expect(nested.findings).toMatchObject([{ rule: 'front-matter-invalid' }]);
  expect(nested.data).toEqual({ type: 'customer', lead: { name: 'Dana', role: 'Head' } });
});

test.each([
  ['a list', '- a\n- b'],
  ['a text', 'just a text'],
])('%s is no front matter', (_, block) => {
  expect(rules(block)).toEqual([['front-matter-type', 1]]);
});

test('no property reaches the prototype of what is read', () => {
  const { data } = read('__proto__:\n  polluted: yes\ntitle: A: B');
  expect((data as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(read('__proto__: {polluted: 1}\na: b').data)).toBe(Object.prototype);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('an alias bomb is a finding, not a hang', () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) => `k${n + 1}: &k${n + 1} [${Array(10).fill(`*k${n}`).join(', ')}]`,
  );
  expect(rules(['k0: &k0 [x]', ...levels].join('\n'))).toMatchObject([
    ['front-matter-invalid', expect.any(Number)],
  ]);
});

test('the language of a first line such as ---js never reaches gray-matter', () => {
  expect(rules('a: b\n---js\nc: d')).toMatchObject([['front-matter-invalid', expect.any(Number)]]);
});
