import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
  monthEnd,
  quarterEnd,
  toDay,
  weekEnd,
  weekStart,
} from '../../../src/core/model/calendar-date';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('isCalendarDate', () => {
  it.each(['2026-01-05', '2024-02-29', '2000-02-29', '1999-12-31', '0050-06-01', '9999-12-31'])(
    'accepts %s',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    '2026-02-29',
    '2026-02-31',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '2026/01/05',
    '2026-01-05T00:00',
    ' 2026-01-05',
    '2026-01-05\n',
    '',
    'next Friday',
  ])('rejects %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('toDay', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-05T23:30:00Z', '2026-01-05'],
    ['2026-01-05T00:30:00+14:00', '2026-01-05'],
    ['2026-01-05 09:00', '2026-01-05'],
    ['2026-02-31T09:00', null],
    ['2026-01-055', null],
    ['2026-01', null],
    ['05.01.2026', null],
    ['', null],
  ])('%j is the day %j', (text, day) => {
    expect(toDay(text)).toBe(day);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-01-05', 0, '2026-01-05'],
    ['2026-01-31', 1, '2026-02-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['1970-01-01', -1, '1969-12-31'],
    // Both days of a daylight-saving change, in Europe and in North America.
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-01', 1, '2026-11-02'],
  ])('%s plus %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', -17, '2024-12-05'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-01-04', 0, '2025-12-29', '2026-01-04'],
    ['2026-01-05', 1, '2026-01-05', '2026-01-11'],
    ['2026-01-10', 6, '2026-01-05', '2026-01-11'],
    ['1969-12-28', 0, '1969-12-22', '1969-12-28'],
  ])('%s is day %i of the week %s to %s', (date, day, start, end) => {
    expect(dayOfWeek(date)).toBe(day);
    expect(weekStart(date)).toBe(start);
    expect(weekEnd(date)).toBe(end);
  });

  it('starts weeks on another day when told', () => {
    expect(weekStart('2026-01-10', 0)).toBe('2026-01-04');
    expect(weekEnd('2026-01-10', 0)).toBe('2026-01-10');
  });

  it.each([
    ['2026-01-01', '2026-01-31', '2026-03-31'],
    ['2026-02-10', '2026-02-28', '2026-03-31'],
    ['2024-02-10', '2024-02-29', '2024-03-31'],
    ['2026-04-30', '2026-04-30', '2026-06-30'],
    ['2026-12-31', '2026-12-31', '2026-12-31'],
  ])('%s ends its month on %s and its quarter on %s', (date, month, quarter) => {
    expect(monthEnd(date)).toBe(month);
    expect(quarterEnd(date)).toBe(quarter);
  });

  it.each([
    [() => addDays('9999-12-31', 1), '9999-12-31'],
    [() => addDays('0000-01-01', -1), '0000-01-01'],
    [() => addDays('9999-06-01', 1e9), '9999-12-31'],
    [() => addMonths('9999-11-30', 2), '9999-12-31'],
    [() => addMonths('0000-02-29', -2), '0000-01-29'],
    [() => weekEnd('9999-12-31'), '9999-12-31'],
    [() => weekStart('0000-01-01'), '0000-01-01'],
    [() => quarterEnd('9999-12-31'), '9999-12-31'],
  ])('stays within the years that four digits can write: %s', (operation, expected) => {
    expect(operation()).toBe(expected);
  });

  it('builds a date from its parts, or null where there is no such day', () => {
    expect(calendarDate(2026, 2, 28)).toBe('2026-02-28');
    expect(calendarDate(50, 2, 8)).toBe('0050-02-08');
    expect(calendarDate(2026, 2, 29)).toBeNull();
    expect(calendarDate(20266, 1, 1)).toBeNull();
  });

  it('throws on what is no date: that is a fault of the caller', () => {
    for (const operation of [
      () => addDays('2026-02-31', 1),
      () => addMonths('soon', 1),
      () => daysBetween('2026-01-05', ''),
      () => weekStart('2026-1-5'),
      () => monthEnd(''),
    ]) {
      expect(operation).toThrow(RangeError);
    }
  });
});

describe('properties', () => {
  const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

  it('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('a week holds its date and starts on the day asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 6 }), (date, firstDay) => {
        const start = weekStart(date, firstDay);
        expect(dayOfWeek(start)).toBe(firstDay);
        expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, date)).toBeLessThan(7);
      }),
    );
  });

  it.each(['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Pago_Pago'])(
    'does not depend on the time zone %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
      expect(weekStart('2026-03-29')).toBe('2026-03-23');
      expect(toDay('2026-01-05T23:59:00-11:00')).toBe('2026-01-05');
    },
  );
});
