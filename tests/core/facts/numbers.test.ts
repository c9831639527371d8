import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { NUMBER, numberOf, rounded, WORD_NUMBER } from '../../../src/core/facts/numbers';

test.each([
  ['12', 12],
  ['0', 0],
  ['1,200', 1200],
  ['1 200', 1200],
  ["1'200", 1200],
  ['1,200,000', 1_200_000],
  ['12,345.5', 12_345.5],
  ['1,2', 1.2],
  ['1.2', 1.2],
  ['1,20', 1.2],
  ['1.200', 1.2],
  ['12,3456', 12.3456],
  ['one', 1],
  ['Two', 2],
  ['Forty', 40],
])('%s is %d', (written, number) => {
  expect(numberOf(written)).toBe(number);
});

const UP_TO_TWENTY =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const FROM_THIRTY = 'thirty forty fifty sixty seventy eighty ninety hundred';

test('words are read as the numbers that they are', () => {
  expect(UP_TO_TWENTY.split(' ').map(numberOf)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(FROM_THIRTY.split(' ').map(numberOf)).toEqual(Array.from({ length: 8 }, (_, at) => (at + 3) * 10));
});

it.each(["'", ',', ' '])('reads any number that is grouped with "%s"', (separator) => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (number) => {
      expect(numberOf(number.toLocaleString('en-US').replaceAll(',', separator))).toBe(number);
    }),
  );
});

test('however a number was worked out, its key is the same', () => {
  expect(rounded(0.1 + 0.2)).toBe(rounded(0.3));
  expect(rounded(1.1 * 3)).toBe(rounded(3.3));
  expect(rounded(1200)).toBe('1200');
  expect(rounded(1.2e6)).toBe('1200000');
  expect(rounded(0.5)).not.toBe(rounded(0.51));
});

test.each([
  ['twenty-five', 25],
  ['ninety-nine', 99],
  ['a hundred', 100],
  ['one hundred', 100],
  ['two hundred', 200],
  ['two hundred and five', 205],
  ['three hundred twenty-one', 321],
  ['twelve hundred', 1200],
  ['half a', 0.5],
  ['half an', 0.5],
  ['one and a half', 1.5],
  ['twenty and a half', 20.5],
])('"%s" is %d', (written, number) => {
  expect(numberOf(written)).toBe(number);
});

test('alone, "one" is no number', () => {
  const isWhole = (pattern: string, word: string): boolean => new RegExp(`^${pattern}$`).test(word);
  expect([isWhole(NUMBER, 'one'), isWhole(WORD_NUMBER, 'one')]).toEqual([true, false]);
  for (const word of [
    ...UP_TO_TWENTY.split(' ').slice(1),
    ...FROM_THIRTY.split(' ').slice(0, -1),
    'one hundred',
    'one and a half',
    'twenty-one',
  ])
    expect([word, isWhole(NUMBER, word), isWhole(WORD_NUMBER, word)]).toEqual([word, true, true]);
});
