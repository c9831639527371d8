import { expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine';
import type { EntityId } from '../../src/core/model/entities';
import { createMemoryVault } from '../support/memory-vault';
import { OWNER_SETTINGS } from '../support/vault-builder';
import { MUST_NOT_JOIN } from './mentions/must-not-join';
import { placeOf, vaultOf, type NamePair } from './mentions/name-pair';
import { SAME_NAME } from './mentions/same-name';
import { SHOULD_SUGGEST } from './mentions/should-suggest';

/** The engine over both names, in one order of notes and in the other. */
async function enginesOf(pair: NamePair): Promise<readonly Engine[]> {
  const files = Object.entries(vaultOf(pair));
  const orders = [files, [...files].reverse()];
  const engines = orders.map((order) =>
    createEngine(createMemoryVault(Object.fromEntries(order)).ports, OWNER_SETTINGS),
  );
  await Promise.all(engines.map((engine) => engine.start()));
  return engines;
}

const TODAY = '2026-01-07';

const nodeOf = (engine: Engine, name: string, path?: string): EntityId | null => {
  const resolution = engine.who(name, path);
  return resolution.status === 'resolved' ? resolution.id : null;
};

const named = (pairs: readonly NamePair[]) => pairs.map((pair) => [pair.a, pair.b, pair] as const);

test.each(named(MUST_NOT_JOIN))('%s and %s are not one', async (_a, _b, pair) => {
  for (const engine of await enginesOf(pair)) {
    const [a, b] = [nodeOf(engine, pair.a, placeOf(pair, 'a')), nodeOf(engine, pair.b, placeOf(pair, 'b'))];
    expect(a !== null && a === b).toBe(false);
    if (pair.stand === 'titles') expect(engine.entities(pair.kind)).toHaveLength(2);
    if (pair.stand === 'meetings') expect([a, b]).toEqual([null, null]);
    expect(engine.sameEntitySuggestions(TODAY).filter(({ level }) => level === 'suggest')).toEqual([]);
  }
});

test.each(named(SHOULD_SUGGEST))('%s and %s stay two, and are suggested as one', async (_a, _b, pair) => {
  for (const engine of await enginesOf(pair)) {
    expect(engine.entities(pair.kind)).toHaveLength(2);
    const [suggestion, ...more] = engine.sameEntitySuggestions(TODAY);
    const nodes = [nodeOf(engine, pair.a, placeOf(pair, 'a')), nodeOf(engine, pair.b, placeOf(pair, 'b'))];
    expect(new Set([suggestion?.a, suggestion?.b])).toEqual(new Set(nodes));
    expect(suggestion?.level).toBe('suggest');
    expect(suggestion?.reasons).not.toEqual([]);
    expect(more).toEqual([]);
  }
});

test.each(named(SAME_NAME))('%s and %s are one name', async (_a, _b, pair) => {
  for (const engine of await enginesOf(pair)) {
    const [a, b] = [nodeOf(engine, pair.a), nodeOf(engine, pair.b)];
    expect(a).not.toBeNull();
    expect(b).toBe(a);
    expect(engine.entities(pair.kind)).toHaveLength(1);
  }
});

test('there are pairs enough of each kind, each once', () => {
  const lists = [MUST_NOT_JOIN, SHOULD_SUGGEST, SAME_NAME];
  expect(lists.map((list) => new Set(list.map(({ a, b }) => `${a}/${b}`)).size)).toEqual(
    lists.map(({ length }) => length),
  );
  expect(MUST_NOT_JOIN.length).toBeGreaterThanOrEqual(40);
  expect(SHOULD_SUGGEST.length).toBeGreaterThanOrEqual(25);
  expect(SAME_NAME.length).toBeGreaterThanOrEqual(20);
});
