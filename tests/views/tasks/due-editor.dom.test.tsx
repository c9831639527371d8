import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plannedDay } from '../../../src/core/parse/planned-day';
import { DueEditor } from '../../../src/views/tasks/due-editor';

const TODAY = '2026-01-07';
let el: HTMLElement;
let onSave: ReturnType<typeof vi.fn<(date: string | null) => void>>;
let onClose: ReturnType<typeof vi.fn<() => void>>;
const onRowKey = vi.fn();
const input = () => el.querySelector('input')!;
const reading = () => el.querySelector('[role="status"]')!.textContent;

async function type(words: string): Promise<void> {
  await act(() => {
    input().value = words;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
const press = (key: string) =>
  input().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const click = (name: string) =>
  Array.from(el.querySelectorAll('button'))
    .find((button) => button.textContent === name)!
    .click();

async function open(date: string | null = '2026-01-08'): Promise<void> {
  document.body.replaceChildren();
  el = document.body.appendChild(document.createElement('div'));
  el.addEventListener('keydown', onRowKey);
  onSave = vi.fn();
  onClose = vi.fn();
  await act(() =>
    render(
      <DueEditor
        subject="Call the depot"
        date={date}
        today={TODAY}
        readDay={(words) => plannedDay(words, TODAY)}
        onSave={onSave}
        onClose={onClose}
      />,
      el,
    ),
  );
}

beforeEach(async () => {
  onRowKey.mockClear();
  await open();
});

describe('the line for a date', () => {
  it('takes the focus, and names what it is for', () => {
    expect(document.activeElement).toBe(input());
    expect(input().getAttribute('aria-label')).toBe('New date of Call the depot');
    expect(el.textContent).toContain('Enter saves, Esc keeps Thu 8 Jan');
    expect(reading()).toContain('Now Thu 8 Jan.');
  });

  it.each([
    ['next fri', '→ Fri 16 Jan, in 9 days', '2026-01-16'],
    ['tomorrow', '→ Thu 8 Jan, tomorrow', '2026-01-08'],
    ['5 jan 2027', '→ Tue 5 Jan 2027, in 363 days', '2027-01-05'],
    ['none', '→ No date', null],
  ])('reads %s, and saves it with Enter', async (words, shown, date) => {
    await type(words);
    expect(reading()).toBe(shown);
    expect(input().getAttribute('aria-invalid')).toBe('false');
    press('Enter');
    expect(onSave.mock.calls).toEqual([[date]]);
  });

  it('says that words are no day, and saves nothing', async () => {
    await type('next foo');
    expect(reading()).toContain('This is not a day.');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    press('Enter');
    expect(onSave).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('keeps the former date with Escape, and with Enter where nothing was typed', async () => {
    press('Enter');
    await type('fri');
    press('Escape');
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps its letters from the rows around', async () => {
    press('x');
    press('Escape');
    expect(onRowKey).not.toHaveBeenCalled();
  });

  it('has buttons for a hand without keys', async () => {
    expect(el.querySelector<HTMLButtonElement>('button')!.disabled).toBe(true);
    await type('fri');
    click('Save');
    expect(onSave.mock.calls).toEqual([['2026-01-09']]);
    click('Cancel');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('keeps no date where there is none', async () => {
    await open(null);
    expect(el.textContent).toContain('Esc keeps no date');
  });
});
