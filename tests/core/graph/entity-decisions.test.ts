import { expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../src/core/engine';
import { renameInDecisions, withDecision, withoutDecision } from '../../../src/core/graph/entity-decisions';
import type { EntityId } from '../../../src/core/model/entities';
import type { EntityDecision, EntityVerdict } from '../../../src/core/settings';
import { createMemoryVault } from '../../support/memory-vault';
import { account, meeting, OWNER_SETTINGS, person } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const LONG: EntityId = 'account:northwind freight';
const SHORT: EntityId = 'account:northwind';
const files = {
  'Customers/Northwind Freight.md': account('Northwind Freight', '## Key Facts', '- One.'),
  'Customers/Northwind/README.md': account('Northwind', '## Key Contacts', '- [[Ola Berg]]'),
  'People/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'M/2026-01-05 - a.md': meeting(['Dana Whitfield'], [], '- [ ] Send it. @Dana'),
  'M/2026-01-06 - b.md': meeting(['Ola Berg'], ['account: Northwind'], '- [ ] Send it. @Ola'),
};

async function opened(of: Readonly<Record<string, string>> = files) {
  const vault = createMemoryVault(of);
  const engine = createEngine(vault.ports, OWNER_SETTINGS);
  await engine.start();
  const decide = (...entityDecisions: EntityDecision[]) =>
    engine.updateSettings({ ...OWNER_SETTINGS, entityDecisions });
  return { vault, engine, decide };
}

function decisionOn(engine: Engine, verdict: EntityVerdict, until?: string): EntityDecision {
  const decision = engine.decisionOn(SHORT, LONG, verdict, until);
  if (!decision) throw new Error('no such entities');
  return decision;
}

test('two that the user said are one are one in every query, by either id', async () => {
  const { engine, decide } = await opened();
  decide(decisionOn(engine, 'same'));
  expect(engine.entities('account')).toMatchObject([
    {
      id: LONG,
      name: 'Northwind Freight',
      notes: ['Customers/Northwind Freight.md', 'Customers/Northwind/README.md'],
    },
  ]);
  expect(engine.entity(SHORT)?.id).toBe(LONG);
  expect(engine.who('Northwind')).toMatchObject({ status: 'resolved', id: LONG });
  expect(engine.accounts(TODAY)).toMatchObject([{ id: LONG, open: 2, people: 2 }]);
  expect(engine.accountRow(SHORT, TODAY)).toMatchObject({ contact: { met: { date: '2026-01-06' } } });
  expect(engine.dashboard(SHORT, TODAY)).toEqual(engine.dashboard(LONG, TODAY));
  expect(engine.dashboard(LONG, TODAY)).toMatchObject({ timeline: { total: 2 }, notes: { length: 2 } });
  expect(engine.tasks({ account: LONG }, TODAY)).toHaveLength(2);
  expect(engine.tasks({ account: SHORT }, TODAY)).toHaveLength(2);
  expect(engine.facts({ account: SHORT }, 'key facts').items).toHaveLength(1);
  expect(engine.subjectOf('Customers/Northwind/README.md')).toMatchObject({ entity: { id: LONG } });
  expect(engine.sameEntitySuggestions(TODAY)).toEqual([]);
});

test('taken back, they are two again', async () => {
  const { engine, decide } = await opened();
  const before = engine.accounts(TODAY);
  const decision = decisionOn(engine, 'same');
  decide(decision);
  decide(...withoutDecision([decision], decision));
  expect(engine.accounts(TODAY)).toEqual(before);
});

test.each([
  ['different', undefined, TODAY, 0],
  ['later', '2026-01-10', '2026-01-09', 0],
  ['later', '2026-01-10', '2026-01-10', 1],
] as const)('what is %s, until %s, is asked on %s %i times', async (verdict, until, today, times) => {
  const { engine, decide } = await opened();
  expect(engine.sameEntitySuggestions(TODAY)).toHaveLength(1);
  decide(decisionOn(engine, verdict, until));
  expect(engine.sameEntitySuggestions(today)).toHaveLength(times);
  expect(engine.entities('account')).toHaveLength(2);
});

test('a decision holds when a title changes, when a note moves, and when both notes move where nobody sees it', async () => {
  const { vault, engine, decide } = await opened();
  const decision = decisionOn(engine, 'same');
  decide(decision);
  vault.write('Customers/Northwind/README.md', account('Northwind Nordic'));
  engine.noteChanged('Customers/Northwind/README.md');
  await engine.settled();
  expect(engine.entities('account')).toHaveLength(1);

  vault.rename('Customers/Northwind/README.md', 'Old/N.md');
  engine.noteRenamed('Customers/Northwind/README.md', 'Old/N.md');
  await engine.settled();
  expect(engine.entities('account')).toHaveLength(2);
  decide(...renameInDecisions([decision], 'Customers/Northwind/README.md', 'Old/N.md'));
  expect(engine.entities('account')).toHaveLength(1);

  const moved = await opened({ 'X/1.md': account('Northwind'), 'X/2.md': account('Northwind Freight') });
  moved.decide(decision);
  expect(moved.engine.entities('account')).toHaveLength(1);
});

test('a verdict replaces the one before on the same pair, whichever comes first', async () => {
  const { engine } = await opened();
  const first = decisionOn(engine, 'same');
  const swapped = engine.decisionOn(LONG, SHORT, 'different');
  if (!swapped) throw new Error('no such entities');
  expect(withDecision([first], swapped)).toEqual([swapped]);
});

test('decisions are listed with what they are about now', async () => {
  const { engine, decide } = await opened();
  const decision = decisionOn(engine, 'same');
  decide(decision);
  expect(engine.decisions()).toEqual([{ decision, a: SHORT, b: LONG }]);
});

test('renaming a folder moves every note in it, and nothing else', () => {
  const decision = {
    a: { kind: 'account' as const, name: 'A', notes: ['X/A.md', 'XY/A.md'] },
    b: { kind: 'account' as const, name: 'B', notes: ['B.md'] },
    verdict: 'same' as const,
    until: null,
  };
  const decisions = [decision];
  expect(renameInDecisions(decisions, 'X', 'Z/Y')[0]?.a.notes).toEqual(['Z/Y/A.md', 'XY/A.md']);
  expect(renameInDecisions(decisions, 'B', 'C')).toBe(decisions);
});

test('three that are one by two decisions are one, also without a note', async () => {
  const { engine, decide } = await opened({
    'People/Sam Hill.md': person('Sam Hill', 'Northwind'),
    'M/2026-01-05 - a.md': meeting(['Samuel Hill']),
    'M/2026-01-06 - b.md': meeting(['Sam Hil']),
  });
  const on = (a: EntityId, b: EntityId) => engine.decisionOn(a, b, 'same');
  const pairs = [on('person:sam hill', 'person:samuel hill'), on('person:samuel hill', 'person:sam hil')];
  decide(...pairs.flatMap((each) => each ?? []));
  expect(engine.who('Sam Hil')).toMatchObject({ status: 'resolved', id: 'person:sam hill' });
  expect(engine.dashboard('person:sam hill', TODAY)).toMatchObject({ timeline: { total: 2 } });
});
