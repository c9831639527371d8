import type { DecisionInVault } from '../graph/entity-decisions';
import type { OwnerProposal } from '../graph/owner-proposal';
import type { SameEntityReason, SameEntitySuggestion } from '../graph/same-entity';
import type { Entity, EntityId } from '../model/entities';
import { givenName } from '../model/note-path';
import type { SourceLine } from '../model/source-span';
import type { EntityDecision } from '../settings';
import type {
  Dashboard,
  DecidedPair,
  EntityRef,
  OwnerQuestion,
  SameEntityQuestion,
  SourceLink,
} from './view-models';

/** What the models here have to know of the vault; the engine is one. */
export interface EntitySource {
  entity(id: EntityId): Entity | null;
  note(path: string): { readonly note: { readonly title: string } } | null;
}

/** A reason is read, not worked through: a few places are enough to look at. */
const MOST_SOURCES = 2;

const linkTo = (vault: EntitySource, { path, line }: SourceLine): SourceLink => ({
  path,
  line,
  title: vault.note(path)?.note.title ?? givenName(path),
});

/** The places, each note once. */
function linksTo(vault: EntitySource, lines: readonly SourceLine[]): readonly SourceLink[] {
  const notes = new Map<string, SourceLine>();
  for (const line of lines) if (!notes.has(line.path)) notes.set(line.path, line);
  return [...notes.values()].slice(0, MOST_SOURCES).map((line) => linkTo(vault, line));
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where it is said beside the notes of `one`, which the reader has before them; else there. */
function reason(vault: EntitySource, { text, evidence }: SameEntityReason, one: Entity) {
  const elsewhere = evidence.filter(({ path }) => !one.notes.includes(path));
  return { text: sentence(text), sources: linksTo(vault, elsewhere.length > 0 ? elsewhere : evidence) };
}

const ref = ({ id, name }: Entity): EntityRef => ({ id, name });

/** The entity's first note, else the first place that a reason gives. */
function placeOf(
  vault: EntitySource,
  { notes }: Entity,
  { reasons }: SameEntitySuggestion,
): SourceLink | null {
  const line = notes[0] === undefined ? reasons[0]?.evidence[0] : { path: notes[0], line: 0 };
  return line ? linkTo(vault, line) : null;
}

function question(
  vault: EntitySource,
  suggestion: SameEntitySuggestion,
  [one, other]: readonly [Entity, Entity],
  shown: EntityId,
): SameEntityQuestion[] {
  const source = placeOf(vault, other, suggestion);
  if (!source) return [];
  return [
    {
      key: suggestion.id,
      one: ref(one),
      other: ref(other),
      isAboutShown: one.id === shown,
      source,
      reasons: suggestion.reasons.map((each) => reason(vault, each, one)),
      answer: null,
    },
  ];
}

const peopleOf = (dashboard: Dashboard): ReadonlySet<EntityId> =>
  new Set(dashboard.kind === 'account' ? dashboard.people.flatMap(({ id }) => id ?? []) : []);

/**
 * The suggestions that concern what the panel shows: those about the account or person itself, and for an account
 * those about two of its people.
 */
export function sameEntityQuestions(
  dashboard: Dashboard,
  suggestions: readonly SameEntitySuggestion[],
  vault: EntitySource,
): readonly SameEntityQuestion[] {
  const people = peopleOf(dashboard);
  return suggestions.flatMap((suggestion) => {
    const [a, b] = [vault.entity(suggestion.a), vault.entity(suggestion.b)];
    // What a suggestion was about may have gone, or become one, since.
    if (!a || !b || a.id === b.id) return [];
    if (a.id === dashboard.id) return question(vault, suggestion, [a, b], dashboard.id);
    if (b.id === dashboard.id) return question(vault, suggestion, [b, a], dashboard.id);
    if (!people.has(a.id) || !people.has(b.id)) return [];
    const pair = a.notes.length <= b.notes.length ? ([a, b] as const) : ([b, a] as const);
    return question(vault, suggestion, pair, dashboard.id);
  });
}

/** A question that is held where it was, whatever the engine suggests by now. */
export interface HeldQuestion {
  readonly question: SameEntityQuestion;
  /** Where it stood. */
  readonly index: number;
}

/** The questions with those that were just answered in their old places: a row that vanished could not be taken back. */
export function withHeld(
  questions: readonly SameEntityQuestion[],
  held: readonly HeldQuestion[],
): readonly SameEntityQuestion[] {
  const keys = new Set(held.map(({ question: { key } }) => key));
  const rows = questions.filter(({ key }) => !keys.has(key));
  for (const each of [...held].sort((a, b) => a.index - b.index)) rows.splice(each.index, 0, each.question);
  return rows;
}

/** The same for the same two, whichever comes first: as suggestions have it. */
const pairKey = (a: EntityId, b: EntityId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Whether a decision still holds on this day: what was put off does so until its day. */
export const holdsOn = ({ verdict, until }: EntityDecision, today: string): boolean =>
  verdict !== 'later' || (until !== null && until > today);

/** What was said about an entity, or one that is the same by now, and still holds; latest first. */
export function decidedPairs(
  id: EntityId,
  decisions: readonly DecisionInVault[],
  vault: EntitySource,
  today: string,
): readonly DecidedPair[] {
  const shown = vault.entity(id);
  const isShown = (each: EntityId) => each === id || vault.entity(each)?.id === id;
  const pairs = decisions.filter(
    ({ decision, a, b }) => holdsOn(decision, today) && (isShown(a) || isShown(b)),
  );
  return pairs.reverse().map(({ decision, a, b }) => {
    const names = [decision.a.name, decision.b.name];
    const others = names.filter((name) => name !== shown?.name);
    const sides = isShown(a) ? [decision.b, decision.a] : [decision.a, decision.b];
    const path = sides.flatMap(({ notes }) => notes).find((each) => vault.note(each) !== null);
    return {
      key: pairKey(a, b),
      decision,
      names: others.length === 1 ? others : names,
      source: linkTo(vault, { path: path ?? '', line: 0 }),
    };
  });
}

/** The proposal of an owner, for people. Null where its places are gone. */
export function ownerQuestion(
  { name, meetings, of, evidence }: OwnerProposal,
  vault: EntitySource,
): OwnerQuestion | null {
  const [first, ...rest] = evidence.map((line) => linkTo(vault, line));
  return first ? { name, meetings, of, sources: [first, ...rest], isAnswered: false } : null;
}
