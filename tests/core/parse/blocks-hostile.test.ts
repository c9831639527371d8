import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_SHAPES } from '../../support/hostile-markdown';
import { type Blocks, scanBlocks, tableCells } from '../../../src/core/parse/blocks';

/** What holds of the blocks of any text. */
function expectSound(text: string, blocks: Blocks): void {
  const lines = blocks.lineStarts.length;
  expect(blocks.lineEnds).toHaveLength(lines);
  for (const { line, endLine } of [
    ...blocks.headings,
    ...blocks.tables,
    ...blocks.codeBlocks,
    ...blocks.callouts,
  ]) {
    expect(0 <= line && line <= endLine && endLine < lines).toBe(true);
  }
  for (const { line, endLine, start, end } of [...blocks.headings, ...blocks.paragraphs]) {
    expect((blocks.lineStarts[line] ?? Infinity) <= start && start <= end).toBe(true);
    expect(end <= (blocks.lineEnds[endLine] ?? -1)).toBe(true);
  }
  for (const item of blocks.items) {
    expect(item.line <= item.paragraphEndLine && item.paragraphEndLine <= item.endLine).toBe(true);
    expect(item.markerStart < item.start && item.start <= item.end).toBe(true);
    expect(item.end <= (blocks.lineEnds[item.line] ?? -1)).toBe(true);
    const parent = blocks.items[item.parent];
    expect(item.depth).toBe(parent === undefined ? 0 : parent.depth + 1);
    if (parent !== undefined) {
      expect(parent.markerStart < item.markerStart && item.endLine <= parent.endLine).toBe(true);
    }
  }
  for (const table of blocks.tables) {
    expect(table.rowStarts).toHaveLength(table.endLine - table.line + 1);
    expect(tableCells(text, blocks, table.line)).toHaveLength(table.columns);
  }
  const starts = blocks.items.map((item) => item.markerStart);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
}

describe('scanBlocks on any text', () => {
  const marks = fc.constantFrom(
    ...[
      ' ',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\f',
      '\ufeff',
      '>',
      '-',
      '*',
      '1.',
      '#',
      '`',
      '```',
      '~~~',
      '|',
      '---',
      '===',
    ],
    ...[
      '[',
      ']',
      '[ ]',
      '[x] ',
      '[!note]',
      ':',
      '<',
      '<!--',
      '-->',
      '%%',
      '$$',
      '^id',
      '\\',
      '"',
      '(',
      'word',
      '📅',
      '\ud83d',
    ],
  );

  it('gives sound blocks', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), fc.boolean(), (parts, commonMarkOnly) => {
        const text = parts.join('');
        expectSound(text, scanBlocks(text, { commonMarkOnly }));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(HOSTILE_SHAPES)('survives $name', ({ make }) => {
    const text = make(20_000);
    const blocks = scanBlocks(text);
    expect(blocks.lineStarts.length).toBeGreaterThan(0);
    expect(blocks.items.every(({ endLine }) => endLine < blocks.lineStarts.length)).toBe(true);
  });
});
