/** Who meets whom at an account: plain data, ready to draw, with a source for every line. Dates are `YYYY-MM-DD`. */
import type { EntityId, EntityRef } from '../../model/entities';
import type { MapPeriod } from '../../model/map-period';
import type { SourceLink } from '../view-models';

/** Meetings in four steps, the same for every account: 1–2, 3–5, 6–9, 10 and more. */
export type MapStep = 1 | 2 | 3 | 4;

/** A meeting at which somebody was, with a note of it. */
export interface MapEvidence {
  readonly date: string;
  readonly source: SourceLink;
}

/** Somebody whom a name may mean. */
export interface MapCandidate extends EntityRef {
  /** Null where no note tells of them. */
  readonly source: SourceLink | null;
}

export interface MapPerson {
  /** The same person's, whatever else changes. */
  readonly key: string;
  /** `Me` for the vault's owner. */
  readonly name: string;
  readonly isMe: boolean;
  readonly initials: string;
  readonly role: string | null;
  /** The account that somebody on neither side works at, where the notes say so. */
  readonly worksAt: string | null;
  /** A name that means nobody for certain: shown as written, with who it may be. */
  readonly isUnresolved: boolean;
  readonly candidates: readonly MapCandidate[];
  /** Meetings of the period at which they were. */
  readonly meetings: number;
  /** Of all meetings up to today. */
  readonly lastMet: { readonly date: string; readonly days: number } | null;
  readonly isRecent: boolean;
  /** The person's note, else a line that names them. */
  readonly source: SourceLink;
}

/** That two people were at meetings together. */
export interface MapLink {
  /** Keys of the two. */
  readonly theirs: string;
  readonly ours: string;
  readonly meetings: number;
  readonly step: MapStep;
  /** One of the two is a name that means nobody for certain. */
  readonly isUnresolved: boolean;
  /** Their latest meeting together. */
  readonly latest: MapEvidence;
}

/** Who is met most: several where they are equal. */
export interface MostMet {
  readonly names: readonly string[];
  readonly meetings: number;
}

/** Whom nobody has met for long: everybody of an area, such as finance, or else one person. */
export interface LapsedContact {
  readonly kind: 'area' | 'person';
  readonly name: string;
  /** When any of them was met last; null for an area of which nobody ever was. */
  readonly since: string | null;
}

export interface RelationshipMap {
  readonly id: EntityId;
  readonly name: string;
  /** The account's own notes. */
  readonly notes: readonly SourceLink[];
  readonly period: MapPeriod;
  /** The first day that counts; null for all. */
  readonly from: string | null;
  /** The customer's side and ours: by meetings, then by name; an unresolved name follows whom it may mean. */
  readonly theirs: readonly MapPerson[];
  readonly ours: readonly MapPerson[];
  /** Who was at meetings too, and on neither side as far as the notes say. */
  readonly others: readonly MapPerson[];
  readonly links: readonly MapLink[];
  /** Meetings of the period with somebody of theirs. */
  readonly meetings: number;
  /** Meetings of the period that name nobody of theirs. */
  readonly withoutTheirs: number;
  /** Meetings with somebody of theirs before the period. */
  readonly earlier: number;
  readonly most: MostMet | null;
  readonly lapsed: LapsedContact | null;
  /** Whether the settings say who the vault's owner is. */
  readonly knowsOwner: boolean;
}
