import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutMap, MOST_DRAWN, type LayoutOptions } from '../../../src/views/map/layout';
import { DANA, MIKA, ME, mapLink, mapPerson, relationshipMap } from '../../support/map-fixture';

const options = (change: Partial<LayoutOptions> = {}): LayoutOptions => ({
  width: 852,
  isMirrored: false,
  measure: (text) => text.length * 7,
  ...change,
});
const people = (count: number, of: string) =>
  Array.from({ length: count }, (_, index) => mapPerson(`${of} ${index}`));

test('two columns, each in its order, the shorter one in the middle', () => {
  const { nodes, titles } = layoutMap(relationshipMap(), options());
  const [dana, ola, mika, me, priya] = nodes;
  expect([dana?.x, ola?.x, mika?.x].every((x) => x === dana?.x)).toBe(true);
  expect(me?.x).toBe(852 - (dana?.x ?? 0));
  expect([ola, mika].map((node) => (node?.y ?? 0) - (dana?.y ?? 0))).toEqual([54, 108]);
  expect([me, priya].map((node) => (node?.y ?? 0) - (dana?.y ?? 0))).toEqual([27, 81]);
  expect(titles.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['Northwind Freight', 'end'],
    ['Us', 'start'],
  ]);
});

test('each line goes from circle to circle, and its number stands near the other end', () => {
  const { edges, nodes, radius } = layoutMap(relationshipMap(), options());
  const [first] = edges;
  const [dana, , , me] = nodes;
  expect(first?.path).toMatch(new RegExp(`^M${(dana?.x ?? 0) + radius} ${dana?.y}C`));
  expect(first?.path).toMatch(new RegExp(`${(me?.x ?? 0) - radius} ${me?.y}$`));
  expect(first?.count.theirs.x).toBeGreaterThan(852 / 2);
  expect(first?.count.ours.x).toBeLessThan(852 / 2);
});

test('from right to left the sides change, and names stay on the outside', () => {
  const plain = layoutMap(relationshipMap(), options());
  const mirrored = layoutMap(relationshipMap(), options({ isMirrored: true }));
  mirrored.nodes.forEach((node, index) => {
    const other = plain.nodes[index];
    expect(node.x).toBeCloseTo(852 - (other?.x ?? 0));
    expect(node.y).toBe(other?.y);
    expect(node.name.anchor).not.toBe(other?.name.anchor);
  });
});

test('what does not fit a narrow panel is shortened', () => {
  const { nodes, radius } = layoutMap(relationshipMap(), options({ width: 276 }));
  expect(radius).toBe(13);
  expect(nodes.map(({ name, detail }) => [name.text, detail.text])).toEqual([
    ['Dana W.', 'Head of…'],
    ['Ola Berg', 'Operations'],
    ['Mika', 'Same as…'],
    ['Me', 'Account…'],
    ['Priya Nair', 'Solution…'],
  ]);
});

test('draws so many of a side that lines can be told apart', () => {
  const [theirs, ours] = [people(30, 'Their'), people(2, 'Our')];
  const links = theirs.flatMap((each) => ours.map((other) => mapLink(each, other, 1)));
  const { nodes, edges } = layoutMap(relationshipMap({ theirs, ours, links }), options());
  expect(nodes).toHaveLength(MOST_DRAWN + 2);
  expect(edges).toHaveLength(MOST_DRAWN * 2);
});

test('one side alone, or nobody, is no error', () => {
  expect(layoutMap(relationshipMap({ ours: [], links: [] }), options()).edges).toEqual([]);
  const nobody = layoutMap(relationshipMap({ theirs: [], ours: [], links: [] }), options({ width: 0 }));
  expect(nobody.nodes).toEqual([]);
  expect(nobody.height).toBeGreaterThan(0);
});

test('everything is inside, nobody lies over another, and the same map gives the same picture', () => {
  const sides = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(sides, fc.integer({ min: 250, max: 2000 }), fc.boolean(), ([a, b], width, isMirrored) => {
      const [theirs, ours] = [people(a, 'Their'), people(b, 'Our')];
      const links = theirs.map((each, index) => mapLink(each, ours[index % b] ?? ME, index + 1));
      const map = relationshipMap({ theirs, ours, links });
      const drawn = layoutMap(map, options({ width, isMirrored }));
      expect(layoutMap(map, options({ width, isMirrored }))).toEqual(drawn);
      expect(drawn.width).toBeLessThanOrEqual(width);
      for (const { x, y, area, name, detail } of drawn.nodes) {
        expect(x - drawn.radius).toBeGreaterThanOrEqual(0);
        expect(x + drawn.radius).toBeLessThanOrEqual(drawn.width);
        expect(y + drawn.radius).toBeLessThanOrEqual(drawn.height);
        expect(area.x).toBeGreaterThanOrEqual(-0.001);
        expect(area.height).toBeGreaterThanOrEqual(44);
        for (const { text, x: at, anchor } of [name, detail]) {
          const long = text.length * 7;
          expect(anchor === 'end' ? at - long : drawn.width - at - long).toBeGreaterThanOrEqual(-0.001);
        }
      }
      for (const side of ['theirs', 'ours']) {
        const ys = drawn.nodes.filter((node) => node.side === side).map(({ y }) => y);
        ys.slice(1).forEach((y, index) => expect(y - (ys[index] ?? 0)).toBeGreaterThan(2 * drawn.radius));
      }
    }),
  );
});

test('an unresolved name says who it may be', () => {
  const map = relationshipMap({ theirs: [DANA, { ...MIKA, candidates: [] }], links: [] });
  expect(layoutMap(map, options()).nodes[1]?.detail.text).toBe('Not resolved');
});
