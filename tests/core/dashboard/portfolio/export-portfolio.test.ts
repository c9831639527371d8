import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportPortfolio } from '../../../../src/core/dashboard/portfolio/export-portfolio';
import { PORTFOLIO_COLUMNS } from '../../../../src/core/model/portfolio-query';
import { portfolioRow } from '../../../support/portfolio-rows';

const note = { path: 'M/Sync.md', line: 0, title: 'Sync' };
const ROWS = [
  portfolioRow('Northwind | Freight', {
    status: 'active',
    met: { date: '2025-12-26', days: 12, note, people: [] },
    weeks: [1, 0, 2],
    ...{ weOwe: 5, theyOwe: 4, overdue: 2, proposed: 41, people: 5 },
    facts: { newFacts: 6, conflicts: 0 },
    signals: [
      { id: 'overdue-ours', tone: 'bad', label: '2 overdue by us', chip: '2 overdue by us', evidence: [] },
      { id: 'quiet', tone: 'warn', label: 'Quiet for 12 d, usually 7', chip: 'Quiet 12 d', evidence: [] },
    ],
  }),
  portfolioRow('=Lumen', {}),
];
const all = new Set(PORTFOLIO_COLUMNS);

test('as Markdown it is a table with links, of the columns that are shown', () => {
  expect(exportPortfolio(ROWS, 'markdown', { title: 'Accounts', columns: new Set(['overdue', 'met']) })).toBe(
    [
      '# Accounts',
      '',
      '| Account | Last met | Overdue | Needs me |',
      '| --- | --- | --: | --- |',
      '| [[Customers/Northwind \\| Freight\\|Northwind   Freight]] | 2025-12-26 | 2 | 2 overdue by us; Quiet 12 d |',
      '| [[Customers/=Lumen\\|=Lumen]] |  | 0 |  |',
      '',
    ].join('\n'),
  );
});

test('as CSV it is read again by a reader that is not ours', () => {
  const csv = exportPortfolio(ROWS, 'csv', { title: 'Accounts', columns: all });
  expect(parse(csv, { columns: true, record_delimiter: '\r\n' })).toEqual([
    {
      Account: 'Northwind | Freight',
      Status: 'active',
      'Last met': '2025-12-26',
      'Contacts in 12 weeks': '3',
      ...{ 'We owe': '5', 'They owe': '4', Overdue: '2', Proposed: '41', People: '5', 'New facts': '6' },
      'Needs me': '2 overdue by us; Quiet 12 d',
      Path: 'Customers/Northwind | Freight.md',
    },
    {
      // What a spreadsheet would run.
      Account: "'=Lumen",
      Status: '',
      'Last met': '',
      'Contacts in 12 weeks': '0',
      ...{ 'We owe': '0', 'They owe': '0', Overdue: '0', Proposed: '0', People: '0', 'New facts': '' },
      'Needs me': '',
      Path: 'Customers/=Lumen.md',
    },
  ]);
});
