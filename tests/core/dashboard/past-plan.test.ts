import { expect, test } from 'vitest';
import { pastPlan } from '../../../src/core/dashboard/past-plan';

const TODAY = '2026-01-07';
/** A Friday. */
const WRITTEN = '2025-12-12';

test.each([
  ['The pilot starts on Tuesday', '2025-12-16'],
  ['Dana will sign the annex next week', '2025-12-21'],
  ['The move is planned for 19 December', '2025-12-19'],
  ['Both depots are to be audited this month', '2025-12-31'],
  ['The second shift **will** begin on 15 December and run to 20 December', '2025-12-20'],
  ['The trucks are scheduled for tomorrow', '2025-12-13'],
])('%s: was planned for %s', (text, day) => {
  expect(pastPlan(text, WRITTEN, TODAY)).toBe(day);
});

test.each([
  ['a day to come', 'The pilot starts on 12 January 2026'],
  ['a period that is not over', 'The line will be doubled in January 2026'],
  ['the last of several days to come', 'Malmö will start on 15 December, Gdańsk on 15 January 2026'],
  ['what happened', 'The pilot started on Tuesday'],
  ['what was called off', 'The move that was planned for 19 December is cancelled'],
  ['no plan', 'The report of 19 December counts 40 TB'],
  ['a day before its own', 'The plan of 1 December names two depots'],
  ['no day', 'Dana will sign the annex'],
  ['a habit', 'Ola is on shift on Tuesdays'],
])('%s is no plan that is over: %s', (_, text) => {
  expect(pastPlan(text, WRITTEN, TODAY)).toBeNull();
});

test('on the day itself it is not over, and without its own day nobody knows', () => {
  expect(pastPlan('The move is planned for 19 December', WRITTEN, '2025-12-19')).toBeNull();
  expect(pastPlan('The move is planned for 19 December', null, TODAY)).toBeNull();
});
