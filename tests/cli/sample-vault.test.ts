import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFolderSource } from '../../src/cli/folder-source';
import { parseYaml } from '../../src/cli/parse-yaml';
import { scheduler } from '../../src/cli/scheduler';
import { createEngine, type Engine } from '../../src/core/engine';
import type { Contact, Dashboard, Signal } from '../../src/core/dashboard/view-models';
import type { NoteFamily } from '../../src/core/model/entities';
import type { TaskStatus } from '../../src/core/model/task';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

/** What a careful reader found in the vault: tests/labels/README.md. */
interface Labels {
  readonly today: string;
  readonly owner: string[];
  readonly ownCompany: string[];
  readonly accounts: readonly AccountLabel[];
  readonly notes: readonly NoteLabel[];
  readonly northwindFacts: {
    readonly clusters: readonly { readonly id: string; readonly members: readonly LineLabel[] }[];
    /** Ids of clusters that cannot both be true. */
    readonly conflicts: readonly (readonly [string, string])[];
  };
  readonly problems: readonly { readonly path: string; readonly line: number; readonly rule: string }[];
}

interface LineLabel {
  readonly path: string;
  readonly line: number;
}

interface ContactLabel {
  readonly date: string;
  readonly path: string;
}

interface AccountLabel {
  readonly name: string;
  readonly notes: readonly string[];
  readonly met: ContactLabel | null;
  readonly wrote: ContactLabel | null;
  readonly open: number;
  readonly overdueOurs: number;
  readonly overdueTheirs: number;
  readonly proposed: number;
  readonly people: readonly string[];
}

interface NoteLabel {
  readonly path: string;
  readonly family: NoteFamily;
  readonly kind: string | null;
  readonly title: string;
  readonly date: string | null;
  readonly facts: number;
  readonly tasks: Readonly<Record<'open' | 'inProgress' | 'proposed' | 'done' | 'cancelled', number>>;
  readonly accounts: readonly string[];
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const labels = JSON.parse(readFileSync(file('../labels/sample-vault.json'), 'utf8')) as Labels;

let engine: Engine;

beforeAll(async () => {
  const notes = createFolderSource(file('../vault'), (path, reason) => {
    throw new Error(`${path}: ${reason}`);
  });
  const logger = {
    error: (message: string, cause: unknown) => {
      throw new Error(message, { cause });
    },
  };
  const settings = { ...DEFAULT_SETTINGS, ownerNames: labels.owner, ownCompanies: labels.ownCompany };
  engine = createEngine({ notes, parseYaml, scheduler, logger }, settings);
  await engine.start();
});

const dateAndPath = (contact: Contact | null): ContactLabel | null =>
  contact && { date: contact.date, path: contact.note.path };

const evidenceOf = (signals: readonly Signal[], id: Signal['id']): number =>
  signals.find((signal) => signal.id === id)?.evidence.length ?? 0;

function customersOf(dashboard: Dashboard | null): readonly string[] {
  if (dashboard?.kind !== 'account') return [];
  const customers = dashboard.people.filter(({ side }) => side === 'customer');
  return customers.map(({ name }) => name).sort();
}

/** What the engine says of an account, in the labels' terms. */
function accountAsRead(name: string): AccountLabel | null {
  const row = engine.accounts(labels.today).find((each) => each.name === name);
  if (!row) return null;
  return {
    name: row.name,
    notes: row.notes.map(({ path }) => path),
    met: dateAndPath(row.contact.met),
    wrote: dateAndPath(row.contact.wrote),
    open: row.open,
    overdueOurs: evidenceOf(row.signals, 'overdue-ours'),
    overdueTheirs: evidenceOf(row.signals, 'overdue-theirs'),
    proposed: row.proposed,
    people: customersOf(engine.dashboard(row.id, labels.today)),
  };
}

/** What the engine says of a note, in the labels' terms. */
function noteAsRead(path: string): NoteLabel | null {
  const report = engine.note(path);
  if (!report) return null;
  const { note, classification } = report;
  const subject = engine.subjectOf(path);
  const choices = subject.kind === 'dated' ? subject.choices : [];
  const amount = (status: TaskStatus) => note.tasks.filter((task) => task.status === status).length;
  return {
    path,
    family: classification.family,
    kind: classification.kind,
    title: note.title,
    date: note.date,
    facts: note.statements.filter(({ kind }) => kind === 'fact').length,
    tasks: {
      open: amount('open'),
      inProgress: amount('in-progress'),
      proposed: amount('proposed'),
      done: amount('done'),
      cancelled: amount('cancelled'),
    },
    accounts: choices.filter(({ id }) => id.startsWith('account:')).map(({ name }) => name),
  };
}

describe('the sample vault is read as a careful reader reads it', () => {
  it('has the notes that are labeled, and no other', () => {
    expect(engine.summary().notes).toBe(labels.notes.length);
    expect(engine.accounts(labels.today).map(({ name }) => name)).toHaveLength(labels.accounts.length);
  });

  it.each(labels.notes.map((label) => [label.path, label] as const))('%s', (path, label) => {
    expect(noteAsRead(path)).toEqual(label);
  });

  it.each(labels.accounts.map((label) => [label.name, label] as const))('account %s', (name, label) => {
    expect(accountAsRead(name)).toEqual(label);
  });

  it("puts Northwind's facts together, and what contradicts them beside them", () => {
    const { clusters, conflicts } = labels.northwindFacts;
    const keyOf = ({ path, line }: LineLabel) => `${path}:${line}`;
    const labelOf = new Map(clusters.flatMap(({ id, members }) => members.map((each) => [keyOf(each), id])));
    const meant = (each: LineLabel) => labelOf.get(keyOf({ path: each.path, line: each.line + 1 }));
    const found = engine.facts({ account: 'account:northwind freight' }, 'key facts');
    expect(found.items.map(meant)).not.toContain(undefined);
    const mixed = found.clusters.filter(({ members }) => new Set(members.map(meant)).size > 1);
    expect(mixed).toEqual([]);
    // Two things are told so differently that their words do not show that they are one.
    expect(found.clusters.length).toBeLessThanOrEqual(clusters.length + 2);
    const told = found.clusters.flatMap((each) =>
      each.conflicts.map(({ a, b }) => [meant(a), meant(b)].sort()),
    );
    expect(told).toEqual(expect.arrayContaining(conflicts.map((pair) => [...pair].sort())));
  });

  it('finds the problems, where they are', () => {
    const found = engine.problems().map(({ path, line, rule }) => ({ path, line: line + 1, rule }));
    expect(found).toEqual(labels.problems);
  });
});
