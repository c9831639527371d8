import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from 'obsidian';
import { pagesOf } from '../../src/core/edits/change-diff';
import type { Logger } from '../../src/core/ports';
import type { OrderDialogs, OrderPreview } from '../../src/obsidian/task-editing';
import { installDomHelpers } from '../host/page/dom-helpers';

/** What the preview host has of Obsidian, once it is there: its own modules import what is replaced here. */
const host = vi.hoisted((): Record<string, unknown> => ({}));
vi.mock('obsidian', async (original) => ({
  ...(await original<object>()),
  get ConfirmationModal() {
    return host['ConfirmationModal'];
  },
  get Menu() {
    return host['Menu'];
  },
  get Modal() {
    return host['Modal'];
  },
  get Notice() {
    return host['Notice'];
  },
  get Setting() {
    return host['Setting'];
  },
}));

const log = { error: vi.fn() };
const edits = (count: number) =>
  Array.from({ length: count }, (_, line) => ({
    span: {
      path: line % 2 === 0 ? 'Notes/Sync.md' : 'Plan.md',
      line,
      text: `- [ ] Call ${line}`,
      ordinal: 0,
    },
    lines: [`- [x] Call ${line}`],
  }));
const preview = (lines: number, more: Partial<OrderPreview> = {}): OrderPreview => ({
  title: 'Complete them',
  button: `Complete ${lines} tasks`,
  pages: pagesOf({ title: '', edits: edits(lines) }, 20),
  lines,
  notes: 2,
  refused: [],
  unchanged: 0,
  ...more,
});

let app: App;
let createApp: () => App;
let createOrderDialogs: (app: App, log: Logger) => OrderDialogs;
const modal = () => document.querySelector<HTMLElement>('.modal');
const button = (name: string | RegExp) =>
  Array.from(document.querySelectorAll('button')).find(({ textContent }) =>
    typeof name === 'string' ? textContent === name : name.test(textContent),
  );
const lines = () => document.querySelectorAll('.ai-diff-line[data-side="after"]').length;
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeAll(async () => {
  installDomHelpers();
  Object.assign(host, await import('../host/obsidian'));
  const { App: HostApp } = await import('../host/obsidian/app');
  const kept = { load: () => null, save: () => undefined };
  createApp = () => new HostApp({ vaultName: 'Test', kept }) as unknown as App;
  ({ createOrderDialogs } = await import('../../src/obsidian/order-dialogs'));
});
beforeEach(() => {
  document.body.replaceChildren();
  app = createApp();
});

describe('the preview of an order', () => {
  test('says how much it is, shows each line as it was and will be, and writes by its button', async () => {
    const answer = createOrderDialogs(app, log).confirm(preview(3));
    expect(modal()?.querySelector('.modal-title')?.textContent).toBe('Complete them');
    expect(modal()?.textContent).toContain('3 lines in 2 notes.');
    expect(Array.from(document.querySelectorAll('h3'), ({ textContent }) => textContent)).toEqual([
      'Sync',
      'Plan',
    ]);
    expect(modal()?.textContent).toContain('Was, line 1- [ ] Call 0Will be, line 1- [x] Call 0');
    expect(document.activeElement).toBe(button('Complete 3 tasks'));
    button('Complete 3 tasks')?.click();
    expect(await answer).toBe(true);
    expect(modal()).toBeNull();
  });

  test('writes nothing where it is canceled or closed', async () => {
    const dialogs = createOrderDialogs(app, log);
    const canceled = dialogs.confirm(preview(3));
    button('Cancel')?.click();
    expect(await canceled).toBe(false);
    const closed = dialogs.confirm(preview(3));
    document.querySelector<HTMLElement>('.modal-close-button')?.click();
    expect(await closed).toBe(false);
  });

  test('unfolds a long change in steps', async () => {
    void createOrderDialogs(app, log).confirm(preview(100));
    expect(lines()).toBe(20);
    button('80 more lines')?.click();
    await drawn();
    expect(lines()).toBe(40);
    button('60 more lines')?.click();
    await drawn();
    // Whole pages of a note: the last one of the first note has ten.
    expect(lines()).toBe(70);
  });

  test('says what stays as it is, and why', async () => {
    const refused = [{ path: 'Plan.md', reason: '“Call”: it is done already', diff: null }];
    void createOrderDialogs(app, log).confirm(preview(2, { refused, unchanged: 1 }));
    expect(modal()?.textContent).toContain('1 task is so already.');
    button('1 task stays as it is')?.click();
    await drawn();
    expect(modal()?.textContent).toContain('“Call”: it is done already (Plan)');
    button('Cancel')?.click();
    void createOrderDialogs(app, log).confirm(preview(2, { refused, refusedTitle: '1 merge is left out' }));
    expect(button('1 merge is left out')).toBeDefined();
  });
});

test('what was not done is listed by its note', () => {
  const refused = [{ path: 'Plan.md', reason: 'The line has changed', diff: null }];
  createOrderDialogs(app, log).refused('Not done everywhere: Complete 3 tasks', refused);
  expect(modal()?.textContent).toContain('Plan.md');
  expect(modal()?.textContent).toContain('The line has changed.');
  button('Close')?.click();
  expect(modal()).toBeNull();
});

test('what was done can be taken back from the notice', () => {
  const undo = vi.fn();
  createOrderDialogs(app, log).written('Complete 3 tasks', ['Plan.md', 'Notes/Sync.md'], undo);
  const notice = document.querySelector('.notice');
  expect(notice?.textContent).toContain('Done: Complete 3 tasks');
  expect(notice?.textContent).toContain('In Plan, Sync. “Undo last change” takes it back.');
  button('Undo')?.click();
  expect(undo).toHaveBeenCalledOnce();
});

describe('a menu to choose from', () => {
  const choices = [
    { title: 'To do', value: ' ', isChecked: true },
    { title: 'Done', value: 'x', isChecked: false },
  ];
  const open = () => {
    const event = new MouseEvent('contextmenu', { clientX: 5, clientY: 5 });
    return createOrderDialogs(app, log).choose(choices, event);
  };
  const item = (title: string) =>
    Array.from(document.querySelectorAll<HTMLElement>('.menu-item')).find(
      ({ textContent }) => textContent === title,
    );

  test('gives what is chosen, and shows what is', async () => {
    const chosen = open();
    await drawn();
    expect(item('To do')?.getAttribute('aria-checked')).toBe('true');
    item('Done')?.click();
    expect(await chosen).toBe('x');
  });

  test('gives nothing where it is closed', async () => {
    const chosen = open();
    await drawn();
    document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    expect(await chosen).toBeNull();
  });
});
