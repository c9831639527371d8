import { expect, test } from 'vitest';
import { lastContact } from '../../../src/core/graph/interactions';
import { account, graphOf, meeting, person, type VaultFiles } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const base = {
  'Customers/Northwind.md': account('Northwind Freight'),
  'People/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'People/Priya.md': person('Priya Nair', 'Tessera Storage'),
};
const filed = ['account: Northwind Freight'];
const last = (files: VaultFiles) => {
  const { met, wrote, mentioned } = lastContact(
    graphOf({ ...base, ...files }),
    'account:northwind freight',
    TODAY,
  );
  return { met: met?.date ?? null, wrote: wrote?.date ?? null, mentioned: mentioned?.date ?? null };
};
const none = { met: null, wrote: null, mentioned: null };

test('nothing happened yet', () => {
  expect(last({})).toEqual(none);
});

test('a meeting with somebody of the customer counts, whether filed under it or not', () => {
  expect(last({ 'M/2026-01-05 - a.md': meeting(['Robin Ashdown', 'Dana Whitfield']) })).toEqual({
    ...none,
    met: '2026-01-05',
    mentioned: '2026-01-05',
  });
});

test('an internal meeting about the account is a mention, not contact', () => {
  expect(last({ 'M/2026-01-05 - a.md': meeting(['Robin Ashdown', 'Priya Nair'], filed) })).toEqual({
    ...none,
    mentioned: '2026-01-05',
  });
});

test('a meeting with somebody of unknown side is no contact', () => {
  expect(last({ 'M/2026-01-05 - a.md': meeting(['Robin Ashdown', 'Karl Unheard'], filed) })).toEqual({
    ...none,
    mentioned: '2026-01-05',
  });
});

test('whom a note is filed under was not there by that', () => {
  const files = { 'M/2026-01-05 - a.md': meeting(['Robin Ashdown'], ['person: Dana Whitfield', ...filed]) };
  expect(last(files)).toEqual({ ...none, mentioned: '2026-01-05' });
});

test('a participant by e-mail address is the person with that address', () => {
  const dana =
    '---\ntype: people\ntitle: Dana Whitfield\ncompany: Northwind Freight\nemail: dana@northwind.example\n---\n';
  const files = { 'People/Dana.md': dana, 'M/2026-01-05 - a.md': meeting(['dana@northwind.example']) };
  expect(last(files).met).toBe('2026-01-05');
});

test('a folder with a legal form in its name is the account without it', () => {
  expect(last({ 'Work/Northwind Freight AB/2026-01-05 - a.md': meeting(['Karl Unheard']) }).mentioned).toBe(
    '2026-01-05',
  );
});

test('what lies in the future counts for nothing', () => {
  expect(last({ 'M/2026-01-15 - a.md': meeting(['Dana Whitfield'], filed) })).toEqual(none);
});

test('an e-mail is writing, not meeting', () => {
  const email = '---\nsource: email\nparticipants: [Dana Whitfield, Robin Ashdown]\n---\n';
  expect(last({ 'M/2026-01-04 - a.md': email })).toEqual({
    ...none,
    wrote: '2026-01-04',
    mentioned: '2026-01-04',
  });
});

test('a link is a mention', () => {
  expect(last({ 'M/2026-01-06 - a.md': meeting(['Karl Unheard'], [], 'See [[Northwind]].') })).toEqual({
    ...none,
    mentioned: '2026-01-06',
  });
});

test('the date of a task or of a file is no contact', () => {
  expect(
    last({ 'Inbox/a.md': '- [ ] Call Northwind @Dana Whitfield 📅 2026-01-06\n\n[[Northwind]]' }),
  ).toEqual(none);
});

test('a company in parentheses makes a participant one of the customer', () => {
  expect(last({ 'M/2026-01-05 - a.md': meeting(['Ola Berg (Northwind Freight)']) }).met).toBe('2026-01-05');
});

test('the notes of one source are one meeting', () => {
  const ref = ['source_ref: Inbox/x.md', ...filed];
  const graph = graphOf({
    ...base,
    'M/2026-01-05 - a.md': meeting(['Dana Whitfield'], ref),
    'M/2026-01-05 - b.md': meeting(['Dana Whitfield'], ref),
    'M/2026-01-06 - c.md': meeting(['Dana Whitfield'], filed),
  });
  const meetings = graph.meetings.group(graph.dated.about('account:northwind freight'));
  const sizes = meetings.map((notes) => notes.length);
  expect(sizes).toEqual([1, 2]);
});
