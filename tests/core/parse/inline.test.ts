import { expect, test } from 'vitest';
import { isPlaceholder, linksIn, plainText, splitList } from '../../../src/core/parse/inline';

test.each([
  ['[[Dana Whitfield]]', ['Dana Whitfield']],
  ['[[People/Dana Whitfield|Dana]] and [[Ola Berg#Role]]', ['People/Dana Whitfield', 'Ola Berg']],
  ['| [[Dana Whitfield\\|Dana]] |', ['Dana Whitfield']],
  ['[notes](Meetings/2026-01-05%20-%20Sync.md#top)', ['Meetings/2026-01-05 - Sync.md']],
  ['[site](https://example.com/a.md) [[#Here]] [[]]', []],
  ['[bad](%E0%A4%A.md)', ['%E0%A4%A.md']],
  ['[sync](Weekly%20sync%20(Northwind).md)', ['Weekly sync (Northwind).md']],
  ['[open [inner](a.md) and [b](b.md', ['a.md']],
])('the links in %s', (text, targets) => {
  expect(linksIn(text).map(({ target }) => target)).toEqual(targets);
});

test.each([
  ['**Active**', 'Active'],
  ['[[Customers/Northwind/README|Northwind]] is `on`', 'Northwind is on'],
  ['[[Customers/Northwind/README]]', 'Northwind'],
  ['See ![[Plans/Moss.png]]', 'See Moss.png'],
  ['a  <!-- hidden -->  b', 'a b'],
  ['a <!-- over\ntwo lines --> b', 'a b'],
  ['a <!-- never closed\nb', 'a'],
])('%s reads as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  '',
  '  ',
  '_Unknown_',
  '_None yet_',
  '*None identified.*',
  '_No recent context_',
  '_No open tasks yet._',
  '_Nothing recorded_',
  '_Not specified_',
  'None yet',
  'None identified.',
  '*Unknown*',
  '_How do you work with this person? What is your dynamic?_',
  '_Career history, expertise, shared..._',
  '_Action items this person is responsible for:_',
  '<!-- Wikilinks -->',
  '\u200b\ufeff\u202e',
  'N/A',
  '-',
  '—',
  'TBD',
  'None.',
])('"%s" only holds a place', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  '_The pilot is on hold._',
  '_No budget until May._',
  '_No contract_',
  '_None of the depots has fiber_',
  '_Nothing was signed in May_',
  'No recent context',
  'None of the depots has fiber',
  'Unknown requirement: S3 or not',
  '**Active**',
  'a',
])('"%s" is content', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  ['one, two (a, b), three; four', ['one', 'two (a, b)', 'three', 'four']],
  ['one, two (a, b, three', ['one', 'two (a', 'b', 'three']],
  ['[[A, B]], c', ['[[A, B]]', 'c']],
  ['a,, b,', ['a', 'b']],
  ['', []],
])('%s is the list %o', (text, parts) => {
  expect(splitList(text)).toEqual(parts);
});
