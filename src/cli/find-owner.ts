import type { Engine } from '../core/engine';
import { foldName } from '../core/model/name';
import type { Lookup } from './command';
import { candidatesOf } from './to-json';

/** Kinds of owners, which may be asked for like a name. */
const KINDS = new Set(['me', 'myself', 'i', 'team', 'person', 'unassigned', 'ambiguous']);

/**
 * The owner that a user asks for, as the task filter takes it: a person, a kind of owner, or the words of an owner
 * who is no person of the vault. A bare first name that may be somebody's is refused with whose it may be.
 */
export function findOwner(engine: Engine, name: string, today: string): Lookup<string> {
  const found = engine.who(name);
  if (KINDS.has(foldName(name)) || found.status === 'resolved') return { found: name };
  const people = candidatesOf(found)
    .filter(({ id }) => id.startsWith('person:'))
    .flatMap(({ id }) => engine.entity(id)?.name ?? []);
  if (people.length > 0)
    return { refusal: `Say which "${name}": ${people.map((each) => `"${each}"`).join(', ')}.` };
  if (engine.tasks({ owner: name, status: 'all' }, today).length > 0) return { found: name };
  return { refusal: `There is nobody called "${name}", and no task that names such an owner.` };
}
