import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountDashboard, accountRow } from '../../src/core/dashboard/account-dashboard';
import { personDashboard } from '../../src/core/dashboard/person-dashboard';
import { createEdgeQueries } from '../../src/core/graph/edge-queries';
import { withDecision } from '../../src/core/graph/entity-decisions';
import { sameEntitySuggestions } from '../../src/core/graph/same-entity';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { createVaultGraph, type VaultGraph } from '../../src/core/graph/vault-graph';
import { createNoteIndex } from '../../src/core/index/note-index';
import { StoredNote } from '../../src/core/index/stored-note';
import type { DecidedEntity } from '../../src/core/settings';
import { wholeLedgers } from '../support/ledgers';
import { noteOf } from '../support/note-builder';
import { account, meeting, OWNER_SETTINGS, person } from '../support/vault-builder';

/** Hundreds of vaults, each asked everything after every change. */
const MOST_MS = 60_000;
const TODAY = '2026-01-07';
const PATHS = [
  'Customers/A.md',
  'Customers/A/README.md',
  'People/Dana.md',
  'People/Sam.md',
  'M/2026-01-01 - x.md',
  'M/2026-01-02 - y.md',
  'Inbox/z.md',
];

const text = fc.oneof(
  fc
    .constantFrom('Northwind Freight', 'Northwind', 'Halden')
    .map((title) =>
      account(
        title,
        '## Key Contacts',
        '- [[Dana Whitfield]]',
        '## Key Facts',
        '- One fact.',
        '## Blockers',
        '- ❌ A blocker.',
      ),
    ),
  fc
    .constantFrom<[string, string | null]>(
      ['Dana Whitfield', 'Northwind'],
      ['Sam Okafor', 'Halden'],
      ['Sam Okafor', 'Northwind'],
      ['Sam Okafor (Halden)', 'Halden'],
      ['Sam Hill', null],
    )
    .map(([name, company]) => person(name, company)),
  fc
    .tuple(
      fc.subarray([
        'Dana Whitfield',
        'Dana Whitfeld',
        'Sam',
        'Sam Okafor',
        'Samuel Okafor',
        'Robin Ashdown',
        'Ola Berg (Halden)',
        'Okafor, Sam',
      ]),
      fc.constantFrom('Northwind', 'Halden', 'Dana Whitfield'),
    )
    .map(([people, filed]) =>
      meeting(
        people,
        [`account: ${filed}`],
        '- [ ] Do it. @Sam 📅 2026-01-03',
        '- [?] Maybe @Dana',
        '[[Northwind Freight]]',
      ),
    ),
  fc.constant(''),
);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom(...PATHS), text }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...PATHS) }),
  },
);

function everything(graph: VaultGraph): unknown {
  const edges = createEdgeQueries(graph);
  const accounts = graph.entities.entities('account');
  const people = graph.entities.entities('person');
  return {
    rows: accounts.map(({ id }) => accountRow(graph, id, TODAY, DEFAULT_SETTINGS.signals)),
    accounts: accounts.map(({ id }) =>
      accountDashboard(graph, id, TODAY, DEFAULT_SETTINGS.signals, wholeLedgers()),
    ),
    people: people.map(({ id }) => personDashboard(graph, id, TODAY, wholeLedgers())),
    edges: PATHS.map((path) => edges.inNote(path)),
    neighbors: [...accounts, ...people].map(({ id }) => edges.neighbors(id)),
    suggestions: sameEntitySuggestions(graph, TODAY),
    meetings: PATHS.map((path) => {
      const interaction = graph.dated.interaction(path);
      return interaction && graph.meetings.keyOf(interaction);
    }),
    who: ['Sam', 'Dana', 'Ola Berg', 'Dana Whitfeld', 'Sam Okafor', 'Northwind', 'Halden'].map((name) => [
      graph.resolver.resolve(name, ['person', 'account']),
      ...PATHS.map((path) => {
        const note = graph.entities.note(path);
        return note && graph.resolver.resolve(name, ['person', 'account'], note);
      }),
    ]),
  };
}

const decided = (kind: DecidedEntity['kind'], name: string, ...notes: string[]): DecidedEntity => ({
  kind,
  name,
  notes,
});
const side = fc.constantFrom(
  decided('account', 'Northwind Freight', 'Customers/A.md'),
  decided('account', 'Northwind', 'Customers/A/README.md'),
  decided('account', 'Halden'),
);
const someone = fc.constantFrom(
  decided('person', 'Sam Okafor', 'People/Sam.md'),
  decided('person', 'Samuel Okafor'),
  decided('person', 'Dana Whitfield', 'People/Dana.md'),
  decided('person', 'Dana Whitfeld'),
);
const verdict = fc.constantFrom('same' as const, 'different' as const);
const decision = fc.oneof(
  fc.record({ a: side, b: side, verdict, until: fc.constant(null) }),
  fc.record({ a: someone, b: someone, verdict, until: fc.constant(null) }),
);
const decisions = fc.array(decision, { maxLength: 3 });

test(
  'after any changes the graph equals one that is built from what is left, in any order',
  () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        decisions,
        (steps, order, entityDecisions) => {
          const graph = createVaultGraph(OWNER_SETTINGS);
          const index = createNoteIndex([graph.entities]);
          for (const each of steps) {
            if (each.kind === 'write') index.upsert(StoredNote.of(noteOf(each.text, each.path)));
            else index.remove(each.path);
            // What was asked between two changes must not show in later answers.
            if (each.path.length % 2 === 0) everything(graph);
          }
          graph.entities.decide(entityDecisions);
          const rebuilt = createVaultGraph({ ...OWNER_SETTINGS, entityDecisions });
          const left = [...index.notes()]
            .map((note, index) => ({ note, at: order[index] ?? 0 }))
            .sort((a, b) => a.at - b.at);
          for (const { note } of left) rebuilt.entities.added(note);
          expect(everything(graph)).toEqual(everything(rebuilt));
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  },
  MOST_MS,
);

const written = fc.array(fc.record({ path: fc.constantFrom(...PATHS), text }), {
  minLength: 1,
  maxLength: 7,
});

function graphAfter(notes: readonly { readonly path: string; readonly text: string }[]) {
  const graph = createVaultGraph(OWNER_SETTINGS);
  const index = createNoteIndex([graph.entities]);
  for (const { path, text: body } of notes) index.upsert(StoredNote.of(noteOf(body, path)));
  return { graph, index };
}

test(
  'what is derived in steps is the same wherever they are interrupted',
  () => {
    fc.assert(
      fc.property(written, fc.nat({ max: 12 }), step, fc.nat({ max: 12 }), (notes, some, last, more) => {
        const { graph, index } = graphAfter(notes);
        const pieces = (count: number): void => {
          const prepared = graph.prepare();
          for (let piece = 0; piece < count; piece++) prepared.next();
        };
        pieces(some);
        if (last.kind === 'write') index.upsert(StoredNote.of(noteOf(last.text, last.path)));
        else index.remove(last.path);
        pieces(more);
        const atOnce = createVaultGraph(OWNER_SETTINGS);
        for (const note of index.notes()) atOnce.entities.added(note);
        expect(everything(graph)).toEqual(everything(atOnce));
      }),
      { numRuns: 200, seed: 17 },
    );
  },
  MOST_MS,
);

test(
  'joining is symmetric, and what was joined and taken back is as it was',
  () => {
    fc.assert(
      fc.property(written, decision, (notes, { a, b, verdict: said, until }) => {
        const { graph } = graphAfter(notes);
        const before = everything(graph);
        graph.entities.decide([{ a, b, verdict: said, until }]);
        const one = everything(graph);
        graph.entities.decide([{ a: b, b: a, verdict: said, until }]);
        expect(everything(graph)).toEqual(one);
        graph.entities.decide(withDecision([], { a, b, verdict: 'different', until }));
        graph.entities.decide([]);
        expect(everything(graph)).toEqual(before);
      }),
      { numRuns: 100, seed: 12 },
    );
  },
  MOST_MS,
);

test(
  'removing a note removes its evidence',
  () => {
    fc.assert(
      fc.property(written, (notes) => {
        const { graph, index } = graphAfter(notes);
        const path = notes[0]?.path ?? '';
        everything(graph);
        index.remove(path);
        expect(JSON.stringify(everything(graph))).not.toContain(path);
      }),
      { numRuns: 100, seed: 13 },
    );
  },
  MOST_MS,
);
