import { expect, test } from 'vitest';
import {
  ancestorFolders,
  baseName,
  datedName,
  folderOfFolderNote,
  givenName,
  linkName,
  wikilink,
} from '../../../src/core/model/note-path';

test.each([
  ['Customers/Northwind.md', 'Northwind', null],
  ['Customers/Northwind/README.md', 'Northwind', 'Customers/Northwind'],
  ['Customers/Northwind/Northwind.md', 'Northwind', 'Customers/Northwind'],
  ['Customers/Northwind/Plan.md', 'Plan', null],
  ['README.md', 'README', null],
])('%s is called %s', (path, name, folder) => {
  expect(givenName(path)).toBe(name);
  expect(folderOfFolderNote(path)).toBe(folder);
});

test.each([
  ['Meetings/2026-01-05 - Weekly sync.md', { date: '2026-01-05', title: 'Weekly sync' }],
  ['2026-01-05 Weekly sync.md', { date: '2026-01-05', title: 'Weekly sync' }],
  ['Daily/2026-01-05.md', { date: '2026-01-05', title: '' }],
  ['2026-01 plan.md', null],
])('%s is dated %o', (path, dated) => {
  expect(datedName(path)).toEqual(dated);
});

test('the folders around a note come innermost first', () => {
  expect(ancestorFolders('a/b/c.md')).toEqual(['a/b', 'a']);
  expect(ancestorFolders('c.md')).toEqual([]);
});

test.each([
  ['Northwind', 'Northwind'],
  ['Customers/Northwind/README', 'Northwind'],
  ['Customers/Northwind.md', 'Northwind'],
  ['README', 'README'],
])('a link to %s means %s', (target, name) => {
  expect(linkName(target)).toBe(name);
});

test('a dot in a name is no extension', () => {
  expect(baseName('a/Release 10.4.md')).toBe('Release 10.4');
});

test.each([
  ['Customers/Northwind.md', 'Northwind Freight', '[[Customers/Northwind|Northwind Freight]]'],
  ['Notes/[x].md', '[x] y|z', '[[Notes/[x]|x  y z]]'],
  ['Customers/Northwind/README.md', ' ', '[[Customers/Northwind/README|Northwind]]'],
])('a link to %s shows %j', (path, title, expected) => {
  expect(wikilink(path, title)).toBe(expected);
});
