import { expect, test } from 'vitest';
import { today } from '../../src/obsidian/today';

test.each([
  [new Date(2026, 0, 5, 0, 0, 0), '2026-01-05'],
  [new Date(2026, 0, 5, 23, 59, 59), '2026-01-05'],
  [new Date(2025, 11, 31, 23, 30), '2025-12-31'],
])('takes the day of the local clock: %s', (now, expected) => {
  expect(today(now)).toBe(expected);
});

test('is the local day on both sides of the date line', () => {
  const zone = process.env.TZ;
  try {
    const days = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((name) => {
      process.env.TZ = name;
      return today(new Date('2026-01-05T10:30:00Z'));
    });
    expect(days).toEqual(['2026-01-06', '2026-01-04']);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
