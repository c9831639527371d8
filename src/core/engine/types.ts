import type { Brief, BriefSubject } from '../dashboard/brief/brief-model';
import type { RelationshipMap } from '../dashboard/map/map-model';
import type { PortfolioPeek, PortfolioRow } from '../dashboard/portfolio/portfolio-model';
import type { FactSummary } from '../dashboard/fact-summary';
import type { Changes } from '../dashboard/changes/changes-model';
import type { IndexSummary } from '../dashboard/summary';
import type { TriageDetails, TriageProposal } from '../dashboard/triage-cards';
import type {
  AccountRow,
  ContactSummary,
  Dashboard,
  Facts,
  IndexStatus,
  PanelSubject,
} from '../dashboard/view-models';
import type { ConflictKind } from '../facts/cluster-texts';
import type { EdgeQueries } from '../graph/edge-queries';
import type { DecisionInVault } from '../graph/entity-decisions';
import type { KindRuleReport } from '../graph/kind-report';
import type { OwnerProposal } from '../graph/owner-proposal';
import type { SameEntitySuggestion } from '../graph/same-entity';
import type { Classification, Entity, EntityId, EntityKind, EntityRef, Resolution } from '../model/entities';
import type { Finding } from '../model/finding';
import type { MapPeriod } from '../model/map-period';
import type { Note } from '../model/note';
import type { SourceLine } from '../model/source-span';
import type { TaskConventions } from '../model/task-conventions';
import type { NoteInput } from '../ports';
import type { EntityDecision, EntityVerdict, Settings } from '../settings';
import type { TaskFilter } from '../tasks/filter-tasks';
import type { Rollup } from '../tasks/rollup-model';
import type { Assignee, TaskOrder } from '../tasks/task-order';
import type { AssigneeScope } from '../tasks/assignees';
import type { OrderContext, OrderedTask, OrderEdit } from '../tasks/order-edit';
import type { RollupQuery } from '../model/rollup-query';
import type { SimilarTask } from '../tasks/similar-tasks';
import type { TaskStack } from '../tasks/task-stacks';
import type { ResolvedTask } from '../tasks/vault-tasks';
import type { FactSection } from './fact-sections';

export type { FactSection };

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
  /** The note's own findings and whether it is misfiled. */
  readonly problems: readonly Finding[];
}

/** A statement in its place. */
export interface FactEntry {
  readonly path: string;
  readonly line: number;
  /** Line of the statement that it is nested in. */
  readonly parent: number | null;
  readonly section: string;
  readonly text: string;
  /** The label that it is listed under, without its colon. */
  readonly under: string | null;
  /** It is nested in another, and a detail of what that tells. */
  readonly isDetail?: boolean;
  /** The day that it was written down, where that is known; its own, or that of what it is nested in or of its note. */
  readonly date: string | null;
  /** Its own attribution, or that of what it is nested in. */
  readonly via: string | null;
  /** The person in whose own note it stands, where the list is of an account, unless it was copied from elsewhere. */
  readonly subject?: string | null;
}

/** Two statements that cannot both be true of one thing, or of which the later, `b`, replaces the earlier. */
export interface FactEntryConflict {
  readonly a: FactEntry;
  readonly b: FactEntry;
  readonly kind: ConflictKind;
}

/** Statements that say the same, the kept one first, and why they were put together. */
export interface FactCluster {
  readonly members: readonly FactEntry[];
  /** Details of other members that the kept one lacks, in their words. */
  readonly alsoSays: readonly string[];
  /** Words and values that all members have, the telling ones first. */
  readonly sharedWords: readonly string[];
  /** With statements of other clusters, and among its own members. */
  readonly conflicts: readonly FactEntryConflict[];
}

/** Statements, and which of them say the same. */
export interface FactList {
  readonly items: readonly FactEntry[];
  readonly clusters: readonly FactCluster[];
}

/** A day, `YYYY-MM-DD`; without any meeting, nothing is new since the last one. */
export type FactsSince = { readonly day: string } | 'last meeting';
export type FactScope = { readonly account: EntityId } | { readonly note: string };

/**
 * The index of a vault and all that is read from it. Queries are synchronous and answer from what is indexed so
 * far; `today` is always an argument.
 */
export interface Engine {
  /** Indexes what the source lists, in time slices; resolves when all is read. Called again, it reconciles. */
  start(): Promise<void>;
  /** Stops work under way, for good; the engine stays readable. */
  stop(): void;
  /** Tells that a note was created or changed; it is read again soon. With `input` it is not read but taken. */
  noteChanged(path: string, input?: NoteInput): void;
  noteRemoved(path: string): void;
  noteRenamed(from: string, to: string): void;
  /** Resolves when everything told so far is in the index. */
  settled(): Promise<void>;
  /**
   * Takes up settings, in time slices; until then the former ones hold (see `settled`). Where the names of headings
   * changed, all notes are read again; until each is, what was read of it stays.
   */
  updateSettings(settings: Settings): void;
  /** Takes up what the characters of task boxes mean. Where that changed, all notes are read again, as above. */
  updateTaskStatuses(statuses: TaskConventions['statuses']): void;
  /** Keeps what was read of the notes in the cache for the next start, where it is not as it was kept already. */
  saveCache(): Promise<void>;
  /** Called after each revision, at most once a slice. Returns the way to stop it. */
  subscribe(listener: (change: IndexChange) => void): () => void;
  readonly revision: number;
  readonly status: IndexStatus;

  note(path: string): NoteReport | null;
  entity(id: EntityId): Entity | null;
  /** The entities of a kind that have notes, by name. */
  entities(kind: EntityKind): readonly Entity[];
  /** What a name means, anywhere in the vault or as a mention inside the note at `inPath`. */
  who(name: string, inPath?: string): Resolution;
  /** The account that a user means by a name. */
  findAccount(name: string): Resolution;
  /** Questions about who and what belongs together, each answer with its line. */
  readonly edges: EdgeQueries;
  /** Entities that may be one, the surer first. Those that were decided on, or put off to a later day, are left out. */
  sameEntitySuggestions(today: string): readonly SameEntitySuggestion[];
  /** The same in time slices; undefined where the index has changed before it was done. */
  findSameEntities(today: string): Promise<readonly SameEntitySuggestion[] | undefined>;
  /**
   * What a verdict on two entities is stored as: add it to the settings by `withDecision`, take it back by
   * `withoutDecision`. `until` is the day that `later` lasts to. Null where either id is nobody's.
   */
  decisionOn(a: EntityId, b: EntityId, verdict: EntityVerdict, until?: string | null): EntityDecision | null;
  /** The decisions of the settings, and what each is about now. */
  decisions(): readonly DecisionInVault[];
  /**
   * Who may be the owner, to ask the user; null where the settings say who, or nobody stands out. In time slices;
   * undefined where the index has changed before it was done.
   */
  findOwner(): Promise<OwnerProposal | null | undefined>;
  /** How many notes each rule of the settings matches, and what stays unclassified. */
  kindRuleReport(): KindRuleReport;
  /** The accounts with their dates and counts, by name. */
  accounts(today: string): readonly AccountRow[];
  /** One of them, for who has to rest between two; null where the id is no account's. */
  accountRow(id: EntityId, today: string): AccountRow | null;
  /** The rows of a portfolio, by name; their facts are not counted. What is known of an account is kept. */
  portfolio(today: string): readonly PortfolioRow[];
  /** The same in time slices; undefined where the index has changed before it was done. */
  findPortfolio(today: string): Promise<readonly PortfolioRow[] | undefined>;
  /** What stands behind the row of an account; null where the id is no account's. */
  portfolioPeek(id: EntityId, today: string): PortfolioPeek | null;
  /**
   * What is new among an account's facts, and how many conflicts there are, in time slices; undefined where the index has
   * changed before it was done. What is known is kept until something of that account changes.
   */
  findFactSummary(id: EntityId, today: string): Promise<FactSummary | undefined>;
  /** When an account or a person was last met, written to and mentioned, each with its note. */
  contact(id: EntityId, today: string): ContactSummary | null;
  /** Null where nobody and nothing has the id. */
  dashboard(id: EntityId, today: string): Dashboard | null;
  /** The same as far as it is there at once; what of it takes long is marked as pending until it has been prepared. */
  readyDashboard(id: EntityId, today: string): Dashboard | null;
  /** Works out what takes long of a dashboard, in time slices. */
  prepareDashboard(id: EntityId): Promise<void>;
  /**
   * What changed for an account, a person or a project after a day, as far as the text tells days. Null where nobody
   * and nothing has the id.
   */
  changesSince(id: EntityId, since: string, today: string): Changes | null;
  /** The same as far as it is there at once: marked as pending until the dashboard has been prepared. */
  readyChangesSince(id: EntityId, since: string, today: string): Changes | null;
  /** What to know before a meeting; null where the subject is no account, person or dated note with somebody. */
  brief(subject: BriefSubject, today: string): Brief | null;
  /** Who meets whom at an account; null where the id is no account's. */
  relationshipMap(id: EntityId, today: string, period: MapPeriod): RelationshipMap | null;
  /** The same in time slices; undefined where the index has changed before it was done. */
  findRelationshipMap(
    id: EntityId,
    today: string,
    period: MapPeriod,
  ): Promise<RelationshipMap | null | undefined>;
  /** The accounts that a note belongs to: its own, those it is filed under, those of its meeting; the surer first. */
  accountsOf(path: string): readonly EntityRef[];
  /** What the panel should show for a note: an entity, the choices of a dated note, or nothing. */
  subjectOf(path: string): PanelSubject;
  /** All tasks that pass, by urgency. */
  tasks(filter: TaskFilter, today: string): readonly ResolvedTask[];
  /** All proposed tasks, in time slices; undefined where the index has changed before it was done. */
  findProposals(today: string): Promise<readonly TriageProposal[] | undefined>;
  /** Those of one note, from its top; none where there is no such note. */
  proposalsIn(path: string, today: string): readonly TriageProposal[];
  triageDetails(proposal: TriageProposal): TriageDetails;
  /** Tasks in groups, filtered and counted. */
  rollup(query: RollupQuery, today: string): Rollup;
  /** The same, got ready in time slices; undefined where the index has changed before it was done. */
  findRollup(query: RollupQuery, today: string): Promise<Rollup | undefined>;
  /** The edit of one task's line by an order, in the words of its note; `task` is as it was read. */
  editOf(task: OrderedTask, order: TaskOrder, context: Omit<OrderContext, 'noteDate' | 'ownerOf'>): OrderEdit;
  /** Whom typed words may mean as the one to do a task, the likelier first; everybody where nothing is typed. */
  assignees(typed: string, scope: AssigneeScope): readonly Assignee[];
  /**
   * Open and proposed tasks that ask for the same, by the places of their first members. What is known is kept: after a
   * change only the tasks of its accounts are compared again.
   */
  taskStacks(today: string): readonly TaskStack[];
  /** The same in time slices; undefined where the index has changed before it was done. */
  findTaskStacks(today: string): Promise<readonly TaskStack[] | undefined>;
  /** Open and proposed tasks of the same accounts that are like the one in this line, the most similar first. */
  similarTasks(of: SourceLine, limit: number, today: string): readonly SimilarTask[];
  facts(scope: FactScope, section: FactSection): FactList;
  /** Their statements alone: nothing is put together. */
  statements(scope: FactScope, section: FactSection): readonly FactEntry[];
  /** The key facts as they are shown: of all, or only what is new since a day or since the last meeting. */
  keyFacts(scope: FactScope, today: string, newSince: FactsSince | null): Facts;
  problems(): readonly Finding[];
  summary(): IndexSummary;
}
