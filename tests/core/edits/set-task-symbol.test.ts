import { describe, expect, test } from 'vitest';
import { setTaskSymbol } from '../../../src/core/edits/set-task-symbol';

const at = (text: string) => ({ path: 'Note.md', line: 3, text, ordinal: 1 });

describe('setTaskSymbol', () => {
  test.each([
    ['- [ ] Call Dana', '- [x] Call Dana'],
    ['* [/] Call Dana', '* [x] Call Dana'],
    ['+ [?] Call Dana', '+ [x] Call Dana'],
    ['1. [ ] Call Dana', '1. [x] Call Dana'],
    ['23) [-] Call Dana', '23) [x] Call Dana'],
    ['  - [ ] Nested', '  - [x] Nested'],
    ['\t- [ ] Nested', '\t- [x] Nested'],
    ['> - [ ] Quoted', '> - [x] Quoted'],
    ['> > * [ ] Quoted twice', '> > * [x] Quoted twice'],
    ['>- [ ] Quoted', '>- [x] Quoted'],
    ['- > - [ ] A quote in a list', '- > - [x] A quote in a list'],
    ['- 1. [ ] A list in a list', '- 1. [x] A list in a list'],
    ['-   [ ]   Wide', '-   [x]   Wide'],
    ['- [ ] With [ ] another box [x](y.md)', '- [x] With [ ] another box [x](y.md)'],
    ['- [🟢] Two code units', '- [x] Two code units'],
    ['- []] A bracket', '- [x] A bracket'],
    ['- [x] Done', '- [x] Done'],
    ['- [ ]', '- [x]'],
    ['- [ ] Trailing space  ', '- [x] Trailing space  '],
  ])('%s', (line, expected) => {
    expect(setTaskSymbol(at(line), 'x')).toEqual({ span: at(line), lines: [expected] });
  });

  test.each([
    'Call Dana',
    '- Call Dana',
    '[ ] No list item',
    '> [ ] No list item',
    '-[ ] No space after the marker',
    '- [  ] Two spaces',
    '- [] None',
    '- [x](A link.md)',
    '1234567890. [ ] Too long for a list marker',
    '- Text before [ ] the box',
    '',
  ])('gives null for %j', (line) => {
    expect(setTaskSymbol(at(line), 'x')).toBeNull();
  });

  test.each(['', 'xx', '\n', '\r', '✔\uFE0F'])('gives null for the symbol %j', (symbol) => {
    expect(setTaskSymbol(at('- [ ] Call Dana'), symbol)).toBeNull();
  });

  test('puts any one character into the box and takes it out again', () => {
    const changed = setTaskSymbol(at('- [ ] Call Dana'), '🟢');
    expect(changed?.lines).toEqual(['- [🟢] Call Dana']);
    expect(setTaskSymbol(at('- [🟢] Call Dana'), ' ')?.lines).toEqual(['- [ ] Call Dana']);
  });

  test('takes time in proportion to the line, whatever it holds', () => {
    const hostile = `${'> '.repeat(20_000)}${'- '.repeat(20_000)}${' '.repeat(20_000)}`;
    const start = performance.now();
    expect(setTaskSymbol(at(hostile), 'x')).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
