import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoteDiff } from '../../../src/core/edits/change-diff';
import { mountRefusedNotes, type RefusedNote } from '../../../src/views/diff/refused-notes';

const same = (text: string) => ({ text, changed: false });
const marked = (text: string) => ({ text, changed: true });
const diffOf = (path: string): NoteDiff => ({
  path,
  hunks: [
    {
      before: [{ line: 12, parts: [same('Draft '), marked('the contract')] }],
      after: [{ line: 14, parts: [same('Draft '), marked('both contracts')] }],
    },
    { before: [{ line: 20, parts: [marked('Gone')] }], after: [] },
  ],
});
const note = (path: string, diff: NoteDiff | null = diffOf(path)): RefusedNote => ({
  path,
  reason: 'What was written there has changed since',
  diff,
});

const open = vi.fn();
let el: HTMLElement;
let unmount: () => void;

beforeEach(() => {
  open.mockReset();
  el = document.createElement('div');
  document.body.replaceChildren(el);
});

async function show(...refused: RefusedNote[]): Promise<void> {
  await act(() => {
    unmount = mountRefusedNotes(el, refused, open);
  });
}

const texts = (selector: string): string[] =>
  [...el.querySelectorAll(selector)].map((each) => each.textContent);
const button = (name: string): HTMLElement =>
  [...el.querySelectorAll('button')].find((each) => each.textContent === name)!;

describe('notes that were not written', () => {
  test('show what was written and what stands there now, each with its line, and what differs', async () => {
    await show(note('Northwind.md'));
    expect(texts('h3')).toEqual(['Northwind.md']);
    expect(texts('.ai-refused-reason')).toEqual(['What was written there has changed since.']);
    expect(texts('.ai-diff-line')).toEqual([
      'Written, line 13Draft the contract',
      'Now, line 15Draft both contracts',
      'Written, line 21Gone',
    ]);
    expect([texts('del'), texts('ins')]).toEqual([['the contract', 'Gone'], ['both contracts']]);
    expect(texts('.ai-diff-none')).toEqual(['Now: nothing']);
  });

  test('open at the line that stands there now', async () => {
    await show(note('Northwind.md'), note('Gone.md', null));
    button('Northwind.md').click();
    button('Gone.md').click();
    expect(open.mock.calls).toEqual([
      ['Northwind.md', 14],
      ['Gone.md', 0],
    ]);
  });

  test('are shown a few at a time', async () => {
    await show(...Array.from({ length: 45 }, (_, index) => note(`Note ${index}.md`, null)));
    expect(texts('h3')).toHaveLength(20);
    await act(() => button('25 more').click());
    await act(() => button('5 more').click());
    expect(texts('h3')).toHaveLength(45);
    expect(el.querySelector('.ai-more')).toBeNull();
    unmount();
    expect(el.childElementCount).toBe(0);
  });
});
