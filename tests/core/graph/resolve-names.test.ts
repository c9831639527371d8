import { expect, test } from 'vitest';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const files = {
  'Customers/Northwind Freight.md': account('Northwind Freight', '## Key Contacts', '- [[Ola Berg]]'),
  'Customers/Halden Clinics/README.md': account('Halden Clinics'),
  'Customers/Kestrel Grid.md': account('Kestrel Grid GmbH'),
  'People/Dana Whitfield.md': person('Dana Whitfield', 'Northwind Freight'),
  'People/Sam Okafor.md': person('Sam Okafor', 'Halden Clinics'),
  'People/Sam Lindqvist.md': person('Sam Lindqvist', 'Kestrel Grid GmbH'),
  'People/Robin Ashdown.md': person('Robin Ashdown', 'Tessera Storage'),
  'People/Priya Nair.md': person('Priya Nair', 'Tessera Storage'),
  'Meetings/2026-01-05 - One Sam.md': meeting(
    ['Robin Ashdown', 'Sam Okafor', 'Dana Whitfield'],
    ['account: Northwind Freight'],
  ),
  'Meetings/2026-01-06 - Two Sams.md': meeting(['Robin Ashdown', 'Sam Okafor', 'Sam Lindqvist']),
  'Meetings/2026-01-07 - Kestrel.md': meeting(['Robin Ashdown', 'Mika'], ['account: "[[Kestrel Grid]]"']),
};
const graph = graphOf(files);
const note = (start: string) => [...graph.entities.datedNotes()].find(({ path }) => path.includes(start));

const resolved = [
  ['Dana Whitfield', 'person:dana whitfield'],
  ['@DanaWhitfield', 'person:dana whitfield'],
  ['Whitfield, Dana', 'person:dana whitfield'],
  ['Dana Whitfield Whitfield', 'person:dana whitfield'],
  ['Dana Whitfield (Northwind Freight)', 'person:dana whitfield'],
  ['Ola Berg', 'person:ola berg'],
  ['northwind freight', 'account:northwind freight'],
  ['Kestrel Grid', 'account:kestrel grid gmbh'],
  ['Halden Clinics', 'account:halden clinics'],
] as const;

test.each(resolved)('%s means %s anywhere', (name, id) => {
  expect(graph.resolver.resolve(name, ['person', 'account'])).toMatchObject({ status: 'resolved', id });
});

test.each([
  ['Sam', 'unknown', ['person:sam lindqvist', 'person:sam okafor']],
  ['Mika', 'unknown', []],
  ['TBD', 'unknown', []],
  ['Dana Whitford', 'unknown', []],
] as const)('%s by itself stays %s', (name, status, candidates) => {
  const found = graph.resolver.resolve(name, ['person', 'account']);
  expect(found.status).toBe(status);
  expect('candidates' in found ? found.candidates.map(({ id }) => id) : null).toEqual(candidates);
});

test.each([
  ['Sam', 'One Sam', 'resolved', 'person:sam okafor'],
  ['Sam', 'Two Sams', 'ambiguous', undefined],
  ['Sam', 'Kestrel', 'resolved', 'person:sam lindqvist'],
  ['Mika', 'Kestrel', 'unknown', undefined],
  ['Ola', 'One Sam', 'resolved', 'person:ola berg'],
] as const)('%s inside "%s" is %s', (name, place, status, id) => {
  expect(graph.resolver.resolve(name, ['person'], note(place))).toMatchObject(
    id ? { status, id } : { status },
  );
});

test.each([
  ['Myself', 'me', 'Me'],
  ['Robin Ashdown', 'me', 'Me'],
  ['Robin', 'me', 'Me'],
  ['TBD', 'unassigned', 'Unassigned'],
  ['Legal', 'team', 'Legal'],
  ['Dana', 'person', 'Dana Whitfield'],
  ['Karl Unheard', 'person', 'Karl Unheard'],
] as const)('the owner %s is %s, shown as %s', (name, kind, shown) => {
  const inNote = note('One Sam');
  if (!inNote) throw new Error('no such note');
  expect(graph.resolver.owner([{ name, written: `@${name}` }], inNote)).toMatchObject({ kind, name: shown });
});

test('the owner of the vault is one person, however they are written', () => {
  const inNote = note('One Sam');
  if (!inNote) throw new Error('no such note');
  for (const name of ['Myself', 'me', 'Robin Ashdown', 'Robin']) {
    expect(graph.resolver.owner([{ name, written: `@${name}` }], inNote).id).toBe('person:robin ashdown');
  }
  expect(graph.resolver.resolve('Me', ['person'])).toMatchObject({
    status: 'resolved',
    id: 'person:robin ashdown',
  });
});

test('an owner that fits two people at the meeting is ambiguous, and none is unassigned', () => {
  const inNote = note('Two Sams');
  if (!inNote) throw new Error('no such note');
  expect(graph.resolver.owner([{ name: 'Sam', written: '@Sam' }], inNote)).toMatchObject({
    kind: 'ambiguous',
  });
  expect(graph.resolver.owner([], inNote)).toMatchObject({ kind: 'unassigned', written: null });
});
