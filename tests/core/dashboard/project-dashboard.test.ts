import { describe, expect, test } from 'vitest';
import { panelSubject } from '../../../src/core/dashboard/panel-subject';
import { projectDashboard } from '../../../src/core/dashboard/project-dashboard';
import type { ProjectDashboard } from '../../../src/core/dashboard/view-models';
import type { EntityId } from '../../../src/core/model/entities';
import { wholeLedgers } from '../../support/ledgers';
import { noteText } from '../../support/note-builder';
import { account, graphOf, meeting, person } from '../../support/vault-builder';

const project = (title: string, properties: readonly string[], ...body: readonly string[]): string =>
  noteText(['type: projects', `title: ${title}`, ...properties], ...body);

const graph = graphOf({
  'C/Northwind.md': account(
    'Northwind Freight',
    '- [ ] Book the racking for [[Pilot]] @Me 📅 2026-01-06',
    '- [ ] Something else @Me',
  ),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Ola.md': person('Ola Berg', null),
  'P/Ines.md': person('Ines Pohl', 'Tessera Storage'),
  'Projects/Pilot.md': project(
    'Pilot',
    ['status: active', 'account: Northwind Freight'],
    '- [ ] Order the gateways @Dana Whitfield 📅 2026-01-09',
    '## People',
    '- [[Dana Whitfield]], sponsor',
    '## Collaborators',
    '| Person | Role | Company |',
    '| --- | --- | --- |',
    '| Ola Berg | Pilot lead | |',
    '## Key Facts',
    '- Ends on 30 January.',
  ),
  'M/2026-01-02 - a.md': meeting(
    ['Dana Whitfield', 'Ines Pohl', 'Robin Ashdown'],
    ['project: Pilot'],
    '- [ ] Ours from the meeting @Me',
    '## Key Facts',
    '- Two depots take part.',
    '## Decisions',
    '- No tape.',
  ),
  'M/2026-01-03 - b.md': meeting(['Ola Berg', 'Robin Ashdown'], [], '- [ ] Of something else @Me'),
  'M/2026-01-05 - c.md': meeting(
    ['Dana Whitfield', 'Robin Ashdown'],
    ['account: Northwind Freight'],
    'About the [[Pilot]] too.',
    '- [ ] Not about it @Me',
  ),
  'M/2026-01-09 - d.md': meeting(['Dana Whitfield', 'Robin Ashdown'], ['project: Pilot']),
  'Forums/Guild.md': noteText(['type: rob', 'title: Storage guild']),
  'Forums/Storage guild/2025-12-01 - f.md': meeting(['Ines Pohl', 'Robin Ashdown']),
  'M/2026-01-04 - e.md': meeting(['Ines Pohl', 'Ola Berg', 'Robin Ashdown'], ['project: Storage guild']),
});

const shown = (id: EntityId): ProjectDashboard => {
  const dashboard = projectDashboard(graph, id, '2026-01-07', wholeLedgers());
  if (!dashboard) throw new Error(`There is no ${id}.`);
  return dashboard;
};
const pilot = shown('project:pilot');

describe('a project', () => {
  test('has its status and its accounts', () => {
    expect(pilot).toMatchObject({
      ...{ kind: 'project', name: 'Pilot', facets: ['active'] },
      accounts: [{ name: 'Northwind Freight' }],
      notes: [{ path: 'Projects/Pilot.md' }],
    });
  });

  test('is met about where a meeting is filed under it, and mentioned by a link', () => {
    expect(pilot.contact).toMatchObject({
      met: { date: '2026-01-02', people: ['Dana', 'Ines', 'Me'] },
      wrote: null,
      mentioned: { date: '2026-01-05' },
    });
    expect(pilot.next).toMatchObject({ date: '2026-01-09', days: -2 });
    expect(pilot.timeline.months.flatMap(({ rows }) => rows.map(({ date }) => date))).toEqual([
      '2026-01-09',
      '2026-01-05',
      '2026-01-02',
    ]);
  });

  test('has the tasks of its notes, and those elsewhere whose lines link to it', () => {
    const rows = pilot.actions.groups.flatMap((group) =>
      group.rows.map(({ text }) => [group.bucket, group.side, text]),
    );
    expect(rows).toEqual([
      ['overdue', 'ours', 'Book the racking for [[Pilot]]'],
      ['this-week', 'theirs', 'Order the gateways'],
      ['no-date', 'ours', 'Ours from the meeting'],
    ]);
  });

  test('has the people whom its notes name and who were at its meetings, with the day they were last met', () => {
    expect(pilot.people.map(({ name, side, role, lastMet }) => [name, side, role, lastMet?.date])).toEqual([
      ['Dana Whitfield', 'customer', null, '2026-01-05'],
      ['Ola Berg', 'other', 'Pilot lead', '2026-01-04'],
      ['Ines Pohl', 'ours', null, '2026-01-04'],
    ]);
  });

  test('has the facts and decisions of its notes and meetings, new ones since the last meeting', () => {
    expect(pilot.facts.rows.map(({ text }) => text)).toEqual([
      'Two depots take part.',
      'Ends on 30 January.',
    ]);
    expect(pilot.more.map(({ id, rows }) => [id, rows.map(({ text }) => text)])).toEqual([
      ['decisions', ['No tape.']],
    ]);
  });
});

test('a forum is shown the same way', () => {
  const guild = shown('forum:storage guild');
  expect(guild).toMatchObject({ kind: 'forum', contact: { met: { date: '2026-01-04' } }, next: null });
  expect(guild.timeline.total).toBe(2);
  expect(guild.people.map(({ name }) => name)).toEqual(['Ola Berg', 'Ines Pohl']);
});

test('the panel shows a project beside its note; an id of another kind is no project', () => {
  expect(panelSubject(graph, 'Projects/Pilot.md')).toEqual({
    kind: 'entity',
    entity: { id: 'project:pilot', name: 'Pilot' },
  });
  for (const id of ['project:nothing', 'account:northwind freight'] as const)
    expect(projectDashboard(graph, id, '2026-01-07', wholeLedgers())).toBeNull();
});
