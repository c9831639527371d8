import { describe, expect, test } from 'vitest';
import { agreement } from '../../../src/core/review/agreement';
import { withAdded } from '../../../src/core/review/kept-text';
import { alsoSays, formsOf, markedWords } from '../../../src/core/review/member-words';

const KEPT = 'The pilot covers two depots, Malmö and Gdańsk, with a go or no-go on 30 January.';

const marked = (text: string): string =>
  markedWords(text, formsOf(KEPT))
    .map((part) => (part.changed ? `[${part.text}]` : part.text))
    .join('');

describe('words that the kept line lacks', () => {
  test.each([
    [KEPT, KEPT],
    ['the PILOT covers **two** depots', 'the PILOT covers two depots'],
    ['Pilot runs at two depots (Malmö, Gdańsk)', 'Pilot [runs] at two depots (Malmö, Gdańsk)'],
    ['It covered the two depots', 'It covered the two depots'],
    [
      'The pilot budget covers the gateways of two depots',
      'The pilot [budget] covers the [gateways] of two depots',
    ],
    ['Malmö starts first, by Easter', 'Malmö [starts first], by [Easter]'],
    ['The label printers from the old site go', 'The [label printers] from the [old site] go'],
    ['', ''],
    ['On 30.1 January, 30 of two', 'On [30.1] January, 30 of two'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test('are all of the text, in its order', () => {
    const text = 'Per Dana, the depots — all of them — are, as of May, closed.';
    expect(
      markedWords(text, formsOf(KEPT))
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('what a member says that the kept one does not', () => {
  test.each<[string, string[]]>([
    [KEPT, []],
    ['Per Dana, the pilot covers Malmö and Gdańsk; Malmö starts first.', ['Malmö starts first']],
    ['Pilot runs at two depots (Malmö, Gdańsk)', []],
    ['The pilot covers two depots, and Ola Berg leads it', ['Ola Berg leads it']],
  ])('%s', (text, expected) => {
    expect(alsoSays(text, formsOf(KEPT))).toEqual(expected);
  });
});

describe('what all share', () => {
  test('names and values first, as the kept one writes them', () => {
    const shared = agreement([
      KEPT,
      'Pilot runs at two depots (Malmö, Gdańsk); go or no-go is set for 30 January.',
    ]);
    expect(shared).toEqual(expect.arrayContaining(['Malmö', 'Gdańsk', '30 January']));
    expect(agreement(['Ola Berg leads it', 'It is led by Ola Berg'])).toEqual(['Ola Berg']);
    expect(shared).not.toContain('pilot');
  });

  test('else words, and nothing where nothing is shared', () => {
    expect(agreement(['label printers are replaced first', 'printers get replaced first'])).toContain(
      'printers',
    );
    expect(agreement(['label printers', 'scan archive'])).toEqual([]);
  });
});

describe('what is added to the kept line', () => {
  test.each([
    ['The pilot starts.', ['Malmö goes first.'], 'The pilot starts; Malmö goes first.'],
    ['The pilot starts', ['a', 'b'], 'The pilot starts; a; b'],
    ['The pilot starts. (via Ola Berg)', ['a'], 'The pilot starts; a. (via Ola Berg)'],
    ['The pilot starts. ^pilot', ['a'], 'The pilot starts; a. ^pilot'],
    ['The pilot starts', [], 'The pilot starts'],
  ])('%s + %j', (content, added, expected) => {
    expect(withAdded(content, added)).toBe(expected);
  });
});
