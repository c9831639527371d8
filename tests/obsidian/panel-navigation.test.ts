import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountRow, Dashboard, EntityRef, PanelSubject } from '../../src/core/dashboard/view-models';
import type { EntityId } from '../../src/core/model/entities';
import { createPanelNavigation, type PanelNavigation } from '../../src/obsidian/panel-navigation';

const TODAY = '2026-01-05';
const northwind: EntityRef = { id: 'account:northwind freight', name: 'Northwind Freight' };
const tessera: EntityRef = { id: 'account:tessera storage', name: 'Tessera Storage' };
const dana: EntityRef = { id: 'person:dana whitfield', name: 'Dana Whitfield' };

const subjects = new Map<string, PanelSubject>();
const known = new Set<EntityId>();
let accounts: readonly AccountRow[];
let phase: 'indexing' | 'ready';
let panel: PanelNavigation;

const dated = (path: string, ...choices: EntityRef[]): PanelSubject => ({
  kind: 'dated',
  note: { path, line: 0, title: path },
  choices,
});

beforeEach(() => {
  subjects.clear();
  subjects.set('Northwind.md', { kind: 'entity', entity: northwind });
  subjects.set('Tessera.md', { kind: 'entity', entity: tessera });
  subjects.set('Sync.md', dated('Sync.md', northwind, tessera));
  subjects.set('Other sync.md', dated('Other sync.md', tessera, northwind));
  subjects.set('Nobody.md', dated('Nobody.md'));
  known.clear();
  for (const { id } of [northwind, tessera, dana]) known.add(id);
  accounts = [{ ...northwind } as AccountRow];
  phase = 'ready';
  panel = createPanelNavigation({
    subjectOf: (path) => subjects.get(path) ?? { kind: 'none' },
    dashboard: (id) => (known.has(id) ? ({ kind: 'account', id } as Dashboard) : null),
    accounts: () => accounts,
    note: () => null,
    status: () => ({ phase, done: 0, total: 0, unreadable: [] }),
  });
});

const shown = (): string => {
  const content = panel.content(TODAY);
  if (content.kind === 'accounts') return `list: ${content.reason}`;
  return content.kind === 'dashboard' ? content.dashboard.id : content.kind;
};

describe('what the panel shows', () => {
  test.each([
    ['Northwind.md', northwind.id],
    ['Sync.md', northwind.id],
    ['Nobody.md', 'list: no-account'],
    ['Shopping.md', 'list: no-account'],
    [null, 'list: no-note'],
  ])('beside %s: %s', (path, expected) => {
    panel.follow(path);
    expect(shown()).toBe(expected);
  });

  test('a dated note offers its choices, an entity has none', () => {
    panel.follow('Sync.md');
    expect(panel.content(TODAY)).toMatchObject({ choices: [northwind, tessera], note: { path: 'Sync.md' } });
    panel.follow('Northwind.md');
    expect(panel.content(TODAY)).toMatchObject({ choices: [], note: null });
  });

  test('the list says which note has no account', () => {
    panel.follow('Notes/Shopping.md');
    expect(panel.content(TODAY)).toMatchObject({
      note: { path: 'Notes/Shopping.md', line: 0, title: 'Shopping' },
    });
  });

  test('a choice holds for its dated note, also after coming back', () => {
    panel.follow('Sync.md');
    panel.show(tessera.id);
    expect(shown()).toBe(tessera.id);
    panel.follow('Northwind.md');
    expect(shown()).toBe(northwind.id);
    panel.follow('Sync.md');
    expect(shown()).toBe(tessera.id);
  });

  test('what is opened from a dashboard holds until another note is active', () => {
    panel.follow('Northwind.md');
    panel.show(dana.id);
    panel.follow('Northwind.md');
    expect(shown()).toBe(dana.id);
    panel.follow('Tessera.md');
    panel.follow('Northwind.md');
    expect(shown()).toBe(northwind.id);
  });

  test('a chip leads back from what was opened beside a dated note', () => {
    panel.follow('Sync.md');
    panel.show(dana.id);
    expect(shown()).toBe(dana.id);
    panel.show(northwind.id);
    expect(shown()).toBe(northwind.id);
  });

  test('a choice from the list stays beside notes without a subject, and ends with one that has', () => {
    panel.follow('Shopping.md');
    panel.show(tessera.id);
    panel.follow('Recipes.md');
    expect(shown()).toBe(tessera.id);
    panel.follow('Nobody.md');
    expect(shown()).toBe(tessera.id);
    panel.follow('Northwind.md');
    expect(shown()).toBe(northwind.id);
    panel.follow('Shopping.md');
    expect(shown()).toBe('list: no-account');
  });

  test('the list is shown on request, until something is chosen or another note is active', () => {
    panel.follow('Northwind.md');
    panel.showAccounts();
    expect(shown()).toBe('list: asked');
    panel.show(tessera.id);
    expect(shown()).toBe(tessera.id);
    panel.showAccounts();
    panel.follow('Sync.md');
    expect(shown()).toBe(northwind.id);
  });

  test('a vault without accounts is empty only once all of it was read', () => {
    accounts = [];
    phase = 'indexing';
    expect(shown()).toBe('list: no-note');
    phase = 'ready';
    expect(shown()).toBe('empty');
  });

  test('an entity that is gone gives way to the list, and is shown again when it is back', () => {
    panel.follow('Northwind.md');
    known.delete(northwind.id);
    expect(shown()).toBe('list: no-account');
    known.add(northwind.id);
    expect(shown()).toBe(northwind.id);
  });

  test('a note that gets a subject while it is active is followed', () => {
    panel.follow('Shopping.md');
    panel.show(tessera.id);
    subjects.set('Shopping.md', { kind: 'entity', entity: northwind });
    expect(shown()).toBe(northwind.id);
  });
});

describe('the pin', () => {
  test('freezes what is shown, choices included, and lets go of it', () => {
    panel.follow('Sync.md');
    panel.show(tessera.id);
    panel.setPinned(true);
    panel.follow('Northwind.md');
    expect(panel.isPinned).toBe(true);
    expect(shown()).toBe(tessera.id);
    expect(panel.content(TODAY)).toMatchObject({ note: { path: 'Sync.md' } });
    panel.setPinned(false);
    expect(shown()).toBe(northwind.id);
  });

  test('holds its entity though the note it stood beside is renamed', () => {
    panel.follow('Northwind.md');
    panel.setPinned(true);
    subjects.delete('Northwind.md');
    expect(shown()).toBe(northwind.id);
  });

  test('moves with what the user opens from the panel', () => {
    panel.follow('Sync.md');
    panel.setPinned(true);
    panel.show(tessera.id);
    panel.follow('Northwind.md');
    expect(shown()).toBe(tessera.id);
  });

  test('freezes the list too', () => {
    panel.follow('Shopping.md');
    panel.setPinned(true);
    panel.follow('Northwind.md');
    expect(shown()).toBe('list: no-account');
  });

  test('is remembered with the choice from the list', () => {
    panel.follow('Sync.md');
    panel.setPinned(true);
    const remembered = panel.state();
    panel.setPinned(false);
    panel.follow('Shopping.md');
    panel.restore(remembered);
    expect(shown()).toBe(northwind.id);
    expect(remembered).toEqual({ pinned: { entity: northwind.id, note: 'Sync.md' }, listChoice: null });
  });
});
