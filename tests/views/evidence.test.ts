import { describe, expect, it } from 'vitest';
import { describeEvidence, titleOf } from '../../src/views/evidence';
import { northwind } from '../support/dashboard-fixture';
import { source } from '../support/dashboard-rows';

describe('describeEvidence', () => {
  const dashboard = northwind();
  const words = (id: string) =>
    describeEvidence(dashboard, dashboard.attention.find((signal) => signal.id === id)!.evidence).map(
      ({ text }) => text,
    );

  it('says what the tasks say', () => {
    expect(words('overdue-ours')).toEqual([
      'Send the revised sizing sheet with the cold tier split out',
      'Confirm who signs the data processing annex',
    ]);
  });

  it('says what the lines of a closed section say', () => {
    expect(words('blocked')).toEqual(['The line to Gdańsk is late', 'No signature on the annex']);
  });

  it('says where a line is that no section shows', () => {
    const elsewhere = source('Meetings/2025-12-18 - Security review.md', 21, 'Security review');
    expect(describeEvidence(dashboard, [elsewhere])).toEqual([{ source: elsewhere, text: null }]);
  });
});

it.each([
  ['Customers/Northwind Freight.md', 'Northwind Freight'],
  ['Accounts/Northwind Freight/README.md', 'Northwind Freight'],
  ['readme.md', 'readme'],
  ['a/b.canvas', 'b.canvas'],
])('%s is called %s', (path, title) => {
  expect(titleOf(path)).toBe(title);
});
