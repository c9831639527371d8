import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStatement } from '../../../src/core/facts/read-statement';
import { resolveTime } from '../../../src/core/facts/resolve-time';

/** What a text says in a note of a day: 2026-01-05 is a Monday. */
type Row = readonly [text: string, date: string, value: string];

const valuesIn = (text: string, date: string | null): string =>
  resolveTime(readStatement(text), date)
    .values.map(({ kind, value }) => `${kind} ${value}`)
    .join(', ');

const WEEKDAYS: readonly Row[] = [
  ['Ferris visits the ward on Wednesday.', '2026-01-05', 'date 1/7'],
  ['Ferris visits the ward on Wednesday.', '2026-01-07', 'date 1/7'],
  ['Ferris visits the ward on Wednesday.', '2026-01-08', 'date 1/14'],
  ['Ferris visits the ward on Monday.', '2026-01-11', 'date 1/12'],
  ['Ferris visits the ward on Sunday.', '2026-01-05', 'date 1/11'],
  ['Ferris visits the ward on Thursday.', '2025-12-31', 'date 1/1'],
  ['Ferris visits the ward on Monday.', '2026-02-28', 'date 3/2'],
  ['Ferris visits the ward on Tuesday.', '2028-02-28', 'date 2/29'],
  ['Ferris visits the ward this Friday.', '2026-01-07', 'date 1/9'],
  ['Ferris visits the ward on Friday morning.', '2026-01-07', 'date 1/9'],
  ['Until Friday, the gate stays open.', '2026-01-07', 'date 1/9'],
  ['The annex is due by Friday.', '2026-01-07', 'date 1/9'],
  ['The visit is planned for Friday.', '2026-01-07', 'date 1/9'],
  ['The visit will be repeated on Friday.', '2026-01-07', 'date 1/9'],
  ['The ramp is closed on Friday.', '2026-01-07', 'date 1/9'],
  ['The tests are usually held on Friday.', '2026-01-07', 'date 1/9'],
  ['We need the annex by Friday.', '2026-01-07', 'date 1/9'],
  ['The shared dock opens on Friday.', '2026-01-07', 'date 1/9'],
  ['Ferris visits the ward next Friday.', '2026-01-07', 'date 1/16'],
  ['Ferris visits the ward next Monday.', '2026-01-07', 'date 1/12'],
  ['Ferris visits the ward next Monday.', '2026-01-05', 'date 1/12'],
  ['Ferris visits the ward on Friday of next week.', '2026-01-07', 'date 1/16, week 2026-01-12'],
  ['Ferris visits the ward on Monday next week.', '2026-01-07', 'date 1/12, week 2026-01-12'],
];

const PAST_WEEKDAYS: readonly Row[] = [
  ['Ferris visited the ward on Wednesday.', '2026-01-09', 'date 1/7'],
  ['Ferris visited the ward on Wednesday.', '2026-01-07', 'date 1/7'],
  ['Ferris visited the ward on Wednesday.', '2026-01-05', 'date 12/31'],
  ['Ferris visited the ward on Sunday.', '2026-03-01', 'date 3/1'],
  ['Ferris visited the ward on Saturday.', '2026-03-01', 'date 2/28'],
  ['Ferris used the ward on Friday.', '2026-01-07', 'date 1/2'],
  ['Ferris left the ward on Friday.', '2026-01-07', 'date 1/2'],
  ['Ferris was in the ward last Friday.', '2026-01-07', 'date 1/2'],
  ['The gate has been closed since Monday.', '2026-01-07', 'date 1/5'],
  ['The test was held on Monday.', '2026-01-07', 'date 1/5'],
  ['The visit of last Friday is under review.', '2026-01-07', 'date 1/2'],
  ['Ferris was in the ward last Monday.', '2026-01-05', 'date 12/29'],
  ['The gate is closed since Monday.', '2026-01-07', 'date 1/5'],
];

const DAYS: readonly Row[] = [
  ['Ferris comes tomorrow.', '2026-01-05', 'date 1/6'],
  ['Ferris comes tomorrow.', '2026-02-28', 'date 3/1'],
  ['Ferris comes tomorrow.', '2028-02-28', 'date 2/29'],
  ['Ferris comes tomorrow.', '2025-12-31', 'date 1/1'],
  ['Ferris came yesterday.', '2026-03-01', 'date 2/28'],
  ['Ferris came yesterday.', '2026-01-01', 'date 12/31'],
];

const LONGER: readonly Row[] = [
  ['Ferris comes this week.', '2026-01-11', 'week 2026-01-05'],
  ['Ferris comes next week.', '2026-01-11', 'week 2026-01-12'],
  ['Ferris comes next week.', '2026-01-05', 'week 2026-01-12'],
  ['Ferris comes in the coming week.', '2026-01-05', 'week 2026-01-12'],
  ['Ferris came last week.', '2026-01-01', 'week 2025-12-22'],
  ['Ferris came in the past week.', '2026-01-14', 'week 2026-01-05'],
  ['Ferris comes this month.', '2026-03-31', 'month 3'],
  ['Ferris comes next month.', '2026-01-31', 'month 2'],
  ['Ferris comes next month.', '2025-12-15', 'month 1'],
  ['Ferris came last month.', '2026-03-31', 'month 2'],
  ['Ferris came last month.', '2026-01-31', 'month 12'],
  ['Ferris comes this quarter.', '2026-09-30', 'quarter 3'],
  ['Ferris comes next quarter.', '2026-01-31', 'quarter 2'],
  ['Ferris comes next quarter.', '2025-11-30', 'quarter 1'],
  ['Ferris came last quarter.', '2026-02-10', 'quarter 4'],
  ['Ferris comes this year.', '2026-01-01', 'year 2026'],
  ['Ferris comes next year.', '2025-12-31', 'year 2026'],
  ['Ferris came last year.', '2026-01-01', 'year 2025'],
];

describe.each([
  ['a weekday to come', WEEKDAYS],
  ['a weekday that was', PAST_WEEKDAYS],
  ['a day beside this one', DAYS],
  ['a longer period', LONGER],
])('%s', (_, rows) => {
  it.each(rows)('%s (%s)', (text, date, value) => {
    expect(valuesIn(text, date)).toBe(value);
  });
});

test.each([
  ['every week', 'Ferris visits the ward on Tuesdays.', 'weekday tue'],
  ['every week', 'Ferris visits the ward on Tuesday mornings.', 'weekday tue'],
  ['every week', 'Ferris visits the ward every Tuesday.', 'weekday tue'],
  ['some week', 'Tuesday is the day of the ward.', 'weekday tue'],
  ['a day that is told', 'Ferris visits the ward on Tuesday, 14 May.', 'weekday tue, date 5/14'],
  ['a day that is told', 'Ferris visits the ward on 14 May.', 'date 5/14'],
  ['a range that is told', 'The ward is shut from Tuesday, 12-15 May.', 'weekday tue, range 5/12-5/15'],
  ['no day', 'Ferris visits the ward for two weeks.', 'duration-day 14'],
  ['nothing', 'Ferris visits the ward.', ''],
])('%s stays as it is: %s', (_, text, values) => {
  const reading = readStatement(text);
  expect(valuesIn(text, '2026-01-07')).toBe(values);
  expect(resolveTime(reading, '2026-01-07')).toEqual(reading);
});

test('without a day of the note, nothing is known', () => {
  const reading = readStatement('Ferris visits the ward on Tuesday, and Ola next week.');
  expect(resolveTime(reading, null)).toBe(reading);
});

test('other values stay beside the one that counts from the note', () => {
  expect(valuesIn('On Wednesday, 12 pumps come at 2 pm for €40k.', '2026-01-05')).toBe(
    'date 1/7, number 12, time 14:00, money-eur 40000',
  );
});

test('its tokens and words say so as well, in their places', () => {
  const before = readStatement('Ferris visits the ward on Wednesday.');
  const after = resolveTime(before, '2026-01-05');
  const places = (words: readonly { readonly start: number; readonly end: number }[]) =>
    words.map(({ start, end }) => [start, end]);
  for (const part of ['tokens', 'words', 'values'] as const)
    expect(places(after[part])).toEqual(places(before[part]));
  expect(after.tokens.at(-1)).toMatchObject({ word: 'date:1/7', stem: 'date:1/7' });
  expect(after.words.at(-1)).toMatchObject({ word: 'date:1/7', stem: 'date:1/7' });
  expect(after.tokens.slice(0, -1)).toEqual(before.tokens.slice(0, -1));
  // It is the same token as that of the date itself.
  expect(after.tokens.at(-1)?.stem).toBe(
    readStatement('Ferris visits the ward on 7 January.').tokens.at(-1)?.stem,
  );
});

const dayOf = (value: string, year: number): Date => {
  const [month = 0, day = 0] = value.replace('date ', '').split('/').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
};
const NAMES = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MS_PER_DAY = 86_400_000;

test('a weekday is that weekday, within the week from the note on, or up to it', () => {
  const middle = fc.integer({ min: 10, max: 350 });
  fc.assert(
    fc.property(middle, fc.constantFrom(...NAMES), fc.boolean(), (days, name, isPast) => {
      const noted = new Date(Date.UTC(2026, 0, 1 + days));
      const text = `Ferris ${isPast ? 'visited' : 'visits'} the ward on ${name}.`;
      const meant = dayOf(valuesIn(text, noted.toISOString().slice(0, 10)), 2026);
      expect(NAMES[meant.getUTCDay()]).toBe(name);
      const ahead = (meant.getTime() - noted.getTime()) / MS_PER_DAY;
      expect(Math.abs(ahead)).toBeLessThan(7);
      expect(isPast ? ahead <= 0 : ahead >= 0).toBe(true);
    }),
  );
});
