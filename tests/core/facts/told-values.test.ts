import { expect, test } from 'vitest';
import { mayBeOne } from '../../../src/core/facts/told-values';
import { readValues, type TypedValue } from '../../../src/core/facts/typed-values';

const valueIn = (text: string): TypedValue => {
  const [value] = readValues(text);
  if (!value) throw new Error(`${text} tells no value.`);
  return value;
};
/** In both orders. */
const areOne = (a: string, b: string): readonly boolean[] => {
  const [one, other] = [valueIn(a), valueIn(b)];
  return [mayBeOne(one, other), mayBeOne(other, one)];
};

test.each([
  ['2.8', '2,800,000'],
  ['700', '700,000'],
  ['2.8', '€2.8m'],
  ['2.8', '€2,800,000'],
  ['12 kroner', 'NOK 12'],
  ['May', '12 May'],
  ['Q2', 'May'],
  ['12-14 May', '12 May'],
])('may be one: %s, %s', (a, b) => {
  expect(areOne(a, b)).toEqual([true, true]);
});

test.each([
  ['2.8', '2.9'],
  ['2.8', '28'],
  ['€2.8m', '$2.8m'],
  ['€2.8m', '€2.8'],
  ['12 May', '13 May'],
  ['Q1', 'May'],
])('are two: %s, %s', (a, b) => {
  expect(areOne(a, b)).toEqual([false, false]);
});
