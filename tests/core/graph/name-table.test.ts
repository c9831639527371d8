import { expect, test } from 'vitest';
import { createNameTable } from '../../../src/core/graph/name-table';

test('the surest tier that fits answers, and of one tier all', () => {
  const names = createNameTable();
  names.add('acme', 'account:acme corp', 'short');
  names.add('acme', 'account:acme gmbh', 'short');
  expect(names.meaning('acme', ['account'])).toEqual({
    tier: 'short',
    ids: ['account:acme corp', 'account:acme gmbh'],
  });
  names.add('acme', 'account:acme', 'title');
  expect(names.find('acme', ['account'])).toEqual(['account:acme']);
  expect(names.find('acme', ['person'])).toEqual([]);
  expect(names.meaning('other', ['account'])).toBeNull();
});

test('a name given twice is there until it is taken back twice', () => {
  const names = createNameTable();
  names.add('acme', 'account:acme', 'title');
  names.add('acme', 'account:acme', 'title');
  names.remove('acme', 'account:acme', 'title');
  expect(names.find('acme', ['account'])).toEqual(['account:acme']);
  names.remove('acme', 'account:acme', 'title');
  names.remove('acme', 'account:acme', 'title');
  expect(names.find('acme', ['account'])).toEqual([]);
});

test('an empty name means nothing', () => {
  const names = createNameTable();
  names.add('', 'account:', 'title');
  expect(names.meaning('', ['account'])).toBeNull();
});
