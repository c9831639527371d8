import { finish, type Steps } from '../index/slices';
import type { Entity, EntityId, EntityKind } from '../model/entities';
import { addressOf, companyKey, foldName, isBareName } from '../model/name';
import type { Note } from '../model/note';
import { companyLikeness, companyNearKeys } from '../model/near-name';
import type { SourceLine } from '../model/source-span';
import { decidedId, type DecisionInVault } from './entity-decisions';
import { entityNames, nameOfId } from './entity-names';
import type { VaultGraph } from './vault-graph';

/** Why two entities may be one, with the lines that say so. */
export interface SameEntityReason {
  readonly kind: 'name' | 'email' | 'alias' | 'contacts' | 'meetings' | 'account';
  /** For people. */
  readonly text: string;
  readonly evidence: readonly SourceLine[];
}

/** Two entities that may be one. Nothing is joined until the user says so. */
export interface SameEntitySuggestion {
  /** The same for the same pair, whichever comes first. */
  readonly id: string;
  readonly a: EntityId;
  readonly b: EntityId;
  /** `ask` where the names alone would not be reason enough to suggest it. */
  readonly level: 'suggest' | 'ask';
  /** At least one. */
  readonly reasons: readonly SameEntityReason[];
}

const MOST_EVIDENCE = 3;

/** Pairs that have something in common that makes them worth comparing. */
interface Pair {
  readonly a: EntityId;
  readonly b: EntityId;
  level: SameEntitySuggestion['level'];
  readonly reasons: SameEntityReason[];
}

const pairId = (a: EntityId, b: EntityId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

function createPairs() {
  const pairs = new Map<string, Pair>();
  return {
    add(one: EntityId, other: EntityId, level: Pair['level'], reason: SameEntityReason): void {
      if (one === other) return;
      const id = pairId(one, other);
      const [a, b] = one < other ? [one, other] : [other, one];
      const known = pairs.get(id) ?? { a, b, level, reasons: [] };
      if (level === 'suggest') known.level = level;
      if (!known.reasons.some(({ kind, text }) => kind === reason.kind && text === reason.text))
        known.reasons.push(reason);
      pairs.set(id, known);
    },
    all: () => [...pairs.entries()],
  };
}
type Pairs = ReturnType<typeof createPairs>;

/** Where an entity is named: its notes, else the first lines that name it. */
function placesOf(graph: VaultGraph, id: EntityId): readonly SourceLine[] {
  const notes = graph.entities.notesOf(id).map(({ path }) => ({ path, line: 0 }));
  if (notes.length > 0) return notes.slice(0, MOST_EVIDENCE);
  const mentions = graph.entities.mentionsOf(id).slice(0, MOST_EVIDENCE);
  return mentions.map(({ path, line }) => ({ path, line }));
}

const placesOfBoth = (graph: VaultGraph, a: EntityId, b: EntityId): readonly SourceLine[] => [
  ...placesOf(graph, a),
  ...placesOf(graph, b),
];

/** Entities by something that one alone should have; those that share it are a pair. */
function sharing<T>(
  entities: readonly Entity[],
  keysOf: (entity: Entity) => readonly (readonly [string, T])[],
) {
  const owners = new Map<string, { readonly entity: Entity; readonly what: T }[]>();
  for (const entity of entities) {
    for (const [key, what] of keysOf(entity)) {
      const known = owners.get(key);
      if (known) known.push({ entity, what });
      else owners.set(key, [{ entity, what }]);
    }
  }
  return [...owners.entries()].filter(([, each]) => each.length > 1);
}

/** More entities than this that share a name or an address share it because it means nothing. */
const MOST_SHARING = 8;

function pairsOf(group: readonly { readonly entity: Entity }[]): readonly (readonly [Entity, Entity])[] {
  if (group.length > MOST_SHARING) return [];
  return group.flatMap(({ entity }, at) =>
    group.slice(at + 1).map((other) => [entity, other.entity] as const),
  );
}

function addShared(
  pairs: Pairs,
  groups: readonly (readonly [
    string,
    readonly { readonly entity: Entity; readonly what: readonly SourceLine[] }[],
  ])[],
  level: Pair['level'],
  reasonOf: (key: string) => Pick<SameEntityReason, 'kind' | 'text'>,
): void {
  for (const [key, group] of groups) {
    if (group.length > MOST_SHARING) continue;
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1))
        pairs.add(one.entity.id, other.entity.id, level, {
          ...reasonOf(key),
          evidence: [...one.what, ...other.what],
        });
    });
  }
}

/** The same e-mail address on the notes of two people. */
function sameAddress(graph: VaultGraph, people: readonly Entity[], pairs: Pairs): void {
  const groups = sharing(people, ({ id }) =>
    graph.entities.notesOf(id).flatMap((note) => {
      const field = note.fields.get('email');
      const address = field ? addressOf(field.value) : null;
      return field && address !== null ? [[address, [{ path: note.path, line: field.line }]] as const] : [];
    }),
  );
  addShared(pairs, groups, 'suggest', (address) => ({
    kind: 'email',
    text: `the same e-mail address, ${address}`,
  }));
}

/** The folded address of a note: a reason of its own, and no name. */
const addressKey = (note: Note): string => foldName(addressOf(note.fields.get('email')?.value ?? '') ?? '');

/** A name of the one that is an alias or the file name of the other. First names alone are nobody's. */
function sameName(graph: VaultGraph, entities: readonly Entity[], kind: EntityKind, pairs: Pairs): void {
  const groups = sharing(entities, ({ id }) =>
    graph.entities.notesOf(id).flatMap((note) =>
      entityNames(note, kind)
        .filter(
          ({ key, tier }) =>
            (tier === 'title' || tier === 'alias') &&
            !(kind === 'person' && isBareName(key)) &&
            key !== addressKey(note),
        )
        .map(({ key }) => [key, [{ path: note.path, line: 0 }]] as const),
    ),
  );
  addShared(pairs, groups, 'suggest', (key) => ({ kind: 'alias', text: `both are called "${key}"` }));
}

/** Full names that a slip, a short form or a spelling tells apart. */
function* nearNames(graph: VaultGraph, pairs: Pairs): Steps<void> {
  for (const id of [...graph.entities.people()]) {
    yield;
    for (const member of graph.entities.members(id)) {
      for (const each of graph.near(nameOfId(member))) {
        if (each.id <= id) continue;
        const evidence = placesOfBoth(graph, id, each.id);
        pairs.add(id, each.id, each.level, {
          kind: 'name',
          text: `the names are alike, but for ${each.why}`,
          evidence,
        });
      }
    }
  }
}

/** Companies whose names are the same but for a slip, their legal form, or what follows. */
function nearAccounts(graph: VaultGraph, accounts: readonly Entity[], pairs: Pairs): void {
  const nameOf = ({ id }: Entity) => companyKey(nameOfId(id));
  const add = (one: Entity, other: Entity, level: Pair['level'], text: string) => {
    const evidence = placesOfBoth(graph, one.id, other.id);
    pairs.add(one.id, other.id, level, { kind: 'name', text, evidence });
  };
  for (const [, group] of sharing(accounts, (each) => [[nameOf(each), each]])) {
    for (const [one, other] of pairsOf(group)) {
      // Of two legal forms each may be a company of its own.
      const areTwoForms = [one, other].every((each) => nameOfId(each.id) !== nameOf(each));
      add(one, other, areTwoForms ? 'ask' : 'suggest', 'the names are the same without their legal form');
    }
  }
  const keysOf = (each: Entity) => companyNearKeys(nameOf(each)).map((key) => [key, each] as const);
  for (const [, group] of sharing(accounts, keysOf)) {
    for (const [one, other] of pairsOf(group)) {
      const likeness = companyLikeness(nameOf(one), nameOf(other));
      if (likeness) add(one, other, likeness.level, `the names are alike, but for ${likeness.why}`);
    }
  }
  for (const [, group] of sharing(accounts, (each) => [[nameOf(each).split(' ')[0] ?? '', each]])) {
    for (const { entity: short } of group) {
      const longer = group.filter(({ entity }) => nameOf(entity).startsWith(`${nameOf(short)} `));
      for (const { entity } of longer) add(short, entity, 'ask', 'one name is the beginning of the other');
    }
  }
}

/** What two that may be one have in common beside their names. */
function addCommonGround(graph: VaultGraph, pair: Pair): void {
  if (pair.a.startsWith('account:')) {
    const people = new Set(graph.affiliations().peopleOf(pair.a));
    const shared = graph
      .affiliations()
      .peopleOf(pair.b)
      .filter((id) => people.has(id));
    if (shared.length === 0) return;
    const names = shared.map((id) => graph.entities.entity(id)?.name ?? nameOfId(id)).join(', ');
    const evidence = shared.flatMap((id) =>
      graph
        .affiliations()
        .of(id)
        .map(({ source }) => source),
    );
    pair.reasons.push({ kind: 'contacts', text: `shared contacts: ${names}`, evidence });
    return;
  }
  if (!pair.a.startsWith('person:')) return;
  const works = graph.affiliations();
  const ofB = works.of(pair.b);
  const shared = works.of(pair.a).filter(({ company }) => ofB.some((each) => each.company === company));
  const both = shared.flatMap((each) => [each, ...ofB.filter(({ company }) => company === each.company)]);
  if (shared.length > 0)
    pair.reasons.push({
      kind: 'account',
      text: 'both work at the same company',
      evidence: both.map(({ source }) => source),
    });
  sharedMeetingPeople(graph, pair);
}

function sharedMeetingPeople(graph: VaultGraph, pair: Pair): void {
  const metBy = (id: EntityId) =>
    new Set(
      graph.dated
        .about(id)
        .flatMap(({ participants }) =>
          participants.flatMap((each) => (each.isMe || each.id === null || each.id === id ? [] : [each.id])),
        ),
    );
  const withA = metBy(pair.a);
  const shared = [...metBy(pair.b)].filter((id) => withA.has(id) && id !== pair.a && id !== pair.b);
  if (shared.length === 0) return;
  const names = shared.slice(0, MOST_EVIDENCE).map((id) => graph.entities.entity(id)?.name ?? nameOfId(id));
  const evidence = [pair.a, pair.b].flatMap((id) =>
    graph.dated
      .about(id)
      .slice(0, 1)
      .map(({ note }) => ({ path: note.path, line: 0 })),
  );
  pair.reasons.push({ kind: 'meetings', text: `both meet ${names.join(', ')}`, evidence });
}

/** The decisions of the settings and what they are about now. */
export function decisionsInVault(graph: VaultGraph): readonly DecisionInVault[] {
  const idOf = (side: DecisionInVault['decision']['a']) =>
    decidedId(side, (path) => graph.entities.noteEntity(path));
  return graph.entities.decisions.map((decision) => ({ decision, a: idOf(decision.a), b: idOf(decision.b) }));
}

/** Pairs that the user has already answered about, as far as that holds on this day. */
function answered(graph: VaultGraph, today: string): ReadonlySet<string> {
  const held = decisionsInVault(graph).filter(
    ({ decision: { verdict, until } }) => verdict !== 'later' || (until !== null && until > today),
  );
  return new Set(held.map(({ a, b }) => pairId(graph.entities.canonical(a), graph.entities.canonical(b))));
}

/**
 * Entities that may be one, with the reasons; surer ones first. Those that the user decided on are left out, and those
 * put off until their day. Two notes with one title and kind are one already.
 */
export function* sameEntitySteps(graph: VaultGraph, today: string): Steps<readonly SameEntitySuggestion[]> {
  const pairs = createPairs();
  const [people, accounts] = [graph.entities.entities('person'), graph.entities.entities('account')];
  yield;
  sameAddress(graph, people, pairs);
  yield;
  sameName(graph, people, 'person', pairs);
  yield;
  sameName(graph, accounts, 'account', pairs);
  for (const kind of ['project', 'forum'] as const)
    sameName(graph, graph.entities.entities(kind), kind, pairs);
  yield* nearNames(graph, pairs);
  nearAccounts(graph, accounts, pairs);
  yield;
  const isAnswered = answered(graph, today);
  const open = pairs.all().filter(([id]) => !isAnswered.has(id));
  for (const [, pair] of open) {
    yield;
    addCommonGround(graph, pair);
  }
  return open
    .map(([id, pair]) => ({ id, ...pair }))
    .sort(
      (a, b) =>
        Number(b.level === 'suggest') - Number(a.level === 'suggest') ||
        b.reasons.length - a.reasons.length ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The same at once. */
export const sameEntitySuggestions = (graph: VaultGraph, today: string): readonly SameEntitySuggestion[] =>
  finish(sameEntitySteps(graph, today));
