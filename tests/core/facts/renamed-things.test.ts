import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStatement, type Token } from '../../../src/core/facts/read-statement';
import { renamedThings } from '../../../src/core/facts/renamed-things';

const named = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');
/** By the first word of the old name: `first: old name > new name`. */
const renamedIn = (...texts: string[]): readonly string[] =>
  [...renamedThings(texts.map(readStatement))].map(
    ([first, { from, to }]) => `${first}: ${named(from)} > ${named(to)}`,
  );

describe('has another name now', () => {
  it.each([
    'HavnHub, formerly QuayLink, is used by all.',
    'HavnHub (formerly QuayLink) is used by all.',
    'HavnHub (formerly known as QuayLink) is used by all.',
    'HavnHub, formerly called QuayLink, is used by all.',
    'HavnHub (previously QuayLink) is used by all.',
    'HavnHub, previously named QuayLink, is used by all.',
    'HavnHub (once QuayLink) is used by all.',
    'QuayLink was renamed HavnHub in May.',
    'QuayLink was renamed to HavnHub in May.',
    'QuayLink has been renamed to HavnHub.',
    'QuayLink will be renamed to HavnHub.',
    'QuayLink was rebranded as HavnHub.',
    'QuayLink is now called HavnHub.',
    'QuayLink is now known as HavnHub.',
    'QuayLink is now sold as HavnHub.',
    'The QuayLink portal is now called HavnHub.',
    'HavnHub is the new name of QuayLink.',
    'HavnHub is the new name for the QuayLink portal.',
    'HavnHub is the new name for our QuayLink.',
    'Dana said that QuayLink is now called HavnHub.',
    'QuayLink (now HavnHub) is used by all.',
  ])('%s', (text) => {
    expect(renamedIn(text)).toEqual(['quaylink: quaylink > havnhub']);
  });

  it.each([
    ['Quay Link is now called Havn Hub.', 'quai: quay link > havn hub'],
    ['Quay Link 2 was renamed to Havn Hub 3.', 'quai: quay link number:2 > havn hub number:3'],
  ])('%s', (text, expected) => {
    expect(renamedIn(text)).toEqual([expected]);
  });
});

test.each([
  'The portal is called HavnHub.',
  'HavnHub is known as a portal.',
  'HavnHub was formerly slow.',
  'QuayLink was renamed in May.',
  'QuayLink is used by all now.',
  'Ola Berg was named head of sales.',
  'HavnHub is now used in Moss.',
  'HavnHub once was a portal.',
  'The new name of the portal is not known.',
  'QuayLink is now called QuayLink.',
  'We move to Moss once Ola signs.',
  'Ola Berg (formerly CTO) leads sales.',
  "Dana, formerly Ola's deputy, leads sales.",
  'The plant in Moss is now named Kai.',
  '',
])('keeps its name: %s', (text) => {
  expect(renamedIn(text)).toEqual([]);
});

describe('in a list', () => {
  it('each thing has its own new name', () => {
    expect(
      [
        ...renamedIn(
          'QuayLink is now called HavnHub.',
          'Kessing (formerly Nordmess) makes pumps.',
          'Dana leads the pilot.',
        ),
      ].sort(),
    ).toEqual(['nordmess: nordmess > kessing', 'quaylink: quaylink > havnhub']);
  });

  it('of two that say otherwise, the first in the alphabet counts, in either order', () => {
    const texts = ['QuayLink is now called KaiHub.', 'QuayLink is now called HavnHub.'];
    expect(renamedIn(...texts)).toEqual(['quaylink: quaylink > havnhub']);
    expect(renamedIn(...texts.reverse())).toEqual(['quaylink: quaylink > havnhub']);
  });

  it('what was renamed twice has its latest name', () => {
    expect(
      renamedIn('QuayLink is now called HavnHub.', 'HavnHub was renamed to KaiHub.').slice().sort(),
    ).toEqual(['havnhub: havnhub > kaihub', 'quaylink: quaylink > kaihub']);
  });

  it('of two that were renamed to each other, none was', () => {
    expect(renamedIn('QuayLink is now called HavnHub.', 'HavnHub is now called QuayLink.')).toEqual([]);
  });

  it('the order of the list does not matter', () => {
    const texts = [
      'QuayLink is now called HavnHub.',
      'QuayLink was renamed to KaiHub.',
      'Kessing (formerly Nordmess) makes pumps.',
      'Moss Data is now called Aquavest.',
      'Aquavest is now called Moss Data.',
      'Dana leads the pilot.',
    ];
    const expected = [...renamedIn(...texts)].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect([...renamedIn(...shuffled)].sort()).toEqual(expected);
      }),
    );
  });
});
