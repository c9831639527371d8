import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../../src/core/parse/blocks';

const note = (...lines: string[]): string => lines.join('\n');

describe('task boxes', () => {
  const tasksOf = (text: string): unknown[] =>
    scanBlocks(text).items.map(({ task, start, end }) => [task, text.slice(start, end)]);

  it.each([
    ['open', '- [ ] call', ' ', 'call'],
    ['done', '* [x] call', 'x', 'call'],
    ['proposed', '+ [?] call', '?', 'call'],
    ['numbered', '1. [/] call', '/', 'call'],
    ['numbered with a parenthesis', '12) [-] call', '-', 'call'],
    ['an emoji of two units', '- [📅] call', '📅', 'call'],
    ['an emoji with a variation selector', '- [❤️] call', '❤️', 'call'],
    ['an emoji of a family', '- [👨‍👩‍👧‍👦] call', '👨‍👩‍👧‍👦', 'call'],
    ['a skin tone', '- [👍🏽] call', '👍🏽', 'call'],
    ['a flag', '- [🇳🇴] call', '🇳🇴', 'call'],
    ['a letter with a combining mark', '- [e\u0301] call', 'e\u0301', 'call'],
    ['half an emoji', '- [\ud83d] call', '\ud83d', 'call'],
    ['a bracket', '- []] call', ']', 'call'],
    ['without text', '- [ ]', ' ', ''],
    ['with blanks only', '- [ ] \t', ' ', ''],
    ['followed by a tab and blanks', '- [ ]\t  call', ' ', 'call'],
    ['after a wide marker', '-    [ ] call', ' ', 'call'],
    ['before what looks like a heading', '- [ ] # call', ' ', '# call'],
    ['before what looks like an item', '- [ ] - call', ' ', '- call'],
    ['before what looks like a comment', '- [ ] %% call', ' ', '%% call'],
  ])('%s', (_, text, task, content) => {
    expect(tasksOf(text)).toEqual([[task, content]]);
  });

  it.each([
    ['nothing between the brackets', '- [] call'],
    ['two characters', '- [xy] call'],
    ['two emoji', '- [📅📅] call'],
    ['no blank after it', '- [x]call'],
    ['a link', '- [x](https://example.com)'],
    ['a wikilink', '- [[Northwind]] call'],
    ['indented code', '-     [ ] call'],
    ['no closing bracket', '- [x'],
    ['a bracket only', '- ['],
    ['text before it', '- a [ ] call'],
    ['an escape', '- \\[ ] call'],
  ])('are not: %s', (_, text) => {
    expect(scanBlocks(text).items.map(({ task }) => task)).toEqual([null]);
  });

  it('stand in quotes, callouts and nested items', () => {
    const text = note('> [!todo] Next', '> - [ ] a', '>   1. [x] b', '> > * [R] c', '', '- - [ ] d');
    expect(tasksOf(text)).toEqual([
      [' ', 'a'],
      ['x', 'b'],
      ['R', 'c'],
      [null, '- [ ] d'],
      [' ', 'd'],
    ]);
  });

  it('are text to plain CommonMark', () => {
    expect(scanBlocks('- [ ] call', { commonMarkOnly: true }).items[0]).toMatchObject({
      task: null,
      start: 2,
    });
  });
});

describe('block ids', () => {
  const idsOf = (text: string): unknown[] => {
    const { items, headings, paragraphs } = scanBlocks(text);
    return [...items, ...headings, ...paragraphs].map(({ blockId, start, end }) => [
      blockId,
      text.slice(start, end),
    ]);
  };

  it.each([
    [
      'of an item',
      '- [ ] a ^task-1',
      [
        ['task-1', 'a'],
        ['task-1', 'a'],
      ],
    ],
    [
      'of an item on the last line of its paragraph',
      note('- a', '  b ^id'),
      [
        ['id', 'a'],
        ['id', 'a\n  b'],
      ],
    ],
    ['of a paragraph', note('a', 'b   ^id  '), [['id', 'a\nb']]],
    ['of a heading', '# a ^id', [['id', 'a']]],
    ['of an underlined heading', note('a ^id', '---'), [['id', 'a']]],
    ['alone', '^id', [['id', '']]],
    ['but not inside a paragraph', note('a ^id', 'b'), [[null, 'a ^id\nb']]],
    ['but not inside a word', 'x^2', [[null, 'x^2']]],
    ['but not with other characters', 'a ^id_1', [[null, 'a ^id_1']]],
    ['but not without a name', 'a ^', [[null, 'a ^']]],
    ['but not before closing marks', '# a ^id #', [[null, 'a ^id']]],
  ])('%s', (_, text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  it('are text to plain CommonMark', () => {
    const { paragraphs } = scanBlocks('a ^id', { commonMarkOnly: true });
    expect(paragraphs).toMatchObject([{ blockId: null, end: 5 }]);
  });
});

describe('comments and math', () => {
  it.each([
    ['a comment over several lines', note('%%', '- [ ] hidden', '', '# hidden', '%%', '- a')],
    ['a comment with text beside its marks', note('%% note', '- hidden', 'end %% rest', '- a')],
    ['a comment right below a paragraph', note('text', '%%', '- hidden', '%%', '- a')],
    ['a comment that outlasts its container', note('> %%', '- hidden', '%%', '- a')],
    ['a comment in one line', note('%% a %%', '- a')],
    ['a comment inside a line', note('text %% a', '', '- a')],
    ['a percentage', note('100 %', '%', '- a')],
    ['math over several lines', note('$$', '- hidden', '', '+ hidden', '$$', '- a')],
    ['math with text beside its marks', note('$$ x', '- hidden', 'y $$', '- a')],
    ['math in one line', note('$$ x $$', '- a')],
    ['math that its container ends', note('> $$', '> - hidden', '- a', '', '$$ x $$')],
  ])('hide their lines and no others: %s', (_, text) => {
    const blocks = scanBlocks(text);
    expect(blocks.items.map(({ start, end }) => text.slice(start, end))).toEqual(['a']);
    expect(blocks.headings).toEqual([]);
    expect(blocks.unclosed).toEqual([]);
  });

  it('are text to plain CommonMark', () => {
    const text = note('%%', '- a', '%%', '', '$$', '- b', '$$');
    expect(scanBlocks(text, { commonMarkOnly: true }).items).toHaveLength(2);
  });
});

describe('what nothing closes', () => {
  it.each([
    ['a fence', note('a', '```', '- hidden'), [{ line: 1, kind: 'fence' }], 0],
    ['a comment', note('a', '%%', '- hidden'), [{ line: 1, kind: 'comment' }], 0],
    ['an HTML comment', note('a', '<!-- b', '- hidden'), [{ line: 1, kind: 'html' }], 0],
    ['math, which is read as text', note('$$ 5,000', '- seen'), [{ line: 0, kind: 'math' }], 1],
    ['an element, which a blank line would end', note('<div>', '- hidden'), [], 0],
    ['a fence that its container ended', note('- ```', '', 'a'), [], 1],
  ])('is told: %s', (_, text, unclosed, items) => {
    const blocks = scanBlocks(text);
    expect(blocks.unclosed).toEqual(unclosed);
    expect(blocks.items).toHaveLength(items);
  });
});

describe('callouts', () => {
  const calloutsOf = (text: string): unknown[] =>
    scanBlocks(text).callouts.map(({ line, endLine, type, fold, titleStart, titleEnd }) => [
      line,
      endLine,
      type,
      fold,
      text.slice(titleStart, titleEnd),
    ]);

  it.each([
    ['with a title', note('> [!note] Read this', '> text'), [[0, 1, 'note', '', 'Read this']]],
    ['without', '> [!WARNING]', [[0, 0, 'warning', '', '']]],
    ['folded', '>[!tip]- More', [[0, 0, 'tip', '-', 'More']]],
    ['unfolded', '> [!tip]+', [[0, 0, 'tip', '+', '']]],
    ['with metadata', '> [!my type|wide left] A', [[0, 0, 'my type', '', 'A']]],
    ['over several blocks', note('> [!note]', '>', '> - a', '>', '> b', '', '> c'), [[0, 4, 'note', '', '']]],
    [
      'nested',
      note('> [!a]', '> > [!b] B', '> > c', '> d'),
      [
        [0, 3, 'a', '', ''],
        [1, 3, 'b', '', 'B'],
      ],
    ],
    ['in an item', note('- > [!a]', '  > b', '- c'), [[0, 1, 'a', '', '']]],
    ['but not below the first line', note('> a', '> [!note]'), []],
    ['but not outside a quote', '[!note] a', []],
    ['but no link', '> [!note](a)', []],
    ['but not without a type', '> [!] a', []],
  ])('%s', (_, text, expected) => {
    expect(calloutsOf(text)).toEqual(expected);
  });

  it('keep their title line out of paragraphs, headings and tables', () => {
    const text = note('> [!note] a | b', '> - | -', '', '> [!note] c', '> text', '', '> [!note] d', '> ===');
    const { paragraphs, headings, tables } = scanBlocks(text);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['| -', 'text', '===']);
    expect(headings).toEqual([]);
    expect(tables).toEqual([]);
  });
});
