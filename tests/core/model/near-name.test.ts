import { expect, test } from 'vitest';
import { jaroWinkler } from '../../../src/core/model/jaro-winkler';
import { companyLikeness, nameLikeness, nearKeys, nearKeysToAsk } from '../../../src/core/model/near-name';

test.each([
  ['sam hil', 'sam hill', 'suggest'],
  ['dana whitfeld', 'dana whitfield', 'suggest'],
  ['sam lindquist', 'sam lindqvist', 'suggest'],
  ['kate osei', 'katherine osei', 'suggest'],
  ['dana m whitfield', 'dana whitfield', 'suggest'],
  ['ludwig berg', 'ludwig van der berg', 'ask'],
  ['jose carrasco', 'jose carrasco nunez', 'ask'],
  ['dana whitfel', 'dana whitfield', null],
  ['dana whitford', 'dana whitfield', null],
  ['jon hansen', 'jon hanson', null],
  ['erik tangen', 'erika tangen', null],
  ['christian weber', 'christina weber', null],
  ['s hill', 'sam hill', null],
  ['anna maria berg', 'anna lena berg', null],
  ['person nr1', 'person nr12', null],
  ['sam', 'sam hill', null],
  ['unknown contact', 'unknown contacts', null],
] as const)('%s and %s: %s', (one, other, level) => {
  expect(nameLikeness(one, other)?.level ?? null).toBe(level);
  expect(nameLikeness(other, one)).toEqual(nameLikeness(one, other));
  if (level === null) return;
  const kept = new Set(nearKeys(other));
  expect(nearKeysToAsk(one).some((key) => kept.has(key))).toBe(true);
});

test.each([
  ['northwind freight', 'northwind frieght', 'suggest'],
  ['calder and voss', 'kalder and voss', 'suggest'],
  ['acme north', 'acme south', null],
  ['site 12', 'site 21', null],
  ['acme', 'acme works', null],
] as const)('the companies %s and %s: %s', (one, other, level) => {
  expect(companyLikeness(one, other)?.level ?? null).toBe(level);
});

test.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['same', 'same', 1],
  ['', 'some', 0],
  ['abc', 'xyz', 0],
])('%s and %s are alike by %d', (one, other, likeness) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 3);
});
