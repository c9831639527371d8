import { beforeEach, describe, expect, test } from 'vitest';
import type { Identity, SameEntityQuestion } from '../../src/core/dashboard/view-models';
import { createEngine, type Engine } from '../../src/core/engine';
import type { EntityId } from '../../src/core/model/entities';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { createEntityAnswers, type EntityAnswers } from '../../src/obsidian/entity-answers';
import { createOwnerAnswer, type OwnerAnswer } from '../../src/obsidian/owner-answer';
import { createMemoryVault } from '../support/memory-vault';
import { meeting, person } from '../support/vault-builder';

const TODAY = '2026-01-07';
const DANA = 'person:dana whitfield';
const SLIP = 'person:dana whitfeld';

const days = ['2026-01-02', '2026-01-03', '2026-01-05'];
const NOTES = {
  'People/Dana Whitfield.md': person('Dana Whitfield', null),
  'People/Dana Whitfeld.md': person('Dana Whitfeld', null),
  'People/Ola Berg.md': person('Ola Berg', null),
  ...Object.fromEntries(days.map((day) => [`M/${day} - Sync.md`, meeting(['Robin Ashdown'])])),
};

let current: Settings;
let engine: Engine;
let isCurrent: boolean;
/** Whether what is set reaches the engine at once. */
let isApplied: boolean;
let answers: EntityAnswers;
let owner: OwnerAnswer;

const settings = {
  get current() {
    return current;
  },
  async set<Key extends keyof Settings>(key: Key, value: Settings[Key]) {
    current = { ...current, [key]: value };
    if (!isApplied) return;
    engine.updateSettings(current);
    await engine.settled();
  },
};
const identity = (id: EntityId = DANA): Identity => answers.identity(engine.dashboard(id, TODAY), TODAY);
const asked = (): SameEntityQuestion => {
  const [question] = identity().questions;
  if (!question) throw new Error('Nothing is asked.');
  return question;
};

beforeEach(async () => {
  current = DEFAULT_SETTINGS;
  engine = createEngine(createMemoryVault(NOTES).ports, current);
  await engine.start();
  isCurrent = true;
  isApplied = true;
  const suggestions = {
    value: () => engine.sameEntitySuggestions(TODAY),
    isCurrent: () => isCurrent,
  };
  answers = createEntityAnswers(engine, settings, suggestions);
  const proposal = (await engine.findOwner()) ?? null;
  owner = createOwnerAnswer(engine, settings, { value: () => proposal });
});

describe('who may be the same', () => {
  test.each([
    ['same', DANA, null],
    ['different', SLIP, null],
    ['later', SLIP, '2026-02-06'],
  ] as const)(
    'is answered with %s at once, and can be taken back where it stands',
    async (verdict, is, until) => {
      await answers.answer(asked(), verdict, TODAY);
      expect(engine.entity(SLIP)?.id).toBe(is);
      expect(identity().questions).toMatchObject([{ answer: { verdict, until } }]);
      expect(identity().decided).toEqual([]);

      await answers.takeBack(identity().questions[0]!.answer!);
      expect(current.entityDecisions).toEqual([]);
      expect(engine.entity(SLIP)?.id).toBe(SLIP);
      isCurrent = false;
      expect(identity().questions).toMatchObject([{ key: `${SLIP}|${DANA}`, answer: null }]);
      isCurrent = true;
      expect(identity().questions).toMatchObject([{ key: `${SLIP}|${DANA}`, answer: null }]);
    },
  );

  test('stays in its place while what was taken back is still to be applied', async () => {
    await answers.answer(asked(), 'same', TODAY);
    const { answer } = identity().questions[0]!;
    isApplied = false;
    await answers.takeBack(answer!);
    expect(identity()).toMatchObject({ questions: [{ answer: null }], decided: [] });
    engine.updateSettings(current);
    isCurrent = false;
    expect(identity()).toMatchObject({ questions: [{ answer: null }], decided: [] });
  });

  test('is among what was decided once something else was shown', async () => {
    await answers.answer(asked(), 'different', TODAY);
    identity('person:ola berg');
    expect(identity()).toMatchObject({ questions: [], decided: [{ names: ['Dana Whitfeld'] }] });
    await answers.takeBack(identity().decided[0]!.decision);
    expect(identity()).toMatchObject({ questions: [{ answer: null }], decided: [] });
  });

  test('is asked again when it was taken back elsewhere', async () => {
    await answers.answer(asked(), 'same', TODAY);
    identity();
    await settings.set('entityDecisions', []);
    expect(identity()).toMatchObject({ questions: [{ answer: null }], decided: [] });
  });

  test('is not asked beside the list', () => {
    expect(answers.identity(null, TODAY)).toEqual({ questions: [], decided: [] });
  });
});

describe('the owner', () => {
  test('is asked for, stored when confirmed, and taken back where it was said', async () => {
    const question = owner.question(DANA, TODAY)!;
    expect(question).toMatchObject({ name: 'Robin Ashdown', meetings: 3, of: 3, isAnswered: false });
    await owner.confirm(question);
    expect(current.ownerNames).toEqual(['Robin Ashdown']);
    expect(owner.question(DANA, TODAY)).toMatchObject({ isAnswered: true });
    await owner.takeBack();
    expect(current.ownerNames).toEqual([]);
    expect(owner.question(DANA, TODAY)).toMatchObject({ isAnswered: false });
  });

  test('is not mentioned again once something else is shown', async () => {
    await owner.confirm(owner.question(DANA, TODAY)!);
    expect(owner.question(SLIP, TODAY)).toBeNull();
    expect(owner.question(DANA, TODAY)).toBeNull();
  });

  test('is asked for again 30 days after it was put off', () => {
    owner.putOff(TODAY);
    expect(owner.askAgain).toBe('2026-02-06');
    expect(owner.question(DANA, '2026-02-05')).toBeNull();
    expect(owner.question(DANA, '2026-02-06')).not.toBeNull();
  });

  test('is not asked for where the settings name somebody', async () => {
    await settings.set('ownerNames', ['Ola Berg']);
    expect(owner.question(DANA, TODAY)).toBeNull();
  });
});
