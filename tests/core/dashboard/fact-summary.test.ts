import { expect, test, vi } from 'vitest';
import { createFactSummaries, type SummarySource } from '../../../src/core/dashboard/fact-summary';
import { factDecision } from '../../../src/core/facts/fact-decisions';
import { createFactNames } from '../../../src/core/facts/fact-refs';
import { createLedgers } from '../../../src/core/facts/ledgers';
import { finish } from '../../../src/core/index/slices';
import type { EntityId } from '../../../src/core/model/entities';
import type { FactDecision } from '../../../src/core/settings';
import { noteOf } from '../../support/note-builder';
import { account, graphOf, meeting } from '../../support/vault-builder';

const NORTHWIND: EntityId = 'account:northwind freight';
const LESS = 'Northwind Freight ships 40 TB of scans a week to the Hull depot';
const MORE = 'Northwind Freight ships 55 TB of scans a week to the Hull depot';
const FILES = {
  'C/Northwind.md': account(
    'Northwind Freight',
    '## Key Facts',
    `- ${LESS}`,
    '- 2026-01-06: The annex is signed',
  ),
  'C/Halden.md': account('Halden Clinics', '## Key Facts', '- The ward has two nurses'),
  'M/2026-01-05 - Sync.md': meeting(
    ['Dana Whitfield (Northwind Freight)'],
    [],
    '## Key Information',
    `- ${MORE}`,
  ),
};

function summaries() {
  const ledgers = createLedgers();
  const steps = vi.spyOn(ledgers, 'steps');
  const graph = graphOf(FILES);
  const source = (id: EntityId, decisions: readonly FactDecision[], today: string): SummarySource => ({
    graph,
    id,
    verdicts: { decisions, today },
  });
  const known = createFactSummaries(ledgers);
  const NONE: readonly FactDecision[] = [];
  return {
    graph,
    steps,
    of: (id: EntityId = NORTHWIND, decisions = NONE, today = '2026-01-07') =>
      finish(known.steps(source(id, decisions, today))),
    conflicts: (id: EntityId = NORTHWIND) => known.conflicts(source(id, NONE, '2026-01-07')),
  };
}

test('counts what is new since the last meeting, and open conflicts', () => {
  const { of } = summaries();
  expect(of()).toEqual({ newFacts: 1, conflicts: 1 });
  expect(of('account:halden clinics')).toEqual({ newFacts: 0, conflicts: 0 });
  expect(of('account:nobody')).toEqual({ newFacts: 0, conflicts: 0 });
});

test('what was decided does not count', () => {
  const nameOf = createFactNames();
  const refs = [nameOf('C/Northwind.md', LESS), nameOf('M/2026-01-05 - Sync.md', MORE)];
  const { of } = summaries();
  expect(of(NORTHWIND, [factDecision('superseded', refs)]).conflicts).toBe(0);
  const later = [factDecision('later', refs, { until: '2026-01-08' })];
  expect(of(NORTHWIND, later).conflicts).toBe(0);
  expect(of(NORTHWIND, later, '2026-01-08').conflicts).toBe(1);
});

test('puts an account together once, until something of that account changes', () => {
  const { graph, steps, of } = summaries();
  of();
  of('account:halden clinics');
  expect(steps).toHaveBeenCalledTimes(2);
  of();
  of(NORTHWIND, undefined, '2026-01-08');
  expect(steps).toHaveBeenCalledTimes(2);

  const path = 'C/Northwind.md';
  const before = graph.entities.note(path);
  if (before) graph.entities.removed(before);
  graph.entities.added(noteOf(FILES[path].replace('40 TB', '55 TB'), path));
  of('account:halden clinics');
  expect(steps).toHaveBeenCalledTimes(2);
  expect(of()).toEqual({ newFacts: 1, conflicts: 0 });
  expect(steps).toHaveBeenCalledTimes(3);
});

test('conflicts are known once somebody has asked', () => {
  const { of, conflicts } = summaries();
  expect(conflicts()).toBeNull();
  of();
  expect(conflicts()?.map(({ earlier, later }) => [earlier.text, later.text])).toEqual([[LESS, MORE]]);
});
