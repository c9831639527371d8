import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../src/core/dashboard/view-models';
import type { OrderOutcome, TaskEditing } from '../../../src/views/tasks/task-editing';
import { northwind } from '../../support/dashboard-fixture';
import { actionsOf } from '../../support/dashboard-rows';
import { completed, openPanel, textOf, type PanelOnPage } from '../../support/panel-host';

/** Writes that a test answers when it likes. */
function createWrites() {
  const asked: TaskRow[] = [];
  const undone: string[] = [];
  const answers: ((outcome: OrderOutcome) => void)[] = [];
  const editing: Partial<TaskEditing> = {
    order: ([row]) => {
      asked.push(row!);
      return new Promise((resolve) => answers.push(resolve));
    },
    undo: (id) => {
      undone.push(id);
      return new Promise((resolve) =>
        answers.push(({ tasks: [task] }) => resolve(task?.ok === false ? task.reason : null)),
      );
    },
  };
  return { asked, undone, editing, answer: (outcome: OrderOutcome) => answers.shift()?.(outcome) };
}

const refusal = (reason: string): OrderOutcome => ({
  ...{ id: null, isCanceled: false },
  tasks: [{ ok: false, reason }],
});
const REFUSED = refusal('The line has changed since it was read.');

let writes: ReturnType<typeof createWrites>;
let panel: PanelOnPage;
const rows = () => Array.from(panel.el.querySelectorAll<HTMLElement>('.ai-task'));
const boxOf = (row: Element | undefined) => row!.querySelector<HTMLElement>('[role="checkbox"]')!;
const checked = (row: Element | undefined) => boxOf(row).getAttribute('aria-checked');
const show = (change: Partial<ReturnType<typeof northwind>>) =>
  panel.update({
    content: { kind: 'dashboard', dashboard: northwind(change), choices: [], note: null },
  });

/** The actions without the first row, as the index has them once it is written. */
const withoutFirst = () => {
  const [overdue, ...others] = northwind().actions.groups;
  return actionsOf([{ ...overdue!, rows: overdue!.rows.slice(1) }, ...others], 41);
};

beforeEach(async () => {
  writes = createWrites();
  panel = await openPanel({ editing: writes.editing });
});

describe('the list', () => {
  it('shows five rows in all, by date and by who owes them', () => {
    expect(rows()).toHaveLength(5);
    expect(panel.texts('[data-section="actions"] h4')).toEqual([
      'Overdue · we owe',
      'This week · they owe',
      'Later · we owe',
    ]);
    expect(panel.texts('[data-section="actions"] .ai-section-toggle')).toEqual(['Open actions9']);
  });

  it('says how many are proposed, and leads to their triage', async () => {
    expect(textOf(panel.find('.ai-pill'))).toBe('41 proposed: 41 tasks not yet accepted');
    await panel.click(panel.find('.ai-pill'));
    await panel.click(panel.control('All tasks'));
    expect(panel.requests).toEqual(['triage account:northwind freight', 'tasks account:northwind freight']);
  });

  it('says of each whose it is, from where, and when it is due', async () => {
    await panel.click(panel.control('4 more'));
    expect(
      rows().map(
        (row) =>
          `${textOf(row.querySelector('.ai-meta')!)} | ${textOf(row.querySelector('.ai-due') ?? row.querySelector('hr') ?? document.createElement('i'))}`,
      ),
    ).toEqual([
      'MeWeekly syncHigh priority | 5 Jan',
      'Priya N.Security review | 6 Jan',
      'Dana WhitfieldWeekly sync | Fri',
      'Ola BergPilot planning | Fri',
      'MePilot planning | 30 Jan',
      'Northwind Freight | 30 Sep 2026',
      'MeQ1 plan | 31 Decsuggested',
      'SamSite visit | ',
      'Mika SorvaliSecurity review | ',
    ]);
  });

  it('tells dates in full, and where they come from', async () => {
    await panel.click(panel.control('4 more'));
    const tooltip = (index: number) => rows()[index]?.querySelector('time')?.dataset['tooltip'];
    expect(tooltip(0)).toBe('Mon 5 Jan 2026, 2 days ago');
    expect(tooltip(2)).toBe('Fri 9 Jan 2026, in 2 days; from text: “by Friday”');
    expect(tooltip(6)).toBe('Wed 31 Dec 2025, 7 days ago; a machine suggested it');
  });

  it('marks what is late, and not what a machine suggested', async () => {
    await panel.click(panel.control('4 more'));
    const late = rows().map((row) => row.querySelector('.ai-due')?.getAttribute('data-late') ?? null);
    expect(late).toEqual(['true', 'true', 'false', 'false', 'false', 'false', 'false', null, null]);
    expect(rows()[6]?.querySelector('.ai-due')?.getAttribute('data-suggested')).toBe('true');
  });

  it('shows work in progress as half done', () => {
    expect(rows().map(checked)).toEqual(['false', 'false', 'false', 'mixed', 'false']);
  });
});

describe('the box', () => {
  it('completes only once it is written', async () => {
    await panel.click(boxOf(rows()[0]));
    expect([checked(rows()[0]), boxOf(rows()[0]).getAttribute('aria-busy')]).toEqual(['false', 'true']);
    expect(panel.announced()).toBe('');

    writes.answer(completed(writes.asked));
    await panel.settle();
    expect([checked(rows()[0]), boxOf(rows()[0]).getAttribute('aria-busy')]).toEqual(['true', 'false']);
    expect(rows()[0]?.querySelector('[data-done]')?.getAttribute('data-done')).toBe('true');
    expect(panel.announced()).toBe('Completed: Send the revised sizing sheet with the cold tier split out');
    expect(panel.requests).toEqual([]);
  });

  it('asks once, however often it is pressed', async () => {
    await panel.click(boxOf(rows()[0]));
    await panel.click(boxOf(rows()[0]));
    expect(writes.asked).toHaveLength(1);
  });

  it('says in the row why nothing was written, with a way out', async () => {
    await panel.click(boxOf(rows()[0]));
    writes.answer(REFUSED);
    await panel.settle();
    expect(checked(rows()[0])).toBe('false');
    expect(textOf(rows()[0]!.querySelector('.ai-refusal')!)).toBe(
      'Not written: The line has changed since it was read. Open note',
    );
    expect(panel.announced()).toBe('Not written: The line has changed since it was read.');
    await panel.click(panel.control('Open note'));
    expect(panel.requests).toEqual([`open ${writes.asked[0]!.span.path}:${writes.asked[0]!.span.line}`]);

    await panel.click(boxOf(rows()[0]));
    expect(rows()[0]?.querySelector('.ai-refusal')).toBeNull();
  });

  it('treats a host that fails as one that refuses', async () => {
    panel = await openPanel({ editing: { order: () => Promise.reject(new Error('disk full')) } });
    await panel.click(boxOf(rows()[0]));
    expect(panel.announced()).toBe('Not written: The note could not be written');
  });

  it('says the same result again where it comes again', async () => {
    panel = await openPanel({ editing: { order: () => Promise.resolve(REFUSED) } });
    await panel.click(boxOf(rows()[0]));
    const first = panel.find('[role="status"] > *');
    await panel.click(boxOf(rows()[0]));
    expect(panel.find('[role="status"] > *')).not.toBe(first);
    expect(panel.announced()).toBe('Not written: The line has changed since it was read.');
  });
});

describe('a completed row', () => {
  const complete = async () => {
    await panel.click(boxOf(rows()[0]));
    writes.answer(completed(writes.asked));
    await panel.settle();
  };

  it('stays where it was after the index has dropped it', async () => {
    await complete();
    const text = textOf(rows()[0]!.querySelector('.ai-text')!);
    await show({ actions: withoutFirst() });
    expect(textOf(rows()[0]!.querySelector('.ai-text')!)).toBe(text);
    expect(checked(rows()[0])).toBe('true');
    expect(panel.texts('[data-section="actions"] .ai-section-toggle')).toEqual(['Open actions8']);
  });

  it('is taken back by Undo, with the line as it was written', async () => {
    await complete();
    const undo = panel.control('Undo');
    undo.focus();
    await panel.click(undo);
    expect(writes.undone).toEqual(['one']);
    expect(checked(rows()[0])).toBe('true');
    writes.answer(completed([]));
    await panel.settle();
    expect(checked(rows()[0])).toBe('false');
    expect(panel.announced()).toMatch(/^Open again: Send the revised/);
    expect(panel.texts('.ai-undo')).toEqual([]);
    expect(document.activeElement).toBe(boxOf(rows()[0]));
  });

  it('is completed anew once it was taken back', async () => {
    await complete();
    await panel.click(panel.control('Undo'));
    writes.answer(completed([]));
    await panel.settle();
    await panel.click(boxOf(rows()[0]));
    expect(writes.asked).toHaveLength(2);
  });

  it('that could not be taken back stays done, and says why', async () => {
    await complete();
    await show({ actions: withoutFirst() });
    await panel.click(panel.control('Undo'));
    writes.answer(REFUSED);
    await panel.settle();
    expect(checked(rows()[0])).toBe('true');
    expect(panel.texts('.ai-refusal')).toHaveLength(1);
  });

  it('is open again where the note says so after all', async () => {
    await complete();
    await show({ actions: withoutFirst() });
    await show({});
    expect(checked(rows()[0])).toBe('false');
  });

  it('goes when the user says so', async () => {
    await complete();
    await show({ actions: withoutFirst() });
    await panel.click(panel.control('Hide 1 completed'));
    expect(rows().map(checked)).not.toContain('true');
  });

  it('goes with the account', async () => {
    await complete();
    await show({ id: 'account:kestrel grid' });
    await show({ actions: withoutFirst() });
    expect(rows().map(checked)).not.toContain('true');
  });

  it('survives a filter that hides it', async () => {
    await complete();
    await panel.focus();
    await panel.press('/');
    await panel.type('annex');
    expect(rows().map(checked)).not.toContain('true');
    await panel.press('Escape');
    expect(checked(rows()[0])).toBe('true');
  });
});

describe('a click', () => {
  it('on the row opens its line, in a new tab where asked', async () => {
    await panel.click(rows()[1]?.querySelector('.ai-text'));
    const { path, line } = northwind().actions.groups[0]!.rows[0]!.span;
    expect(panel.requests).toHaveLength(1);
    expect(panel.requests[0]).toContain(`open ${path}`);
    expect(line).toBeGreaterThan(0);
  });

  it('with the middle button opens too, with the right one asks for the menu', async () => {
    rows()[0]!.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
    rows()[0]!.dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true, cancelable: true }));
    rows()[0]!.dispatchEvent(new MouseEvent('contextmenu', { button: 2, bubbles: true, cancelable: true }));
    await panel.settle();
    expect(panel.requests).toHaveLength(2);
    expect(panel.requests[0]).toMatch(/^open /);
    expect(panel.requests[1]).toMatch(/^menu task Send the revised/);
  });

  it('on the menu button asks for the same menu', async () => {
    await panel.click(rows()[0]?.querySelector('[aria-label="More"]'));
    expect(panel.requests).toEqual([expect.stringMatching(/^menu task Send the revised/)]);
  });

  it('on a link in the text is the link’s own affair', async () => {
    panel = await openPanel({
      renderText: (_, __, el) => {
        const link = document.createElement('a');
        link.textContent = 'Dana Whitfield';
        el.replaceChildren(link);
        return undefined;
      },
    });
    await panel.click(rows()[4]?.querySelector('.ai-text a'));
    expect(panel.requests).toEqual([]);
  });

  it('that ends a selection opens nothing', async () => {
    const text = rows()[0]!.querySelector('.ai-text')!;
    document.getSelection()!.selectAllChildren(text);
    await panel.click(text);
    document.getSelection()!.removeAllRanges();
    expect(panel.requests).toEqual([]);
  });
});

it('previews a row on hover', () => {
  rows()[0]!.dispatchEvent(new MouseEvent('mouseenter'));
  expect(panel.requests).toEqual([expect.stringMatching(/^hover Accounts\/Northwind Freight\//)]);
});
