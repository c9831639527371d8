import { render } from 'preact';
import { expect, test } from 'vitest';
import type { DiffLine } from '../../../src/core/edits/change-diff';
import { NoteDiffLines } from '../../../src/views/diff/note-diff';

const line = (text: string): DiffLine => ({ line: 4, parts: [{ text, changed: false }] });
const shown = (before: readonly DiffLine[], after: readonly DiffLine[]): string => {
  const el = document.createElement('div');
  const diff = { path: 'A.md', hunks: [{ before, after }] };
  render(<NoteDiffLines diff={diff} sides={{ before: 'Was', after: 'Will be' }} />, el);
  return el.textContent;
};

test('a line that is added stands alone, one that goes says so', () => {
  expect(shown([], [line('new')])).toBe('Will be, line 5new');
  expect(shown([line('old')], [])).toBe('Was, line 5oldWill be: nothing');
});
