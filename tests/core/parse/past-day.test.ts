import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../../src/core/model/calendar-date';
import { pastDay } from '../../../src/core/parse/past-day';

/** A Wednesday. */
const TODAY = '2026-01-07';

describe('on Wednesday, 7 January 2026', () => {
  test.each([
    ['2025-11-12', '2025-11-12'],
    ['12 Nov', '2025-11-12'],
    ['since 12 Nov', '2025-11-12'],
    ['nov 12th', '2025-11-12'],
    ['12 November 2024', '2024-11-12'],
    ['Wed, 12 Nov', '2025-11-12'],
    ['5 jan', '2026-01-05'],
    ['7 jan', '2026-01-07'],
    ['8 jan', '2025-01-08'],
    ['29 feb', '2024-02-29'],
    ['november', '2025-11-01'],
    ['january', '2026-01-01'],
    ['last november', '2025-11-01'],
    ['november 2024', '2024-11-01'],
    ['today', '2026-01-07'],
    ['yesterday', '2026-01-06'],
    ['fri', '2026-01-02'],
    ['last friday', '2026-01-02'],
    ['wed', '2025-12-31'],
    ['this mon', '2026-01-05'],
    ['this wed', '2026-01-07'],
    ['3 days ago', '2026-01-04'],
    ['a week ago', '2025-12-31'],
    ['two weeks ago', '2025-12-24'],
    ['last 30 days', '2025-12-08'],
    ['30d', '2025-12-08'],
    ['a month ago', '2025-12-07'],
    ['2 years ago', '2024-01-07'],
    ['this week', '2026-01-05'],
    ['last week', '2025-12-29'],
    ['this month', '2026-01-01'],
    ['last month', '2025-12-01'],
    ['this year', '2026-01-01'],
  ])('%s is %s', (words, day) => {
    expect(pastDay(words, TODAY)).toBe(day);
  });

  test.each([
    '',
    'soon',
    'tomorrow',
    '2026-01-08',
    '31 feb',
    'next week',
    '12',
    'the meeting',
    'friday and monday',
  ])('“%s” is no such day', (words) => {
    expect(pastDay(words, TODAY)).toBeNull();
  });
});

test('a day that comes back is one, and not to come', () => {
  const word = fc.constantFrom(
    'last',
    'fri',
    '12',
    'nov',
    'ago',
    'weeks',
    'a',
    '3',
    '29',
    'feb',
    '2024',
    'this',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 5 }).map((all) => all.join(' ')),
      ),
      (words) => {
        const day = pastDay(words, TODAY);
        expect(day === null || (isCalendarDate(day) && day <= TODAY)).toBe(true);
      },
    ),
  );
});
