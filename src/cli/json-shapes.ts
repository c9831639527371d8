/**
 * What `--json` prints: the contract of the command line. Paths are relative to the vault with `/`, lines are 1-based
 * as editors show them, dates are `YYYY-MM-DD`, and what is not there is null. Fields may be added, never renamed.
 */
import type { EntityId, EntityKind, NoteFamily, Owner, Resolution } from '../core/model/entities';
import type { FindingRule } from '../core/model/finding';
import type { DueSource, TaskPriority, TaskStatus } from '../core/model/task';
import type { SignalId } from '../core/dashboard/view-models';
import type { NoteKind } from '../core/settings';

/** A line of a note. */
export interface LineJson {
  readonly path: string;
  readonly line: number;
}

/** Something wrong with a note; `fix` says what a repair would do, null where there is none. */
export interface ProblemJson extends LineJson {
  readonly rule: FindingRule;
  readonly message: string;
  readonly fix: string | null;
}

/** `index`. */
export interface IndexJson {
  readonly notes: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly datedNotes: number;
  readonly facts: number;
  readonly tasks: Readonly<Record<'open' | 'inProgress' | 'proposed' | 'done' | 'cancelled', number>>;
  readonly problems: readonly Omit<ProblemJson, 'fix'>[];
}

/** A task wherever one is printed. `text` is the description without owner, dates, priority and tags. */
export interface TaskJson extends LineJson {
  readonly text: string;
  readonly symbol: string;
  readonly status: TaskStatus;
  readonly owner: Owner;
  readonly due: string | null;
  readonly dueFrom: DueSource | null;
  readonly suggestedDue: boolean;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly priority: TaskPriority | null;
  readonly tags: readonly string[];
  /** Names. */
  readonly accounts: readonly string[];
  /** The task that this one asks for again: the one that stands for all of its kind. */
  readonly duplicateOf: LineJson | null;
}

/** `tasks --duplicates`: every item is in exactly one cluster, single ones included; the first stands for all. */
export interface DuplicateTasksJson {
  readonly items: readonly TaskJson[];
  readonly clusters: readonly (readonly LineJson[])[];
}

/** An entry of one of a note's sections. */
export interface EntryJson {
  readonly line: number;
  /** Line of the entry that it is nested in. */
  readonly parent: number | null;
  readonly text: string;
}

/** `note PATH`. */
export interface NoteJson {
  readonly path: string;
  readonly kind: NoteKind | null;
  readonly family: NoteFamily;
  readonly title: string;
  readonly date: string | null;
  /** Names as the note writes them. */
  readonly participants: readonly string[];
  /** `attribution` is the name in "(via …)". */
  readonly facts: readonly (EntryJson & { readonly section: string; readonly attribution: string | null })[];
  readonly tasks: readonly TaskJson[];
  readonly context: readonly (EntryJson & { readonly date: string | null })[];
  readonly topics: readonly EntryJson[];
  readonly decisions: readonly EntryJson[];
  readonly blockers: readonly EntryJson[];
  readonly opportunities: readonly EntryJson[];
  readonly roles: readonly {
    readonly line: number;
    readonly person: string;
    readonly role: string | null;
    readonly company: string | null;
  }[];
  /** The notes that it links to, each once, as the links name them. */
  readonly links: readonly string[];
}

/** A row of `accounts`. `met`, `wrote` and `mentioned` are dates. */
export interface AccountJson {
  readonly name: string;
  readonly notes: readonly string[];
  readonly status: string | null;
  readonly met: string | null;
  readonly wrote: string | null;
  readonly mentioned: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly proposed: number;
  readonly people: number;
  readonly signals: readonly { readonly id: SignalId; readonly evidence: readonly LineJson[] }[];
  /** The notes of the last meeting, message and mention. */
  readonly contact: ContactJson;
  /** Who works there, with the line that says so. */
  readonly staff: readonly (LineJson & { readonly id: EntityId; readonly name: string })[];
  readonly mayBe: readonly MayBeJson[];
}

/** When somebody was last met, written to and mentioned, and the note that says so. */
export type ContactJson = Readonly<
  Record<'met' | 'wrote' | 'mentioned', (LineJson & { readonly date: string }) | null>
>;

/** Another entity that may be the same one, with the reasons; nothing is joined by it. */
export interface MayBeJson {
  readonly id: EntityId;
  readonly name: string;
  readonly level: 'suggest' | 'ask';
  readonly reasons: readonly {
    readonly kind: string;
    readonly text: string;
    readonly evidence: readonly LineJson[];
  }[];
}

/** `facts`: every item is in exactly one cluster, single ones included. */
export interface FactsJson {
  readonly items: readonly (LineJson & {
    readonly parent: number | null;
    readonly section: string;
    readonly text: string;
  })[];
  readonly clusters: readonly {
    readonly members: readonly LineJson[];
    readonly kept: LineJson;
    /** Details of other members that the kept one lacks. */
    readonly alsoSays: readonly string[];
    /** Words and values that all members have. */
    readonly sharedWords: readonly string[];
    /** `b` was written down later, or nobody knows. */
    readonly conflicts: readonly { readonly a: LineJson; readonly b: LineJson; readonly kind: string }[];
  }[];
}

/** `who NAME`: the resolved one is among the candidates. */
export interface WhoJson {
  readonly resolved: EntityId | null;
  readonly status: Resolution['status'];
  readonly candidates: readonly {
    readonly id: EntityId;
    readonly kind: EntityKind;
    readonly name: string;
    readonly notes: readonly string[];
    readonly why: string;
    readonly aliases: readonly string[];
    /** The accounts that a person works at, with the line that says so. */
    readonly worksAt: readonly (LineJson & { readonly account: string })[];
    /** Null for projects and forums. */
    readonly contact: ContactJson | null;
    readonly mayBe: readonly MayBeJson[];
  }[];
}
