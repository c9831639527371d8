import { describe, expect, it } from 'vitest';
import type { ActionGroup, Actions, TaskRow } from '../../src/core/dashboard/view-models';
import {
  dropCompleted,
  isCompleted,
  placeOf,
  settleKeptRows,
  withKeptRows,
  type KeptRow,
} from '../../src/views/kept-rows';
import { actionsOf, taskRow } from '../support/dashboard-rows';

const [first, second, third] = ['First', 'Second', 'Third'].map((text) => taskRow(text));
const other = taskRow('Other');

const group = (rows: readonly (TaskRow | undefined)[], more: Partial<ActionGroup> = {}): ActionGroup => ({
  bucket: 'this-week',
  side: 'ours',
  rows: rows.filter((row) => row !== undefined),
  ...more,
});
const all = actionsOf([group([first, second, third]), group([other], { bucket: 'later', side: 'theirs' })]);
const without = actionsOf([group([first, third]), group([other], { bucket: 'later', side: 'theirs' })]);

const kept = (row: TaskRow, more: Partial<KeptRow> = {}): KeptRow => ({
  phase: 'written',
  row: { ...row, status: 'done', symbol: 'x' },
  reason: null,
  place: placeOf(all, row.key)!,
  hasLeft: false,
  ...more,
});
const keep = (entry: KeptRow) => new Map([[entry.row.key, entry]]);
const textsOf = ({ groups }: Actions) =>
  groups.map(({ rows }) => rows.map(({ text, symbol }) => `[${symbol}] ${text}`));

describe('withKeptRows', () => {
  it('shows a completed row as done while the index still has it open', () => {
    expect(textsOf(withKeptRows(all, keep(kept(second!))))[0]).toEqual([
      '[ ] First',
      '[x] Second',
      '[ ] Third',
    ]);
  });

  it('keeps it in its place once the index has dropped it', () => {
    expect(textsOf(withKeptRows(without, keep(kept(second!))))[0]).toEqual([
      '[ ] First',
      '[x] Second',
      '[ ] Third',
    ]);
  });

  it('brings its group back, in the order of groups', () => {
    const empty = actionsOf([group([other], { bucket: 'later', side: 'theirs' })]);
    const shown = withKeptRows(empty, keep(kept(second!)));
    expect(shown.groups.map(({ bucket }) => bucket)).toEqual(['this-week', 'later']);
    expect(textsOf(shown)[0]).toEqual(['[x] Second']);
  });

  it('leaves the counts to the index', () => {
    expect(withKeptRows(without, keep(kept(second!))).open).toBe(without.open);
  });

  it('shows a row that was taken back until the index has it again', () => {
    const undone = kept(second!, { row: second!, hasLeft: true });
    expect(textsOf(withKeptRows(without, keep(undone)))[0]).toEqual(['[ ] First', '[ ] Second', '[ ] Third']);
  });
});

describe('settleKeptRows', () => {
  it('keeps a completed row that the index has not dropped yet', () => {
    expect(settleKeptRows(keep(kept(second!)), all).size).toBe(1);
  });

  it('notes that a row has left, and forgets it when it is back', () => {
    const left = settleKeptRows(keep(kept(second!)), without);
    expect(left.get(second!.key)).toMatchObject({ hasLeft: true });
    expect(settleKeptRows(left, all).size).toBe(0);
  });

  it('forgets a refusal once its line has changed', () => {
    const refused = kept(second!, { phase: 'refused', row: second!, reason: 'The line has changed.' });
    expect(settleKeptRows(keep(refused), all).size).toBe(1);
    const rewritten = { ...second!, span: { ...second!.span, text: '- [ ] Second, again' } };
    expect(settleKeptRows(keep(refused), actionsOf([group([first, rewritten])])).size).toBe(0);
  });

  it('holds on to a write under way', () => {
    const pending = kept(second!, { phase: 'pending', row: second!, hasLeft: true });
    expect(settleKeptRows(keep(pending), all).size).toBe(1);
  });
});

it('lets completed rows go, and only those', () => {
  const refused = kept(first!, { phase: 'refused', row: first!, reason: 'No.' });
  const both = new Map([...keep(kept(second!)), ...keep(refused)]);
  expect([...dropCompleted(both).keys()]).toEqual([first!.key]);
  expect([isCompleted(kept(second!)), isCompleted(refused)]).toEqual([true, false]);
});
