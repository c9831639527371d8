import type { EntityId } from '../model/entities';
import { nameOfId } from './entity-names';
import type { VaultGraph } from './vault-graph';
import { MOST_EVIDENCE, type Pair } from './entity-pairs';

/** What two that may be one have in common beside their names. */
export function addCommonGround(graph: VaultGraph, pair: Pair): void {
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
