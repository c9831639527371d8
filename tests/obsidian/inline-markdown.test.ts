import { describe, expect, test } from 'vitest';
import { inlineMarkdown } from '../../src/obsidian/inline-markdown';

describe('inlineMarkdown', () => {
  test.each([
    ['**Budget** is [[Budget 2026|set]]', '**Budget** is [[Budget 2026|set]]'],
    ['`code` and ==marked==', '`code` and ==marked=='],
    ['2 * 3 = 6', '2 * 3 = 6'],
    ['*Emphasis* first', '*Emphasis* first'],
    ['**Strong** first', '**Strong** first'],
    ['~~gone~~ first', '~~gone~~ first'],
    ['#tag first', '#tag first'],
    ['-5 degrees', '-5 degrees'],
    ['2026. was', '2026\\. was'],
    ['3.5 percent', '3.5 percent'],
    ['`a` first', '`a` first'],
  ])('keeps %j', (text, expected) => {
    expect(inlineMarkdown(text)).toBe(expected);
  });

  test.each([
    ['# Heading', '\\# Heading'],
    ['###### Heading', '\\###### Heading'],
    ['#', '\\#'],
    ['- item', '\\- item'],
    ['* item', '\\* item'],
    ['+ item', '\\+ item'],
    ['- [ ] task', '\\- [ ] task'],
    ['1. item', '1\\. item'],
    ['1) item', '1\\) item'],
    ['> quote', '\\> quote'],
    ['>quote', '\\>quote'],
    ['---', '\\---'],
    ['***', '\\***'],
    ['* * *', '\\* * *'],
    ['___', '\\___'],
    ['```js', '\\```js'],
    ['~~~', '\\~~~'],
    ['| a | b |', '\\| a | b |'],
    ['$$', '\\$$'],
    ['%%', '\\%%'],
    ['    indented', 'indented'],
    ['two\nlines', 'two lines'],
    ['two\n\n# blocks', 'two # blocks'],
  ])('makes a line of text of the block %j', (text, expected) => {
    expect(inlineMarkdown(text)).toBe(expected);
  });

  test.each([
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['a <img src=x onerror=y> b', 'a \\<img src=x onerror=y> b'],
    ['already \\<b>', 'already \\<b>'],
    ['a backslash \\\\<b>', 'a backslash \\\\\\<b>'],
    ['`<b>` in code', '`<b>` in code'],
    ['``a ` <b>`` in code', '``a ` <b>`` in code'],
    ['an open ` <b>', 'an open ` \\<b>'],
    ['``open ` <b>', '``open ` \\<b>'],
    ['a trailing \\', 'a trailing \\'],
  ])('shows HTML as text: %j', (text, expected) => {
    expect(inlineMarkdown(text)).toBe(expected);
  });

  test.each([
    ['![[Diagram.png]] shows it', '[[Diagram.png]] shows it'],
    ['see ![alt](https://example.com/x.png)', 'see [alt](https://example.com/x.png)'],
    ['Really![^1]', 'Really[^1]'],
    ['not \\![alt](x.png)', 'not \\![alt](x.png)'],
    ['`![[x]]` in code', '`![[x]]` in code'],
    ['Done!', 'Done!'],
  ])('makes a link of what would be loaded: %j', (text, expected) => {
    expect(inlineMarkdown(text)).toBe(expected);
  });
});
