import type { Steps } from '../index/slices';
import type { Entity, EntityKind } from '../model/entities';
import { addressOf, companyKey, foldName, isBareName } from '../model/name';
import type { Note } from '../model/note';
import { companyLikeness, companyNearKeys } from '../model/near-name';
import { entityNames, nameOfId } from './entity-names';
import type { VaultGraph } from './vault-graph';
import { addShared, pairsOf, placesOfBoth, sharing, type Pair, type Pairs } from './entity-pairs';

/** The same e-mail address on the notes of two people. */
export function sameAddress(graph: VaultGraph, people: readonly Entity[], pairs: Pairs): void {
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
export function sameName(
  graph: VaultGraph,
  entities: readonly Entity[],
  kind: EntityKind,
  pairs: Pairs,
): void {
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
export function* nearNames(graph: VaultGraph, pairs: Pairs): Steps<void> {
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
export function nearAccounts(graph: VaultGraph, accounts: readonly Entity[], pairs: Pairs): void {
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
