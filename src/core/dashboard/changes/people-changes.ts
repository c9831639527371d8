import type { Interaction, Participant } from '../../graph/dated-notes';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { foldName } from '../../model/name';
import { noteLink } from '../links';
import type { ChangeLine } from './changes-model';
import type { IsIn } from './fact-changes';

/** Whoever took part in a meeting or a message for the first time in these days; not our own people. */
export function newPeople(
  graph: VaultGraph,
  about: EntityId,
  interactions: readonly Interaction[],
  isIn: IsIn,
): readonly ChangeLine[] {
  const affiliations = graph.affiliations();
  const isOther = ({ id, isMe }: Participant) =>
    !isMe && id !== about && !(id !== null && affiliations.isOurs(id));
  const first = new Map<string, { readonly interaction: Interaction; readonly who: Participant }>();
  for (const interaction of interactions)
    for (const who of interaction.participants) {
      const key = who.id ?? `name:${foldName(who.name)}`;
      const known = first.get(key);
      if (isOther(who) && (!known || interaction.date < known.interaction.date))
        first.set(key, { interaction, who });
    }
  return [...first].flatMap(([key, { interaction, who }]) => {
    const { date, note } = interaction;
    if (!isIn(date)) return [];
    const source = noteLink(note, who.mention.line);
    return [{ key: `person:${key}`, date, text: who.name, details: [], source, before: null }];
  });
}
