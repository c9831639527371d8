import { describe, expect, test } from 'vitest';
import { entityBrief, meetingBrief } from '../../../../src/core/dashboard/brief/brief';
import { briefAsMarkdown } from '../../../../src/core/dashboard/brief/brief-as-markdown';
import type { Brief, BriefSectionId } from '../../../../src/core/dashboard/brief/brief-model';
import { factDecision } from '../../../../src/core/facts/fact-decisions';
import { createFactNames } from '../../../../src/core/facts/fact-refs';
import { createLedgers } from '../../../../src/core/facts/ledgers';
import type { FactDecision } from '../../../../src/core/settings';
import { wholeLedgers } from '../../../support/ledgers';
import { account, graphOf, meeting, person, type VaultFiles } from '../../../support/vault-builder';

const TODAY = '2026-01-07';
const VAULT: VaultFiles = {
  'C/Northwind.md': account(
    'Northwind Freight',
    '## Key Facts',
    '- 2026-01-06: The second depot opens in May',
    '- 2025-10-01: They ship 40 TB a week',
    '## Blockers',
    '- The annex is not signed',
    '## Tasks',
    '- [ ] Send the sizing @Me 📅 2026-01-05',
    '- [ ] Name a fallback @Dana Whitfield 📅 2026-01-09',
    '- [?] Think about a newsletter @Me',
    '- [x] Book the room @Me',
    '- [ ] Somebody should look into it',
  ),
  'P/Dana.md': person('Dana Whitfield', 'Northwind Freight', '**Role**: Head of platform'),
  'P/Ola.md': person('Ola Berg', 'Northwind Freight'),
  'P/Priya.md': person('Priya Nair', 'Tessera Storage'),
  'M/2025-10-01 - First.md': meeting(['Dana Whitfield']),
  'M/2025-11-05 - Second.md': meeting(['Dana Whitfield'], [], '## Decisions', '- We start with one depot'),
  'M/2025-12-03 - Third.md': meeting(
    ['Dana Whitfield', 'Robin Ashdown'],
    [],
    '## Decisions',
    '- The pilot ends in March',
    '## Open Questions',
    '- Who signs the annex?',
  ),
  'M/2026-01-05 - Fourth.md': meeting(['Dana Whitfield', 'Ola Berg', 'Priya Nair']),
  'M/2026-01-06 - Internal.md': meeting(['Priya Nair'], ['account: Northwind Freight']),
  'M/2026-01-09 - Next.md': meeting(['Ola Berg', 'Robin Ashdown']),
};

const lines = (brief: Brief | null, section: BriefSectionId) =>
  brief?.sections.find(({ id }) => id === section)?.lines.map(({ text, details }) => [text, ...details]) ??
  [];

describe('of an account', () => {
  const brief = entityBrief(graphOf(VAULT), 'account:northwind freight', TODAY, wholeLedgers());

  test.each<[BriefSectionId, readonly (readonly string[])[]]>([
    [
      'meetings',
      [
        ['Fourth', '2026-01-05', 'Dana, Ola, Priya'],
        ['Third', '2025-12-03', 'Dana, Me'],
        ['Second', '2025-11-05', 'Dana'],
      ],
    ],
    ['we-owe', [['Send the sizing', 'Me', 'overdue since 2026-01-05']]],
    ['they-owe', [['Name a fallback', 'Dana Whitfield', 'due 2026-01-09']]],
    ['new-facts', [['The second depot opens in May', '2026-01-06']]],
    ['blockers', [['The annex is not signed']]],
    [
      'decisions',
      [
        ['The pilot ends in March', '2025-12-03'],
        ['We start with one depot', '2025-11-05'],
      ],
    ],
    ['questions', [['Who signs the annex?', '2025-12-03']]],
    [
      'people',
      [
        ['Dana Whitfield', 'Head of platform', 'met 2026-01-05'],
        ['Ola Berg', 'met 2026-01-05'],
      ],
    ],
  ])('%s', (section, expected) => {
    expect(lines(brief, section)).toEqual(expected);
  });

  test('says where each line stands', () => {
    const owed = brief?.sections.find(({ id }) => id === 'we-owe');
    expect(owed?.lines[0]?.source).toEqual({ path: 'C/Northwind.md', line: 11, title: 'Northwind Freight' });
  });

  test('as Markdown has a link behind each line, and a person is a link', () => {
    const markdown = brief ? briefAsMarkdown(brief) : '';
    expect(markdown).toMatch(
      /^# Brief: Northwind Freight\n\nAs of 2026-01-07\.\n\n## Last meetings\n\n- \[\[M\/2026-01-05 - Fourth\|Fourth\]\] \(2026/,
    );
    expect(markdown).toContain(
      '## We owe\n\n- Send the sizing (Me, overdue since 2026-01-05) [[C/Northwind|Northwind Freight]]\n\n',
    );
    expect(markdown).toContain('- [[P/Dana|Dana Whitfield]] (Head of platform, met 2026-01-05)\n');
  });
});

test('says how much it leaves out', () => {
  const tasks = Array.from({ length: 15 }, (_, n) => `- [ ] Task ${n} @Me`);
  const brief = entityBrief(
    graphOf({ 'C/Northwind.md': account('Northwind Freight', ...tasks) }),
    'account:northwind freight',
    TODAY,
    wholeLedgers(),
  );
  expect(brief?.sections.map(({ id, lines: shown, omitted }) => [id, shown.length, omitted])).toEqual([
    ['we-owe', 12, 3],
  ]);
  expect(brief && briefAsMarkdown(brief)).toMatch(/\n- 3 more\n$/);
});

describe('of facts', () => {
  const less = 'Northwind Freight ships 40 TB of scans a week to the Hull depot';
  const more = 'Northwind Freight ships 55 TB of scans a week to the Hull depot';
  const vault = {
    'C/Northwind.md': account(
      'Northwind Freight',
      '## Key Facts',
      `- 2025-10-01: ${less}`,
      `- ${more} (via Lena)`,
    ),
    'M/2025-12-03 - Third.md': meeting(['Dana Whitfield (Northwind Freight)']),
  };
  const brief = (decisions: readonly FactDecision[] = []) =>
    entityBrief(
      graphOf(vault),
      'account:northwind freight',
      TODAY,
      createLedgers().reader('whole', { decisions, today: TODAY }),
    );

  test('that contradict each other both sides are told', () => {
    expect(lines(brief(), 'conflicts')).toEqual([
      [more, 'via Lena'],
      [less, '2025-10-01', 'against the line above'],
    ]);
  });

  test('what was marked as superseded is left out', () => {
    const nameOf = createFactNames();
    const [holds, gone] = [nameOf('C/Northwind.md', less), nameOf('C/Northwind.md', more)];
    const decided = brief([factDecision('superseded', [gone, holds])]);
    expect(lines(decided, 'conflicts')).toEqual([]);
  });
});

describe('of a meeting', () => {
  test('is about its account, and about the people who are there', () => {
    const brief = meetingBrief(graphOf(VAULT), 'M/2026-01-09 - Next.md', TODAY, wholeLedgers());
    expect(brief?.title).toBe('Brief: Northwind Freight');
    expect(lines(brief, 'people')).toEqual([['Ola Berg', 'met 2026-01-05']]);
    expect(lines(brief, 'we-owe')).toHaveLength(1);
  });

  test('without an account is about the people', () => {
    const files = {
      'P/Sam.md': person('Sam Okafor', null, '## Tasks', '- [ ] Call back @[[Sam Okafor]]'),
      'M/2026-01-09 - Coffee.md': meeting(['Sam Okafor', 'Robin Ashdown']),
    };
    const brief = meetingBrief(graphOf(files), 'M/2026-01-09 - Coffee.md', TODAY, wholeLedgers());
    expect(brief?.title).toBe('Brief: Sam Okafor');
    expect(lines(brief, 'they-owe')).toEqual([['Call back', 'Sam Okafor']]);
  });
});

test.each(['account:nobody', 'project:pilot', 'person:nobody'] as const)('%s has none', (id) => {
  expect(entityBrief(graphOf(VAULT), id, TODAY, wholeLedgers())).toBeNull();
});

test.each(['C/Northwind.md', 'gone.md'])('%s is no meeting', (path) => {
  expect(meetingBrief(graphOf(VAULT), path, TODAY, wholeLedgers())).toBeNull();
});

test('of an account of which nothing is known says so', () => {
  const brief = entityBrief(
    graphOf({ 'C/N.md': account('Northwind Freight') }),
    'account:northwind freight',
    TODAY,
    wholeLedgers(),
  );
  expect(brief && briefAsMarkdown(brief)).toBe(
    '# Brief: Northwind Freight\n\nAs of 2026-01-07.\n\nNothing is known yet.\n',
  );
});
