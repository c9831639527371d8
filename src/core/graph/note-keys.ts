import { addressOf, cached, companyKey, foldName, isFullName, personKey, splitCompany } from '../model/name';
import type { Mention, Note } from '../model/note';
import { ancestorFolders, baseName, folderOf, linkName } from '../model/note-path';

/** The full names of people in a note's head and tables, whoever they turn out to be. */
export function fullNames(note: Note): readonly Mention[] {
  const { participants, contacts, roles } = note;
  const names = contacts.length > 0 || roles.length > 0 ? [...participants, ...contacts] : participants;
  const found = names.filter(({ name }) => isFullName(name));
  for (const { person, line } of roles) if (isFullName(person)) found.push({ name: person, line });
  return found;
}

const NO_KEYS: readonly string[] = [];

/** The folded names of a folder and of those around it. Notes of one folder share them. */
const folderKeys = cached((folder): readonly string[] => {
  if (folder === '') return NO_KEYS;
  const keys = new Set<string>();
  for (const each of [folder, ...ancestorFolders(folder)])
    keys.add(foldName(baseName(each))).add(companyKey(baseName(each)));
  return [...keys];
});

function addTo(keys: string[], key: string): void {
  if (key !== '' && !keys.includes(key)) keys.push(key);
}

/** Notes with more names than this are few; for them a set is cheaper than looking through a list. */
const FEW = 40;

/** What a note can be found by: accounts, participants and folders, in every folded form they may be looked up by. */
export function namingKeys(note: Note): readonly string[] {
  const { accounts, people, projects } = note.filedUnder;
  const keys = [...folderKeys(folderOf(note.path))];
  const isCrowded = note.participants.length > FEW;
  const add = isCrowded ? (key: string) => void keys.push(key) : (key: string) => addTo(keys, key);
  for (const { name } of projects) {
    add(foldName(name));
    add(companyKey(name));
  }
  for (const { name } of accounts) {
    add(foldName(name));
    add(companyKey(name));
    addPerson(name, add);
  }
  for (const { name } of people) addPerson(name, add);
  for (const { name } of note.participants) addPerson(name, add);
  return isCrowded ? [...new Set(keys)].filter((key) => key !== '') : keys;
}

function addPerson(name: string, add: (key: string) => void): void {
  add(personKey(name));
  if (name.includes('(')) {
    const { company } = splitCompany(name);
    if (company !== null) add(companyKey(company));
  }
  const address = addressOf(name);
  if (address !== null) add(foldName(address));
}

/** The folded names of what a note links to. */
export function linkKeys(note: Note): readonly string[] {
  if (note.links.length === 0) return NO_KEYS;
  if (note.links.length > FEW)
    return [...new Set(note.links.map(({ target }) => foldName(linkName(target))))];
  const keys: string[] = [];
  for (const { target } of note.links) addTo(keys, foldName(linkName(target)));
  return keys;
}
