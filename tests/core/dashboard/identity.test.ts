import { describe, expect, test } from 'vitest';
import {
  decidedPairs,
  ownerQuestion,
  sameEntityQuestions,
  withHeld,
} from '../../../src/core/dashboard/identity';
import type { SameEntityQuestion } from '../../../src/core/dashboard/view-models';
import { createEngine, type Engine } from '../../../src/core/engine';
import { withDecision } from '../../../src/core/graph/entity-decisions';
import type { EntityId } from '../../../src/core/model/entities';
import { DEFAULT_SETTINGS, type EntityVerdict } from '../../../src/core/settings';
import { createMemoryVault } from '../../support/memory-vault';
import { account, meeting, person } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const DANA = 'person:dana whitfield';
const SLIP = 'person:dana whitfeld';
const NORTHWIND = 'account:northwind freight';

const withAddress = (title: string) =>
  `---\ntype: people\ntitle: ${title}\ncompany: Northwind Freight\nemail: dana@northwind.example\n---\n`;
const VAULT = {
  'Accounts/Northwind Freight.md': account('Northwind Freight'),
  'Accounts/Tessera Storage.md': account('Tessera Storage'),
  'People/Dana Whitfield.md': withAddress('Dana Whitfield'),
  'People/Old/Dana Whitfeld.md': withAddress('Dana Whitfeld'),
  'People/Old/Dana Whitfield.md': person('Dana Whitfield', 'Northwind Freight'),
};

async function vaultOf(files: Record<string, string> = VAULT): Promise<Engine> {
  const engine = createEngine(createMemoryVault(files).ports, DEFAULT_SETTINGS);
  await engine.start();
  return engine;
}
const ask = (engine: Engine, id: EntityId) =>
  sameEntityQuestions(engine.dashboard(id, TODAY)!, engine.sameEntitySuggestions(TODAY), engine);

async function decided(verdict: EntityVerdict, until: string | null = null): Promise<Engine> {
  const engine = await vaultOf();
  const decision = engine.decisionOn(SLIP, DANA, verdict, until)!;
  engine.updateSettings({ ...DEFAULT_SETTINGS, entityDecisions: withDecision([], decision) });
  await engine.settled();
  return engine;
}

describe('questions', () => {
  test('on a person name the other, and where each reason is said beside the notes at hand', async () => {
    const [question, ...more] = ask(await vaultOf(), DANA);
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      key: `${SLIP}|${DANA}`,
      one: { id: DANA },
      other: { id: SLIP, name: 'Dana Whitfeld' },
      isAboutShown: true,
      source: { path: 'People/Old/Dana Whitfeld.md', line: 0, title: 'Dana Whitfeld' },
      answer: null,
    });
    expect(question?.reasons[0]).toEqual({
      text: 'The same e-mail address, dana@northwind.example',
      sources: [{ path: 'People/Old/Dana Whitfeld.md', line: 4, title: 'Dana Whitfeld' }],
    });
    expect(question?.reasons.map(({ text }) => text)).toContain('Both work at the same company');
  });

  test('on an account are those about two of its people, the one with less notes first', async () => {
    const [question, ...more] = ask(await vaultOf(), NORTHWIND);
    expect(more).toEqual([]);
    expect(question).toMatchObject({ one: { id: SLIP }, other: { id: DANA }, isAboutShown: false });
  });

  test('about others are not asked', async () => {
    expect(ask(await vaultOf(), 'account:tessera storage')).toEqual([]);
  });

  test('about what has gone or become one since are not asked', async () => {
    const engine = await vaultOf();
    const suggestions = engine.sameEntitySuggestions(TODAY);
    const dashboard = engine.dashboard(DANA, TODAY)!;
    expect(sameEntityQuestions(dashboard, suggestions, await decided('same'))).toEqual([]);
    const without = await vaultOf({ 'People/Dana Whitfield.md': VAULT['People/Dana Whitfield.md'] });
    expect(sameEntityQuestions(dashboard, suggestions, without)).toEqual([]);
  });
});

describe('decisions', () => {
  test('on a person name the other, with a note of theirs', async () => {
    const engine = await decided('different');
    expect(decidedPairs(DANA, engine.decisions(), engine, TODAY)).toMatchObject([
      {
        key: `${SLIP}|${DANA}`,
        names: ['Dana Whitfeld'],
        source: { path: 'People/Old/Dana Whitfeld.md' },
        decision: { verdict: 'different' },
      },
    ]);
    expect(decidedPairs(NORTHWIND, engine.decisions(), engine, TODAY)).toEqual([]);
  });

  test('that joined two are found at the one that they are', async () => {
    const engine = await decided('same');
    expect(engine.entity(SLIP)?.id).toBe(DANA);
    const [pair] = decidedPairs(DANA, engine.decisions(), engine, TODAY);
    expect(pair?.names).toEqual(['Dana Whitfeld']);
  });

  test.each([
    ['2026-01-08', 1],
    ['2026-01-07', 0],
    [null, 0],
  ])('to ask later hold until %s', async (until, count) => {
    const engine = await decided('later', until);
    expect(decidedPairs(DANA, engine.decisions(), engine, TODAY)).toHaveLength(count);
  });
});

test('what was answered stands where it stood, also where it is no longer asked', () => {
  const question = (key: string) => ({ key }) as SameEntityQuestion;
  const keys = (questions: readonly SameEntityQuestion[], held: readonly [string, number][]) =>
    withHeld(
      questions,
      held.map(([key, index]) => ({ question: question(key), index })),
    ).map(({ key }) => key);
  const asked = ['a', 'b', 'c'].map(question);
  expect(keys(asked, [])).toEqual(['a', 'b', 'c']);
  expect(keys(asked.slice(1), [['a', 0]])).toEqual(['a', 'b', 'c']);
  expect(keys(asked, [['b', 1]])).toEqual(['a', 'b', 'c']);
  expect(keys([], [['c', 2]])).toEqual(['c']);
  const both: [string, number][] = [
    ['c', 2],
    ['a', 0],
  ];
  expect(keys(asked.slice(1, 2), both)).toEqual(['a', 'b', 'c']);
});

test('the proposed owner comes with the titles of the latest meetings', async () => {
  const meetings = ['2026-01-03', '2026-01-04', '2026-01-05'].map((day): [string, string] => [
    `M/${day} - Sync.md`,
    meeting(['Robin Ashdown', 'Dana Whitfield']),
  ]);
  const files = { ...Object.fromEntries(meetings), 'M/2026-01-02 - Solo.md': meeting(['Robin Ashdown']) };
  const engine = await vaultOf(files);
  expect(ownerQuestion((await engine.findOwner())!, engine)).toEqual({
    name: 'Robin Ashdown',
    meetings: 4,
    of: 4,
    sources: ['2026-01-05', '2026-01-04', '2026-01-03', '2026-01-02'].map((day): unknown =>
      expect.objectContaining({
        path: expect.stringContaining(day) as unknown,
        title: expect.any(String) as unknown,
      }),
    ),
    isAnswered: false,
  });
});
