import type { EntityId } from '../model/entities';
import { companyKey, foldName, isBareName, isNobody, personKey, splitCompany } from '../model/name';
import type { Note } from '../model/note';
import { byPlace } from '../model/order';
import type { SourceLine } from '../model/source-span';
import type { EntityGraph } from './entity-graph';
import type { Steps } from '../index/slices';
import type { GraphChanges } from './graph-changes';
import { createKeyIndex } from './key-index';
import type { VaultOwner } from './owner';

/** That a person works at a company, with the line that says so. */
export interface Affiliation {
  /** The account, or null where the company has no account note. */
  readonly account: EntityId | null;
  /** The company's folded name without its legal form. */
  readonly company: string;
  readonly source: SourceLine;
}

/** Who works where, as the notes say. */
export interface Affiliations {
  of(person: EntityId): readonly Affiliation[];
  /** The people of an account without the vault's owner; sorted. */
  peopleOf(account: EntityId): readonly EntityId[];
  /** What one note says, as far as it counts. */
  saidIn(path: string): readonly (Affiliation & { readonly person: EntityId })[];
  /** Whether a person is of the vault owner's own company, or the owner. */
  isOurs(person: EntityId): boolean;
}

/** For whom it changed where they work, and the accounts that they left or joined. */
export interface StaffChanges {
  readonly people: ReadonlySet<EntityId>;
  readonly accounts: ReadonlySet<EntityId>;
}

/** How much a piece of evidence counts: what a person's own note says outweighs a table row, and that a list of contacts. */
const OWN_NOTE = 0;
const STATED = 1;
const LISTED = 2;

interface Evidence extends Affiliation {
  readonly person: EntityId;
  readonly strength: number;
}

/** What a note says about who works where, and the folded names that this depends on. */
interface NoteEvidence {
  readonly found: readonly Evidence[];
  readonly keys: readonly string[];
}

/** The person that a name means where it stands by itself: one with a note, else one known by that full name. */
function personOf(graph: EntityGraph, name: string): EntityId | null {
  const key = personKey(name);
  if (isNobody(key)) return null;
  const known = graph.find(key, ['person']);
  if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;
  return isBareName(key) ? null : graph.idOf('person', name);
}

/** The one account that a name means by itself, with or without its legal form. */
export function accountOf(graph: EntityGraph, company: string): EntityId | null {
  const exact = graph.find(foldName(company), ['account']);
  const found = exact.length > 0 ? exact : graph.find(companyKey(company), ['account']);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const saysWhoWorksWhere = (note: Note): boolean =>
  note.companies.length > 0 ||
  note.roles.length > 0 ||
  note.contacts.length > 0 ||
  note.participants.some(({ name }) => name.includes('('));

function evidenceIn(graph: EntityGraph, note: Note): NoteEvidence {
  const found: Evidence[] = [];
  const keys = new Set<string>();
  const own = graph.entityOf(note.path);
  const say = (name: string, company: string, line: number, strength: number, account?: EntityId) => {
    keys.add(personKey(name)).add(foldName(company)).add(companyKey(company));
    const person = strength === OWN_NOTE ? own : personOf(graph, name);
    if (person === null) return;
    found.push({
      person,
      account: account ?? accountOf(graph, company),
      company: companyKey(company),
      source: { path: note.path, line },
      strength,
    });
  };
  const is = graph.classification(note.path);
  if (is?.kind === 'person')
    for (const { name, line } of note.companies) say(note.title, name, line, OWN_NOTE);
  for (const { person, company, line } of note.roles)
    if (company !== null) say(person, company, line, STATED);
  for (const { name, line } of note.participants) {
    const { company } = splitCompany(name);
    if (company !== null) say(name, company, line, STATED);
  }
  if (is?.kind === 'account' && own !== null)
    for (const { name, line } of note.contacts) say(name, note.title, line, LISTED, own);
  return { found, keys: [...keys] };
}

const byPlaceOfSource = ({ source: a }: Evidence, { source: b }: Evidence): number => byPlace(a, b);

/** Keeps the strongest kind of evidence there is, one for each company. */
function strongest(evidence: readonly Evidence[]): readonly Affiliation[] {
  let best = LISTED;
  for (const { strength } of evidence) if (strength < best) best = strength;
  const byCompany = new Map<string, Evidence>();
  for (const each of evidence.filter(({ strength }) => strength === best).sort(byPlaceOfSource))
    if (!byCompany.has(each.company)) byCompany.set(each.company, each);
  return [...byCompany.values()].map(({ account, company, source }) => ({ account, company, source }));
}

const saysSame = (some: readonly Affiliation[], others: readonly Affiliation[]): boolean =>
  some.length === others.length &&
  some.every(({ account, company }, at) => {
    const other = others[at];
    return other?.account === account && other.company === company;
  });

const NOWHERE: readonly Affiliation[] = [];

/**
 * Reads who works where out of all notes that say it: a person's own note (company property, contact table,
 * `company/…` tag), tables of people with a company, "(Company)" after a participant's name, and the contacts that
 * an account's note lists. Weaker evidence counts only where there is no stronger. `refresh` takes up what changed, in
 * steps; nothing may be asked before the last.
 */
export function createAffiliations(
  graph: EntityGraph,
  owner: VaultOwner,
): Affiliations & { refresh(changes: GraphChanges): Steps<StaffChanges> } {
  const own = new Set(graph.settings.ownCompanies.map(companyKey));
  let byNote = new Map<string, NoteEvidence>();
  let byPerson = createKeyIndex<Evidence>();
  let notesByKey = createKeyIndex<string>();
  let affiliations = new Map<EntityId, readonly Affiliation[]>();
  let staff = new Map<EntityId, Set<EntityId>>();
  let sortedStaff = new Map<EntityId, readonly EntityId[]>();

  function clear(): void {
    byNote = new Map();
    byPerson = createKeyIndex();
    notesByKey = createKeyIndex();
    affiliations = new Map();
    staff = new Map();
  }

  /** Reads a note again; adds the people of whom it says or said something. */
  function readNote(path: string, touched: Set<EntityId>): void {
    const known = byNote.get(path);
    const note = graph.note(path);
    const fresh = note && saysWhoWorksWhere(note) ? evidenceIn(graph, note) : null;
    if (known) {
      for (const each of known.found) byPerson.remove(each.person, each);
      for (const key of known.keys) notesByKey.remove(key, path);
      byNote.delete(path);
    }
    if (fresh) {
      for (const each of fresh.found) byPerson.add(each.person, each);
      for (const key of fresh.keys) notesByKey.add(key, path);
      byNote.set(path, fresh);
    }
    for (const { person } of [...(known?.found ?? []), ...(fresh?.found ?? [])]) touched.add(person);
  }

  function settle(person: EntityId, people: Set<EntityId>, accounts: Set<EntityId>): void {
    const before = affiliations.get(person) ?? NOWHERE;
    const now = strongest(byPerson.get(person));
    if (now.length > 0) affiliations.set(person, now);
    else affiliations.delete(person);
    if (saysSame(before, now)) return;
    people.add(person);
    for (const { account } of before) {
      if (account === null) continue;
      accounts.add(account);
      staff.get(account)?.delete(person);
    }
    for (const { account } of now) {
      if (account === null) continue;
      accounts.add(account);
      const colleagues = staff.get(account);
      if (colleagues) colleagues.add(person);
      else staff.set(account, new Set([person]));
    }
  }

  return {
    *refresh(changes) {
      const paths = new Set<string>();
      if (changes.all) {
        clear();
        for (const { path } of graph.notes()) paths.add(path);
      } else {
        for (const path of changes.paths) paths.add(path);
        for (const key of changes.keys) for (const path of notesByKey.get(key)) paths.add(path);
      }
      const touched = new Set<EntityId>();
      for (const path of paths) {
        readNote(path, touched);
        yield;
      }
      const people = new Set<EntityId>();
      const accounts = new Set<EntityId>();
      for (const person of touched) {
        settle(person, people, accounts);
        yield;
      }
      sortedStaff = new Map();
      return { people, accounts };
    },
    of: (person) => affiliations.get(person) ?? NOWHERE,
    peopleOf(account) {
      const known = sortedStaff.get(account);
      if (known) return known;
      const people = [...(staff.get(account) ?? [])].filter((person) => !owner.has(person)).sort();
      sortedStaff.set(account, people);
      return people;
    },
    saidIn: (path) =>
      (byNote.get(path)?.found ?? []).filter(({ person, source }) =>
        (affiliations.get(person) ?? NOWHERE).some((each) => each.source === source),
      ),
    isOurs: (person) =>
      owner.has(person) ||
      (own.size > 0 && (affiliations.get(person) ?? NOWHERE).some(({ company }) => own.has(company))),
  };
}
