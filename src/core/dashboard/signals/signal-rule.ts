import type { Interaction } from '../../graph/dated-notes';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import type { Note } from '../../model/note';
import type { SignalSettings } from '../../settings';
import type { ResolvedTask } from '../../tasks/vault-tasks';
import { noteLink } from '../links';
import type { ContactSummary, Evidence, FactConflictRow, Signal } from '../view-models';

/** What the rules look at. */
export interface SignalContext {
  readonly graph: VaultGraph;
  readonly id: EntityId;
  /** The account's own notes. */
  readonly own: readonly Note[];
  /** Its tasks; those that are late are enough. */
  readonly tasks: readonly ResolvedTask[];
  readonly today: string;
  readonly thresholds: SignalSettings;
  readonly contact: ContactSummary;
  /** Meetings, calls and messages with the customer, latest first; those to come are among them. */
  readonly contacts: readonly Interaction[];
  /** Conflicts among its facts; null while it is not known which there are. */
  readonly conflicts: readonly FactConflictRow[] | null;
}

/** One reason to look at an account. Null where it does not hold; else with the lines that say so. */
export interface SignalRule {
  /** What it means, in words, with the thresholds as they are set. */
  readonly definition: (thresholds: SignalSettings) => string;
  readonly find: (context: SignalContext) => Signal | null;
}

/** A note as evidence; `text` says what of it counts. */
export const noteEvidence = ({ note }: Pick<Interaction, 'note'>, text: string): Evidence => ({
  ...noteLink(note),
  text,
});
