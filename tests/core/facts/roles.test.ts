import { describe, expect, it, test } from 'vitest';
import { readStatement } from '../../../src/core/facts/read-statement';
import { readRoles, type Role } from '../../../src/core/facts/roles';

const stemsOf = (text: string): readonly string[] => readStatement(text).words.map(({ stem }) => stem);
const NAMES: ReadonlySet<string> = new Set(
  stemsOf('Corbelline Aquavest Mirabel Lindgren Helena Nils Odense Lübeck Moss Dana Whitfield Ola Berg'),
);

function rolesIn(text: string): ReadonlyMap<string, Role> {
  const { said, words } = readStatement(text);
  return readRoles(said, words, (stem) => NAMES.has(stem));
}
const roleOf = (text: string, name: string): Role | undefined => rolesIn(text).get(stemsOf(name)[0] ?? '');

/** Who does something, or gives; and whom it is done to, or who gets it. */
const FROM_AND_TO: readonly (readonly [text: string, from: string, to: string])[] = [
  ['Corbelline supplies Aquavest.', 'Corbelline', 'Aquavest'],
  ['Corbelline has supplied Aquavest since May.', 'Corbelline', 'Aquavest'],
  ['Corbelline (in Moss) supplies Aquavest.', 'Corbelline', 'Aquavest'],
  ['Aquavest is supplied by Corbelline.', 'Corbelline', 'Aquavest'],
  ['Aquavest will be bought by Corbelline.', 'Corbelline', 'Aquavest'],
  ["Corbelline's purchase of Aquavest is final.", 'Corbelline', 'Aquavest'],
  ['The purchase of Aquavest by Corbelline is final.', 'Corbelline', 'Aquavest'],
  ['The van runs from Odense to Lübeck.', 'Odense', 'Lübeck'],
  ['To Lübeck the van runs from Odense.', 'Odense', 'Lübeck'],
  ['The Odense-Lübeck line is shut.', 'Odense', 'Lübeck'],
  ['The Odense > Lübeck line is shut.', 'Odense', 'Lübeck'],
  ['Goods go into Moss from Lübeck.', 'Lübeck', 'Moss'],
  ['Corbelline sends the order to Aquavest.', 'Corbelline', 'Aquavest'],
  ['Corbelline sends Aquavest the order.', 'Corbelline', 'Aquavest'],
  ['Aquavest received the order from Corbelline.', 'Corbelline', 'Aquavest'],
  ['The order was received from Corbelline by Aquavest.', 'Corbelline', 'Aquavest'],
  ["Aquavest's supplier is Corbelline.", 'Corbelline', 'Aquavest'],
  ['Corbelline is the supplier of Aquavest.', 'Corbelline', 'Aquavest'],
  ['Aquavest belongs to Corbelline.', 'Corbelline', 'Aquavest'],
  ['Aquavest lost to Corbelline.', 'Corbelline', 'Aquavest'],
  ['Corbelline is larger than Aquavest.', 'Corbelline', 'Aquavest'],
  // Who is led is who reports.
  ['Helena reports to Nils.', 'Helena', 'Nils'],
  ['Nils leads Helena.', 'Helena', 'Nils'],
  ['Helena is managed by Nils.', 'Helena', 'Nils'],
  ['Nils is the manager of Helena.', 'Helena', 'Nils'],
  ["Helena's manager is Nils.", 'Helena', 'Nils'],
  ["Nils is Helena's manager.", 'Helena', 'Nils'],
  ['In May, Corbelline bought Aquavest.', 'Corbelline', 'Aquavest'],
  ['On the last working day Corbelline paid Aquavest.', 'Corbelline', 'Aquavest'],
  ['Corbelline (Moss) pays Aquavest.', 'Corbelline', 'Aquavest'],
  ['Corbelline supplies Aquavest; Helena pays Nils.', 'Helena', 'Nils'],
  // Who has a claim is who gets something.
  ["Corbelline's claim against Aquavest is open.", 'Aquavest', 'Corbelline'],
];

test.each(FROM_AND_TO)('%s', (text, from, to) => {
  const [giver, taker] = [roleOf(text, from), roleOf(text, to)];
  expect([giver?.rank, taker?.rank]).toEqual([0, 2]);
  expect(giver?.mention).not.toBe(taker?.mention);
});

test.each([
  ['Helena works in Moss.', 'Moss'],
  ['Helena works with Nils.', 'Nils'],
  ['Corbelline (with Aquavest) runs the line.', 'Aquavest'],
  ['Corbelline pays for Aquavest.', 'Aquavest'],
  ['The offices are in Odense and Lübeck.', 'Lübeck'],
])('%s does not say which part %s has', (text, name) => {
  expect(roleOf(text, name)?.rank).toBeNull();
});

test.each([
  ['Corbelline took the order over from them.', 2],
  ['Corbelline sent the order to them.', 0],
  ['Corbelline moves the goods from here to them.', 0],
])('%s: where nobody else is named, the one who does it has rank %d', (text, rank) => {
  expect(roleOf(text, 'Corbelline')?.rank).toBe(rank);
});

describe('a name', () => {
  it('of two words has one part', () => {
    const text = 'Dana Whitfield reports to Ola Berg.';
    expect(roleOf(text, 'Whitfield')).toEqual(roleOf(text, 'Dana'));
    expect(roleOf(text, 'Berg')).toEqual(roleOf(text, 'Ola'));
    expect(roleOf(text, 'Dana')?.mention).not.toBe(roleOf(text, 'Ola')?.mention);
  });

  it('beside another in a list is another', () => {
    const text = 'Helena and Nils report to Ola.';
    expect(roleOf(text, 'Helena')?.mention).not.toBe(roleOf(text, 'Nils')?.mention);
    expect(roleOf(text, 'Helena')?.rank).toBe(roleOf(text, 'Nils')?.rank);
  });

  it('that stands twice has no one part', () => {
    expect([...rolesIn('Helena met Nils, and Helena led him.').keys()]).toEqual(stemsOf('Nils'));
  });

  it('without its capital is none', () => {
    expect(rolesIn('the moss from helena').size).toBe(0);
  });
});

describe('of another it is said', () => {
  it.each([
    ['Lindgren audits Aquavest, not Mirabel.', ['Mirabel']],
    ['Lindgren audits Aquavest and not Mirabel.', ['Mirabel']],
    ['Aquavest, not Mirabel, is audited by Lindgren.', ['Mirabel']],
    ['Lindgren audits Aquavest, not Mirabel; Helena audits Moss.', ['Mirabel']],
    ['Lindgren does not audit Mirabel.', []],
    ['Lindgren audits Aquavest and Mirabel.', []],
  ])('%s', (text, denied) => {
    const found = [...rolesIn(text)].filter(([, { isDenied }]) => isDenied).map(([stem]) => stem);
    expect(found).toEqual(denied.flatMap(stemsOf));
  });
});

test.each([
  ['Helena leads claims, and Nils leads orders.'],
  ['Helena leads claims; Nils leads orders.'],
  ['Helena leads claims, while Nils leads orders.'],
  ['Helena leads claims, but Nils leads orders.'],
])('each has a clause of their own: %s', (text) => {
  const [first, second] = [roleOf(text, 'Helena')?.clause, roleOf(text, 'Nils')?.clause];
  expect([first?.has(stemsOf('claims')[0] ?? ''), first?.has(stemsOf('orders')[0] ?? '')]).toEqual([
    true,
    false,
  ]);
  expect([second?.has(stemsOf('claims')[0] ?? ''), second?.has(stemsOf('orders')[0] ?? '')]).toEqual([
    false,
    true,
  ]);
});
