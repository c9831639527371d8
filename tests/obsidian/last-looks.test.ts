import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/core/engine';
import { createLastLooks } from '../../src/obsidian/last-looks';
import { createPanelChanges } from '../../src/obsidian/panel-changes';

const storage = (kept: unknown = null) => {
  let stored = kept;
  return {
    loadLocalStorage: () => stored as never,
    saveLocalStorage: (_key: string, data: unknown) => void (stored = data),
    get stored() {
      return stored as unknown[];
    },
  };
};

describe('the last look', () => {
  test('is the last one before today, the same all day long', () => {
    const looks = createLastLooks(storage());
    expect(looks.look('account:a', '2026-01-01')).toBeNull();
    expect(looks.look('account:a', '2026-01-01')).toBeNull();
    expect(looks.look('account:a', '2026-01-05')).toBe('2026-01-01');
    expect(looks.look('account:a', '2026-01-05')).toBe('2026-01-01');
    expect(looks.before('account:a', '2026-01-07')).toBe('2026-01-05');
    expect(looks.look('account:b', '2026-01-07')).toBeNull();
  });

  test('outlives the session, and what is damaged counts as none', () => {
    const vault = storage();
    createLastLooks(vault).look('account:a', '2026-01-01');
    expect(createLastLooks(vault).before('account:a', '2026-01-02')).toBe('2026-01-01');
    for (const damaged of [7, 'x', [['account:a', 'soon', null]], [{}]])
      expect(createLastLooks(storage(damaged)).look('account:a', '2026-01-02')).toBeNull();
  });

  test('is kept of those that were looked at last', () => {
    const vault = storage();
    const looks = createLastLooks(vault);
    for (let at = 0; at < 600; at++) looks.look(`account:${at}`, '2026-01-01');
    expect(vault.stored).toHaveLength(500);
    expect(createLastLooks(vault).before('account:599', '2026-01-02')).toBe('2026-01-01');
  });
});

describe('what the panel says of changes', () => {
  const asked: string[] = [];
  let revision = 1;
  let isPending = true;
  let count = 3;
  const engine = {
    get revision() {
      return revision;
    },
    readyChangesSince(id: string, since: string) {
      asked.push(`${id} ${since}`);
      return { count, ...(isPending && { isPending }) };
    },
  } as unknown as Engine;

  test('is asked for again only when something may be another', () => {
    const changes = createPanelChanges(engine, createLastLooks(storage([['account:a', '2026-01-01', null]])));
    expect(changes.look('account:b', '2026-01-07')).toEqual({ note: null, isPending: false });
    expect(asked).toEqual([]);
    expect(changes.look('account:a', '2026-01-07')).toEqual({ note: null, isPending: true });
    isPending = false;
    const told = { note: { count: 3, since: '2026-01-01' }, isPending: false };
    expect(changes.look('account:a', '2026-01-07')).toEqual(told);
    expect(changes.look('account:a', '2026-01-07')).toEqual(told);
    expect(asked).toHaveLength(2);
    revision++;
    count = 0;
    expect(changes.look('account:a', '2026-01-07')).toEqual({ note: null, isPending: false });
    expect(asked).toHaveLength(3);
  });
});
