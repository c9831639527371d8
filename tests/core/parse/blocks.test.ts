import { describe, expect, it } from 'vitest';
import { type Blocks, lineText, scanBlocks, tableCells } from '../../../src/core/parse/blocks';

const note = (...lines: string[]): string => lines.join('\n');
const linesOf = (text: string, blocks: Blocks): string[] =>
  blocks.lineStarts.map((_, line) => lineText(text, blocks, line));

describe('lines', () => {
  it.each([
    ['nothing', '', []],
    ['no line ending at the end', 'a\nb', ['a', 'b']],
    ['a line ending at the end', 'a\nb\n', ['a', 'b']],
    ['LF, CRLF and CR', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['blank lines of each kind', '\n\r\n\r\rx', ['', '', '', '', 'x']],
    ['a CR before a CRLF', 'a\r\r\nb', ['a', '', 'b']],
    ['a CR at the end', 'a\r', ['a']],
    ['a byte order mark', '\ufeffa\nb', ['a', 'b']],
    ['a byte order mark alone', '\ufeff', []],
    ['no other character', 'a\fb\u2028c\u0085d\ve', ['a\fb\u2028c\u0085d\ve']],
  ])('are ended by %s', (_, text, expected) => {
    expect(linesOf(text, scanBlocks(text))).toEqual(expected);
  });

  it('have no text beyond the last', () => {
    expect(lineText('a', scanBlocks('a'), 1)).toBe('');
  });
});

describe('front matter', () => {
  it.each([
    ['closed', note('---', 'type: customer', '---', '# Title'), 2],
    ['after a byte order mark', note('\ufeff---', 'a: b', '---'), 2],
    ['empty', note('---', '---', 'text'), 1],
    ['with blanks after its marks', note('--- \t', 'a: b', '---\t'), 2],
    ['with CRLF', '---\r\na: b\r\n---\r\ntext', 2],
    ['with what looks like Markdown', note('---', '- a', '```', '---', 'text'), 3],
  ])('%s', (_, text, closeLine) => {
    const blocks = scanBlocks(text);
    expect(blocks.frontMatter).toEqual({ openLine: 0, closeLine });
    expect(blocks.unclosedFrontMatter).toBe(false);
    expect([...blocks.items, ...blocks.codeBlocks]).toEqual([]);
  });

  it.each([
    ['below a blank line', note('', '---', 'a: b', '---')],
    ['indented', note(' ---', 'a: b', '---')],
    ['of four hyphens', note('----', 'a: b', '---')],
    ['with text after its mark', note('--- yaml', 'a: b', '---')],
    ['in no text', ''],
  ])('is none: %s', (_, text) => {
    expect(scanBlocks(text)).toMatchObject({ frontMatter: null, unclosedFrontMatter: false });
  });

  it('that is never closed is read as text', () => {
    const blocks = scanBlocks(note('---', 'a: b', '', '- item', '...', ' ---'));
    expect(blocks).toMatchObject({ frontMatter: null, unclosedFrontMatter: true });
    expect(blocks.items).toHaveLength(1);
  });
});

describe('headings', () => {
  const headingsOf = (text: string): unknown[] =>
    scanBlocks(text).headings.map(({ line, endLine, level, start, end, container }) => [
      line,
      endLine,
      level,
      text.slice(start, end),
      container,
    ]);

  it.each([
    [
      'of all levels',
      note('# a', '###### b', '####### c'),
      [
        [0, 0, 1, 'a', 0],
        [1, 1, 6, 'b', 0],
      ],
    ],
    [
      'with closing marks',
      note('## a ##', '## b #c', '# d \\#', '#'),
      [
        [0, 0, 2, 'a', 0],
        [1, 1, 2, 'b #c', 0],
        [2, 2, 1, 'd \\#', 0],
        [3, 3, 1, '', 0],
      ],
    ],
    ['but no tag', '#account/northwind', []],
    ['underlined', note('a', 'b', '==='), [[0, 2, 1, 'a\nb', 0]]],
    ['underlined below a link definition', note('[a]: b', 'Title', '---'), [[1, 2, 2, 'Title', 0]]],
    ['but not an underline below link definitions only', note('[a]: b', '==='), []],
    ['right after a list', note('- a', '# b'), [[1, 1, 1, 'b', 0]]],
    ['in containers', note('> - # a'), [[0, 0, 1, 'a', 2]]],
    ['but not in code', note('```', '# a', '```', '', '    # b'), []],
  ])('%s', (_, text, expected) => {
    expect(headingsOf(text)).toEqual(expected);
  });
});

describe('list items', () => {
  const itemsOf = (text: string): unknown[] =>
    scanBlocks(text).items.map(({ line, endLine, start, end, parent, depth }) => [
      line,
      endLine,
      text.slice(start, end),
      parent,
      depth,
    ]);

  it.each([
    [
      'side by side',
      note('- a', '- b'),
      [
        [0, 0, 'a', -1, 0],
        [1, 1, 'b', -1, 0],
      ],
    ],
    [
      'with blank lines between and after',
      note('- a', '', '- b', '', ''),
      [
        [0, 0, 'a', -1, 0],
        [2, 2, 'b', -1, 0],
      ],
    ],
    [
      'nested',
      note('- a', '  - b', '    1. c', '- d'),
      [
        [0, 2, 'a', -1, 0],
        [1, 2, 'b', 0, 1],
        [2, 2, 'c', 1, 2],
        [3, 3, 'd', -1, 0],
      ],
    ],
    [
      'nested with tabs',
      note('- a', '\t- b', '\t\t- c'),
      [
        [0, 2, 'a', -1, 0],
        [1, 2, 'b', 0, 1],
        [2, 2, 'c', 1, 2],
      ],
    ],
    [
      'nested in one line',
      '- - a',
      [
        [0, 0, '- a', -1, 0],
        [0, 0, 'a', 0, 1],
      ],
    ],
    [
      'in a quote in an item',
      note('- a', '  > - b'),
      [
        [0, 1, 'a', -1, 0],
        [1, 1, 'b', 0, 1],
      ],
    ],
    ['with a lazy line', note('- a', 'b', '', 'c'), [[0, 1, 'a', -1, 0]]],
    ['with several blocks', note('- a', '', '  b', '  ```', '', '  ```', 'c'), [[0, 5, 'a', -1, 0]]],
    [
      'with no content',
      note('-', '- a'),
      [
        [0, 0, '', -1, 0],
        [1, 1, 'a', -1, 0],
      ],
    ],
    ['that begin on the next line', note('-', '  a'), [[0, 1, '', -1, 0]]],
    ['without trailing blanks', '- a \t', [[0, 0, 'a', -1, 0]]],
    ['but no thematic break', note('- - -', '* * *'), []],
    ['but no number inside a paragraph', note('It was in', '2025. Then'), []],
  ])('%s', (_, text, expected) => {
    expect(itemsOf(text)).toEqual(expected);
  });

  it('tell their marker and the quotes they stand in', () => {
    const { items } = scanBlocks(note('> > 3) a', '> * b'));
    expect(items.map(({ ordered, markerStart, quoteDepth }) => [ordered, markerStart, quoteDepth])).toEqual([
      [true, 4, 2],
      [false, 11, 1],
    ]);
  });

  it.each([
    ['one line', note('- a', '', '  b'), 0],
    ['continuation and lazy lines', note('- a', '  b', 'c', '- d'), 2],
    ['the paragraph on the next line', note('-', '  a', '  b'), 2],
    ['something else than a paragraph', note('- # a', '  b'), 0],
    ['a table', note('- a | b', '  - | -'), 0],
    ['a heading on two lines', note('- a', '  ---'), 0],
  ])('tell where their first paragraph ends: %s', (_, text, expected) => {
    expect(scanBlocks(text).items[0]?.paragraphEndLine).toBe(expected);
  });
});

describe('tables', () => {
  it.each([
    ['with pipes around', note('| a | b |', '| --- | :-: |', '| 1 | 2 |', '', '| c |'), [[0, 2, 2, 0]]],
    ['without', note('a | b', '--- | ---', 'c'), [[0, 2, 2, 0]]],
    ['of one column', note('| a |', '|---|'), [[0, 1, 1, 0]]],
    ['below a paragraph', note('text', '| a |', '|---|'), [[1, 2, 1, 0]]],
    ['in containers', note('> - | a |', '>   |---|', '>   | b |', '> | c |'), [[0, 2, 1, 2]]],
    ['ended by a heading', note('|a|', '|-|', '# b'), [[0, 1, 1, 0]]],
    ['but none with another number of cells', note('| a | b |', '|---|'), []],
    ['but none without a header', note('', '|---|'), []],
    ['but no setext heading', note('a', '---'), []],
  ])('%s', (_, text, expected) => {
    const { tables } = scanBlocks(text);
    expect(
      tables.map(({ line, endLine, columns, container }) => [line, endLine, columns, container]),
    ).toEqual(expected);
  });

  const cellsBelowHeader = (row: string): string[] => {
    const text = note('| a | b |', '|---|---|', row);
    return tableCells(text, scanBlocks(text), 2).map(({ text: cell, start, end }) => {
      expect(text.slice(start, end)).toBe(cell);
      return cell;
    });
  };

  it.each([
    ['with pipes around', '| 1 |  2 x |', ['1', '2 x']],
    ['without', '1|2', ['1', '2']],
    ['with an escaped pipe', '| 1 \\| 2 | `3 \\| 4` |', ['1 \\| 2', '`3 \\| 4`']],
    ['with an escaped backslash', '| 1 \\\\| 2 |', ['1 \\\\', '2']],
    ['with an alias in a link', '| [[Northwind\\|NW]] | x |', ['[[Northwind\\|NW]]', 'x']],
    ['with empty cells', '| | |', ['', '']],
    ['with too few or too many cells', '| 1 | 2 | 3 |', ['1', '2', '3']],
    ['with an escaped pipe at the end', '1 | 2 \\|', ['1', '2 \\|']],
    ['of one pipe', '|', ['']],
  ])('have rows %s', (_, row, expected) => {
    expect(cellsBelowHeader(row)).toEqual(expected);
  });

  it('have rows in containers', () => {
    const text = note('> - | a | b |', '>   |---|---|', '>   | 1 | 2 |', '', '| 3 |');
    const blocks = scanBlocks(text);
    expect(tableCells(text, blocks, 0).map((cell) => cell.text)).toEqual(['a', 'b']);
    expect(tableCells(text, blocks, 2).map((cell) => cell.text)).toEqual(['1', '2']);
    expect(tableCells(text, blocks, 4)).toEqual([]);
  });

  it('are found by their lines among several', () => {
    const text = Array.from({ length: 9 }, (_, index) =>
      note(`|${index}|`, '|-|', `|row ${index}|`, ''),
    ).join('\n');
    const blocks = scanBlocks(text);
    expect(blocks.tables.map(({ endLine }) => tableCells(text, blocks, endLine)[0]?.text)).toEqual(
      Array.from({ length: 9 }, (_, index) => `row ${index}`),
    );
  });
});

describe('code blocks', () => {
  it.each([
    ['closed', note('```', 'a', '```'), [0, 2, '', 1, 1, true]],
    ['with a language', note('``` Dataview title=x', 'a', 'b', '```'), [0, 3, 'dataview', 1, 2, true]],
    ['of tildes with backticks', note('~~~js `x`', '```', '~~~~'), [0, 2, 'js', 1, 1, true]],
    ['empty', note('```', '```'), [0, 1, '', 1, 0, true]],
    ['with a longer fence', note('````', '```', '````'), [0, 2, '', 1, 1, true]],
    ['not closed', note('```', 'a', ''), [0, 1, '', 1, 1, false]],
    ['ended by its container', note('- ```', '  a', 'b'), [0, 1, '', 1, 1, false]],
  ])('%s', (_, text, expected) => {
    const [block] = scanBlocks(text).codeBlocks;
    expect(
      block && [
        block.line,
        block.endLine,
        block.language,
        block.contentStartLine,
        block.contentEndLine,
        block.closed,
      ],
    ).toEqual(expected);
  });

  it('hide what looks like blocks', () => {
    const blocks = scanBlocks(note('```tasks', '# a', '- [ ] b', '> c', '%%', '```', '- d'));
    expect(blocks.headings).toEqual([]);
    expect(blocks.items).toHaveLength(1);
    expect(blocks.unclosed).toEqual([]);
  });
});

describe('HTML blocks', () => {
  it.each([
    ['a comment over blank lines', note('<!-- a', '', '- hidden', '-->', '- b'), 1],
    ['a comment in one line', note('<!-- a -->', '- b'), 1],
    ['an element, until a blank line', note('<details>', '- hidden', '', '- b', '</details>'), 1],
    ['preformatted text', note('<pre>', '', '- hidden', '</pre>', '- b'), 1],
    ['a tag alone on its line', note('<span class="a" hidden>', '- hidden', '', '- b'), 1],
    ['no tag with text after it', note('<span> text', '- a', '', '- b'), 2],
    ['no malformed tag', note('<span a="b"c>', '- a', '', '- b'), 2],
    ['no tag inside a paragraph', note('text', '<span>', '- a', '- b'), 2],
  ])('%s', (_, text, visibleItems) => {
    expect(scanBlocks(text).items).toHaveLength(visibleItems);
  });
});

describe('paragraphs', () => {
  const paragraphsOf = (text: string): unknown[] =>
    scanBlocks(text).paragraphs.map(({ line, endLine, start, end, item, container }) => [
      line,
      endLine,
      text.slice(start, end),
      item,
      container,
    ]);

  it.each([
    ['alone', note('', '  a ', 'b  ', ''), [[1, 2, 'a \nb', -1, 0]]],
    [
      'in items',
      note('- a', '', '  b', '- c', '', 'd'),
      [
        [0, 0, 'a', 0, 1],
        [2, 2, 'b', 0, 1],
        [3, 3, 'c', 1, 1],
        [5, 5, 'd', -1, 0],
      ],
    ],
    ['in quotes in items', note('- > a', '  > b'), [[0, 1, 'a\n  > b', 0, 2]]],
    ['after a task box', note('- [ ] a'), [[0, 0, 'a', 0, 1]]],
    ['before a table', note('a', '| b |', '|---|'), [[0, 0, 'a', -1, 0]]],
    ['after link definitions', note('[a]: b', '[c]:', '<d e>', "'f", "g'", 'text'), [[5, 5, 'text', -1, 0]]],
    ['but no link definitions', note('[a]: b', '[c]: d "e"'), []],
    ['that are almost link definitions', note('[a]: b c'), [[0, 0, '[a]: b c', -1, 0]]],
    ['that are footnotes', note('[^1]: source'), [[0, 0, '[^1]: source', -1, 0]]],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});
