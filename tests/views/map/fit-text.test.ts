import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitName, fitRole, fitText } from '../../../src/views/map/fit-text';

/** Ten pixels a letter. */
const measure = (text: string): number => Array.from(text).length * 10;

describe('a name', () => {
  test.each([
    ['Dana Whitfield', 140, 'Dana Whitfield'],
    ['Dana Whitfield', 139, 'Dana W.'],
    ['Ludwig van der Berg', 100, 'Ludwig B.'],
    ['Dana Whitfield', 60, 'Dana…'],
    ['Dana Whitfield', 40, 'Dan…'],
    ['Bartholomew', 60, 'Barth…'],
    ['Dana', 0, '…'],
    ['Élodie 🦊fox', 80, 'Élodie…'],
  ])('%s in %i px', (name, width, shown) => {
    expect(fitName(name, width, measure)).toBe(shown);
  });
});

test.each([
  ['Operations, pilot lead', 120, 'Operations'],
  ['Head of platform', 110, 'Head of…'],
  ['Solution architect', 110, 'Solution…'],
  ['Solution architect', 130, 'Solution arc…'],
  [', the odd one', 30, ',…'],
])('the role %s in %i px', (role, width, shown) => {
  expect(fitRole(role, width, measure)).toBe(shown);
});

test('fits always, or is nothing but an ellipsis, and is whole where there is room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 400 }), (text, width) => {
      const shown = fitText(text, width, measure);
      expect(shown === '…' || measure(shown) <= width).toBe(true);
      if (measure(text) <= width) expect(shown).toBe(text);
    }),
  );
});
