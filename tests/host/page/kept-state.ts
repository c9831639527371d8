import type { KeptState } from '../obsidian/app';

/** What survives a reload, in the browser's local storage, apart for each vault and plugin. */
export interface ResettableState extends KeptState {
  /** Forgets all of it and takes nothing more, until the page is loaded again. */
  reset(): void;
}

export function createKeptState(scope: string, storage: Storage = window.localStorage): ResettableState {
  const prefix = `preview:${scope}:`;
  let closed = false;
  return {
    load(key) {
      const text = storage.getItem(prefix + key);
      return text === null ? null : (JSON.parse(text) as unknown);
    },
    save(key, value) {
      if (closed) return;
      if (value === null || value === undefined) storage.removeItem(prefix + key);
      else storage.setItem(prefix + key, JSON.stringify(value));
    },
    reset() {
      closed = true;
      for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
    },
  };
}
