import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/core/engine';
import { createMemoryVault } from '../support/memory-vault';
import { account, meeting, OWNER_SETTINGS, person } from '../support/vault-builder';

const TODAY = '2026-01-07';
const PATHS = [
  'Customers/A.md',
  'Customers/A/README.md',
  'People/Dana.md',
  'M/2026-01-01 - x.md',
  'M/2026-01-02 - y.md',
];
const TEXTS = [
  account('Northwind', '## Key Facts', '- One fact.'),
  account('Halden', '## Key Contacts', '- [[Dana Whitfield]]'),
  person('Dana Whitfield', 'Northwind'),
  meeting(['Dana Whitfield', 'Robin Ashdown'], [], '- [ ] Do it. @Dana 📅 2026-01-03'),
  meeting(['Dana Whitfield'], [], '- [?] Do it, please. @Robin Ashdown', '- [ ] Do something else.'),
  '---\nbroken: [\n---\n- [?] Maybe',
  '',
];
const path = fc.constantFrom(...PATHS);
const event = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('remove' as const), path }),
  fc.record({ kind: fc.constant('rename' as const), path, to: path }),
  fc.record({ kind: fc.constant('pause' as const) }),
  fc.record({ kind: fc.constant('reconcile' as const) }),
  fc.record({ kind: fc.constant('ask' as const) }),
);

test('after any sequence of events an index equals one that is built from the files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 15 }), async (events) => {
      const vault = createMemoryVault({ 'Customers/A.md': TEXTS[0] ?? '' });
      const engine = createEngine(vault.ports, OWNER_SETTINGS);
      const start = engine.start();
      const exists = new Set(['Customers/A.md']);
      for (const each of events) {
        if (each.kind === 'write') {
          vault.write(each.path, each.text);
          exists.add(each.path);
          engine.noteChanged(each.path);
        } else if (each.kind === 'remove' && exists.delete(each.path)) {
          vault.remove(each.path);
          engine.noteRemoved(each.path);
        } else if (each.kind === 'rename' && exists.has(each.path) && !exists.has(each.to)) {
          vault.rename(each.path, each.to);
          exists.delete(each.path);
          exists.add(each.to);
          engine.noteRenamed(each.path, each.to);
        } else if (each.kind === 'pause') await new Promise((resolve) => setImmediate(resolve));
        else if (each.kind === 'reconcile') void engine.start();
        // What is kept from one answer to the next must not be of use for another one.
        else if (each.kind === 'ask') engine.taskStacks(TODAY);
      }
      await start;
      await engine.settled();
      const rebuilt = createEngine(vault.ports, OWNER_SETTINGS);
      await rebuilt.start();
      const state = (of: typeof engine) => [
        of.summary(),
        of.accounts(TODAY),
        of.tasks({ status: 'all' }, TODAY),
        of.taskStacks(TODAY),
        of.problems(),
      ];
      expect(state(engine)).toEqual(state(rebuilt));
      expect(vault.errors).toEqual([]);
    }),
    { numRuns: 200, seed: 3 },
  );
});
