import type { Component, Vault } from 'obsidian';
import { renameInDecisions } from '../core/graph/entity-decisions';
import { renameInFactDecisions } from '../core/facts/fact-decisions';
import type { Logger } from '../core/ports';
import type { SettingsStore } from './settings-store';

/** Keeps what the user decided about entities and facts with their notes, when these or folders around them are renamed. */
export function keepDecisions(
  vault: Pick<Vault, 'on'>,
  settings: Pick<SettingsStore, 'current' | 'set'>,
  component: Component,
  log: Logger,
): void {
  const follow = async (from: string, to: string): Promise<void> => {
    const { entityDecisions } = settings.current;
    const renamed = renameInDecisions(entityDecisions, from, to);
    if (renamed !== entityDecisions) await settings.set('entityDecisions', [...renamed]);
    const { factDecisions } = settings.current;
    const moved = renameInFactDecisions(factDecisions, from, to);
    if (moved !== factDecisions) await settings.set('factDecisions', [...moved]);
  };
  // A folder and each of its notes tell of the move at once: each starts from what the one before has stored.
  let last = Promise.resolve();
  component.registerEvent(
    vault.on('rename', ({ path }, from) => {
      last = last
        .then(() => follow(from, path))
        .catch((error: unknown) => log.error('A decision could not follow a renamed note.', error));
    }),
  );
}
