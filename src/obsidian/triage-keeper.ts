import type { Component, Vault } from 'obsidian';
import type { Logger } from '../core/ports';
import type { TriageMemory } from '../core/settings';
import { renameInMemory } from '../core/tasks/triage-memory';
import type { SettingsStore } from './settings-store';

type Change = (memory: TriageMemory) => TriageMemory;

/** What triage remembers, in the plugin's data. All that changes it goes through here, so that no change is lost. */
export interface TriageKeeper {
  readonly current: TriageMemory;
  /** Holds at once; stored soon. */
  change(change: Change): void;
  /** Stores what is not stored yet. */
  flush(): Promise<void>;
}

/** Decisions come fast: the file is written when there is a pause. */
const STORE_AFTER_MS = 400;

interface KeeperServices {
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly log: Logger;
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
}

export function createTriageKeeper({ settings, log, later }: KeeperServices): TriageKeeper {
  /** Made to what is stored then: another device may have changed it. */
  let pending: Change[] = [];
  /** What is being stored right now. */
  let storing: TriageMemory | null = null;
  let last: Promise<void> = Promise.resolve();
  const current = (): TriageMemory =>
    pending.reduce((memory, change) => change(memory), storing ?? settings.current.triage);

  async function store(): Promise<void> {
    const memory = current();
    pending = [];
    if (memory === settings.current.triage) return;
    storing = memory;
    try {
      await settings.set('triage', memory);
    } catch (error) {
      log.error('Where triage stopped could not be stored.', error);
    }
    storing = null;
  }

  const flush = (): Promise<void> => (last = last.then(store));
  return {
    get current() {
      return current();
    },
    change(change) {
      if (pending.length === 0) later(() => void flush(), STORE_AFTER_MS);
      pending.push(change);
    },
    flush,
  };
}

/** Keeps what was put off with its notes, when these or folders around them are renamed. */
export function followTriaged(vault: Pick<Vault, 'on'>, keeper: TriageKeeper, component: Component): void {
  component.registerEvent(
    vault.on('rename', ({ path }, from) => keeper.change((memory) => renameInMemory(memory, from, path))),
  );
  component.register(() => void keeper.flush());
}
