import { expect, test } from 'vitest';
import { sameEntitySuggestions } from '../../../src/core/graph/same-entity';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const TODAY = '2026-01-07';
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

test('a shared e-mail address is a reason of its own, and no name', () => {
  const withAddress = (title: string) =>
    `---\ntype: people\ntitle: ${title}\nemail: d.w@northwind.example\n---\n`;
  const graph = graphOf({
    'People/Dana Whitfield.md': withAddress('Dana Whitfield'),
    'People/Rana Osei.md': withAddress('Rana Osei'),
  });
  expect(sameEntitySuggestions(graph, TODAY)).toMatchObject([
    { reasons: [{ kind: 'email', text: 'the same e-mail address, d.w@northwind.example' }] },
  ]);
  expect(sameEntitySuggestions(graph, TODAY)[0]?.reasons).toHaveLength(1);
});
