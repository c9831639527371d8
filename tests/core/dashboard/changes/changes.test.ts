import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSince } from '../../../../src/core/dashboard/changes/changes';
import { changesAsMarkdown } from '../../../../src/core/dashboard/changes/changes-as-markdown';
import type { Changes } from '../../../../src/core/dashboard/changes/changes-model';
import { addDays } from '../../../../src/core/model/calendar-date';
import type { EntityId } from '../../../../src/core/model/entities';
import { createLedgers } from '../../../../src/core/facts/ledgers';
import { noteText } from '../../../support/note-builder';
import { wholeLedgers } from '../../../support/ledgers';
import { account, graphOf, meeting, person } from '../../../support/vault-builder';

const TODAY = '2026-01-07';
const NORTHWIND = 'account:northwind freight';

const graph = graphOf({
  'C/Northwind.md': account(
    'Northwind Freight',
    '- [ ] Without any day @Me',
    '- [ ] Made later @Me ➕ 2026-01-03',
    '- [ ] Made before @Me ➕ 2025-12-20',
    '- [x] Done later @Me ➕ 2025-12-20 ✅ 2026-01-05',
    '- [x] Done without a day @Me',
    '- [-] Given up @Me ❌ 2026-01-04',
    '- [ ] Became late @Dana Whitfield 📅 2026-01-02 ➕ 2025-12-20',
    '- [ ] Was late already @Me 📅 2025-12-24 ➕ 2025-12-20',
    '## Key Facts',
    '- Undated, so nobody knows since when.',
  ),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight'),
  'P/Ines.md': person('Ines Pohl', 'Tessera Storage'),
  'Projects/Pilot.md': noteText(
    ['type: projects', 'title: Pilot', 'account: Northwind Freight'],
    '- [ ] For the pilot @Me ➕ 2026-01-03',
  ),
  'M/2025-12-20 - a.md': meeting(
    ['Dana Whitfield', 'Robin Ashdown'],
    ['account: Northwind Freight'],
    '## Key Facts',
    '- The archive holds 40 TB of scans.',
    '- Two depots take part.',
    '## Decisions',
    '- No tape in Malmö.',
  ),
  'M/2026-01-04 - b.md': meeting(
    ['Dana Whitfield', 'Mika Sorvali', 'Ines Pohl', 'Robin Ashdown'],
    ['account: Northwind Freight'],
    '- [ ] Asked for in the meeting @Dana Whitfield',
    '- [?] Proposed there @Dana',
    '## Key Facts',
    '- The archive holds 55 TB of scans.',
    '- Two depots take part.',
    '- Procurement needs two quotes.',
    '## Decisions',
    '- Go or no-go on 30 January.',
  ),
  'M/2026-01-09 - c.md': meeting(
    ['Karl Third', 'Dana Whitfield', 'Robin Ashdown'],
    ['account: Northwind Freight'],
    '## Key Facts',
    '- Planned for later.',
  ),
});

function since(day: string, id: EntityId = NORTHWIND): Changes {
  const changes = changesSince(graph, id, day, TODAY, wholeLedgers());
  if (!changes) throw new Error(`There is no ${id}.`);
  return changes;
}
const told = ({ sections }: Changes) => sections.map(({ id, lines }) => [id, lines.map(({ text }) => text)]);

describe('what changed', () => {
  test('since a day, each thing once, by what matters most', () => {
    expect(told(since('2025-12-26'))).toEqual([
      ['changed-facts', ['The archive holds 55 TB of scans.']],
      ['new-facts', ['Procurement needs two quotes.']],
      ['decisions', ['Go or no-go on 30 January.']],
      ['overdue-tasks', ['Became late']],
      ['completed-tasks', ['Done later']],
      ['dropped-tasks', ['Given up']],
      ['new-tasks', ['Asked for in the meeting', 'Made later', 'For the pilot']],
      ['new-people', ['Mika Sorvali']],
    ]);
  });

  test('has its day, whose it is, its line, and what was said before', () => {
    const { sections, count, about } = since('2025-12-26');
    expect([about.name, count]).toEqual(['Northwind Freight', 10]);
    const lineOf = (id: string) => sections.find((each) => each.id === id)?.lines[0];
    expect(lineOf('changed-facts')).toMatchObject({
      date: '2026-01-04',
      source: { path: 'M/2026-01-04 - b.md', line: expect.any(Number) as number },
      before: { text: 'The archive holds 40 TB of scans.', date: '2025-12-20' },
    });
    expect(lineOf('overdue-tasks')).toMatchObject({ date: '2026-01-02', details: ['Dana Whitfield'] });
    expect(lineOf('new-people')).toMatchObject({ source: { path: 'M/2026-01-04 - b.md' } });
  });

  test('on the day itself is not told, nor what is to come', () => {
    expect(told(since('2026-01-05'))).toEqual([]);
    expect(since(TODAY)).toMatchObject({ count: 0, sections: [] });
  });

  test('is told of a person and of a project, too', () => {
    expect(told(since('2025-12-26', 'person:dana whitfield'))).toEqual([
      ['decisions', ['Go or no-go on 30 January.']],
      ['overdue-tasks', ['Became late']],
      ['new-tasks', ['Asked for in the meeting']],
      ['new-people', ['Mika Sorvali']],
    ]);
    expect(told(since('2025-12-26', 'project:pilot'))).toEqual([['new-tasks', ['For the pilot']]]);
    expect(changesSince(graph, 'account:nobody', TODAY, TODAY, wholeLedgers())).toBeNull();
  });

  test('of many facts waits for them to be put together', () => {
    const facts = Array.from({ length: 60 }, (_, at) => `- Depot ${at} has its own gateway.`);
    const many = graphOf({
      'C/Northwind.md': account('Northwind Freight', '- [ ] New @Me ➕ 2026-01-03', '## Key Facts', ...facts),
    });
    const changes = changesSince(many, NORTHWIND, '2025-12-26', TODAY, createLedgers().reader('ready'));
    expect(changes).toMatchObject({ isPending: true, count: 1 });
  });
});

test('as Markdown: a bullet for each, with its day and a link', () => {
  const text = changesAsMarkdown(since('2025-12-26'));
  expect(text).toContain(
    '# What changed: Northwind Freight\n\nSince 2025-12-26, as of 2026-01-07.\n\n## Says',
  );
  expect(text).toMatch(/^- The archive holds 55 TB of scans\. \(2026-01-04\) \[\[.*\]\]$/m);
  expect(text).toMatch(/^ {2}- Before: The archive holds 40 TB of scans\. \(2025-12-20\) \[\[.*\]\]$/m);
  expect(text).toMatch(/^- Became late \(Dana Whitfield, 2026-01-02\) /m);
  expect(changesAsMarkdown(since(TODAY))).toMatch(/\n\nNothing changed\.\n$/);
});

test('what changed since a later day is among what changed since an earlier one', () => {
  const day = fc.integer({ min: -30, max: 3 }).map((days) => addDays(TODAY, days));
  const body = fc.array(
    fc.oneof(
      fc.tuple(day, day).map(([made, due]) => `- [ ] Task @Me ➕ ${made} 📅 ${due}`),
      day.map((done) => `- [x] Task @Me ✅ ${done}`),
      day.map((given) => `- [-] Task @Me ❌ ${given}`),
      fc.integer({ min: 1, max: 3 }).map((size) => `## Key Facts\n- The archive holds ${size}0 TB of scans.`),
      fc.constantFrom('## Decisions\n- No tape.', '## Key Facts\n- Two depots take part.'),
    ),
    { maxLength: 4 },
  );
  const names = fc.subarray(['Dana Whitfield', 'Ola Berg', 'Mika', 'Robin Ashdown'], { minLength: 1 });
  const notes = fc.array(fc.tuple(day, names, body), { maxLength: 6 });
  fc.assert(
    fc.property(notes, day, day, (made, one, other) => {
      const files = Object.fromEntries(
        made.map(([date, who, lines], at) => [
          `M/${date} - ${at}.md`,
          meeting(who, ['account: Northwind Freight'], ...lines),
        ]),
      );
      const vault = graphOf({ 'C/Northwind.md': account('Northwind Freight'), ...files });
      const reader = wholeLedgers();
      const keysSince = (from: string) =>
        (changesSince(vault, NORTHWIND, from, TODAY, reader)?.sections ?? []).flatMap(({ lines }) =>
          lines.map(({ key }) => key),
        );
      const [earlier, later] = one < other ? [one, other] : [other, one];
      const all = new Set(keysSince(earlier));
      expect(keysSince(later).filter((key) => !all.has(key))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
