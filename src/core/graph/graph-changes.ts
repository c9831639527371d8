import type { EntityId } from '../model/entities';
import type { EntityName } from './entity-names';

/** What is no longer as it was. */
export interface GraphChanges {
  /** Too much changed to say what: derive everything again. */
  readonly all: boolean;
  /** Notes that came, changed or went. */
  readonly paths: ReadonlySet<string>;
  /** Folded names that mean something else now, or somebody who is called otherwise. */
  readonly keys: ReadonlySet<string>;
  /** Entities with another name or another set of notes. */
  readonly ids: ReadonlySet<EntityId>;
  /** People whose full names stand in other notes than before. */
  readonly people: ReadonlySet<EntityId>;
}

/** More changed notes than this are a first reading of the vault. */
const MOST = 400;

/** Gathers changes until they are taken. What is taken back and given again the same is no change. */
export function createGraphChanges() {
  let all = false;
  let paths = new Set<string>();
  let people = new Set<EntityId>();
  let keys = new Set<string>();
  let said = new Map<
    string,
    { readonly names: readonly EntityName[]; readonly id: EntityId; times: number }
  >();

  function everything(): void {
    all = true;
    paths = new Set();
    people = new Set();
    keys = new Set();
    said = new Map();
  }

  return {
    everything,
    note(path: string): void {
      if (all) return;
      paths.add(path);
      if (paths.size > MOST) everything();
    },
    person(id: EntityId): void {
      if (!all) people.add(id);
    },
    key(key: string): void {
      if (!all) keys.add(key);
    },
    /** That a note with this head gives its entity these names (`times` 1), or that it no longer does (-1). */
    named(names: readonly EntityName[], id: EntityId, head: string, times: number): void {
      if (all) return;
      const statement = `${id}\n${head}\n${names.map(({ key, tier }) => `${tier} ${key}`).join('\n')}`;
      const known = said.get(statement);
      if (known) known.times += times;
      else said.set(statement, { names, id, times });
    },
    take(): GraphChanges {
      const real = [...said.values()].filter(({ times }) => times !== 0);
      for (const { names } of real) for (const { key } of names) keys.add(key);
      const taken = { all, paths, people, keys, ids: new Set(real.map(({ id }) => id)) };
      everything();
      all = false;
      return taken;
    },
  };
}
