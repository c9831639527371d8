import type { EntityId } from '../model/entities';
import { companyKey, foldName, isBareName, isNobody, personKey, splitCompany } from '../model/name';
import type { Note } from '../model/note';
import type { SourceLine } from '../model/source-span';
import { entityId, type EntityGraph } from './entity-graph';
import { createMultiMap } from './multi-map';

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
  /** Whether a person is of the vault owner's own company, or the owner. */
  isOurs(person: EntityId): boolean;
}

/** How much a piece of evidence counts: what a person's own note says outweighs a table row, and that a list of contacts. */
const OWN_NOTE = 0;
const STATED = 1;
const LISTED = 2;

interface Evidence extends Affiliation {
  readonly person: EntityId;
  readonly strength: number;
}

/** The person that a name means where it stands by itself: one with a note, else one known by that full name. */
function personOf(graph: EntityGraph, name: string): EntityId | null {
  const key = personKey(name);
  if (isNobody(key)) return null;
  const known = graph.names.find(key, ['person']);
  if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;
  return isBareName(key) ? null : entityId('person', name);
}

/** The one account that a name means by itself, with or without its legal form. */
export function accountOf(graph: EntityGraph, company: string): EntityId | null {
  const exact = graph.names.find(foldName(company), ['account']);
  const found = exact.length > 0 ? exact : graph.names.find(companyKey(company), ['account']);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function evidenceIn(graph: EntityGraph, note: Note): readonly Evidence[] {
  const found: Evidence[] = [];
  const say = (
    person: EntityId | null,
    company: string,
    line: number,
    strength: number,
    account = accountOf(graph, company),
  ) => {
    if (person === null) return;
    found.push({
      person,
      account,
      company: companyKey(company),
      source: { path: note.path, line },
      strength,
    });
  };
  const is = graph.classification(note.path);
  if (is?.family === 'entity' && is.kind === 'person') {
    for (const { name, line } of note.companies) say(entityId('person', note.title), name, line, OWN_NOTE);
  }
  for (const { person, company, line } of note.roles)
    if (company !== null) say(personOf(graph, person), company, line, STATED);
  for (const { name, line } of note.participants) {
    const { name: person, company } = splitCompany(name);
    if (company !== null) say(personOf(graph, person), company, line, STATED);
  }
  if (is?.family === 'entity' && is.kind === 'account') {
    const account = entityId('account', note.title);
    for (const { name, line } of note.contacts) say(personOf(graph, name), note.title, line, LISTED, account);
  }
  return found;
}

/** Keeps, for each person, the strongest kind of evidence there is, one for each company. */
function strongest(evidence: readonly Evidence[]): readonly Affiliation[] {
  const best = evidence.reduce((least, { strength }) => Math.min(least, strength), LISTED);
  const byCompany = new Map<string, Evidence>();
  const placed = evidence
    .filter(({ strength }) => strength === best)
    .sort((a, b) =>
      a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : a.source.line - b.source.line,
    );
  for (const each of placed) if (!byCompany.has(each.company)) byCompany.set(each.company, each);
  return [...byCompany.values()].map(({ account, company, source }) => ({ account, company, source }));
}

/**
 * Reads who works where out of all notes that say it: a person's own note (company property, contact table,
 * `company/…` tag), tables of people with a company, "(Company)" after a participant's name, and the contacts that
 * an account's note lists. Weaker evidence counts only where there is no stronger.
 */
export function readAffiliations(graph: EntityGraph): Affiliations {
  const own = new Set(graph.settings.ownCompanies.map(companyKey));
  const me = new Set(graph.settings.ownerNames.map((name) => entityId('person', name)));
  const evidence = new Map<EntityId, Evidence[]>();
  for (const note of graph.affiliationNotes()) {
    for (const each of evidenceIn(graph, note)) {
      const known = evidence.get(each.person);
      if (known) known.push(each);
      else evidence.set(each.person, [each]);
    }
  }
  const byPerson = new Map<EntityId, readonly Affiliation[]>();
  const staff = createMultiMap<EntityId, EntityId>();
  for (const [person, found] of evidence) {
    const affiliations = strongest(found);
    byPerson.set(person, affiliations);
    for (const { account } of affiliations) {
      if (account !== null && !me.has(person)) staff.add(account, person);
    }
  }
  const byAccount = new Map(Array.from(staff.keys(), (account) => [account, [...staff.get(account)].sort()]));
  const isOurs = (person: EntityId) =>
    me.has(person) || (byPerson.get(person) ?? []).some(({ company }) => own.has(company));
  return {
    of: (person) => byPerson.get(person) ?? [],
    peopleOf: (account) => byAccount.get(account) ?? [],
    isOurs,
  };
}
