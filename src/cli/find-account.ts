import type { Engine } from '../core/engine';
import type { EntityId } from '../core/model/entities';
import { companyKey, foldName } from '../core/model/name';
import type { Lookup } from './command';
import { nearest } from '../core/model/nearest';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The account that a user means by a name, or why none, with those that it may be. */
export function findAccount(engine: Engine, name: string): Lookup<EntityId> {
  const found = engine.findAccount(name);
  if (found.status === 'resolved') return { found: found.id };
  const named = found.candidates.flatMap(({ id }) => engine.entity(id) ?? []);
  if (found.status === 'ambiguous') {
    const places = named.map((entity) => `"${entity.name}" (${entity.notes.join(', ')})`);
    return { refusal: `"${name}" is more than one account: ${places.join('; ')}.` };
  }
  const accounts = engine.entities('account').map((account) => account.name);
  if (accounts.length === 0) return { refusal: `There is no account "${name}": the vault has no accounts.` };
  const near = nearest(companyKey(name), accounts, foldName, 5);
  if (near.length === 0)
    return { refusal: `There is no account "${name}". The command "accounts" lists them.` };
  return { refusal: `There is no account "${name}". Near it: ${quoted(near)}.` };
}
