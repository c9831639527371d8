import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { AnnouncingView } from '../../../src/views/announcing-view';
import { Footer } from '../../../src/views/panel/footer';

const nothing = (): void => undefined;
const actions = {
  ...{ open: nothing, hover: nothing, renderText: () => undefined, setIcon: nothing },
  ...{ tooltip: nothing, menu: nothing },
};

test('tells which notes could not be read, and why, in whichever view it stands', async () => {
  const el = document.createElement('div');
  const unreadable = [
    { path: 'Inbox/Broken.md', line: 0, rule: 'unreadable' as const, message: 'It is no text.' },
  ];
  const status = { phase: 'ready' as const, done: 1, total: 2, unreadable };
  await act(() =>
    render(
      <AnnouncingView actions={actions} today="2026-01-07">
        {() => <Footer status={status} areKeysShown={false} onKeys={nothing} />}
      </AnnouncingView>,
      el,
    ),
  );
  const button = el.querySelector<HTMLElement>('.ai-text-button');
  expect(button?.textContent).toBe('1 note could not be read');
  await act(() => button?.click());
  expect(el.querySelector('li')?.textContent).toBe('BrokenIt is no text.');
  expect(el.querySelector('li a')?.getAttribute('href')).toBe('Inbox/Broken.md');
});
