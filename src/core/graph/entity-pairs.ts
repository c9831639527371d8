import type { Entity, EntityId } from '../model/entities';
import type { SourceLine } from '../model/source-span';
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

export const MOST_EVIDENCE = 3;

/** Pairs that have something in common that makes them worth comparing. */
export interface Pair {
  readonly a: EntityId;
  readonly b: EntityId;
  level: SameEntitySuggestion['level'];
  readonly reasons: SameEntityReason[];
}

export const pairId = (a: EntityId, b: EntityId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

export function createPairs() {
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
export type Pairs = ReturnType<typeof createPairs>;

/** Where an entity is named: its notes, else the first lines that name it. */
function placesOf(graph: VaultGraph, id: EntityId): readonly SourceLine[] {
  const notes = graph.entities.notesOf(id).map(({ path }) => ({ path, line: 0 }));
  if (notes.length > 0) return notes.slice(0, MOST_EVIDENCE);
  const mentions = graph.entities.mentionsOf(id).slice(0, MOST_EVIDENCE);
  return mentions.map(({ path, line }) => ({ path, line }));
}

export const placesOfBoth = (graph: VaultGraph, a: EntityId, b: EntityId): readonly SourceLine[] => [
  ...placesOf(graph, a),
  ...placesOf(graph, b),
];

/** Entities by something that one alone should have; those that share it are a pair. */
export function sharing<T>(
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

export function pairsOf(
  group: readonly { readonly entity: Entity }[],
): readonly (readonly [Entity, Entity])[] {
  if (group.length > MOST_SHARING) return [];
  return group.flatMap(({ entity }, at) =>
    group.slice(at + 1).map((other) => [entity, other.entity] as const),
  );
}

export function addShared(
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
