import { beforeEach, describe, expect, it } from 'vitest';
import { northwind } from '../../support/dashboard-fixture';
import { openPanel, textOf, type PanelOnPage } from '../../support/panel-host';

let panel: PanelOnPage;
beforeEach(async () => {
  panel = await openPanel();
});

/** The text of the row that has the focus, or what else has it. */
function focused(): string {
  const { activeElement } = document;
  const row = activeElement?.closest('[data-ai-row]');
  if (row) return textOf(row.querySelector('.ai-text, .ai-row-link')!).slice(0, 24);
  return activeElement?.getAttribute('aria-label') ?? activeElement?.className ?? '';
}

const tabStops = () =>
  Array.from(panel.el.querySelectorAll<HTMLElement>('[data-ai-row]')).filter((row) =>
    Array.from(row.querySelectorAll<HTMLElement>('a, button')).some((el) => el.tabIndex === 0),
  );

describe('moving', () => {
  it('starts at the first row and steps with j, k and arrows', async () => {
    await panel.focus();
    expect(focused()).toBe('Send the revised sizing ');
    await panel.press('j');
    await panel.press('ArrowDown');
    expect(focused()).toBe('Share the export of last');
    await panel.press('k');
    await panel.press('ArrowUp');
    await panel.press('ArrowUp');
    expect(focused()).toBe('Send the revised sizing ');
  });

  it('goes on from section to section', async () => {
    await panel.focus();
    for (let step = 0; step < 5; step += 1) await panel.press('j');
    expect(focused()).toBe('Dana Whitfield');
  });

  it('jumps to the last and the first row, and no further', async () => {
    await panel.focus();
    await panel.press('End');
    expect(focused()).toBe('Procurement call with Lu');
    await panel.press('j');
    expect(focused()).toBe('Procurement call with Lu');
    await panel.press('Home');
    expect(focused()).toBe('Send the revised sizing ');
  });

  it('leaves one row among the tab stops, with its controls', async () => {
    expect(tabStops()).toHaveLength(1);
    await panel.focus();
    await panel.press('j');
    expect(tabStops().map((row) => row.textContent.includes('Confirm who signs'))).toEqual([true]);
    expect(
      Array.from(tabStops()[0]!.querySelectorAll<HTMLElement>('a, button'), ({ tabIndex }) => tabIndex),
    ).toEqual([0, 0, 0]);
  });

  it('makes the row current that is clicked into', async () => {
    const box = Array.from(panel.el.querySelectorAll<HTMLElement>('[role="checkbox"]'))[3]!;
    box.focus();
    await panel.press('j');
    expect(focused()).toBe('Book the room for the go');
  });

  it('goes through the variants of a fact', async () => {
    await panel.click(panel.find('.ai-times'));
    panel.find('.ai-fact .ai-row-link').focus();
    await panel.press('j');
    expect(focused()).toBe('Pilot at Malmö and Gdańs');
  });

  it('finds a current row again when the account changes', async () => {
    await panel.focus();
    await panel.press('j');
    const dashboard = northwind({ id: 'account:kestrel grid', name: 'Kestrel Grid' });
    await panel.update({ content: { kind: 'dashboard', dashboard, choices: [], note: null } });
    expect(panel.el.contains(document.activeElement)).toBe(true);
    expect(tabStops()).toHaveLength(1);
    await panel.press('j');
    expect(focused()).toBe('Send the revised sizing ');
  });
});

describe('acting', () => {
  it.each([
    ['o', {}, ''],
    ['Enter', {}, ''],
    ['Enter', { ctrlKey: true }, ' in a new tab'],
  ])('%s %j opens the line', async (key, more, where) => {
    await panel.focus();
    const event = await panel.press(key, more);
    expect(panel.requests).toEqual([
      expect.stringMatching(new RegExp(`^open .*Weekly sync\\.md:\\d+${where}$`)),
    ]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('x completes the current task, and takes it back', async () => {
    await panel.focus();
    await panel.press('x');
    expect(panel.announced()).toMatch(/^Completed: Send/);
    await panel.press('x');
    expect(panel.announced()).toMatch(/^Open again: Send/);
    expect(focused()).toBe('Send the revised sizing ');
  });

  it('x on a fact does nothing', async () => {
    panel.find('.ai-fact .ai-row-link').focus();
    await panel.press('x');
    expect(panel.announced()).toBe('');
  });

  it('leaves keys with modifiers to the app', async () => {
    await panel.focus();
    for (const modifier of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      for (const key of ['j', 'x', 'o', '/', '?']) {
        expect((await panel.press(key, modifier)).defaultPrevented).toBe(false);
      }
    }
    expect([focused(), panel.requests]).toEqual(['Send the revised sizing ', []]);
  });

  it('leaves Enter on a button to the button', async () => {
    panel.control('Pin: stay here').focus();
    expect((await panel.press('Enter')).defaultPrevented).toBe(false);
    expect(panel.requests).toEqual([]);
  });

  it('leaves arrows outside of rows to scrolling', async () => {
    panel.control('Pin: stay here').focus();
    expect((await panel.press('ArrowDown')).defaultPrevented).toBe(false);
    expect((await panel.press('j')).defaultPrevented).toBe(true);
    expect(focused()).toBe('Send the revised sizing ');
  });
});

describe('the filter', () => {
  it('opens with /, narrows all sections, also the closed ones, and says how many match', async () => {
    await panel.focus();
    await panel.press('/');
    expect(focused()).toBe('Filter this panel');
    await panel.type('pilot');
    expect(panel.texts('.ai-field .ai-count')).toEqual(['7 matches']);
    expect(panel.texts('h3')).toEqual(['Open actions2', 'People1', 'Key facts2', 'Timeline1', 'Decisions1']);
    expect(panel.texts('[data-section="decisions"] .ai-text')).toEqual(['Pilot in two depots']);
  });

  it('takes letters as letters', async () => {
    await panel.focus();
    await panel.press('/');
    for (const key of ['j', 'x', 'o', '?']) expect((await panel.press(key)).defaultPrevented).toBe(false);
    expect([panel.announced(), panel.el.querySelector('[role="dialog"]')]).toEqual(['', null]);
  });

  it('hands on to the first match with ↓ and Enter', async () => {
    await panel.focus();
    for (const key of ['ArrowDown', 'Enter']) {
      await panel.press('/');
      await panel.type('annex');
      await panel.press(key);
      expect(focused()).toBe('Confirm who signs the da');
    }
  });

  it('goes with Escape, back to the rows', async () => {
    await panel.focus();
    await panel.press('/');
    await panel.type('annex');
    await panel.press('Escape');
    expect(panel.el.querySelector('input')).toBeNull();
    expect(document.activeElement?.closest('[data-ai-row]')).not.toBeNull();
    expect(panel.texts('.ai-task')).toHaveLength(5);
  });

  it('that nothing matches says so, and offers the way back', async () => {
    await panel.focus();
    await panel.press('/');
    await panel.type('cold storage');
    expect(panel.texts('.ai-empty-title')).toEqual(['Nothing here matches “cold storage”']);
    await panel.click(panel.control('Clear the filter'));
    expect(panel.texts('.ai-task')).toHaveLength(5);
    expect(panel.el.contains(document.activeElement)).toBe(true);
  });

  it('is for the account where it was typed', async () => {
    await panel.focus();
    await panel.press('/');
    await panel.type('annex');
    const dashboard = northwind({ id: 'account:kestrel grid' });
    await panel.update({ content: { kind: 'dashboard', dashboard, choices: [], note: null } });
    expect(panel.el.querySelector('input')).toBeNull();
    expect(panel.texts('.ai-task')).toHaveLength(5);
  });
});

describe('the list of keys', () => {
  it('opens with ?, closes with Escape and gives the focus back', async () => {
    await panel.focus();
    await panel.press('j');
    const before = document.activeElement;
    await panel.press('?');
    const dialog = panel.find('[role="dialog"]');
    expect(dialog.contains(document.activeElement)).toBe(true);
    expect(textOf(dialog)).toContain('jk↓↑Next line, previous line');
    await panel.press('j');
    await panel.press('Escape');
    expect(panel.el.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  it('opens and closes from its button', async () => {
    const button = panel.control(/^Keys/);
    button.focus();
    await panel.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await panel.click(panel.control('Close'));
    expect(document.activeElement).toBe(button);
  });
});
