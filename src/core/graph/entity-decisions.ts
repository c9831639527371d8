import type { Entity, EntityId } from '../model/entities';
import type { DecidedEntity, EntityDecision, EntityVerdict } from '../settings';
import { entityId } from './entity-names';

type Decisions = readonly EntityDecision[];

const decided = ({ kind, name, notes }: Entity): DecidedEntity => ({ kind, name, notes: [...notes] });

/** What is stored of a verdict on two entities. `until` is a day for `later`, and left out for the others. */
export function decisionOn(
  a: Entity,
  b: Entity,
  verdict: EntityVerdict,
  until: string | null = null,
): EntityDecision {
  return { a: decided(a), b: decided(b), verdict, until: verdict === 'later' ? until : null };
}

const isOne = (one: DecidedEntity, other: DecidedEntity): boolean =>
  one.kind === other.kind &&
  (entityId(one.kind, one.name) === entityId(other.kind, other.name) ||
    one.notes.some((path) => other.notes.includes(path)));

const isOnSamePair = (one: EntityDecision, other: EntityDecision): boolean =>
  (isOne(one.a, other.a) && isOne(one.b, other.b)) || (isOne(one.a, other.b) && isOne(one.b, other.a));

/** The decisions without any on the pair that this one is on: the decision is taken back. */
export const withoutDecision = (decisions: Decisions, decision: EntityDecision): EntityDecision[] =>
  decisions.filter((each) => !isOnSamePair(each, decision));

/** The decisions with this one, which replaces an earlier one on the same pair. */
export const withDecision = (decisions: Decisions, decision: EntityDecision): EntityDecision[] => [
  ...withoutDecision(decisions, decision),
  decision,
];

/** Where a path lies after `from` (a note or a folder) was renamed to `to`. */
function renamedPath(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** The decisions after a note or a folder was renamed; the same array where none of them names it. */
export function renameInDecisions(decisions: Decisions, from: string, to: string): Decisions {
  let isChanged = false;
  const renamed = (entity: DecidedEntity): DecidedEntity => {
    const notes = entity.notes.map((path) => renamedPath(path, from, to));
    if (notes.every((path, index) => path === entity.notes[index])) return entity;
    isChanged = true;
    return { ...entity, notes };
  };
  const rewritten = decisions.map((each) => ({ ...each, a: renamed(each.a), b: renamed(each.b) }));
  return isChanged ? rewritten : decisions;
}

/** What a decision is about now. */
export interface DecisionInVault {
  readonly decision: EntityDecision;
  readonly a: EntityId;
  readonly b: EntityId;
}

/**
 * The entity that one side of a decision means now: that of its notes which still has its name, else that of its
 * notes (the title was changed), else whoever has its name (the notes were moved where nobody saw it).
 */
export function decidedId(
  { kind, name, notes }: DecidedEntity,
  entityOf: (path: string) => EntityId | null,
): EntityId {
  const byName = entityId(kind, name);
  const byNotes = notes.flatMap((path) => entityOf(path) ?? []).filter((id) => id.startsWith(`${kind}:`));
  return byNotes.find((id) => id === byName) ?? byNotes[0] ?? byName;
}
