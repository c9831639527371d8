import type { Entity, EntityId } from '../model/entities';
import { renamedPath } from '../model/note-path';
import type { DecidedEntity, EntityDecision, EntityVerdict } from '../settings';
import { noteEntityId } from './entity-names';

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
  (noteEntityId(one.kind, one.name) === noteEntityId(other.kind, other.name) ||
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

/** The decisions after a note or a folder was renamed; the same array where none of them names it. */
export function renameInDecisions(decisions: Decisions, from: string, to: string): Decisions {
  const isNamed = ({ notes }: DecidedEntity) => notes.some((path) => renamedPath(path, from, to) !== path);
  if (!decisions.some(({ a, b }) => isNamed(a) || isNamed(b))) return decisions;
  const renamed = (entity: DecidedEntity): DecidedEntity => ({
    ...entity,
    notes: entity.notes.map((path) => renamedPath(path, from, to)),
  });
  return decisions.map((each) => ({ ...each, a: renamed(each.a), b: renamed(each.b) }));
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
  const byName = noteEntityId(kind, name);
  const byNotes = notes.flatMap((path) => entityOf(path) ?? []).filter((id) => id.startsWith(`${kind}:`));
  return byNotes.find((id) => id === byName) ?? byNotes[0] ?? byName;
}

/** What must be known of the vault to say what decisions are about. */
export interface DecisionSources {
  readonly decisions: Decisions;
  noteEntity(path: string): EntityId | null;
  canonical(id: EntityId): EntityId;
}

/** Whether the user said that two entities are not one. */
export function isToldApart(vault: DecisionSources, a: EntityId, b: EntityId): boolean {
  return vault.decisions.some((decision) => {
    if (decision.verdict !== 'different') return false;
    const [one, other] = [decision.a, decision.b].map((side) =>
      vault.canonical(decidedId(side, (path) => vault.noteEntity(path))),
    );
    return (one === a && other === b) || (one === b && other === a);
  });
}
