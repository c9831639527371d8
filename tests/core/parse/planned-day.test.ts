import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../../src/core/model/calendar-date';
import { plannedDay } from '../../../src/core/parse/planned-day';

/** A Wednesday. */
const TODAY = '2026-01-07';

describe('on Wednesday, 7 January 2026', () => {
  test.each([
    ['next fri', '2026-01-16'],
    ['Next Friday', '2026-01-16'],
    ['next mon', '2026-01-12'],
    ['next sun', '2026-01-18'],
    ['fri', '2026-01-09'],
    ['Fri.', '2026-01-09'],
    ['on thurs', '2026-01-08'],
    ['by friday', '2026-01-09'],
    ['mon', '2026-01-12'],
    ['wed', '2026-01-14'],
    ['this wed', '2026-01-07'],
    ['this fri', '2026-01-09'],
    ['today', '2026-01-07'],
    ['tod', '2026-01-07'],
    ['tomorrow', '2026-01-08'],
    ['tmrw', '2026-01-08'],
    ['day after tomorrow', '2026-01-09'],
    ['in two weeks', '2026-01-21'],
    ['in 10 days', '2026-01-17'],
    ['in a month', '2026-02-07'],
    ['two weeks from monday', '2026-01-26'],
    ['friday next week', '2026-01-16'],
    ['next week tuesday', '2026-01-13'],
    ['16 Jan', '2026-01-16'],
    ['16 jan', '2026-01-16'],
    ['jan 16', '2026-01-16'],
    ['Fri 16 Jan', '2026-01-16'],
    ['january 16th', '2026-01-16'],
    ['the 16th of january', '2026-01-16'],
    ['7 jan', '2026-01-07'],
    ['6 jan', '2027-01-06'],
    ['5 may', '2026-05-05'],
    ['2 march', '2026-03-02'],
    ['1 dec 2025', '2025-12-01'],
    ['29 feb', '2028-02-29'],
    ['16.1.', '2026-01-16'],
    ['16.1.2027', '2027-01-16'],
    ['3.4.', '2026-04-03'],
    ['16/1', '2026-01-16'],
    ['1/16', '2026-01-16'],
    ['the 16th', '2026-01-16'],
    ['5th', '2026-02-05'],
    ['31st', '2026-01-31'],
    ['2026-01-16', '2026-01-16'],
    ['2025-12-31', '2025-12-31'],
    ['eod', '2026-01-07'],
    ['eow', '2026-01-09'],
    ['end of the week', '2026-01-09'],
    ['this week', '2026-01-09'],
    ['next week', '2026-01-12'],
    ['weekend', '2026-01-10'],
    ['eom', '2026-01-31'],
    ['end of month', '2026-01-31'],
    ['eoq', '2026-03-31'],
    ['eoy', '2026-12-31'],
    ['end of february', '2026-02-28'],
    ['next month', '2026-02-01'],
    ['q1', '2026-03-31'],
    ['+3d', '2026-01-10'],
    ['+2w', '2026-01-21'],
    ['+ 1 m', '2026-02-07'],
    ['3d', '2026-01-10'],
    ['2 weeks', '2026-01-21'],
    ['1y', '2027-01-07'],
    ['in 3 wks', '2026-01-28'],
  ])('%s is %s', (words, date) => expect(plannedDay(words, TODAY)).toEqual({ date }));

  test.each(['none', 'No date', '-', ' – ', 'clear'])('%s is no date', (words) =>
    expect(plannedDay(words, TODAY)).toEqual({ date: null }),
  );

  test.each([
    '',
    ' ',
    'soon',
    'next',
    'foo fri',
    'fri foo',
    'fri or mon',
    '2026-02-31',
    '2026-13-01',
    '31 feb',
    '32 jan',
    '3/4',
    '16',
    '2 tb a month',
    'every monday',
    'x'.repeat(500),
  ])('%j is nothing', (words) => expect(plannedDay(words, TODAY)).toBeNull());
});

test.each([
  ['2026-01-09', 'fri', '2026-01-16'],
  ['2026-01-09', 'next fri', '2026-01-16'],
  ['2026-01-11', 'this week', '2026-01-11'],
  ['2026-01-11', 'next week', '2026-01-12'],
  ['2026-01-11', 'weekend', '2026-01-11'],
  ['2026-01-11', 'mon', '2026-01-12'],
  ['2026-01-31', '+1m', '2026-02-28'],
  ['2026-01-31', '30th', '2026-03-30'],
  ['2026-12-30', '2 jan', '2027-01-02'],
  ['2028-03-01', '29 feb', '2032-02-29'],
])('on %s, %s is %s', (today, words, date) => expect(plannedDay(words, today)).toEqual({ date }));

test('gives a day of the calendar or nothing, whatever is typed', () => {
  const word = fc.constantFrom(
    ...'next fri in 3 weeks 16 jan +2d -1 2026-01-16 eow the of . / 99999 y'.split(' '),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 5 }).map((all) => all.join(' ')),
        fc.string(),
      ),
      (words) => {
        const day = plannedDay(words, TODAY);
        if (typeof day?.date === 'string') expect(isCalendarDate(day.date)).toBe(true);
      },
    ),
    { seed: 5, numRuns: 1_000 },
  );
});
