import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeKey, type Proposal } from '../../../src/core/tasks/triage-proposal';
import { triageQueue } from '../../../src/core/tasks/triage-queue';

function proposal(account: string | null, noteDate: string | null, path: string, line: number): Proposal {
  return {
    span: { path, line, text: `- [?] ${path} ${line}`, ordinal: 0 },
    text: `${path} ${line}`,
    noteTitle: path,
    ...{ noteDate, account, isUnassigned: false, isUndated: true },
  };
}

const texts = (queue: readonly Proposal[]): readonly string[] => queue.map(({ text }) => text);
const none = () => false;

const OLD = proposal('Halden Clinics', '2025-12-01', 'old', 3);
const NEW = proposal('Halden Clinics', '2026-01-05', 'new', 9);
const ABOVE = proposal('Halden Clinics', '2026-01-05', 'new', 2);
const NEVER = proposal('Halden Clinics', null, 'undated', 0);
const OTHER = proposal('Northwind Freight', '2026-01-06', 'other', 0);
const LOOSE = proposal(null, '2026-01-06', 'loose', 0);
const ALL = [LOOSE, NEVER, OLD, OTHER, NEW, ABOVE];

test('account by account, the newest note first, from its top; of no account last', () => {
  expect(texts(triageQueue(ALL, [], none))).toEqual([
    'new 2',
    'new 9',
    'old 3',
    'undated 0',
    'other 0',
    'loose 0',
  ]);
});

test('what is nearly the same stands where the first of it stands', () => {
  expect(texts(triageQueue(ALL, [[OLD, LOOSE, ABOVE]], none))).toEqual([
    'new 2',
    'old 3',
    'loose 0',
    'new 9',
    'undated 0',
    'other 0',
  ]);
});

test('what was skipped comes last, in the same order, also out of a stack', () => {
  const queue = triageQueue(ALL, [[OLD, ABOVE]], (each) => each === ABOVE || each === OTHER);
  expect(texts(queue)).toEqual(['new 9', 'old 3', 'undated 0', 'loose 0', 'new 2', 'other 0']);
});

const arbitrary = fc
  .uniqueArray(
    fc.record({
      account: fc.constantFrom(null, 'A', 'B', 'a', 'Ä'),
      date: fc.constantFrom(null, '2025-12-01', '2026-01-05'),
      path: fc.constantFrom('x', 'y', 'z'),
      line: fc.nat(6),
    }),
    { selector: ({ path, line }) => `${path}:${line}`, maxLength: 20 },
  )
  .map((all) => all.map(({ account, date, path, line }) => proposal(account, date, path, line)));
const split = fc.infiniteStream(fc.nat(3));

test('holds each proposal exactly once, and a decision never reorders the others of no stack', () => {
  fc.assert(
    fc.property(arbitrary, split, fc.nat(3), (all, stream, skipped) => {
      const kinds = new Map(all.map((each) => [placeKey(each.span), stream.next().value as number]));
      const kindOf = (each: Proposal) => kinds.get(placeKey(each.span));
      const stacks = [1, 2].map((kind) => all.filter((each) => kindOf(each) === kind));
      const isSkipped = (each: Proposal) => each.span.line === skipped;
      const queue = triageQueue(all, stacks, isSkipped);
      expect([...queue].sort(byKey)).toEqual([...all].sort(byKey));

      const [first] = queue;
      const rest = all.filter((each) => each !== first);
      const without = triageQueue(rest, stacks, isSkipped).filter((each) => kindOf(each) === 0);
      expect(without).toEqual(queue.filter((each) => each !== first && kindOf(each) === 0));
    }),
  );
});

const byKey = (a: Proposal, b: Proposal): number => (placeKey(a.span) < placeKey(b.span) ? -1 : 1);
