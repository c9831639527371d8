import type { AccountRow, Dashboard, IndexStatus, PanelSubject } from './dashboard/view-models';
import type { Classification, Entity, EntityId, Owner, Resolution } from './model/entities';
import type { Finding } from './model/finding';
import type { Note } from './model/note';
import type { Task } from './model/task';
import type { NoteInput } from './ports';
import type { Settings } from './settings';

/** What changed between two revisions of the index. */
export interface IndexChange {
  readonly revision: number;
  /** Paths whose content, place or existence changed; a renamed note counts with both of its paths. */
  readonly paths: ReadonlySet<string>;
  readonly status: IndexStatus;
}

export interface NoteReport {
  readonly note: Note;
  readonly classification: Classification;
}

/** A task with everything that only the whole vault can tell. */
export interface ResolvedTask {
  readonly task: Task;
  readonly owner: Owner;
  /** Names of the accounts that the task belongs to. */
  readonly accounts: readonly string[];
  readonly late: boolean;
}

export interface TaskFilter {
  readonly account?: EntityId;
  /** An owner's name as a user types it; `me` for the vault's owner. */
  readonly owner?: string;
  readonly status?: 'open' | 'proposed' | 'done' | 'all';
  readonly due?: 'overdue' | 'today' | 'week' | 'none';
}

export interface FactCluster {
  /** Members as `{path, line}`, the kept one first. */
  readonly members: readonly { readonly path: string; readonly line: number; readonly text: string }[];
}

/** A statement in its place, as `facts` of the command line lists it. */
export interface FactItem {
  readonly path: string;
  readonly line: number;
  readonly section: string;
  readonly text: string;
}

export type FactSection = 'key facts' | 'topics' | 'recent context';
export type FactScope = { readonly account: EntityId } | { readonly note: string };

export interface IndexSummary {
  readonly notes: number;
  readonly entities: Readonly<Record<'account' | 'person' | 'project' | 'forum', number>>;
  readonly datedNotes: number;
  readonly facts: number;
  readonly tasks: Readonly<Record<'open' | 'inProgress' | 'proposed' | 'done' | 'cancelled', number>>;
  readonly problems: readonly Finding[];
}

/**
 * The index of a vault and all that is read from it. Queries are synchronous and answer from what is indexed so
 * far; `today` is always an argument.
 */
export interface Engine {
  /** Indexes what the source lists, in time slices; resolves when all is read. Safe to call again: reconciles. */
  start(): Promise<void>;
  /** Stops work under way; the engine stays readable. */
  stop(): void;
  /** Tells the engine that a note was created or changed; it is read again soon. With `input` it is not read but taken. */
  noteChanged(path: string, input?: NoteInput): void;
  noteRemoved(path: string): void;
  noteRenamed(from: string, to: string): void;
  /** Resolves when everything told so far is in the index. */
  settled(): Promise<void>;
  updateSettings(settings: Settings): void;
  /** Called after each revision, at most once a slice. Returns the way to stop it. */
  subscribe(listener: (change: IndexChange) => void): () => void;
  readonly revision: number;
  readonly status: IndexStatus;

  note(path: string): NoteReport | null;
  entity(id: EntityId): Entity | null;
  /** Entities that a name may mean, or a mention inside the note at `inPath`. */
  who(name: string, inPath?: string): Resolution;
  /** The accounts with their dates and counts, by name. */
  accounts(today: string): readonly AccountRow[];
  /** The account that a user means by a name. */
  findAccount(name: string): Resolution;
  dashboard(id: EntityId, today: string): Dashboard | null;
  /** What the panel should show for a note: an entity, the choices of a dated note, or nothing. */
  subjectOf(path: string): PanelSubject;
  tasks(filter: TaskFilter, today: string): readonly ResolvedTask[];
  facts(
    scope: FactScope,
    section: FactSection,
  ): { readonly items: readonly FactItem[]; readonly clusters: readonly FactCluster[] };
  problems(): readonly Finding[];
  summary(): IndexSummary;
}
