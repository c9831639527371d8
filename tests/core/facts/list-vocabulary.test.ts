import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createListVocabulary } from '../../../src/core/facts/list-vocabulary';
import { readStatement } from '../../../src/core/facts/read-statement';

/** The stems of a text as a list spells them. */
const spelled = (list: readonly string[], text: string): string =>
  createListVocabulary(list.map(readStatement))
    .unify(readStatement(text).tokens)
    .map(({ stem }) => stem)
    .join(' ');
const alone = (text: string): string => spelled([], text);

/** Two ways to write it that are one in a list. */
type Row = readonly [why: string, list: readonly string[], a: string, b: string];

const ONE: readonly Row[] = [
  [
    'an acronym that is explained',
    ['The data processing annex (DPA) is due.'],
    'Dana signs the data processing annex in Moss.',
    'Dana signs the DPA in Moss.',
  ],
  [
    'the explanation itself',
    ['The data processing annex (DPA) is due.'],
    'The data processing annex (DPA) is signed.',
    'The DPA is signed.',
  ],
  [
    'an acronym in another case',
    ['The Data Processing Annex (DPA) is due.'],
    'The data processing annex is signed.',
    'The DPA is signed.',
  ],
  [
    'several, explained as several',
    ['The key risk indicators (KRIs) are due.'],
    'The key risk indicators are kept.',
    'The KRIs are kept.',
  ],
  [
    'small words that have no letter',
    ['The bill of lading (BL) is due.'],
    'The bill of lading is lost.',
    'The BL is lost.',
  ],
  [
    'hyphens',
    ['The ship-to-shore gantry (SSG) is due.'],
    'The ship-to-shore gantry is lost.',
    'The SSG is lost.',
  ],
  [
    'a joined spelling',
    ['Readings are in CosmosDB.', 'Readings are in Cosmos DB.'],
    'CosmosDB is slow.',
    'Cosmos DB is slow.',
  ],
  [
    'a hyphen or none',
    ['The golive is set.', 'The go-live is set.'],
    'The golive is late.',
    'The go-live is late.',
  ],
  [
    'a short joined spelling',
    ['Readings are in KaiDB.', 'Readings are in Kai DB.'],
    'KaiDB is slow.',
    'Kai DB is slow.',
  ],
  [
    'small words that have a letter',
    ['The proof of concept (PoC) is due.'],
    'The proof of concept is late.',
    'The PoC is late.',
  ],
  [
    'the singular of what is explained as several',
    ['The key risk indicators (KRIs) are due.'],
    'A key risk indicator is late.',
    'A KRI is late.',
  ],
  [
    'of two that begin alike, the longer one',
    ['The data processing (DP) is slow.', 'The data processing annex (DPA) is due.'],
    'Dana signs the data processing annex.',
    'Dana signs the DPA.',
  ],
  ['an umlaut', ['Jörg leads.', 'Joerg leads.'], 'Ola met Jörg in Moss.', 'Ola met Joerg in Moss.'],
  [
    'two umlauts',
    ['Ola met Günther Köhler.', 'Ola met Guenther Koehler.'],
    'We know Günther Köhler.',
    'We know Guenther Koehler.',
  ],
  ['a new name', ['HavnHub, formerly QuayLink, is used by all.'], 'QuayLink is slow.', 'HavnHub is slow.'],
  [
    'a new name of other length',
    ['Quay Link is now called HavnHub.'],
    'Dana runs Quay Link in Moss.',
    'Dana runs HavnHub in Moss.',
  ],
];

describe('a list spells in one way', () => {
  it.each(ONE)('%s', (_, list, a, b) => {
    expect(spelled(list, a)).toBe(spelled(list, b));
    // It is the list that tells.
    expect(alone(a)).not.toBe(alone(b));
  });
});

test.each<Row>([
  [
    'letters that begin other words',
    ['The new depot (EU) is due.'],
    'The new depot is late.',
    'The EU is late.',
  ],
  [
    'an aside of one word',
    ['The data processing annex (Moss) is due.'],
    'The data processing annex is late.',
    'Moss is late.',
  ],
  [
    'a part of the long form',
    ['The data processing annex (DPA) is due.'],
    'The data processing is late.',
    'The DPA is late.',
  ],
  [
    'words with others between',
    ['The data processing annex (DPA) is due.'],
    'The data, the processing, an old annex',
    'The DPA',
  ],
  [
    'names without an umlaut',
    ['Ola met Michal.', 'Dana met Michael.'],
    'We know Michal.',
    'We know Michael.',
  ],
  ['a joined spelling of no one', ['Readings are in Cosmos DB.'], 'CosmosDB is slow.', 'Cosmos DB is slow.'],
  [
    'words that a comma parts',
    ['The database is slow.', 'Send data, base and rate.'],
    'The database',
    'Data, base',
  ],
  ['joined letters', ['GoAB is due.', 'Go AB is due.'], 'GoAB', 'Go AB'],
  [
    'fewer words than letters',
    ['The data processing (DPA) is due.'],
    'The data processing is late.',
    'The DPA is late.',
  ],
  ['the first letters of names', ['Joel leads.', 'Jolanda leads.'], 'Joel', 'Jolanda'],
  ['an "oe" that nobody else writes', ['Joerg leads.', 'Ola leads.'], 'Joerg', 'Jorg'],
  ['a name that is its own', ['The portal is called HavnHub.'], 'The portal', 'HavnHub'],
])('%s: two', (_, list, a, b) => {
  expect(spelled(list, a)).not.toBe(spelled(list, b));
});

test('beside its new name, the old one stays: that it was renamed is what is told', () => {
  const list = ['HavnHub, formerly QuayLink, is used by all.'];
  const text = 'QuayLink became HavnHub.';
  expect(spelled(list, text)).toBe(alone(text));
});

test('an acronym keeps the place of its long form, and is a name', () => {
  const list = ['The data processing annex (DPA) is due.'];
  const text = 'The data processing annex is signed.';
  const [acronym] = createListVocabulary(list.map(readStatement)).unify(readStatement(text).tokens);
  expect(acronym).toMatchObject({ word: 'dpa', capital: 'name' });
  expect(text.slice(acronym?.start, acronym?.end)).toBe('data processing annex');
});

test('behind a long form, only its acronym is left out', () => {
  const list = ['The data processing annex (DPA) is due.'];
  expect(spelled(list, 'The data processing annex (signed)')).toBe(spelled(list, 'The DPA (signed)'));
  expect(spelled(list, 'The data processing annex DPA')).toBe(spelled(list, 'The DPA DPA'));
});

test('a list that explains nothing leaves all tokens as they are', () => {
  const { tokens } = readStatement('Dana signs the DPA in Moss on 3 May.');
  expect(createListVocabulary([]).unify(tokens)).toBe(tokens);
  expect(createListVocabulary([readStatement('Ola leads the pilot.')]).unify(tokens)).toEqual(tokens);
});

test('the order of the list does not matter', () => {
  const list = [...new Set(ONE.flatMap(([, texts, a, b]) => [...texts, a, b]))];
  const expected = list.map((text) => spelled(list, text));
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
      expect(list.map((text) => spelled(shuffled, text))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
