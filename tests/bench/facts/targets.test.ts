import { expect, it } from 'vitest';
import { targetRow } from './targets';

it.each([
  [{ what: 'F1', value: 0.99, atLeast: 0.96, aim: 0.985 }, 'met, and the aim'],
  [{ what: 'F1', value: 0.96, atLeast: 0.96, aim: 0.985 }, 'met'],
  [{ what: 'F1', value: 0.9599, atLeast: 0.96, aim: 0.985 }, 'MISSED'],
  [
    { what: 'ms', value: 100, atLeast: 1_000, aim: 150, isLimit: true, unit: 'ms' as const },
    'met, and the aim',
  ],
  [{ what: 'ms', value: 400, atLeast: 1_000, aim: 150, isLimit: true, unit: 'ms' as const }, 'met'],
  [{ what: 'share', value: 0.05, atLeast: 0.05, aim: 0.02, isLimit: true, unit: '%' as const }, 'met'],
  [{ what: 'share', value: 0.051, atLeast: 0.05, aim: 0.02, isLimit: true, unit: '%' as const }, 'MISSED'],
])('%j: %s', (target, verdict) => {
  expect(targetRow(target)).toMatchObject({ what: target.what, verdict });
});
