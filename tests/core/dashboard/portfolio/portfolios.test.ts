import { expect, test } from 'vitest';
import { createPortfolios } from '../../../../src/core/dashboard/portfolio/portfolios';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { noteOf } from '../../../support/note-builder';
import { account, graphOf, meeting, person } from '../../../support/vault-builder';

const FILES = {
  'C/Northwind.md': account('Northwind Freight', '- [ ] a @Me'),
  'C/Kestrel.md': account('Kestrel Grid', '- [ ] b @Me'),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Ola.md': person('Ola Berg', 'Kestrel Grid'),
  'M/2026-01-02 - Sync.md': meeting(['Dana Whitfield'], ['account: Northwind Freight'], '- [ ] c @Ola Berg'),
};
const { signals: thresholds } = DEFAULT_SETTINGS;

function vault() {
  const graph = graphOf(FILES);
  const portfolios = createPortfolios();
  const rows = (today = '2026-01-07') => portfolios.rows({ graph, today, thresholds });
  /** The rows as they would be if nothing had been kept. */
  const anew = (today = '2026-01-07') => createPortfolios().rows({ graph, today, thresholds });
  return { graph, rows, anew };
}

test('a row is the same object until something of its account changes', () => {
  const { graph, rows, anew } = vault();
  const [kestrel, northwind] = rows();
  expect([kestrel?.name, northwind?.name]).toEqual(['Kestrel Grid', 'Northwind Freight']);
  expect(rows()[0]).toBe(kestrel);
  graph.entities.added(noteOf(account('Kestrel Grid', '- [ ] b @Me', '- [ ] d @Me'), 'C/Kestrel.md'));
  const after = rows();
  expect(after[1]).toBe(northwind);
  expect(after[0]).toMatchObject({ open: 2 });
  expect(after).toEqual(anew());
});

test.each<[string, (graph: ReturnType<typeof graphOf>) => void]>([
  [
    'a meeting comes',
    (graph) => graph.entities.added(noteOf(meeting(['Ola Berg']), 'M/2026-01-05 - New.md')),
  ],
  [
    'a meeting goes',
    (graph) => graph.entities.removed(noteOf(FILES['M/2026-01-02 - Sync.md'], 'M/2026-01-02 - Sync.md')),
  ],
  [
    'somebody works elsewhere',
    (graph) => graph.entities.added(noteOf(person('Dana Whitfield', 'Kestrel Grid'), 'P/Dana.md')),
  ],
  [
    'an account comes',
    (graph) => graph.entities.added(noteOf(account('Ostra Rail', '- [ ] x'), 'C/Ostra.md')),
  ],
  ['an account goes', (graph) => graph.entities.removed(noteOf(FILES['C/Kestrel.md'], 'C/Kestrel.md'))],
  [
    'a plan is filed',
    (graph) => graph.entities.added(noteOf('---\naccount: Kestrel Grid\n---\n- [ ] plan @Me', 'Plan.md')),
  ],
  [
    'two accounts are one',
    (graph) =>
      graph.entities.decide([
        {
          a: { kind: 'account', name: 'Kestrel Grid', notes: ['C/Kestrel.md'] },
          b: { kind: 'account', name: 'Northwind Freight', notes: ['C/Northwind.md'] },
          verdict: 'same',
          until: null,
        },
      ]),
  ],
])('the rows are those of an index that was just built, after %s', (_, change) => {
  const { graph, rows, anew } = vault();
  const before = rows();
  change(graph);
  const after = rows();
  expect(after).toEqual(anew());
  expect(after).not.toEqual(before);
});

test('another day, or other thresholds, are another question', () => {
  const { graph, rows, anew } = vault();
  rows();
  expect(rows('2026-02-07')).toEqual(anew('2026-02-07'));
  const portfolios = createPortfolios();
  const [row] = portfolios.rows({ graph, today: '2026-01-07', thresholds });
  const [other] = portfolios.rows({ graph, today: '2026-01-07', thresholds: { ...thresholds } });
  expect(other).not.toBe(row);
});
