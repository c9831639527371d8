import fc from 'fast-check';
import { expect, test } from 'vitest';
import { triageSweeps, type Sweep } from '../../../src/core/tasks/triage-sweeps';
import { keyOf, proposalsOf, stackOf, TODAY } from '../../support/proposals';
import { account, meeting } from '../../support/vault-builder';

const proposals = (n: number, more = ''): string[] =>
  Array.from({ length: n }, (_, at) => `- [?] Step ${at} of it ${more}`.trim());

const FILES = {
  'C/Northwind.md': account('Northwind Freight', '- [ ] Send the cabling plan @Dana Whitfield'),
  'C/2026-01-05 - Sync.md': meeting(
    ['Dana Whitfield'],
    ['date: 2026-01-05', 'account: Northwind Freight'],
    '- [?] Send over the cabling plan @Me',
    '- [?] Name a depot @TBD',
  ),
  'C/2025-12-19 - Sync.md': meeting(
    ['Dana Whitfield'],
    ['date: 2025-12-19', 'account: Northwind Freight'],
    '- [?] Ola to send the cabling plan @Ola Berg 📅 2026-02-01',
    '- [ ] Call the port #proposed',
    '- [x] Done long ago',
  ),
  'C/2025-10-08 - Kick-off.md': meeting(
    ['Dana Whitfield'],
    ['date: 2025-10-08', 'account: Northwind Freight'],
    '- [?] Just old @Me',
    '- [?] Old, with a day @Me 📅 2026-03-01',
  ),
  'C/2025-10-09 - Not yet.md': meeting(
    ['Dana Whitfield'],
    ['date: 2025-10-09', 'account: Northwind Freight'],
    '- [?] Ninety days @Me',
  ),
  'C/2026-01-02 - Raw.md': meeting(
    ['Dana Whitfield'],
    ['date: 2026-01-02', 'title: Depot walkthrough', 'account: Northwind Freight'],
    ...proposals(10, '@Me'),
  ),
};
const PLAN = ['Send the cabling plan', 'Send over the cabling plan', 'Ola to send the cabling plan'];

const told = ({ kind, does, about, members, kept }: Sweep): unknown[] => [
  ...[kind, does, about],
  members.map(({ text }) => text),
  kept?.text ?? null,
];

test('each kind, with what it does, the largest first', () => {
  const sweeps = triageSweeps(proposalsOf(FILES), [stackOf(FILES, PLAN, true)], TODAY);
  expect(sweeps.map(told)).toEqual([
    [
      ...['note', 'decline', 'Depot walkthrough'],
      Array.from({ length: 10 }, (_, at) => `Step ${at} of it`),
      null,
    ],
    [
      ...['duplicates', 'keep-first', 'Send the cabling plan'],
      ['Send over the cabling plan', 'Ola to send the cabling plan'],
      'Send the cabling plan',
    ],
    ['unassigned', 'snooze', '', ['Name a depot', 'Call the port'], null],
  ]);
  expect(sweeps[1]).toMatchObject({ ownersDiffer: true, datesDiffer: true });
});

test('old is more than ninety days by the date of the note, and a day that somebody set keeps it', () => {
  const files = { ...FILES, 'C/2025-09-01 - More.md': FILES['C/2025-10-08 - Kick-off.md'] };
  const old = triageSweeps(proposalsOf(files), [], TODAY).find(({ kind }) => kind === 'undated')!;
  expect(old.members.map(({ text, span }) => `${span.path.slice(2, 12)} ${text}`)).toEqual([
    '2025-10-08 Just old',
    '2025-09-01 Just old',
  ]);
});

test('none is of a single line; one duplicate of work that is open is two', () => {
  const few = { a: '- [ ] Send it @Me', b: '- [?] Send it then @Me' };
  const files = { 'a.md': few.a, 'b.md': few.b };
  expect(triageSweeps(proposalsOf(files), [], TODAY)).toEqual([]);
  const [sweep] = triageSweeps(proposalsOf(files), [stackOf(files, ['Send it', 'Send it then'])], TODAY);
  expect(told(sweep!)).toEqual(['duplicates', 'keep-first', 'Send it', ['Send it then'], 'Send it']);
  const open = { 'a.md': few.a, 'b.md': few.b.replace('?', ' ') };
  expect(triageSweeps(proposalsOf(open), [stackOf(open, ['Send it', 'Send it then'])], TODAY)).toEqual([]);
});

test('sweeps hold what is proposed and nothing that was decided', () => {
  const all = proposalsOf(FILES);
  fc.assert(
    fc.property(fc.subarray([...all]), (left) => {
      const keys = new Set(left.map(keyOf));
      for (const sweep of triageSweeps(left, [stackOf(FILES, PLAN)], TODAY)) {
        expect(sweep.members.length).toBeGreaterThan(0);
        expect(sweep.members.every((each) => keys.has(keyOf(each)))).toBe(true);
        expect(new Set(sweep.members.map(keyOf)).size).toBe(sweep.members.length);
      }
    }),
  );
});
