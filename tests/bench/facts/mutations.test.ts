import { describe, expect, it, test } from 'vitest';
import { areOpposite, haveOpposedWords, polesIn } from '../../../src/core/facts/antonyms';
import { stemOf } from '../../../src/core/facts/stem';
import { LIST_SPLITS, readLists } from '../../labels/duplicate-list';
import { HELD_OUT_ANTONYMS } from './held-out-antonyms';
import { mutate, MUTATION_KINDS, type MutationKind } from './mutations';
import { namesIn, namesOfList } from './names-in';
import { createRandom } from './seeded-random';
import { partsOf } from './statement-parts';
import { datesIn, moneyIn, numbersIn, type Found } from './values-in';

const NOBODY: ReadonlySet<string> = new Set();
const SEEDS = Array.from({ length: 25 }, (_, seed) => `seed ${seed}`);

/** All that the kind makes of a text, over some seeds. */
const madeOf = (text: string, kind: MutationKind, known = NOBODY) => [
  ...new Set(SEEDS.map((seed) => mutate(text, kind, createRandom(seed), known))),
];

const EXACT: readonly (readonly [MutationKind, string, string])[] = [
  ['negation', 'The form is approved.', 'The form is not approved.'],
  [
    'negation',
    'It was noted that the form will be approved.',
    'It was noted that the form will not be approved.',
  ],
  ['negation', 'The system cannot use S3.', 'The system can use S3.'],
  ['negation', 'They were not heard.', 'They were heard.'],
  ['negation', 'Staff can log on.', 'Staff cannot log on.'],
  ['negation', 'Data have to stay here.', 'Data do not have to stay here.'],
  ['negation', 'The system requires a key.', 'The system does not require a key.'],
  ['antonym', 'The board approved the plan.', 'The board rejected the plan.'],
  ['antonym', 'Sales rose by 4 %.', 'Sales fell by 4 %.'],
  ['antonym', 'It is on hold until May.', 'It is resumed until May.'],
  ['antonym', 'Closed above 50 MW.', 'Closed below 50 MW.'],
  ['antonym held out', 'The lease was extended.', 'The lease was shortened.'],
  ['role-swap', 'Ada Berg reports to Tom Reed.', 'Tom Reed reports to Ada Berg.'],
  ['role-swap', 'It goes from Esbjerg to Gdynia.', 'It goes from Gdynia to Esbjerg.'],
  [
    'role-swap',
    'The claim was made by Oak Ltd against Fir Ltd.',
    'The claim was made by Fir Ltd against Oak Ltd.',
  ],
];

/** Nothing of the kind can be said of these. */
const NONE: readonly (readonly [MutationKind, string])[] = [
  ['number', 'It costs €40 on 3 May.'],
  ['money', 'It takes 40 days.'],
  ['date', 'It takes 40 days.'],
  ['negation', 'Half of the pages are never read.'],
  ['negation', 'There is no key.'],
  ['antonym', 'He hands over the keys under the law.'],
  ['entity', 'The plant has three halls.'],
  ['role-swap', 'Ada Berg and Tom Reed met on Monday.'],
  ['role-swap', 'Ada Berg works in Kolding.'],
];

const lists = LIST_SPLITS.flatMap((split) => readLists('facts', split));
const mutants = (kind: MutationKind) =>
  lists.flatMap(({ name, items }) => {
    const known = namesOfList(items.map(({ text }) => text));
    return items.flatMap(({ id, text }) => {
      const mutated = mutate(text, kind, createRandom(`${name} ${id}`), known);
      return mutated === null ? [] : [{ text, mutated, known }];
    });
  });

const blanked = (text: string, find: (text: string) => readonly Found[]): string =>
  [...find(text)]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, text: value }) => `${rest.slice(0, start)}#${rest.slice(start + value.length)}`,
      text,
    );

const stems = (text: string): readonly string[] => text.split(' ').map(stemOf);

test.each(HELD_OUT_ANTONYMS)('the engine does not know that %s and %s are opposites', (one, other) => {
  const [left, right] = [stems(one), stems(other)];
  expect(areOpposite(polesIn(left), polesIn(right), true)).toBe(false);
  expect(haveOpposedWords(new Set(left), new Set(right))).toBe(false);
});

describe('mutations', () => {
  it.each(EXACT)('%s: %s', (kind, text, expected) => {
    expect(madeOf(text, kind)).toEqual([expected]);
  });

  it.each(NONE)('%s: nothing of "%s"', (kind, text) => {
    expect(madeOf(text, kind)).toEqual([null]);
  });

  it('puts another name in all places of a name', () => {
    const all = madeOf('Sent to Kolding, as Kolding is near.', 'entity');
    expect(all.length).toBeGreaterThan(1);
    for (const text of all) expect(text).toMatch(/^Sent to (\w+), as \1 is near\.$/);
    expect(all.join()).not.toContain('Kolding');
  });

  it('leaves out who said it', () => {
    expect(madeOf('According to Ada Berg, it is late.', 'entity')).toEqual([null]);
    expect(madeOf('It is late (per Ada Berg).', 'entity')).toEqual([null]);
  });

  it.each(MUTATION_KINDS)(
    '%s: makes enough of the labeled facts, each another text, the same each time',
    (kind) => {
      const made = mutants(kind);
      expect(made.length).toBeGreaterThanOrEqual(70);
      expect(made.filter(({ text, mutated }) => text === mutated)).toEqual([]);
      expect(mutants(kind)).toEqual(made);
      const keepsAttribution = ({ text, mutated }: { text: string; mutated: string }) =>
        mutated.startsWith(partsOf(text).before) && mutated.endsWith(partsOf(text).after);
      expect(made.filter((each) => !keepsAttribution(each))).toEqual([]);
    },
  );

  it.each([
    ['number', numbersIn],
    ['money', moneyIn],
    ['date', datesIn],
  ] as const)('%s: changes one value and nothing else', (kind, find) => {
    for (const { text, mutated } of mutants(kind)) {
      expect(blanked(mutated, find)).toBe(blanked(text, find));
      const [before, after] = [find(text), find(mutated)];
      expect(
        before.filter((value, at) => value.text !== after[at]?.text),
        mutated,
      ).toHaveLength(1);
    }
  });

  it('role-swap: has the same words in another order', () => {
    const bag = (text: string) => text.split(/[^\p{L}\p{N}]+/u).sort();
    for (const { text, mutated } of mutants('role-swap')) expect(bag(mutated)).toEqual(bag(text));
  });

  it('entity: leaves values as they are', () => {
    for (const { text, mutated, known } of mutants('entity')) {
      expect(numbersIn(mutated).map((value) => value.text)).toEqual(
        numbersIn(text).map((value) => value.text),
      );
      expect(namesIn(mutated, known)).not.toEqual(namesIn(text, known));
    }
  });
});
