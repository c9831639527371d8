import { describe, expect, it } from 'vitest';
import { machineDefaultDate } from '../../../src/core/parse/suggested-dates';

const A = '2026-01-10';
const B = '2026-01-11';
const C = '2026-02-01';

const proposals = (...dates: (string | null)[]) => dates.map((due) => ({ due }));

describe('machineDefaultDate', () => {
  it.each([
    ['all alike', proposals(A, A, A, A), A],
    ['three are too few', proposals(A, A, A), null],
    ['five of eight', proposals(A, A, A, A, A, B, B, C), A],
    ['exactly 60 %', proposals(A, A, A, A, A, A, B, B, B, C), A],
    ['half is not most', proposals(A, A, A, A, B, B, B, C), null],
    ['undated proposals do not count', proposals(A, null, A, null, A, null, A, null, null), A],
    ['order does not matter', proposals(B, C, A, A, B, A, A, A), A],
    ['nothing dated', proposals(null, null, null, null), null],
    ['nothing at all', proposals(), null],
  ])('%s', (_name, given, expected) => {
    expect(machineDefaultDate(given)).toBe(expected);
  });
});
