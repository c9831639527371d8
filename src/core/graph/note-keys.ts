import {
  addressOf,
  cached,
  companyKey,
  foldName,
  isFullName,
  nameToShow,
  personKey,
  splitCompany,
} from '../model/name';
import type { Mention, Note } from '../model/note';
import { ancestorFolders, baseName, folderOf, linkName } from '../model/note-path';

/** A person's folded full name, and how a note spells it. */
export interface SpelledName {
  readonly key: string;
  readonly shown: string;
}

/** What a person's name as written can be found by, and the full name that it is, where it is one. */
interface PersonReading {
  readonly keys: readonly string[];
  readonly full: SpelledName | null;
}

/** Read once for all places in the vault where a name stands. */
const readPerson = cached((name): PersonReading => {
  const key = personKey(name);
  const { company } = splitCompany(name);
  const address = addressOf(name);
  const others = [company === null ? '' : companyKey(company), address === null ? '' : foldName(address)];
  const keys = [...new Set([key, ...others])].filter((each) => each !== '');
  return { keys, full: isFullName(name) ? { key, shown: nameToShow(name) } : null };
});

const linkKey = cached((target) => foldName(linkName(target)));

/** The full names of people in a note's head and tables, whoever they turn out to be. */
export function fullNames(note: Note): readonly Mention[] {
  const roles = note.roles.map(({ person, line }) => ({ name: person, line }));
  return [...note.participants, ...note.contacts, ...roles].filter(({ name }) => readPerson(name).full);
}

const NO_KEYS: readonly string[] = [];
const NO_NAMES: readonly SpelledName[] = [];

/** The folded names of a folder and of those around it. Notes of one folder share them. */
const folderKeys = cached((folder): readonly string[] => {
  if (folder === '') return NO_KEYS;
  const keys = new Set<string>();
  for (const each of [folder, ...ancestorFolders(folder)])
    keys.add(foldName(baseName(each))).add(companyKey(baseName(each)));
  keys.delete('');
  return [...keys];
});

/** Beyond so many a set is cheaper than looking through a list. */
const FEW = 40;

/** A list of strings, each once. */
function createDistinct(first: readonly string[]) {
  const list = [...first];
  let set: Set<string> | null = null;
  return {
    list,
    add(text: string): void {
      if (set === null ? list.includes(text) : set.has(text)) return;
      list.push(text);
      if (set) set.add(text);
      else if (list.length > FEW) set = new Set(list);
    },
  };
}

/** The full names in a note, each once. */
export function spelledNames({ participants, contacts, roles }: Note): readonly SpelledName[] {
  if (participants.length + contacts.length + roles.length === 0) return NO_NAMES;
  const keys = createDistinct(NO_KEYS);
  const names: SpelledName[] = [];
  const add = (name: string) => {
    const { full } = readPerson(name);
    const before = keys.list.length;
    if (full) keys.add(full.key);
    if (full && keys.list.length > before) names.push(full);
  };
  for (const { name } of participants) add(name);
  for (const { name } of contacts) add(name);
  for (const { person } of roles) add(person);
  return names;
}

/** What a note can be found by: accounts, participants and folders, in every folded form they may be looked up by. */
export function namingKeys(note: Note): readonly string[] {
  const { accounts, people, projects } = note.filedUnder;
  const keys = createDistinct(folderKeys(folderOf(note.path)));
  const addCompany = (name: string) => {
    const key = companyKey(name);
    if (key === '') return;
    keys.add(foldName(name));
    keys.add(key);
  };
  const addPerson = (name: string) => {
    for (const key of readPerson(name).keys) keys.add(key);
  };
  for (const { name } of projects) addCompany(name);
  for (const { name } of accounts) {
    addCompany(name);
    addPerson(name);
  }
  for (const { name } of people) addPerson(name);
  for (const { name } of note.participants) addPerson(name);
  return keys.list;
}

/** The folded names of what a note links to. */
export function linkKeys(note: Note): readonly string[] {
  const { links } = note;
  if (links.length === 0) return NO_KEYS;
  const keys = createDistinct(NO_KEYS);
  for (const { target } of links) keys.add(linkKey(target));
  return keys.list;
}
