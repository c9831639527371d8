import type { Finding } from './finding';
import type { Task } from './task';

/** A name as a note writes it, with its zero-based line. */
export interface Mention {
  readonly name: string;
  readonly line: number;
}

/** A wikilink or a Markdown link to a note. `target` is without heading, block id and alias. */
export interface NoteLink {
  readonly line: number;
  readonly target: string;
}

/** What kind of statement a list item is, told by the section it stands in. */
export type StatementKind =
  | 'fact'
  | 'context'
  | 'topic'
  | 'decision'
  | 'blocker'
  | 'opportunity'
  | 'risk'
  | 'question'
  | 'outcome'
  | 'background';

/** One thing that a note says: a fact, a decision, an entry of recent context and so on. */
export interface Statement {
  readonly kind: StatementKind;
  readonly line: number;
  /** Zero-based line of the statement whose list item this one is nested in; null for an outermost one. */
  readonly parent: number | null;
  /** The heading it stands under, as written. */
  readonly section: string;
  /**
   * Inline Markdown without the list marker, its date and "(via …)"; all paragraphs of the item, joined by a space.
   * Damaged characters are repaired.
   */
  readonly text: string;
  /** `YYYY-MM-DD` where the entry itself carries one. */
  readonly date: string | null;
  /** The name in "(via …)": the statement was copied from that person's meeting. */
  readonly via: string | null;
}

/** A row of a Person/Role/Company table. Empty cells and placeholders are null. */
export interface Role {
  readonly line: number;
  readonly person: string;
  readonly role: string | null;
  readonly company: string | null;
}

/** A value that a note states, with its zero-based line. */
export interface Field {
  readonly line: number;
  readonly value: string;
}

/** A block that another plugin fills when the note is shown. */
export interface QueryBlock {
  readonly line: number;
  readonly language: string;
  readonly source: string;
}

export type FrontMatter = Readonly<Record<string, unknown>>;

/** One note, as its text says it. Immutable. */
export interface Note {
  readonly path: string;
  /** Milliseconds since the epoch, as the host reports it; only ever compared for equality. */
  readonly mtime: number;
  /** Bytes, as the host reports it. */
  readonly size: number;
  /** Front matter `title`, else the first level-1 heading, else the name of the file (of its folder for README). */
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** Zero-based line of each top-level front matter key, and of the items of a block list: `tags`, `tags/0` … */
  readonly frontMatterLines: ReadonlyMap<string, number>;
  readonly aliases: readonly string[];
  /** From front matter `date`, the file name, or a `**Date**:` line. */
  readonly date: string | null;
  /** Lower-case, without `#`; from front matter and body. */
  readonly tags: readonly string[];
  /** What the note was made from (`transcript`, `email`, `manual`), lower-case. */
  readonly source: string | null;
  /** Path of the original, its line breaks folded: notes with one `sourceRef` are ingests of one source. */
  readonly sourceRef: string | null;
  readonly participants: readonly Mention[];
  /** Accounts, people and projects that the note says it is filed under. */
  readonly filedUnder: {
    readonly accounts: readonly Mention[];
    readonly people: readonly Mention[];
    readonly projects: readonly Mention[];
  };
  /** Where the person of this note works, as properties, tables and `company/…` tags say. */
  readonly companies: readonly Mention[];
  /**
   * What the note says about its entity (status, role, e-mail …), keys in lower case: from front matter, else from
   * `Field | Value` tables, else from bold header lines. Placeholders are left out.
   */
  readonly fields: ReadonlyMap<string, Field>;
  /** Links of a "Key Contacts" section. */
  readonly contacts: readonly Mention[];
  readonly roles: readonly Role[];
  readonly statements: readonly Statement[];
  readonly tasks: readonly Task[];
  readonly links: readonly NoteLink[];
  readonly queries: readonly QueryBlock[];
  readonly findings: readonly Finding[];
}
