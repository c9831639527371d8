import { expect, test } from 'vitest';
import { createEngine } from '../../../src/core/engine';
import { createMemoryVault } from '../../support/memory-vault';
import { account, meeting, OWNER_SETTINGS, person } from '../../support/vault-builder';

const CROWD = 8_000;
/** Where the whole crowd is looked through for each of them, this takes several times as long. */
const MOST_MS = 4_000;
const TODAY = '2026-01-07';

const crowd = (lineOf: (index: number) => string): readonly string[] =>
  Array.from({ length: CROWD }, (_, n) => lineOf(n));
const northwind = (...body: readonly string[]) => account('Northwind', ...body);
const sync = (participants: readonly string[], ...body: readonly string[]) =>
  meeting(participants, ['account: Northwind', 'date: 2026-01-05'], ...body);

const CASES: readonly (readonly [name: string, files: Readonly<Record<string, string>>, people: number])[] = [
  [
    'contacts of an account',
    { 'Northwind.md': northwind('# Key Contacts', ...crowd((n) => `- Person Nr${n}`)) },
    CROWD,
  ],
  [
    'rows of a table of people',
    {
      'Northwind.md': northwind(
        'Person | Role | Company',
        '-|-|-',
        ...crowd((n) => `Person Nr${n} | Head | Northwind`),
      ),
    },
    CROWD,
  ],
  [
    'rows about one person',
    {
      'Northwind.md': northwind(
        'Person | Role | Company',
        '-|-|-',
        ...crowd(() => `Dana Whitfield | Head | Northwind`),
      ),
    },
    1,
  ],
  [
    'participants by full name',
    { 'Northwind.md': northwind(), 'Sync.md': sync(crowd((n) => `Person Nr${n}`)) },
    CROWD,
  ],
  [
    'participants by first name',
    { 'Northwind.md': northwind(), 'Sync.md': sync(crowd((n) => `Person${n}`)) },
    CROWD,
  ],
  [
    'tasks whose owners are named by first name',
    {
      'Northwind.md': northwind(),
      'Sync.md': sync(
        crowd((n) => `Person${n} Nr`),
        ...crowd((n) => `- [ ] Send it. @Person${n}`),
      ),
    },
    CROWD,
  ],
  [
    'a name with many blanks',
    {
      'Northwind.md': northwind(
        '# Key Contacts',
        '- [[Dana Whitfield]]',
        `- [[Berg,${' '.repeat(10 * CROWD)},]]`,
      ),
      'Dana.md': person('Dana Whitfield', 'Northwind'),
    },
    2,
  ],
];

test.each(CASES)('%s are read in time', async (_, files, people) => {
  const vault = createMemoryVault(files);
  const engine = createEngine(vault.ports, OWNER_SETTINGS);
  const start = performance.now();
  await engine.start();
  engine.accounts(TODAY);
  const dashboard = engine.dashboard('account:northwind', TODAY);
  engine.tasks({}, TODAY);
  engine.problems();
  expect(performance.now() - start).toBeLessThan(MOST_MS);
  expect(vault.errors).toEqual([]);
  expect(dashboard).toMatchObject({ people: { length: people } });
});
