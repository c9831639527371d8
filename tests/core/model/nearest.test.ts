import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/model/nearest';

const NAMES = ['accounts', 'account', 'tasks', 'northwind freight', 'halden clinics'];

describe('the names nearest to what was typed', () => {
  it.each([
    ['taks', ['tasks']],
    ['acount', ['account', 'accounts']],
    ['account', ['account', 'accounts']],
    ['clinics', ['halden clinics']],
    ['nrothwind freight', ['northwind freight']],
    ['nrohtwidn friehgt', ['northwind freight']],
    ['brief', []],
    ['', []],
  ])('%s', (typed, names) => {
    expect(nearest(typed, NAMES, (name) => name)).toEqual(names);
  });

  it('are as many as asked for', () => {
    expect(nearest('a', NAMES, (name) => name, 1)).toEqual(['accounts']);
  });

  it('cost nothing for what nobody types', () => {
    const long = 'x'.repeat(100_000);
    expect(nearest(long, [`${long}y`, 'x'], (name) => name)).toEqual([`${long}y`]);
  });
});
