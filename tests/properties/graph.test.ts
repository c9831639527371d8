import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountDashboard, accountRow } from '../../src/core/dashboard/account-dashboard';
import { personDashboard } from '../../src/core/dashboard/person-dashboard';
import { createVaultGraph, type VaultGraph } from '../../src/core/graph/vault-graph';
import { createNoteIndex } from '../../src/core/index/note-index';
import { StoredNote } from '../../src/core/index/stored-note';
import { noteOf } from '../support/note-builder';
import { account, meeting, OWNER_SETTINGS, person } from '../support/vault-builder';

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
      ['Sam Hill', null],
    )
    .map(([name, company]) => person(name, company)),
  fc
    .tuple(
      fc.subarray(['Dana Whitfield', 'Sam', 'Sam Okafor', 'Robin Ashdown', 'Ola Berg (Halden)']),
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
  const accounts = graph.entities.entities('account');
  const people = graph.entities.entities('person');
  return {
    rows: accounts.map(({ id }) => accountRow(graph, id, TODAY)),
    accounts: accounts.map(({ id }) => accountDashboard(graph, id, TODAY)),
    people: people.map(({ id }) => personDashboard(graph, id, TODAY)),
    who: ['Sam', 'Dana', 'Ola Berg', 'Northwind', 'Halden'].map((name) =>
      graph.resolver.resolve(name, ['person', 'account']),
    ),
  };
}

test('after any changes the graph equals one that is built from what is left, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
      (steps, order) => {
        const graph = createVaultGraph(OWNER_SETTINGS);
        const index = createNoteIndex([graph.entities]);
        for (const each of steps) {
          if (each.kind === 'write') index.upsert(StoredNote.of(noteOf(each.text, each.path)));
          else index.remove(each.path);
        }
        const rebuilt = createVaultGraph(OWNER_SETTINGS);
        const left = [...index.notes()]
          .map((note, index) => ({ note, at: order[index] ?? 0 }))
          .sort((a, b) => a.at - b.at);
        for (const { note } of left) rebuilt.entities.added(note);
        expect(everything(graph)).toEqual(everything(rebuilt));
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});
