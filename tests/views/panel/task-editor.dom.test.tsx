import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../src/core/dashboard/view-models';
import type { TaskOrder } from '../../../src/core/tasks/task-order';
import type { RunTaskCommand } from '../../../src/views/actions';
import type { OrderOutcome } from '../../../src/views/tasks/task-editing';
import { northwind } from '../../support/dashboard-fixture';
import { openPanel, type PanelOnPage } from '../../support/panel-host';

let panel: PanelOnPage;
let orders: { readonly rows: readonly TaskRow[]; readonly order: TaskOrder }[];
let outcome: OrderOutcome;

beforeEach(async () => {
  orders = [];
  outcome = { id: 'one', isCanceled: false, tasks: [{ ok: true, span: null, symbol: ' ', status: 'open' }] };
  panel = await openPanel({
    editing: {
      order: (rows, order) => {
        orders.push({ rows, order });
        return Promise.resolve(outcome);
      },
      chooseStatus: () => Promise.resolve({ kind: 'status', symbol: '-' }),
      choosePriority: () => Promise.resolve({ kind: 'priority', priority: 'high' }),
    },
  });
});

const row = () => panel.el.querySelector<HTMLElement>('.ai-task')!;
const opener = () => row().querySelector<HTMLElement>('[data-ai-open]')!;
const input = () => row().querySelector('input');
const first = northwind().actions.groups[0]!.rows[0]!;

async function openWith(key: string): Promise<void> {
  opener().focus();
  await panel.press(key);
}

describe('a task of the panel', () => {
  it('gets another date by d, in its row', async () => {
    await openWith('d');
    expect(document.activeElement).toBe(input());
    await panel.type('next fri');
    expect(row().textContent).toContain('→ Fri 16 Jan, in 9 days');
    await panel.press('Enter');
    await panel.settle();
    expect(orders).toEqual([{ rows: [first], order: { kind: 'due', date: '2026-01-16' } }]);
    expect(input()).toBeNull();
    expect(panel.announced()).toBe('Due Fri 16 Jan');
    expect(document.activeElement).toBe(opener());
  });

  it('gets another owner by a', async () => {
    await openWith('a');
    await panel.type('Ola Berg');
    await panel.press('Enter');
    await panel.settle();
    expect(orders.map(({ order }) => order)).toEqual([
      { kind: 'assign', to: { id: null, name: 'Ola Berg', detail: null, isMe: false } },
    ]);
    expect(panel.announced()).toBe('Given to Ola Berg');
  });

  it('stays as it is with Escape, and has the focus again', async () => {
    await openWith('d');
    await panel.type('fri');
    await panel.press('Escape');
    expect(orders).toEqual([]);
    expect(input()).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('says why nothing was written', async () => {
    outcome = { id: null, isCanceled: false, tasks: [{ ok: false, reason: 'The line has changed' }] };
    await openWith('d');
    await panel.type('fri');
    await panel.press('Enter');
    await panel.settle();
    expect(row().textContent).toContain('Not written: The line has changed');
    expect(panel.announced()).toBe('Not written: The line has changed');
  });

  it('keeps letters and clicks in the line from the panel', async () => {
    await openWith('a');
    await panel.type('x');
    await panel.press('x');
    await panel.click(row().querySelector('[role="listbox"]'));
    expect(panel.requests.filter((request) => request.startsWith('open'))).toEqual([]);
    expect(input()).not.toBeNull();
  });

  it('hands the focus on where it moves to another group', async () => {
    await openWith('d');
    await panel.type('fri');
    await panel.press('Enter');
    await panel.settle();
    const [group, ...groups] = northwind().actions.groups;
    const actions = {
      ...northwind().actions,
      groups: [{ ...group!, rows: group!.rows.slice(1) }, ...groups],
    };
    await panel.update({
      content: { kind: 'dashboard', dashboard: northwind({ actions }), choices: [], note: null },
    });
    expect(panel.el.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.closest('.ai-task')).toBe(row());
  });

  it('keeps d with a modifier for the app', async () => {
    opener().focus();
    const event = await panel.press('d', { ctrlKey: true });
    expect(event.defaultPrevented).toBe(false);
    expect(input()).toBeNull();
  });
});

describe('the menu of a task', () => {
  const openMenu = async (): Promise<RunTaskCommand> => {
    row().dispatchEvent(new MouseEvent('contextmenu', { button: 2, bubbles: true, cancelable: true }));
    await panel.settle();
    const subject = panel.menus.at(-1);
    if (subject?.kind !== 'task' || !subject.run) throw new Error('The menu is not of a task.');
    return subject.run;
  };
  const run = async (command: Parameters<RunTaskCommand>[0]): Promise<void> => {
    const asked = await openMenu();
    asked(command, new MouseEvent('click'));
    await panel.settle();
    await panel.settle();
  };

  it.each(['due', 'assign'] as const)('opens the line that the key for %s does', async (command) => {
    await run(command);
    expect(document.activeElement).toBe(input());
  });

  it.each([
    ['complete', { kind: 'complete' }],
    ['drop', { kind: 'drop' }],
    ['status', { kind: 'status', symbol: '-' }],
    ['priority', { kind: 'priority', priority: 'high' }],
  ] as const)('does %s', async (command, order) => {
    await run(command);
    expect(orders).toEqual([{ rows: [first], order }]);
  });

  it('of statuses opens by a right click on the box', async () => {
    row()
      .querySelector('[role="checkbox"]')!
      .dispatchEvent(new MouseEvent('contextmenu', { button: 2, bubbles: true, cancelable: true }));
    await panel.settle();
    await panel.settle();
    expect(panel.menus).toEqual([]);
    expect(orders.map(({ order }) => order)).toEqual([{ kind: 'status', symbol: '-' }]);
  });

  it('keeps a dropped task where it was, struck through, with Undo', async () => {
    outcome = {
      ...{ id: 'one', isCanceled: false },
      tasks: [{ ok: true, span: first.span, symbol: '-', status: 'cancelled' }],
    };
    await run('drop');
    expect(panel.announced()).toMatch(/^Dropped: /);
    await panel.click(panel.control('Undo'));
    expect(panel.announced()).toMatch(/^Open again: /);
  });
});
