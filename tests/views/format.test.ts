import { describe, expect, it } from 'vitest';
import {
  ago,
  agoInFull,
  count,
  dateRange,
  dayInMonth,
  dueDate,
  exactDate,
  exactDateAndDistance,
  monthName,
  number,
  shortDate,
} from '../../src/views/format';

/** A Wednesday. */
const TODAY = '2026-01-07';

describe('ago', () => {
  it.each([
    [0, 'today', 'today'],
    [1, '1 d', 'yesterday'],
    [12, '12 d', '12 days ago'],
    [99, '99 d', '99 days ago'],
    [100, '3 mo', '100 days ago'],
    [400, '13 mo', '400 days ago'],
    [729, '24 mo', '729 days ago'],
    [730, '1 y', '730 days ago'],
    [4000, '10 y', '4,000 days ago'],
    [-1, 'in 1 d', 'tomorrow'],
    [-8, 'in 8 d', 'in 8 days'],
  ])('%i days: %s, %s', (days, short, long) => {
    expect([ago(days), agoInFull(days)]).toEqual([short, long]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-01-07', '7 Jan', 'today'],
    ['2026-01-08', '8 Jan', 'Thu'],
    ['2026-01-13', '13 Jan', 'Tue'],
    ['2026-01-14', '14 Jan', '14 Jan'],
    ['2026-01-06', '6 Jan', '6 Jan'],
    ['2025-12-26', '26 Dec', '26 Dec'],
    ['2025-07-09', '9 Jul', '9 Jul'],
    ['2025-07-08', '8 Jul 2025', '8 Jul 2025'],
    ['2026-07-08', '8 Jul', '8 Jul'],
    ['2026-07-09', '9 Jul 2026', '9 Jul 2026'],
    ['2019-02-28', '28 Feb 2019', '28 Feb 2019'],
  ])('%s is %s, due %s', (date, short, due) => {
    expect([shortDate(date, TODAY), dueDate(date, TODAY)]).toEqual([short, due]);
  });

  it('say in full what they shorten', () => {
    expect(exactDate('2026-01-05')).toBe('Mon 5 Jan 2026');
    expect(exactDateAndDistance('2026-01-05', TODAY)).toBe('Mon 5 Jan 2026, 2 days ago');
    expect(dayInMonth('2025-12-26')).toBe('Fri 26');
  });

  it.each([
    ['2025-12-12', '2025-12-26', '12 – 26 Dec'],
    ['2025-11-18', '2025-12-12', '18 Nov – 12 Dec'],
    ['2025-12-26', '2025-12-26', '26 Dec'],
    ['2024-03-01', '2024-03-09', '1 – 9 Mar 2024'],
    ['2024-03-01', '2024-05-09', '1 Mar – 9 May 2024'],
    ['2024-03-01', '2025-12-26', '1 Mar 2024 – 26 Dec'],
  ])('%s to %s: %s', (from, to, range) => {
    expect(dateRange(from, to, TODAY)).toBe(range);
  });

  it.each([
    ['2026-01', 'January'],
    ['2025-12', 'December 2025'],
    ['someday', 'someday'],
  ])('month %s is %s', (month, name) => {
    expect(monthName(month, TODAY)).toBe(name);
  });

  it('leave what is no date as it is', () => {
    const text = '2026-02-31';
    const all = [shortDate, dueDate, exactDateAndDistance].map((say) => say(text, TODAY));
    expect([...all, exactDate(text), dayInMonth(text)]).toEqual([text, text, text, text, text]);
    expect(dateRange(text, '2026-01-01', TODAY)).toBe('2026-02-31 – 1 Jan');
  });
});

describe('counts', () => {
  it.each([
    [0, '0 notes'],
    [1, '1 note'],
    [2, '2 notes'],
    [1240, '1,240 notes'],
    [1234567, '1,234,567 notes'],
  ])('%i', (n, text) => {
    expect(count(n, 'note')).toBe(text);
  });

  it('takes an irregular plural', () => {
    expect([count(1, 'match', 'matches'), count(3, 'match', 'matches')]).toEqual(['1 match', '3 matches']);
  });

  it('groups digits by three', () => {
    expect([number(999), number(1000), number(100000)]).toEqual(['999', '1,000', '100,000']);
  });
});
