import type { EntityKind } from '../../../src/core/model/entities';
import type { Settings } from '../../../src/core/settings';
import type { VaultFiles } from '../../support/vault-builder';

/** What a careful reader says of a name. Entities are written by the name that their own note gives them. */
export type Expected =
  | { readonly status: 'resolved'; readonly kind: EntityKind; readonly name: string; readonly note?: string }
  /** Several fit equally well; all of them, by name or note, have to be offered. */
  | { readonly status: 'ambiguous'; readonly candidates: readonly string[] }
  /** Nobody in particular; the candidates are who it might be, and at most a help. */
  | { readonly status: 'unknown'; readonly candidates: readonly string[] };

/** A labeled name. */
export interface MentionLabel {
  /** As it is written, or as it reads where the note's text is damaged. */
  readonly name: string;
  /** The note it stands in; null where it is asked for anywhere in the vault. */
  readonly path: string | null;
  /** One-based, of that note; null where the name is asked for and not found in a line. */
  readonly line: number | null;
  /** What the line holds, letter by letter. */
  readonly written: string;
  readonly expected: Expected;
}

export interface MentionList {
  readonly name: string;
  /** What differs from the sample story's owner. */
  readonly settings?: Partial<Settings>;
  readonly mentions: readonly MentionLabel[];
}

/** A list with a little vault of its own. */
export interface WrittenList extends MentionList {
  readonly files: VaultFiles;
}

/** `note`, where two have one name, is the only note of the one that is meant. */
const resolved = (kind: EntityKind) => (name: string, note?: string) =>
  ({ status: 'resolved', kind, name, ...(note === undefined ? {} : { note }) }) as const;
export const toPerson = resolved('person');
export const toAccount = resolved('account');
export const toProject = resolved('project');
export const toForum = resolved('forum');
export const ambiguous = (...candidates: readonly string[]) => ({ status: 'ambiguous', candidates }) as const;
export const unknown = (...candidates: readonly string[]) => ({ status: 'unknown', candidates }) as const;

export const anywhere = (name: string, expected: Expected): MentionLabel => ({
  name,
  path: null,
  line: null,
  written: name,
  expected,
});

/** A line, the name in it, what it means, and, where the text is damaged, the letters that stand there. */
export type PlacedRow = readonly [line: number, name: string, expected: Expected, written?: string];

export const mentionsIn = (path: string, rows: readonly PlacedRow[]): readonly MentionLabel[] =>
  rows.map(([line, name, expected, written = name]) => ({ name, path, line, written, expected }));

/** For notes that stand beside their labels: the line is where the name is first written. */
export function mentionsOf(
  files: VaultFiles,
  path: string,
  rows: readonly (readonly [name: string, expected: Expected])[],
): readonly MentionLabel[] {
  const lines = files[path]?.split('\n');
  if (!lines) throw new Error(`no note ${path}`);
  return rows.map(([name, expected]) => {
    const line = lines.findIndex((text) => text.includes(name)) + 1;
    if (line === 0) throw new Error(`"${name}" does not stand in ${path}`);
    return { name, path, line, written: name, expected };
  });
}
