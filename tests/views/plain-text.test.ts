import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMarkup, plainText } from '../../src/views/plain-text';

describe('plainText', () => {
  it.each([
    ['nothing to do', 'nothing to do'],
    ['ask [[Dana Whitfield]]', 'ask Dana Whitfield'],
    ['ask [[People/Dana Whitfield|Dana]] today', 'ask Dana today'],
    ['![[plan.pdf]]', 'plan.pdf'],
    ['see [the order](https://example.org/a_(b)) and ![pic](x.png "Title")', 'see the order and pic'],
    ['**bold**, *italic*, ***both***, __bold__, _italic_', 'bold, italic, both, bold, italic'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 234'],
    ['~~gone~~ ==marked==', 'gone marked'],
    ['`a **b** [[c]]` **d**', 'a **b** [[c]] d'],
    ['``a ` b``', '``a ` b``'],
    [String.raw`\*not italic\*`, '*not italic*'],
    ['kept %%hidden%% kept', 'kept  kept'],
    ['<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
    ['5 * 3 ** 2', '5 * 3 ** 2'],
    ['[[unclosed and **open', '[[unclosed and **open'],
  ])('%s → %s', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it('leaves alone what it sees no markup in', () => {
    fc.assert(fc.property(fc.string(), (text) => hasMarkup(text) || plainText(text) === text));
  });

  it('stays fast on what looks like markup and is none', () => {
    const start = performance.now();
    for (const mark of ['[', '[[', '*', '**', '_', '`', '~~', '==', '%%', '](', '\\'])
      plainText(mark.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('hasMarkup', () => {
  it.each([
    ['plain words, 40 % & more; a - b (c)', false],
    ['<b>html</b>', false],
    ['[[link]]', true],
    ['[text](x)', true],
    ['`code`', true],
    ['https://example.org', true],
    ['*a*', true],
  ])('%s: %s', (text, expected) => {
    expect(hasMarkup(text)).toBe(expected);
  });
});
