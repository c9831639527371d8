import type { EntityId } from '../model/entities';
import { isBareName, personKey } from '../model/name';
import type { Note } from '../model/note';
import type { Settings } from '../settings';
import { accountOf, readAffiliations, type Affiliations } from './affiliations';
import { createDatedNotes, filedAccounts, type DatedNotes } from './dated-notes';
import { createEntityGraph, entityId, type EntityGraph } from './entity-graph';
import { createNameResolver, type NameResolver } from './resolve-names';

/** The entity graph with everything that is read from it as a whole. */
export interface VaultGraph {
  readonly entities: EntityGraph;
  readonly resolver: NameResolver;
  readonly dated: DatedNotes;
  /** Who works where, as of now. */
  affiliations(): Affiliations;
  /** Other notes than dated ones that are filed under an account: projects, plans, lists. Sorted by path. */
  filedNotes(account: EntityId): readonly Note[];
  /** The accounts that a note belongs to: its own, those a dated note is about, or those it is filed under. */
  accountsOf(note: Note): readonly EntityId[];
}

export function createVaultGraph(settings: Settings): VaultGraph {
  const entities = createEntityGraph(settings);
  let cached: { revision: number; affiliations: Affiliations } | null = null;
  const affiliations = (): Affiliations => {
    if (cached?.revision !== entities.affiliationRevision) {
      cached = { revision: entities.affiliationRevision, affiliations: readAffiliations(entities) };
    }
    return cached.affiliations;
  };

  /** By full names only: what a bare first name means is decided with the help of this answer. */
  function accountsWithoutBareNames(note: Note): readonly EntityId[] {
    const is = entities.classification(note.path);
    if (is?.kind === 'account') return [entityId('account', note.title)];
    if (is?.kind === 'person') return [];
    const filed = filedAccounts(entities, (name) => accountOf(entities, name), note);
    const attending = note.participants
      .filter(({ name }) => !isBareName(personKey(name)))
      .flatMap(({ name }) =>
        affiliations()
          .of(entityId('person', name))
          .flatMap(({ account }) => account ?? []),
      );
    return [...new Set([...filed, ...attending])];
  }

  const resolver = createNameResolver({
    graph: entities,
    affiliations,
    accountsOf: accountsWithoutBareNames,
  });
  const dated = createDatedNotes({ graph: entities, resolver, affiliations });
  return {
    entities,
    resolver,
    dated,
    affiliations,
    filedNotes(account) {
      const notes = new Set([...dated.keysOf(account)].flatMap((key) => [...entities.filedUnder(key)]));
      return [...notes]
        .filter((note) => accountsWithoutBareNames(note).includes(account))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    accountsOf(note) {
      const interaction = dated.interaction(note.path);
      return interaction ? interaction.accounts : accountsWithoutBareNames(note);
    },
  };
}
