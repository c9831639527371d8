import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { createVaultGraph, type VaultGraph } from '../../src/core/graph/vault-graph';
import { accountRow } from '../../src/core/dashboard/account-dashboard';
import type { Note } from '../../src/core/model/note';
import { noteOf } from '../support/note-builder';
import { account, meeting, OWNER_SETTINGS, person } from '../support/vault-builder';
import { interleave, median } from './interleave';

const PEOPLE = 3_000;
const ACCOUNTS = 300;
const MEETINGS = 10_000 - PEOPLE - ACCOUNTS;
const RENAMES = 200;
const TODAY = '2026-01-07';

/** Names that no other number gives, and that are no slip of one another. */
const syllable = (n: number): string =>
  `${'bdfgklmnprstv'.charAt(n % 13)}${'aeiou'.charAt(n % 5)}${'lmnrst'.charAt(n % 6)}`;
const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const personName = (n: number): string =>
  `${capitalized(syllable(n % 97) + syllable(n % 89))} ${capitalized(syllable(n) + syllable(n >> 4) + syllable(n >> 8))}`;
const accountName = (n: number): string => `${capitalized(syllable(n) + syllable(n >> 3))} Works ${n}`;
const companyOf = (n: number): string => accountName(n % ACCOUNTS);
const day = (n: number): string =>
  `2025-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;

function vault(): readonly Note[] {
  const accounts = Array.from({ length: ACCOUNTS }, (_, n) =>
    noteOf(
      account(accountName(n), '## Key Contacts', `- [[${personName(n)}]]`),
      `Customers/${accountName(n)}.md`,
    ),
  );
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    noteOf(person(personName(n), companyOf(n)), `People/${personName(n)}.md`),
  );
  const meetings = Array.from({ length: MEETINGS }, (_, n) => {
    const [one, other] = [personName(n % PEOPLE), personName((n + ACCOUNTS) % PEOPLE)];
    const first = one.split(' ')[0] ?? one;
    const text = meeting(
      ['Robin Ashdown', one, other],
      [`account: ${companyOf(n)}`],
      `- [ ] Send it. @${first} 📅 2026-01-03`,
      `- [ ] Ask ${other}. @${other}`,
    );
    return noteOf(text, `Meetings/${day(n)} - Talk ${n}.md`);
  });
  return [...accounts, ...people, ...meetings];
}

function graphOf(notes: readonly Note[]): VaultGraph {
  const graph = createVaultGraph(OWNER_SETTINGS);
  for (const note of notes) graph.entities.added(note);
  return graph;
}

/** Everybody who is named anywhere, found. */
function resolveAll(graph: VaultGraph, notes: readonly Note[]): number {
  let resolved = 0;
  for (const note of notes) {
    resolved += graph.dated.interaction(note.path)?.participants.filter(({ id }) => id !== null).length ?? 0;
    for (const { owners } of note.tasks) if (graph.resolver.owner(owners, note).id !== null) resolved++;
  }
  return resolved;
}

const rows = (graph: VaultGraph): unknown =>
  graph.entities.entities('account').map(({ id }) => accountRow(graph, id, TODAY, DEFAULT_SETTINGS.signals));

/** The least that following the notes can cost: to put what they name into a map. */
function gatherNames(notes: readonly Note[]): number {
  const names = new Map<string, string[]>();
  const add = (name: string, path: string) => {
    const known = names.get(name);
    if (known) known.push(path);
    else names.set(name, [path]);
  };
  for (const { path, title, participants, filedUnder, contacts, links, companies, tasks } of notes) {
    add(title, path);
    for (const { name } of [...participants, ...filedUnder.accounts, ...contacts, ...companies])
      add(name, path);
    for (const { target } of links) add(target, path);
    for (const { owners } of tasks) for (const { name } of owners) add(name, path);
  }
  return names.size;
}

/** Milliseconds of the processor for renaming one person, asking who they are, and drawing their account's row. */
function renames(graph: VaultGraph): readonly number[] {
  const people = graph.entities.entities('person');
  return Array.from({ length: RENAMES }, (_, n) => {
    const note = graph.entities.notesOf(people[(n * 13) % people.length]!.id)[0]!;
    const renamed = { ...note, title: `${note.title} Newname` };
    const work = graph.affiliations().of(graph.entities.entityOf(note.path)!)[0]?.account;
    const change = (from: Note, to: Note) => {
      graph.entities.removed(from);
      graph.entities.added(to);
      graph.resolver.resolve(to.title, ['person']);
      if (work) accountRow(graph, work, TODAY, DEFAULT_SETTINGS.signals);
      graph.entities.entities('person');
    };
    const start = process.cpuUsage();
    change(note, renamed);
    const { user, system } = process.cpuUsage(start);
    change(renamed, note);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
}

/** A graph of 10,000 notes and 3,000 people against a plain map of the same names, and one renamed person. */
export async function run(): Promise<void> {
  const notes = vault();
  const graph = graphOf(notes);
  rows(graph);
  const measured = {
    'notes into the graph': () => graphOf(notes),
    'and every name resolved': () => resolveAll(graphOf(notes), notes),
    'and the list of accounts': () => rows(graphOf(notes)),
  };
  const compared = [];
  for (const [what, contender] of Object.entries(measured)) {
    const { a, b, ratio } = await interleave(contender, () => gatherNames(notes), { rounds: 7 });
    compared.push({ what, ms: a.toFixed(0), 'map of names, ms': b.toFixed(1), ratio: ratio.toFixed(1) });
  }
  console.table(compared);
  const times = renames(graph);
  console.table({
    'one person renamed, CPU ms': {
      p50: median(times).toFixed(2),
      p99: times[Math.floor(times.length * 0.99)]!.toFixed(2),
    },
  });
}
