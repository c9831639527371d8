import type { Changes } from '../core/dashboard/changes/changes-model';
import type { Engine } from '../core/engine';
import type { EntityId } from '../core/model/entities';
import type { ChangesNote } from '../views/panel-model';
import type { LastLooks } from './last-looks';

/** What the panel says of changes since the last look. */
export interface PanelChanges {
  /** Looks at `id`: how much changed since the look before this day. `isPending` while that is not known. */
  look(id: EntityId, today: string): { readonly note: ChangesNote | null; readonly isPending: boolean };
}

const NOTHING = { note: null, isPending: false };

export function createPanelChanges(
  engine: Pick<Engine, 'readyChangesSince' | 'revision'>,
  looks: LastLooks,
): PanelChanges {
  // The panel is drawn again for many reasons; the changes are others only after the index has changed.
  let known: { readonly key: string; readonly changes: Changes | null } | null = null;

  function changesSince(id: EntityId, since: string, today: string): Changes | null {
    const key = JSON.stringify([engine.revision, id, since, today]);
    if (known?.key === key && !known.changes?.isPending) return known.changes;
    const changes = engine.readyChangesSince(id, since, today);
    known = { key, changes };
    return changes;
  }

  return {
    look(id, today) {
      const since = looks.look(id, today);
      if (since === null) return NOTHING;
      const changes = changesSince(id, since, today);
      if (!changes) return NOTHING;
      if (changes.isPending) return { note: null, isPending: true };
      return { note: changes.count > 0 ? { count: changes.count, since } : null, isPending: false };
    },
  };
}
