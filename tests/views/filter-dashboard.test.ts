import { describe, expect, it } from 'vitest';
import { filterAccounts, filterDashboard, rowCount } from '../../src/views/filter-dashboard';
import { accountRows, dana, northwind } from '../support/dashboard-fixture';

const rowsOf = (query: string) => {
  const { actions, people, facts, timeline, more } = filterDashboard(northwind(), query);
  return {
    actions: actions.groups.flatMap(({ rows }) => rows.map(({ text }) => text)),
    people: people.map(({ name }) => name),
    facts: facts.rows.map(({ text }) => text),
    timeline: timeline.months.flatMap(({ rows }) => rows.map(({ title }) => title)),
    more: more.map(({ id }) => id),
  };
};

describe('filterDashboard', () => {
  it('looks into every section', () => {
    expect(rowsOf('pilot')).toEqual({
      actions: ['Name a pilot depot and its network contact', expect.stringContaining('Book the room')],
      people: ['Ola Berg'],
      facts: [expect.stringContaining('The pilot covers'), 'Ola Berg leads the pilot at both depots.'],
      timeline: ['Pilot readiness review'],
      more: ['decisions'],
    });
  });

  it.each([
    ['every word, in any order', 'network NAME', 'Name a pilot depot and its network contact'],
    [
      'whatever the accents',
      'gdansk malmo',
      'Decide where the seven-year archive is kept: Malmö, Gdańsk or a third site',
    ],
    ['the owner', 'ola berg', 'Name a pilot depot and its network contact'],
    ['the note', 'site visit', 'Sam to send the rack drawings'],
    ['the words of a link, not its marks', 'room with dana', expect.stringContaining('Book the room')],
  ])('matches %s', (_, query, text) => {
    expect(rowsOf(query).actions).toEqual([text]);
  });

  it('finds a fact by the words of its variants', () => {
    expect(rowsOf('two quotes needed').facts).toEqual([
      'Procurement needs two competing quotes above €250,000.',
    ]);
  });

  it('counts what is left', () => {
    const { actions, facts, timeline } = filterDashboard(northwind(), 'weekly sync');
    expect(actions).toMatchObject({ open: 2, overdue: 1, proposed: 0 });
    expect(facts.total).toBe(facts.rows.length);
    expect(timeline.total).toBe(1);
  });

  it('gives the same dashboard back where nothing is asked for', () => {
    const dashboard = northwind();
    expect(filterDashboard(dashboard, '  ')).toBe(dashboard);
  });

  it('leaves no section where nothing matches', () => {
    expect(rowCount(filterDashboard(northwind(), 'zebra'))).toBe(0);
    expect(rowCount(northwind())).toBeGreaterThan(40);
  });

  it('knows people too', () => {
    expect(filterDashboard(dana(), 'annex').actions.open).toBe(2);
  });
});

describe('filterAccounts', () => {
  it.each([
    ['north', ['Northwind Freight']],
    ['ostfjord', ['Østfjord Shipping']],
    ['prospect', ['Kestrel Grid']],
    ['overdue by us', ['Northwind Freight', 'Halden Clinics']],
    ['', accountRows().map(({ name }) => name)],
  ])('%j: %j', (query, names) => {
    expect(filterAccounts(accountRows(), query).map(({ name }) => name)).toEqual(names);
  });
});
