import type { EntityId, Owner } from '../model/entities';
import type { Note } from '../model/note';
import { foldName, isFullName } from '../model/name';
import { finish, type Steps } from '../index/slices';
import type { Settings } from '../settings';
import { createAffiliations, type Affiliations } from './affiliations';
import { createDatedNotes, filedAccounts, type DatedNotes } from './dated-notes';
import { isToldApart } from './entity-decisions';
import { createEntityGraph, type EntityGraph } from './entity-graph';
import { createMeetings, type Meetings } from './meetings';
import { createNearPeople } from './near-people';
import type { NearPerson } from './near-index';
import { createVaultOwner, type VaultOwner } from './owner';
import { createNameResolver, type NameResolver } from './resolve-names';
import { createTaskOwners } from './task-owners';

/** The entity graph with everything that is read from it as a whole. */
export interface VaultGraph {
  readonly entities: EntityGraph;
  readonly resolver: NameResolver;
  readonly owner: VaultOwner;
  readonly dated: DatedNotes;
  readonly meetings: Meetings;
  /** Who works where, as of now. */
  affiliations(): Affiliations;
  /** The entity that a link to a note of this name means: by its names, or by the name of its file. */
  entityOfLink(name: string): EntityId | null;
  /** Everybody whose full name is nearly this folded one. */
  near(key: string): readonly NearPerson[];
  /** Other notes than dated ones that are filed under an account: projects, plans, lists. Sorted by path. */
  filedNotes(account: EntityId): readonly Note[];
  /** The accounts that a note belongs to: its own, those a dated note is about, or those it is filed under. */
  accountsOf(note: Note): readonly EntityId[];
  /** Who owns the tasks of a note, in their order. */
  taskOwners(note: Note): readonly Owner[];
  /** Takes up what changed since the last question, in steps, so that the next one need not do so in one piece. */
  prepare(): Steps<void>;
  /** Raised when somebody is called otherwise or works elsewhere: then notes may belong to other accounts than before. */
  readonly belongings: number;
}

/**
 * A graph of the notes that `entities` is told of. What spans notes is derived when it is asked for, and kept as far as
 * nothing that it rests on has changed.
 */
export function createVaultGraph(settings: Settings): VaultGraph {
  const entities = createEntityGraph(settings);
  const owner = createVaultOwner(entities);
  const staff = createAffiliations(entities, owner);
  const nearPeople = createNearPeople(entities);
  let seen = -1;
  let belongings = 0;

  /** What is being taken up in steps, and not done. */
  let underWay: Steps<void> | null = null;

  function* takeUp(): Steps<void> {
    seen = entities.revision;
    const changes = entities.takeChanges();
    const moved = yield* staff.refresh(changes);
    const { all, keys, ids, people } = changes;
    if (all || keys.size + ids.size + people.size + moved.people.size + moved.accounts.size > 0) belongings++;
    nearPeople.refresh(changes);
    datedNotes.refresh(changes, moved);
    owners.refresh(changes, moved);
    meetings.refresh();
  }

  /** Takes up what changed since the last question, at once. */
  function refresh(): void {
    // Whoever asks while a step is being done, asks for that step: it has what it needs.
    const begun = underWay;
    underWay = null;
    if (begun) finish(begun);
    if (seen !== entities.revision) finish(takeUp());
  }

  function* prepare(): Steps<void> {
    if (seen !== entities.revision) underWay ??= takeUp();
    while (underWay) {
      const steps = underWay;
      underWay = null;
      if (steps.next().done !== true) underWay = steps;
      yield;
    }
    yield* nearPeople.prepare();
  }

  /** A method that answers as of now. */
  const current =
    <In extends readonly unknown[], Out>(answer: (...asked: In) => Out) =>
    (...asked: In): Out => {
      refresh();
      return answer(...asked);
    };
  const affiliations = current((): Affiliations => staff);

  /** By full names only: what a bare first name means is decided with the help of this answer. */
  function accountsWithoutBareNames(note: Note): readonly EntityId[] {
    const is = entities.classification(note.path);
    const own = is?.kind === 'account' ? entities.entityOf(note.path) : null;
    if (own !== null) return [own];
    if (is?.kind === 'person') return [];
    const accounts = new Set(filedAccounts(entities, note));
    for (const { name } of note.participants) {
      if (!isFullName(name)) continue;
      for (const { account } of affiliations().of(personNamed(name)))
        if (account !== null) accounts.add(account);
    }
    return [...accounts];
  }
  const personNamed = (name: string): EntityId => {
    const id = entities.idOf('person', name);
    const noted = entities.find(id.slice('person:'.length), ['person']);
    return noted.length === 1 ? (noted[0] ?? id) : id;
  };

  const near = current((key: string) => nearPeople.near(key));
  const resolver = createNameResolver({
    graph: entities,
    owner,
    affiliations,
    near,
    areDifferent: (a, b) => isToldApart(entities, a, b),
    accountsOf: accountsWithoutBareNames,
    filedAccountsOf: (note) => filedAccounts(entities, note),
  });
  const datedNotes = createDatedNotes({ graph: entities, resolver, owner, affiliations, near });
  const dated: DatedNotes = {
    interaction: current((path: string) => datedNotes.interaction(path)),
    classification: current((note: Note) => datedNotes.classification(note)),
    about: current((id: EntityId) => datedNotes.about(id)),
    linkingTo: current((id: EntityId) => datedNotes.linkingTo(id)),
  };
  const meetings = createMeetings(entities, dated);
  const owners = createTaskOwners(resolver);
  return {
    entities,
    resolver,
    owner,
    dated,
    meetings,
    affiliations,
    near,
    entityOfLink(name) {
      const ids = entities.linked(foldName(name));
      return ids.length === 1 ? (ids[0] ?? null) : null;
    },
    filedNotes(account) {
      const paths = new Set<string>();
      for (const key of entities.keysOf(account))
        for (const path of entities.filedUnder(key)) paths.add(path);
      return [...paths]
        .sort()
        .flatMap((path) => entities.note(path) ?? [])
        .filter((note) => accountsWithoutBareNames(note).includes(entities.canonical(account)));
    },
    accountsOf(note) {
      const interaction = dated.interaction(note.path);
      return interaction ? interaction.accounts : accountsWithoutBareNames(note);
    },
    prepare,
    taskOwners: current((note: Note) => owners.of(note)),
    get belongings() {
      refresh();
      return belongings;
    },
  };
}
