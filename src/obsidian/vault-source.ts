import type { TFile, Vault } from 'obsidian';
import type { NoteInput, NoteSource, NoteStat } from '../core/ports';

/** What the index reads of a vault. */
export type ReadableVault = Pick<Vault, 'getMarkdownFiles' | 'getFileByPath' | 'cachedRead'> & {
  readonly adapter: Pick<Vault['adapter'], 'exists'>;
};

/** The Markdown files of a vault as the core's source of notes. */
export function createVaultSource(vault: ReadableVault): NoteSource {
  return {
    list: () => Promise.resolve(vault.getMarkdownFiles().map(statOf)),
    async read(path) {
      const file = vault.getFileByPath(path);
      if (!file) return null;
      // Taken first: should the file change while it is read, its next stat differs and it is read again.
      const stat = statOf(file);
      try {
        return { ...stat, text: await vault.cachedRead(file) };
      } catch (error) {
        // Deleted on disk; the event that says so may still be on its way.
        if (!(await vault.adapter.exists(path))) return null;
        throw error;
      }
    },
  };
}

/**
 * A note whose text an event brought along. Front matter is left for the core to parse: the metadata cache holds it
 * without places and errors, and a note must not read differently when it was edited than when it was listed.
 */
export const noteInput = (file: TFile, text: string): NoteInput => ({ ...statOf(file), text });

const statOf = ({ path, stat: { mtime, size } }: TFile): NoteStat => ({ path, mtime, size });
