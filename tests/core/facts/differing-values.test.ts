import { describe, expect, it } from 'vitest';
import { differingValues } from '../../../src/core/facts/differing-values';

describe('the values in which two texts differ', () => {
  it.each([
    ['The archive grows by 40 TB a month.', 'The archive grows by **55 TB** a month.', ['40 TB', '55 TB']],
    ['The go or no-go is on 30 January.', 'Go or no-go: 6 February.', ['30 January', '6 February']],
    ['The budget is €180,000 in 2026.', 'For 2026 the budget is €140,000.', ['€180,000', '€140,000']],
    ['Detention is free for five days.', 'Detention is free for three days.', ['five days', 'three days']],
  ])('%s %s', (a, b, values) => {
    expect(differingValues(a, b)).toEqual(values);
    expect(differingValues(b, a)).toEqual([...values].reverse());
  });

  it.each([
    ['the same, in other words', '$1.2m in all.', '1,200,000 dollars in all.'],
    ['nothing that has a value', 'Ola leads it.', 'Dana leads it.'],
    ['two on one side', 'It took 5 TB and 7 TB.', 'It took 9 TB.'],
    ['values of different kinds', 'It took 5 TB.', 'It took five days.'],
  ])('none: %s', (_, a, b) => {
    expect(differingValues(a, b)).toBeNull();
  });
});
