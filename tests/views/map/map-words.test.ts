import { describe, expect, test } from 'vitest';
import type { RelationshipMap } from '../../../src/core/dashboard/map/map-model';
import {
  candidateWords,
  headline,
  leftOutWords,
  shortNames,
  sizeWords,
} from '../../../src/views/map/map-words';
import { DANA, ME, MIKA, OLA, mapPerson, relationshipMap } from '../../support/map-fixture';

const TODAY = '2026-01-07';

describe('what is said first', () => {
  test.each<[string, Partial<RelationshipMap>]>([
    ['Dana Whitfield is in 14 of 19 meetings; nobody from finance since August 2025.', {}],
    ['Dana Whitfield is in 14 of 19 meetings.', { lapsed: null }],
    ['Dana Whitfield is in all 14 meetings.', { lapsed: null, meetings: 14 }],
    [
      'Dana Whitfield is in the only meeting; nobody from legal yet.',
      {
        meetings: 1,
        most: { names: ['Dana Whitfield'], meetings: 1 },
        lapsed: { kind: 'area', name: 'legal', since: null },
      },
    ],
    [
      'Dana Whitfield and Ola Berg are each in 9 of 19 meetings; Gil Arce not since January.',
      {
        most: { names: ['Dana Whitfield', 'Ola Berg'], meetings: 9 },
        lapsed: { kind: 'person', name: 'Gil Arce', since: '2026-01-01' },
      },
    ],
    [
      '3 people are in all 2 meetings.',
      { lapsed: null, meetings: 2, most: { names: ['A', 'B', 'C'], meetings: 2 } },
    ],
    ['Nobody from finance since August 2025.', { most: null }],
  ])('%s', (words, change) => {
    expect(headline(relationshipMap(change), TODAY)).toBe(words);
  });

  test('nothing where there is nothing to say', () => {
    expect(headline(relationshipMap({ most: null, lapsed: null }), TODAY)).toBeNull();
  });
});

test('people are called by first name where only one has it', () => {
  const other = mapPerson('Dana Osei');
  const names = shortNames([DANA, other, OLA, MIKA, ME]);
  expect([DANA, other, OLA, MIKA, ME].map(({ key }) => names.get(key))).toEqual([
    'Dana Whitfield',
    'Dana Osei',
    'Ola',
    'Mika?',
    'Me',
  ]);
});

test('who a name may be', () => {
  const candidates = ['Mika A', 'Mika B', 'Mika C', 'Mika D'].map((name) => ({
    id: 'person:x' as const,
    name,
    source: null,
  }));
  expect(candidateWords({ candidates: candidates.slice(0, 1) })).toBe('Same as Mika A?');
  expect(candidateWords({ candidates })).toBe('Same as Mika A or Mika B or 2 others?');
  expect(candidateWords({ candidates: [] })).toBe('');
});

test('how much there is, and what the picture leaves out', () => {
  expect(sizeWords(relationshipMap())).toEqual(['5 people', '19 meetings']);
  expect(leftOutWords(relationshipMap(), 12)).toBeNull();
  expect(leftOutWords(relationshipMap(), 2)).toBe(
    'Drawn: 2 of 3 people of Northwind Freight, those met most. The table has all.',
  );
});
