/** What the triage of proposals shows, and what it asks of its host. Dates are `YYYY-MM-DD`, lines zero-based. */
import type { TriageDetails, TriageProposal } from '../../core/dashboard/triage-cards';
import type { EntityRef, IndexStatus, TaskRow } from '../../core/dashboard/view-models';
import type { Sweep } from '../../core/tasks/triage-sweeps';

/** A line of the note around a proposal. */
export interface ContextLine {
  readonly line: number;
  readonly text: string;
  readonly isTask: boolean;
}

/** Open work that may be what a proposal asks for, and what speaks for it. */
export interface SimilarTask {
  readonly row: TaskRow;
  /** `all but 4 words the same`; empty where it was only searched for. */
  readonly evidence: string;
}

export interface TriageCard {
  /** Another one for another card: what a key press was meant for. */
  readonly key: string;
  readonly proposal: TriageProposal;
  readonly details: TriageDetails;
  /** Why the last decision on it was not made, or why there is nothing to decide any more; null where all is well. */
  readonly trouble: string | null;
  /** Its line is no proposal any more: only going on is left. */
  readonly isGone: boolean;
  /** It was skipped before. */
  readonly isSkipped: boolean;
  /** Whether accepting it keeps the date that a machine suggested. */
  readonly keepsDate: boolean;
  /** Null until the note was read; empty where the line is not in it any more. */
  readonly context: readonly ContextLine[] | null;
  /** Null until they were looked for. */
  readonly similar: readonly SimilarTask[] | null;
  /** The other proposals that ask for the same. */
  readonly likeThis: readonly TriageProposal[];
}

export type Verdict = 'accepted' | 'declined' | 'duplicate' | 'snoozed';

/** Something that was done here, to be taken back. */
export interface Decision {
  readonly id: number;
  readonly kind: Verdict | 'skipped' | 'changed';
  /** `Accepted`, `Owner set`. */
  readonly label: string;
  /** The words of the task; of several, what they were. */
  readonly text: string;
  /** What it is a duplicate of. */
  readonly of: string | null;
  /** Why it could not be taken back. */
  readonly trouble: string | null;
}

export type Tally = Readonly<Record<Verdict, number>>;

/** A sweep as far as it is still to be done. */
export interface SweepLine extends Sweep<TriageProposal> {
  /** How many lines it shows, the kept one included, and in how many notes. */
  readonly lines: number;
  readonly notes: number;
}

export interface TriageModel {
  readonly status: IndexStatus;
  readonly today: string;
  readonly state: 'reading' | 'asking' | 'done' | 'snoozed' | 'none';
  /** Whose proposals these are; null for all. */
  readonly account: EntityRef | null;
  /** How many were decided since nothing was left the last time, and how many are left. */
  readonly decided: number;
  readonly left: number;
  readonly isResumed: boolean;
  readonly sweeps: readonly SweepLine[];
  /** What asks for the same is not known yet: more sweeps may come. */
  readonly isLooking: boolean;
  readonly card: TriageCard | null;
  /** What was decided since this was opened. */
  readonly session: Tally;
  readonly skipped: number;
  /** The latest decisions, the last one first; at most three. */
  readonly last: readonly Decision[];
  /** What could not be done, the latest first. */
  readonly troubles: readonly { readonly id: number; readonly text: string }[];
  /** What is to be said to screen readers. */
  readonly said: { readonly id: number; readonly text: string };
  /** How many are snoozed, and the day on which the next comes back. */
  readonly snoozed: number;
  readonly nextSnoozed: string | null;
}
