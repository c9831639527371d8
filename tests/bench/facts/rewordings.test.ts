import { describe, expect, it } from 'vitest';
import { LIST_SPLITS, readLists } from '../../labels/duplicate-list';
import { namesOfList } from './names-in';
import { reword, REWORDING_KINDS, type RewordingKind } from './rewordings';
import { createRandom } from './seeded-random';
import { MONTHS } from './values-in';

const NOBODY: ReadonlySet<string> = new Set();
const SEEDS = Array.from({ length: 40 }, (_, seed) => `seed ${seed}`);

const madeOf = (text: string, kind: RewordingKind, known = NOBODY) => [
  ...new Set(SEEDS.map((seed) => reword(text, kind, createRandom(seed), known))),
];

const CASES: readonly (readonly [RewordingKind, string, readonly (string | null)[]])[] = [
  ['attribution stripped', 'It was noted that the audit is over.', ['The audit is over.']],
  ['attribution stripped', 'The audit is over (per Jo Hart).', ['The audit is over.']],
  ['attribution stripped', 'The audit is over.', [null]],
  ['active or passive', 'The board approved the plan.', ['The plan was approved by the board.']],
  ['active or passive', 'Rules are maintained by Dr. Idris.', ['Dr. Idris maintains rules.']],
  [
    'active or passive',
    'Oak Ltd moved 61,500 tonnes in May.',
    ['61,500 tonnes were moved by Oak Ltd in May.'],
  ],
  ['active or passive', 'Ada Berg leads sales and decides.', [null]],
  ['active or passive', 'The plan runs for six weeks.', [null]],
  ['abbreviation', 'It costs £1.4M.', ['It costs £1.4 million.']],
  ['abbreviation', 'It costs 40 euros a day.', ['It costs €40 a day.']],
  ['abbreviation', 'A share of 4 % is fine.', ['A share of 4 percent is fine.']],
  ['abbreviation', 'It takes minutes.', [null]],
  ['date format', 'Due 2026-01-12.', ['Due 12 January 2026.']],
  ['date format', 'In service from 21 to 25 May.', [null]],
  ['date format', 'Some time in May.', [null]],
  ['order of a list', 'Ada Berg and Tom Reed met.', ['Tom Reed and Ada Berg met.']],
  ['order of a list', 'Known for pumps and valves.', ['Known for valves and pumps.']],
  ['order of a list', "We met Ada Berg and Tom Reed's team.", [null]],
  ['synonym', 'It is mainly late.', ['It is mostly late.']],
  ['synonym', 'Doors must open.', ['Doors have to open.']],
];

describe('rewordings', () => {
  it.each(CASES)('%s: %s', (kind, text, expected) => {
    expect(madeOf(text, kind)).toEqual(expected);
  });

  it('writes a date in each of the usual ways', () => {
    expect(madeOf('Due 2 March 2026.', 'date format').sort()).toEqual([
      'Due 2 Mar 2026.',
      'Due 2026-03-02.',
      'Due Mar 2, 2026.',
      'Due March 2, 2026.',
    ]);
  });

  it('says who said it in several ways, with the sentence as it stands within another', () => {
    const all = madeOf('The audit is over.', 'attribution added');
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const text of all) expect(text).toMatch(/(?:^The| the) audit is over\b/);
    const named = madeOf('Kolding is near.', 'attribution added', new Set(['Kolding']));
    for (const text of named) expect(text).toContain('Kolding is near');
  });
});

/** Numbers as they are worth, whatever they are written with; months as numbers among them. */
const valuesIn = (text: string): readonly string[] => {
  const plain = MONTHS.reduce(
    (rest, month, at) =>
      rest.replace(new RegExp(`\\b(?:${month}|${month.slice(0, 3)})\\b`, 'g'), ` ${at + 1} `),
    text.replace(/\bFY ?(?:20)?(?=\d\d\b)/g, '').replace(/fiscal year 20/g, ''),
  );
  return [...plain.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d+(?:\.\d+)?/g)]
    .map(([value]) => String(Number(value)))
    .sort();
};

describe('rewordings of the labeled facts', () => {
  const lists = LIST_SPLITS.flatMap((split) => readLists('facts', split));

  it.each(REWORDING_KINDS)('%s: keep every value, and are another text', (kind) => {
    let made = 0;
    for (const { name, items } of lists) {
      const known = namesOfList(items.map(({ text }) => text));
      for (const { id, text } of items) {
        const reworded = reword(text, kind, createRandom(`${name} ${id}`), known);
        if (reworded === null) continue;
        made++;
        expect(reworded).not.toBe(text);
        expect(reworded).toMatch(/[^.]\.$/);
        expect(valuesIn(reworded), reworded).toEqual(valuesIn(text));
      }
    }
    expect(made).toBeGreaterThanOrEqual(5);
  });
});
