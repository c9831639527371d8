import type { EntityId } from '../../model/entities';
import type { EntityRef, SourceLink } from '../view-models';

export type BriefSectionId =
  | 'meetings'
  | 'we-owe'
  | 'they-owe'
  | 'new-facts'
  | 'conflicts'
  | 'blockers'
  | 'decisions'
  | 'questions'
  | 'people';

/** A line of the vault's own text. */
export interface BriefLine {
  readonly text: string;
  /** Whose, when, what role: short. Empty where there is nothing to say. */
  readonly details: readonly string[];
  readonly source: SourceLink;
}

export interface BriefSection {
  readonly id: BriefSectionId;
  readonly heading: string;
  readonly lines: readonly BriefLine[];
  /** How many more there are than lines. */
  readonly omitted: number;
}

/** What to know before a meeting. Every line stands in the vault. */
export interface Brief {
  readonly title: string;
  /** Accounts, or the people that are met. At least one. */
  readonly about: readonly EntityRef[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Those that have lines. */
  readonly sections: readonly BriefSection[];
}

/** What a brief is asked for: an account or a person, or a dated note and who is there. */
export type BriefSubject = { readonly id: EntityId } | { readonly note: string };
