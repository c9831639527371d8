import type { EntityId, EntityKind } from '../model/entities';
import { addressOf, companyKey, foldName, isBareName, personKey, splitCompany } from '../model/name';
import type { Note } from '../model/note';
import { givenName } from '../model/note-path';
import type { NameTier } from './name-table';

export const entityId = (kind: EntityKind, name: string): EntityId =>
  `${kind}:${kind === 'person' ? personKey(name) : foldName(name)}`;

/**
 * The id of the entity that a note is about. A company behind a person's name in the title ("Jan Novak (Kestrel)")
 * tells that person from others of the name, so it stays in the id.
 */
export function noteEntityId(kind: EntityKind, title: string): EntityId {
  const id = entityId(kind, title);
  const company = kind === 'person' ? splitCompany(title).company : null;
  return company === null ? id : `${id} (${companyKey(company)})`;
}

/** The folded name that an id is made of. */
export const nameOfId = (id: EntityId): string => keyOfId(id).replace(/ \([^()]*\)$/, '');

/** What an id says behind its kind. */
export const keyOfId = (id: EntityId): string => id.slice(id.indexOf(':') + 1);

/** A folded name of an entity, and how surely it means it. */
export interface EntityName {
  readonly key: string;
  readonly tier: NameTier;
}

/**
 * Every folded name that a note gives its entity: its title, the name of its file or folder, its aliases, its e-mail
 * address; for an account all of these without their legal form, for a person written as one word. This is the only
 * place that says what an entity is called. A file named by a first name alone names nobody, but links still mean it.
 */
export function entityNames(note: Note, kind: EntityKind): readonly EntityName[] {
  const isPerson = kind === 'person';
  const fold = isPerson ? personKey : foldName;
  const names: EntityName[] = [];
  const add = (key: string, tier: NameTier) => {
    if (key !== '' && !names.some((each) => each.key === key)) names.push({ key, tier });
  };
  const title = fold(note.title);
  const given = givenName(note.path);
  const givenKey = fold(given);
  add(title, 'title');
  add(givenKey, isPerson && isBareName(givenKey) ? 'link' : 'alias');
  for (const alias of note.aliases) add(fold(alias), 'alias');
  const address = addressOf(note.fields.get('email')?.value ?? '');
  if (address !== null) add(foldName(address), 'alias');
  if (kind === 'account') {
    for (const name of [note.title, given, ...note.aliases]) add(companyKey(name), 'short');
  } else if (isPerson && !isBareName(title)) add(title.replaceAll(' ', ''), 'short');
  return names;
}
