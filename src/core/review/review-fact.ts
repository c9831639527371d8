import type { SourceLine } from '../model/source-span';
import type { FactRef } from '../settings';

/** Something that a note states, as far as a review is concerned. */
export interface ReviewFact extends SourceLine {
  /** Inline Markdown, without the list marker, its date and "(via …)". */
  readonly text: string;
  /** The label that it is listed under. */
  readonly under: string | null;
  /** It is nested in another, and a detail of what that tells. */
  readonly isDetail?: boolean;
  /** The title of its note. */
  readonly title: string;
  /** The day that it was written down, where that is known. */
  readonly date: string | null;
  /** The person in whose own note it stands: what another person's says is another thing. */
  readonly subject: string | null;
  /** From whose meeting it was copied. */
  readonly via: string | null;
  /** What decisions name it by. */
  readonly ref: FactRef;
}
