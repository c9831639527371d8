/**
 * What views draw and the command line prints: plain data, ready to show, with a source for every line.
 * Dates are `YYYY-MM-DD`; lines are zero-based.
 */
import type { ConflictKind } from '../facts/cluster-texts';
import type { EntityId, EntityRef } from '../model/entities';
import type { DueBucket, MoreSectionId, Side } from '../model/section-names';
import type { Finding } from '../model/finding';
import type { SourceLine } from '../model/source-span';
import type { EntityDecision, FactDecision } from '../settings';
import type { TaskRow } from '../tasks/task-row';

export type { EntityRef } from '../model/entities';
export type { TaskRow } from '../tasks/task-row';

/** A place to open, with the name of its note for people. */
export interface SourceLink extends SourceLine {
  readonly title: string;
}

/** When somebody was last met, written to or mentioned, or is to be met; `days` counts back from today. */
export interface Contact {
  readonly date: string;
  readonly days: number;
  readonly note: SourceLink;
  /** Who was there, short names, the customer's side first. */
  readonly people: readonly string[];
}

export interface ContactSummary {
  readonly met: Contact | null;
  readonly wrote: Contact | null;
  readonly mentioned: Contact | null;
  /** A `last_contact` in front matter that is not the day of the last meeting or message. */
  readonly stale: { readonly date: string; readonly source: SourceLink } | null;
}

export type SignalId =
  | 'overdue-ours'
  | 'blocked'
  | 'quiet'
  | 'overdue-theirs'
  | 'conflicting-facts'
  | 'single-threaded'
  | 'stale-properties';

/** A line that backs a signal, with what it says. */
export interface Evidence extends SourceLink {
  readonly text: string;
}

/** Something that wants attention, with the lines that say so. No score. */
export interface Signal {
  readonly id: SignalId;
  readonly tone: 'bad' | 'warn' | 'note';
  readonly label: string;
  readonly evidence: readonly Evidence[];
}

export interface ActionGroup {
  readonly bucket: DueBucket;
  readonly side: Side;
  readonly rows: readonly TaskRow[];
}

export interface Actions {
  readonly open: number;
  readonly overdue: number;
  readonly proposed: number;
  /** In the order to show: overdue first, then by date; ours before theirs before unassigned. None is empty. */
  readonly groups: readonly ActionGroup[];
}

export interface PersonRow {
  readonly key: string;
  /** Null for a name that stands for nobody with a note. */
  readonly id: EntityId | null;
  readonly name: string;
  readonly initials: string;
  /** The person's note, else the line that names them. */
  readonly source: SourceLink;
  readonly role: string | null;
  /** `customer` is this account's side, `ours` the vault owner's. */
  readonly side: 'customer' | 'ours' | 'other';
  readonly lastMet: { readonly date: string; readonly days: number } | null;
  readonly openItems: number;
  /** Who a name without a note may be, never joined by guess. */
  readonly candidates: readonly EntityRef[];
}

export interface FactVariant {
  readonly text: string;
  /** The label that it is listed under, as in `FactRow`. */
  readonly under: string | null;
  readonly source: SourceLink;
  readonly date: string | null;
  readonly via: string | null;
  /** The person of the account whose own note says it; null for all other notes. */
  readonly person: string | null;
}

/** Two facts that cannot both be true of one thing, or of which the later replaces the earlier. */
export interface FactConflictRow {
  readonly kind: ConflictKind;
  readonly earlier: FactVariant;
  readonly later: FactVariant;
  /** In what they differ, as the earlier and the later write it; null where that is no single value, or there are more conflicts. */
  readonly values: readonly [earlier: string, later: string] | null;
}

/** A fact that the user has marked as superseded. */
export interface SupersededFact extends FactVariant {
  /** What replaces it. */
  readonly by: FactVariant;
  /** To take it back. */
  readonly decision: FactDecision;
}

/** Facts that say the same, shown as one line with its sources. */
export interface FactRow {
  readonly key: string;
  readonly text: string;
  /** The label that it is listed under, as plain text without its colon, where it says too little without. */
  readonly under: string | null;
  readonly source: SourceLink;
  /** All of them, the shown one included, latest first. */
  readonly variants: readonly FactVariant[];
  /** Details of other variants that the shown one lacks, in their words. */
  readonly alsoSays: readonly string[];
  /** With other facts, and among the variants. */
  readonly conflicts: readonly FactConflictRow[];
  /** What it replaces, latest first. It stands in no row of its own. */
  readonly superseded: readonly SupersededFact[];
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Seen only through somebody else's meeting. */
  readonly via: string | null;
  /** Said only in the notes of the account's people: the one of whom the shown line is. */
  readonly person: string | null;
  /** Whom it may be about, where it names somebody else and not whose list it stands in. A question, no finding. */
  readonly aboutOther: EntityRef | null;
  /** The day of a plan that is over; its text stays as it is. */
  readonly wasPlannedFor: string | null;
  /** First seen after the day of the last meeting. */
  readonly isNew: boolean;
}

export interface Facts {
  /** Which of them say the same is still being worked out: until then each line is a row. */
  readonly isPending?: true;
  /** How many lines there are; `rows` says how many things they say. */
  readonly total: number;
  readonly rows: readonly FactRow[];
}

export interface TimelineRow {
  readonly key: string;
  readonly date: string;
  readonly title: string;
  readonly kind: 'meeting' | 'call' | 'email' | 'update';
  readonly source: SourceLink;
  /** All notes of this one meeting; more than one where it was ingested several times. */
  readonly notes: readonly SourceLink[];
  readonly people: readonly string[];
  readonly isFuture: boolean;
}

export interface Timeline {
  readonly total: number;
  /** Meetings, calls and e-mails in each of the last twelve weeks, oldest first; weeks start on Monday. */
  readonly weeks: readonly { readonly start: string; readonly count: number }[];
  /** Latest first. `month` is `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly rows: readonly TimelineRow[] }[];
}

/** A collapsed section: its heading, and lines of the vault's own text. */
export interface MoreSection {
  readonly id: MoreSectionId;
  /** Which of its lines say the same is still being worked out. */
  readonly isPending?: true;
  readonly rows: readonly { readonly key: string; readonly text: string; readonly source: SourceLink }[];
}

/** What the dashboards of all kinds show. */
interface DashboardSections {
  readonly id: EntityId;
  readonly name: string;
  readonly notes: readonly SourceLink[];
  /**
   * As the notes say them, placeholders dropped: status and industry of an account; role, company and e-mail of a person;
   * status and phase of a project.
   */
  readonly facets: readonly string[];
  readonly contact: ContactSummary;
  /** The next dated note to come; null where none is planned. */
  readonly next: Contact | null;
  readonly actions: Actions;
  /**
   * An account's people; whom a person meets with; whom a project's notes name and who is at its meetings, with the day
   * that they were last met, about whatever it was.
   */
  readonly people: readonly PersonRow[];
  readonly facts: Facts;
  readonly timeline: Timeline;
  readonly more: readonly MoreSection[];
}

export interface AccountDashboard extends DashboardSections {
  readonly kind: 'account';
  readonly attention: readonly Signal[];
}

export interface PersonDashboard extends DashboardSections {
  readonly kind: 'person';
  readonly accounts: readonly EntityRef[];
}

export interface ProjectDashboard extends DashboardSections {
  readonly kind: 'project' | 'forum';
  readonly accounts: readonly EntityRef[];
}

export type Dashboard = AccountDashboard | PersonDashboard | ProjectDashboard;

/** A line of the list of accounts to choose from. */
export interface AccountRow extends EntityRef {
  readonly notes: readonly SourceLink[];
  readonly status: string | null;
  readonly contact: ContactSummary;
  readonly open: number;
  readonly overdue: number;
  readonly proposed: number;
  readonly people: number;
  readonly signals: readonly Signal[];
}

/** What the panel shows for a note. */
export type PanelSubject =
  | { readonly kind: 'entity'; readonly entity: EntityRef }
  /** A dated note: whose it is, the account it is filed under first. May be empty. */
  | { readonly kind: 'dated'; readonly note: SourceLink; readonly choices: readonly EntityRef[] }
  | { readonly kind: 'none' };

/** Who may be the vault's owner, for the user to say. */
export interface OwnerQuestion {
  readonly name: string;
  /** The meetings and messages in which they took part, and how many there are. */
  readonly meetings: number;
  readonly of: number;
  /** The latest places that name them. At least one. */
  readonly sources: readonly [SourceLink, ...SourceLink[]];
  /** The user has just said that it is them. */
  readonly isAnswered: boolean;
}

/** Two entities that may be one, for the user to say. */
export interface SameEntityQuestion {
  /** The same for the same pair. */
  readonly key: string;
  /** The one that the panel shows; else the one of its people whom the notes say less about. */
  readonly one: EntityRef;
  readonly other: EntityRef;
  /** Whether `one` is whom the panel shows: then it need not be named. */
  readonly isAboutShown: boolean;
  /** A place that tells who the other is. */
  readonly source: SourceLink;
  /** A sentence each, with where it is said; at least one. */
  readonly reasons: readonly { readonly text: string; readonly sources: readonly SourceLink[] }[];
  /** What the user has just said; null while it is asked. */
  readonly answer: EntityDecision | null;
}

/** What was said before about two entities, to be taken back. */
export interface DecidedPair {
  readonly key: string;
  readonly decision: EntityDecision;
  /** Both names, or only the other where the panel shows the one. */
  readonly names: readonly string[];
  /** A note of the other, or of the one; without a path where neither has any. */
  readonly source: SourceLink;
}

/** Who an entity may be, and what the user has said about it. */
export interface Identity {
  readonly questions: readonly SameEntityQuestion[];
  readonly decided: readonly DecidedPair[];
}

export interface IndexStatus {
  readonly phase: 'idle' | 'indexing' | 'ready';
  readonly done: number;
  readonly total: number;
  /** Notes that could not be read at all. */
  readonly unreadable: readonly Finding[];
}
