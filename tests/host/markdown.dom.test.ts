import { describe, expect, test } from 'vitest';
import { markdownToSections } from './obsidian/markdown/markdown-to-html';
import { sanitizeHTMLToDom } from './obsidian/markdown/sanitize';

const html = (markdown: string): string =>
  markdownToSections(markdown, 0)
    .map((section) => section.html)
    .join('');

describe('Markdown as the app shows it', () => {
  test.each([
    ['a link', '[[A#B|c]]', 'data-href="A#B"'],
    ['a link to a heading', '[[A#B]]', '>A &gt; B</a>'],
    ['an outside link', '[a](https://x.example)', 'class="external-link"'],
    ['a Markdown link', '[a](My%20note.md)', 'data-href="My note.md"'],
    ['a tag', 'x #one/two', '>#one/two</a>'],
    ['a highlight', '==a==', '<mark>a</mark>'],
    ['an open task', '- [ ] a', 'data-task=" "'],
    ['a task of any status', '- [?] a', 'class="task-list-item is-checked" data-task="?"'],
    ['a callout', '> [!warning] Mind\n> the gap', 'data-callout="warning"'],
    ['a line break', 'a\nb', 'a<br>b'],
    ['code', '```js\na < b\n```', '<code class="language-js">a &lt; b\n</code>'],
  ])('%s', (_name, markdown, expected) => {
    expect(html(markdown)).toContain(expected);
  });

  test.each([
    ['a number is no tag', 'x #12', 'class="tag"'],
    ['no tag inside a word', 'a#b', 'class="tag"'],
    ['no link in code', '`[[A]]`', 'internal-link'],
    ['a comment is hidden', 'a %%secret%% b', 'secret'],
    ['a comment over lines is hidden', '%%\nsecret\n%%', 'secret'],
    ['a block id is hidden', 'text ^id1', '^id1'],
    ['the status is no text', '- [?] a', '[?]'],
  ])('%s', (_name, markdown, absent) => {
    expect(html(markdown)).not.toContain(absent);
  });

  test('every block and every item knows its line', () => {
    const sections = markdownToSections('# A\n\n- a\n  - [ ] b\n\n- c\n\n> [!todo]\n> - [ ] d\n', 10);
    expect(sections.map(({ type, lineStart, lineEnd }) => [type, lineStart, lineEnd])).toEqual([
      ['heading', 10, 10],
      ['list', 12, 15],
      ['blockquote', 17, 18],
    ]);
    const offsets = sections.map((section) =>
      [...section.html.matchAll(/<li[^>]*data-offset="(\d+)"/g)].map(([, n]) => Number(n)),
    );
    expect(offsets).toEqual([[], [0, 1, 3], [1]]);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<iframe src="https://x.example"></iframe>',
  ])('%s is made harmless', (dangerous) => {
    const box = document.createElement('div');
    box.append(sanitizeHTMLToDom(`<p>kept ${dangerous}</p>`));
    expect(box.textContent).toContain('kept');
    expect(box.innerHTML).not.toMatch(/script|onerror|iframe/);
  });
});
