import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/model/finding';
import type { PanelModel } from '../../../src/views/panel-model';
import { accountRows, northwind, READY } from '../../support/dashboard-fixture';
import { source } from '../../support/dashboard-rows';
import { openPanel } from '../../support/panel-host';

const accounts = (more: Partial<Extract<PanelModel['content'], { kind: 'accounts' }>> = {}) => ({
  content: {
    kind: 'accounts' as const,
    accounts: accountRows(),
    reason: 'no-note' as const,
    note: null,
    ...more,
  },
});
const indexing = { phase: 'indexing' as const, done: 1240, total: 10_000, unreadable: [] };

describe('accounts to choose from', () => {
  it.each([
    [{ reason: 'no-note' as const }, 'No note is open. Choose an account:'],
    [{ reason: 'no-account' as const }, 'No note here is about an account. Choose one:'],
    [
      { reason: 'no-account' as const, note: source('a.md', 0, 'Notes on sizing') },
      '“Notes on sizing” is about no account. Choose one:',
    ],
    [{ reason: 'asked' as const }, '6 accounts'],
  ])('say why: %j', async (more, reason) => {
    const panel = await openPanel({ model: accounts(more) });
    expect(panel.texts('.ai-reason')).toEqual([reason]);
  });

  it('say what is open, and at most two signals', async () => {
    const panel = await openPanel({ model: accounts() });
    expect(panel.texts('.ai-account .ai-meta').slice(0, 3)).toEqual([
      'Active9 open2 overdue41 proposed',
      'Active5 open1 overdue12 proposed',
      'Prospect5 open7 proposed',
    ]);
    const [first] = panel.el.querySelectorAll('.ai-account');
    expect(Array.from(first!.querySelectorAll('.ai-chips > *'), (chip) => chip.textContent)).toEqual([
      '2 overdue by us',
      '1 overdue by them',
      '+1',
    ]);
    expect(panel.texts('.ai-when').slice(-2)).toEqual(['never met', '9 d']);
  });

  it('are chosen with a click or Enter', async () => {
    const panel = await openPanel({ model: accounts() });
    await panel.click(panel.control('Kestrel Grid'));
    panel.control('Halden Clinics').focus();
    await panel.press('Enter');
    expect(panel.requests).toEqual(['show account:kestrel grid', 'show account:halden clinics']);
  });

  it('take the focus in their filter, and / brings it back', async () => {
    const panel = await openPanel({ model: accounts() });
    await panel.focus();
    expect(document.activeElement?.tagName).toBe('INPUT');
    await panel.type('ostf');
    expect(panel.texts('.ai-account-name')).toEqual(['Østfjord Shipping']);
    await panel.press('Enter');
    expect(document.activeElement?.textContent).toBe('Østfjord Shipping');
    await panel.press('/');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await panel.press('Escape');
    expect(panel.texts('.ai-account-name')).toHaveLength(6);
  });

  it('say so where none matches', async () => {
    const panel = await openPanel({ model: accounts() });
    await panel.focus();
    await panel.type('zebra');
    expect(panel.texts('.ai-empty-title')).toEqual(['Nothing here matches “zebra”']);
  });
});

describe('a vault without accounts', () => {
  it('says what to write where', async () => {
    const panel = await openPanel({ model: { content: { kind: 'empty' } } });
    expect(panel.texts('h2')).toEqual(['No accounts yet']);
    expect(panel.find('pre').textContent).toBe('---\ntype: customer\ntitle: Northwind Freight\n---');
  });

  it.each([[{ kind: 'empty' as const }], [accounts({ accounts: [] }).content]])(
    'shows shapes, not that sentence, before its notes are read: %j',
    async (content) => {
      const panel = await openPanel({ model: { content, status: indexing } });
      expect(panel.texts('h2')).toEqual([]);
      expect(panel.find('.ai-skeleton').getAttribute('aria-hidden')).toBe('true');
      await panel.update({ status: READY });
      expect(panel.texts('h2')).toEqual(['No accounts yet']);
    },
  );
});

describe('while notes are read', () => {
  it('the panel is there, and says how far the reading is', async () => {
    const panel = await openPanel({ model: { status: indexing } });
    expect(panel.texts('h2')).toEqual(['Northwind Freight']);
    expect(panel.texts('.ai-progress')).toEqual(['Reading 1,240 of 10,000 notes']);
    const bar = panel.find('progress') as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([1240, 10_000]);
  });

  it('the progress goes without a trace', async () => {
    const panel = await openPanel({ model: { status: indexing } });
    const before = panel.find('.ai-panel').children.length;
    await panel.update({ status: READY });
    expect(panel.el.querySelector('progress')).toBeNull();
    expect(panel.find('.ai-panel').children.length).toBe(before - 1);
  });
});

describe('notes that could not be read', () => {
  const finding = (name: string): Finding => ({
    rule: 'unreadable',
    path: `Inbox/${name}.md`,
    line: 0,
    message: 'The file is not UTF-8 text.',
  });

  it('are named with their reasons', async () => {
    const panel = await openPanel({ model: { status: { ...READY, unreadable: [finding('Broken')] } } });
    await panel.click(panel.control('1 note could not be read'));
    expect(panel.texts('.ai-footer li')).toEqual(['BrokenThe file is not UTF-8 text.']);
    await panel.click(panel.control('Broken'));
    expect(panel.requests).toEqual(['open Inbox/Broken.md:0']);
  });

  it('are twenty at first where they are many', async () => {
    const unreadable = Array.from({ length: 30 }, (_, n) => finding(`Note ${n}`));
    const panel = await openPanel({ model: { status: { ...READY, unreadable } } });
    await panel.click(panel.control('30 notes could not be read'));
    expect(panel.texts('.ai-footer li')).toHaveLength(20);
    await panel.click(panel.control('10 more'));
    expect(panel.texts('.ai-footer li')).toHaveLength(30);
  });

  it('are not mentioned where there is none', async () => {
    const panel = await openPanel();
    expect(panel.texts('.ai-footer button')).toEqual(['Keys ?']);
  });
});

it('leaves nothing behind', async () => {
  const panel = await openPanel({
    model: { content: { kind: 'dashboard', dashboard: northwind(), choices: [], note: null } },
  });
  panel.unmount();
  expect(panel.el.childNodes).toHaveLength(0);
});
