import { expect, test } from 'vitest';
import { sameEntitySuggestions } from '../../../src/core/graph/same-entity';
import { MUST_NOT_JOIN } from '../../labels/mentions/must-not-join';
import { vaultOf } from '../../labels/mentions/name-pair';
import { SHOULD_SUGGEST } from '../../labels/mentions/should-suggest';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const TODAY = '2026-01-07';
const titles = MUST_NOT_JOIN.map((pair) => [pair.a, pair.b, pair] as const);
test.each(titles)('%s and %s are not suggested as nearly sure', (_a, _b, pair) => {
  const found = sameEntitySuggestions(graphOf(vaultOf(pair)), TODAY);
  expect(found.filter(({ level }) => level === 'suggest')).toEqual([]);
});

test.each(SHOULD_SUGGEST.map((pair) => [pair.a, pair.b, pair] as const))(
  '%s and %s are suggested, with a reason and its lines',
  (_a, _b, pair) => {
    const found = sameEntitySuggestions(graphOf(vaultOf(pair)), TODAY);
    expect(found).toHaveLength(1);
    expect(found[0]?.reasons[0]?.evidence.length).toBeGreaterThan(1);
  },
);

test('what two have in common beside their names is said', () => {
  const graph = graphOf({
    'People/Katherine Osei.md': person('Katherine Osei', 'Halden'),
    'People/Kate Osei.md': person('Kate Osei', 'Halden Ltd'),
    'M/2026-01-05 - a.md': meeting(['Katherine Osei', 'Priya Nair']),
    'M/2026-01-06 - b.md': meeting(['Kate Osei', 'Priya Nair']),
  });
  expect(sameEntitySuggestions(graph, TODAY)).toMatchObject([
    {
      id: 'person:kate osei|person:katherine osei',
      a: 'person:kate osei',
      b: 'person:katherine osei',
      level: 'suggest',
      reasons: [{ kind: 'name' }, { kind: 'account' }, { kind: 'meetings', text: 'both meet Priya Nair' }],
    },
  ]);
});

test('accounts with shared contacts are suggested with them', () => {
  const graph = graphOf({
    'Customers/Northwind.md': account('Northwind', '## Key Contacts', '- [[Ola Berg]]'),
    'Customers/Northwind Freight.md': account('Northwind Freight', '## Key Contacts', '- [[Ola Berg]]'),
  });
  expect(sameEntitySuggestions(graph, TODAY)).toMatchObject([
    { level: 'ask', reasons: [{ kind: 'name' }, { kind: 'contacts', text: 'shared contacts: Ola Berg' }] },
  ]);
});
