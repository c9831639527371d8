import { expect, test } from 'vitest';
import { amountOf, withSharedUnits } from '../../../src/core/facts/shared-units';

interface Placed {
  readonly kind: string;
  readonly value: string;
  readonly amount: number | null;
  readonly start: number;
  readonly end: number;
}

/** A text and the values that were read in it, in order: `kind value: as written`. */
type Case = readonly [text: string, values: readonly string[], shared: readonly string[]];

function placed(text: string, values: readonly string[]): readonly Placed[] {
  let from = 0;
  return values.map((each) => {
    const [, kind = '', value = '', written = ''] = /^(\S+) (\S+): (.+)$/.exec(each) ?? [];
    const start = text.indexOf(written, from);
    from = start + written.length;
    return { kind, value, amount: amountOf(kind, written), start, end: from };
  });
}

const shared = (text: string, values: readonly string[]): readonly string[] =>
  withSharedUnits(placed(text, values), text).map(
    ({ kind, value, start, end }) => `${kind} ${value}: ${text.slice(start, end)}`,
  );

const GIVE_THEIR_UNIT: readonly Case[] = [
  [
    'from 52 to 31 minutes',
    ['number 52: 52', 'duration-minute 31: 31 minutes'],
    ['duration-minute 52: 52', 'duration-minute 31: 31 minutes'],
  ],
  [
    'from 52 minutes to 31',
    ['duration-minute 52: 52 minutes', 'number 31: 31'],
    ['duration-minute 52: 52 minutes', 'duration-minute 31: 31'],
  ],
  // Of weeks, seven times as many days.
  [
    '2-3 weeks',
    ['number 2: 2', 'duration-day 21: 3 weeks'],
    ['duration-day 14: 2', 'duration-day 21: 3 weeks'],
  ],
  [
    'two to three weeks',
    ['number 2: two', 'duration-day 21: three weeks'],
    ['duration-day 14: two', 'duration-day 21: three weeks'],
  ],
  [
    'between 40 and 55 TB',
    ['number 40: 40', 'number-tb 55: 55 TB'],
    ['number-tb 40: 40', 'number-tb 55: 55 TB'],
  ],
  ['10 or 20%', ['number 10: 10', 'percent 20: 20%'], ['percent 10: 10', 'percent 20: 20%']],
  [
    'from 10 to 20 million dollars',
    ['number 10: 10', 'money-usd 20000000: 20 million dollars'],
    ['money-usd 10000000: 10', 'money-usd 20000000: 20 million dollars'],
  ],
  // What has a scale of its own takes the currency alone.
  [
    'from €18m to 14.5m',
    ['money-eur 18000000: €18m', 'number 14500000: 14.5m'],
    ['money-eur 18000000: €18m', 'money-eur 14500000: 14.5m'],
  ],
  [
    '€5-6 million',
    ['money-eur 5: €5', 'number 6000000: 6 million'],
    ['money-eur 5000000: €5', 'money-eur 6000000: 6 million'],
  ],
  [
    '1,200 to 1,500 euros',
    ['number 1200: 1,200', 'money-eur 1500: 1,500 euros'],
    ['money-eur 1200: 1,200', 'money-eur 1500: 1,500 euros'],
  ],
];

test.each(GIVE_THEIR_UNIT)('%s', (text, values, expected) => {
  expect(shared(text, values)).toEqual(expected);
});

test.each([
  ['another thing that is counted', '3 weeks and 2 engineers', ['duration-day 21: 3 weeks', 'number 2: 2']],
  ['two numbers', 'from 22 to 41', ['number 22: 22', 'number 41: 41']],
  ['other words between', '12 cranes lift 31 TB', ['number 12: 12', 'number-tb 31: 31 TB']],
  ['a comma between', 'in 12, 31 minutes', ['number 12: 12', 'duration-minute 31: 31 minutes']],
  ['a year', '12 and 2026', ['number 12: 12', 'year 2026: 2026']],
  ['a unit of its own', '2 days to 3 weeks', ['duration-day 2: 2 days', 'duration-day 21: 3 weeks']],
  ['nothing beside it', '12', ['number 12: 12']],
])('%s shares no unit: %s', (_, text, values) => {
  expect(shared(text, values)).toEqual(values);
});

test('of no amount comes no number that is none', () => {
  expect(shared('5 to 0 minutes', ['number 5: 5', 'duration-minute 0: 0 minutes']).join()).not.toMatch(
    /NaN|Infinity/,
  );
});

test.each([
  ['money-eur', '€2.8m', 2.8],
  ['money-usd', '1,200,000 dollars', 1_200_000],
  ['duration-day', 'two weeks', 2],
  ['duration-day', '14-day', 14],
  ['number-tb', '40 TB', 40],
  ['percent', '12,5%', 12.5],
  ['number', '40+', 40],
  ['number', 'twelve', 12],
  ['date', '3 May', null],
  ['label', '3', null],
  ['id', 'BX-7714', null],
  ['version', '2.4', null],
  ['year', '2026', null],
])('the amount of %s "%s" is %s', (kind, written, amount) => {
  expect(amountOf(kind, written)).toBe(amount);
});
