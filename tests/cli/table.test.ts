import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, printable, truncate } from '../../src/cli/display-width';
import { table } from '../../src/cli/table';
import { wrap, type Terminal } from '../../src/cli/terminal';

const terminal = (width: number): Terminal => ({ width, paint: (_, text) => text });
const row = (...texts: string[]) => texts.map((text) => ({ text }));

describe('the width of a text', () => {
  it.each([
    ['Northwind', 9],
    ['Østfjord', 8],
    ['e\u0301', 1],
    ['北風', 4],
    ['ｱ', 1],
    ['📅', 2],
    ['⏫', 2],
    ['👩‍💻', 2],
    ['🇳🇴', 2],
    ['❤️', 2],
    ['a\u200Bb', 2],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each([
    ['Northwind Freight', 10, 'Northwind…'],
    ['Northwind Freight', 11, 'Northwind…'],
    ['Northwind', 9, 'Northwind'],
    ['北風運輸', 5, '北風…'],
    ['北風運輸', 4, '北…'],
    ['👩‍💻👩‍💻👩‍💻', 4, '👩‍💻…'],
  ])('%s cut to %i is %s', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  it('is never more than asked for, whatever the text', () => {
    const anyText = fc.string({ unit: 'grapheme' }).map(printable);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a table', () => {
  const columns = [
    { title: 'Account', narrowest: 6 },
    { title: 'Open', align: 'right' as const },
    { title: 'Why' },
  ];

  it('aligns its columns, wide characters included', () => {
    const rows = [row('北風', '9', 'late'), row('Halden', '12', '')];
    expect(table(columns, rows, terminal(80))).toBe(
      ['Account  Open  Why', '北風        9  late', 'Halden     12'].join('\n'),
    );
  });

  it('narrows what may be narrowed, and nothing below its least', () => {
    const rows = [row('Northwind Freight International', '9', 'late')];
    expect(table(columns, rows, terminal(24))).toBe(
      ['Account       Open  Why', 'Northwind F…     9  late'].join('\n'),
    );
    expect(table(columns, rows, terminal(5))).toContain('North…');
  });

  it('has no line of titles where there are none', () => {
    expect(table([{ title: '' }, { title: '' }], [row('a', 'b')], terminal(80), 2)).toBe('  a  b');
  });
});

describe('wrapping', () => {
  it('keeps words whole and indents what follows', () => {
    expect(wrap('one two three four', 12, 4)).toBe('one two\n    three\n    four');
  });

  it('leaves a text alone where there is no width', () => {
    expect(wrap('one two three', Infinity, 4)).toBe('one two three');
  });
});
