import type { Steps } from '../index/slices';
import type { EntityId } from '../model/entities';
import { compareTexts, latestFirst } from '../model/order';
import type { SourceLine } from '../model/source-span';
import type { VaultGraph } from './vault-graph';

/** Who may be the vault's owner, for the user to say. */
export interface OwnerProposal {
  readonly id: EntityId;
  readonly name: string;
  /** The meetings and messages in which they took part, each once, and how many there are at all. */
  readonly meetings: number;
  readonly of: number;
  /** The latest places that name them as a participant. */
  readonly evidence: readonly SourceLine[];
}

const MOST_EVIDENCE = 5;
/** Fewer meetings than this tell nothing. */
const FEWEST = 3;

/**
 * The person who took part in most meetings and messages; null where the settings name an owner, where two took part
 * in as many, and where nobody did in at least three. Never taken for the owner by itself.
 */
export function* ownerProposalSteps(graph: VaultGraph): Steps<OwnerProposal | null> {
  if (graph.entities.settings.ownerNames.length > 0) return null;
  const meetings = new Map<EntityId, Map<string, SourceLine & { readonly date: string }>>();
  const all = new Set<string>();
  for (const { path } of [...graph.entities.datedNotes()]) {
    yield;
    const interaction = graph.dated.interaction(path);
    if (!interaction) continue;
    const key = graph.meetings.keyOf(interaction);
    for (const { id, mention } of interaction.participants) {
      all.add(key);
      if (id === null) continue;
      const known = meetings.get(id) ?? new Map<string, SourceLine & { readonly date: string }>();
      const { date } = interaction;
      const place = known.get(key);
      if (!place || path < place.path) known.set(key, { path, line: mention.line, date });
      meetings.set(id, known);
    }
  }
  const ranked = [...meetings].sort(([, a], [, b]) => b.size - a.size);
  const [first, second] = ranked;
  if (!first || first[1].size < FEWEST || first[1].size === second?.[1].size) return null;
  const [id, places] = first;
  const latest = [...places.values()].sort(
    (a, b) => latestFirst(a.date, b.date) || compareTexts(a.path, b.path),
  );
  return {
    id,
    name: graph.entities.entity(id)?.name ?? id,
    meetings: places.size,
    of: all.size,
    evidence: latest.slice(0, MOST_EVIDENCE).map(({ path, line }) => ({ path, line })),
  };
}
