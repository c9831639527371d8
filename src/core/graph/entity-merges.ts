import type { EntityId } from '../model/entities';
import { compareTexts } from '../model/order';
import type { EntityDecision } from '../settings';
import { decidedId } from './entity-decisions';
import { keyOfId } from './entity-names';

/** Which ids are one node, as the user decided. */
export interface EntityMerges {
  /** The id of the node that an id belongs to: itself where nothing was decided. */
  canonical(id: EntityId): EntityId;
  /** All ids of the node, its canonical one first. */
  members(id: EntityId): readonly EntityId[];
  /** Grows when some id changes its node. */
  readonly version: number;
}

/** What merging has to know of the notes. */
export interface MergeSources {
  entityOfNote(path: string): EntityId | null;
  noteCount(id: EntityId): number;
}

/** The groups that the accepted decisions make, each with its canonical id first. */
function groupsOf(
  decisions: readonly EntityDecision[],
  sources: MergeSources,
): readonly (readonly EntityId[])[] {
  const groups = new Map<EntityId, Set<EntityId>>();
  for (const { a, b, verdict } of decisions) {
    if (verdict !== 'same' || a.kind !== b.kind) continue;
    const [one, other] = [a, b].map((each) => decidedId(each, (path) => sources.entityOfNote(path))) as [
      EntityId,
      EntityId,
    ];
    const joined = new Set([one, other, ...(groups.get(one) ?? []), ...(groups.get(other) ?? [])]);
    for (const id of joined) groups.set(id, joined);
  }
  // The node is called what most of its notes are called; of two names the one that says more.
  const rank = (a: EntityId, b: EntityId) =>
    sources.noteCount(b) - sources.noteCount(a) ||
    keyOfId(b).length - keyOfId(a).length ||
    compareTexts(a, b);
  return [...new Set(groups.values())].filter(({ size }) => size > 1).map((group) => [...group].sort(rank));
}

/** Follows decisions and notes: `refresh` after either changed. */
export function createEntityMerges(
  sources: MergeSources,
): EntityMerges & { refresh(decisions: readonly EntityDecision[]): void } {
  let groups = new Map<EntityId, readonly EntityId[]>();
  let said = '[]';
  let version = 0;
  return {
    canonical: (id) => groups.get(id)?.[0] ?? id,
    members: (id) => groups.get(id) ?? [id],
    get version() {
      return version;
    },
    refresh(decisions) {
      if (decisions.length === 0 && groups.size === 0) return;
      const fresh = groupsOf(decisions, sources);
      const says = JSON.stringify(fresh);
      if (says === said) return;
      said = says;
      version++;
      groups = new Map(fresh.flatMap((group) => group.map((id) => [id, group] as const)));
    },
  };
}
