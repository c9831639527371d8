export type EntityKind = 'account' | 'person' | 'project' | 'forum';
export type DatedKind = 'meeting' | 'call' | 'email' | 'update';
export type NoteFamily = 'entity' | 'dated' | 'other';

/** What a note is: one of an entity's notes, a record of something that happened on a day, or neither. */
export type Classification =
  | { readonly family: 'entity'; readonly kind: EntityKind; readonly why: string }
  | { readonly family: 'dated'; readonly kind: DatedKind; readonly why: string }
  | { readonly family: 'other'; readonly kind: null; readonly why: string };

/** `account:northwind freight`: the kind and the folded name. Stable over renames of folders, not of the entity. */
export type EntityId = `${EntityKind}:${string}`;

const KINDS: readonly EntityKind[] = ['account', 'person', 'project', 'forum'];

/** The kind that an id begins with. */
export function kindOf(id: EntityId): EntityKind {
  const kind = KINDS.find((each) => id.startsWith(`${each}:`));
  if (kind === undefined) throw new TypeError(`Not the id of an entity: ${id}`);
  return kind;
}

/** One account, person, project or forum, however many notes it has. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Paths of its notes, sorted. */
  readonly notes: readonly string[];
}

/** Who a mention means. `why` is a short phrase for people: "full name", "the only Sam in this meeting". */
export interface Candidate {
  readonly id: EntityId;
  readonly why: string;
}

export type Resolution =
  | { readonly status: 'resolved'; readonly id: EntityId; readonly why: string }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly status: 'unknown'; readonly candidates: readonly Candidate[] };

/** Who is to do a task. `id` is set where the owner is somebody with a note (or the vault's owner with one). */
export interface Owner {
  readonly kind: 'me' | 'person' | 'team' | 'unassigned' | 'ambiguous';
  readonly id: EntityId | null;
  /** The name to show. */
  readonly name: string;
  /** As the task line says it, null where it names nobody. */
  readonly written: string | null;
}

/** An entity that can be shown and opened. */
export interface EntityRef {
  readonly id: EntityId;
  readonly name: string;
}
