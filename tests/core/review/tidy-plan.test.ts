import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits';
import { DEFAULT_HEADING_NAMES } from '../../../src/core/model/heading-names';
import { createSectionRoles } from '../../../src/core/parse/sections';
import { afterSection } from '../../../src/core/review/after-section';
import { factDecision, type DecisionDetails } from '../../../src/core/facts/fact-decisions';
import { leftOutOf } from '../../../src/core/review/left-out';
import { readSectionItems } from '../../../src/core/review/section-items';
import { tidyPlan } from '../../../src/core/review/tidy-plan';
import type { Settings } from '../../../src/core/settings';

const roleOf = createSectionRoles(DEFAULT_HEADING_NAMES);
const PATH = 'Accounts/Northwind Freight.md';
const SYNC = { path: 'Meetings/2025-12-26 - Weekly sync.md', text: 'the pilot covers two', ordinal: 0 };

interface Asked extends DecisionDetails {
  readonly mergedLines?: Settings['mergedLines'];
  readonly isElsewhere?: boolean;
}

/** Merges the facts at these places, the first of them kept. */
function tidy(lines: readonly string[], places: readonly number[], asked: Asked = {}) {
  const { mergedLines = 'sources', isElsewhere = false, ...details } = asked;
  const text = lines.join('\n');
  const { items } = readSectionItems(PATH, text, 'fact', roleOf);
  const refs = places.map((place) => items[place]!.ref);
  const decision = factDecision('merge', [...refs, ...(isElsewhere ? [SYNC] : [])], details);
  const plan = tidyPlan({
    ...{ path: PATH, text, kind: 'fact', roleOf, mergedLines, decisions: [decision] },
    titleOf: () => 'Weekly sync',
  });
  const result = applyEdits(text, plan.edits);
  return { plan, lines: result.ok ? result.text.split('\n') : result.conflicts };
}

const NOTE = [
  '# Northwind Freight',
  '## Key Facts',
  '- The pilot covers two depots.',
  '- Label printers go first.',
  '- 2025-12-19: Pilot runs at two depots (via Ola Berg)',
  '  - Malmö and Gdańsk',
  '- Scan archive grows.',
  '',
  '## Topics',
  '- Pilot',
  '',
];

describe('a merge', () => {
  test('moves the other lines under the kept one, with their dates, names and what is nested in them', () => {
    const { plan, lines } = tidy(NOTE, [0, 2], { isElsewhere: true });
    expect(lines).toEqual([
      '# Northwind Freight',
      '## Key Facts',
      '- The pilot covers two depots.',
      '  - Also: 2025-12-19: Pilot runs at two depots (via Ola Berg)',
      '    - Malmö and Gdańsk',
      '  - Sources: [[Meetings/2025-12-26 - Weekly sync|Weekly sync]]',
      ...NOTE.slice(3, 4),
      ...NOTE.slice(6),
    ]);
    expect(plan.fewer).toBe(2);
  });

  test('keeps the line that was chosen at its own place', () => {
    expect(tidy(NOTE, [2, 0]).lines).toEqual([
      ...NOTE.slice(0, 2),
      ...NOTE.slice(3, 6),
      '  - Also: The pilot covers two depots.',
      ...NOTE.slice(6),
    ]);
  });

  test('rewords and completes the kept line', () => {
    const { plan, lines } = tidy(NOTE, [0, 1], { text: 'The pilot has two depots.', added: ['since May'] });
    expect(lines).toEqual([
      ...NOTE.slice(0, 2),
      '- The pilot has two depots; since May.',
      '  - Also: Label printers go first.',
      ...NOTE.slice(4),
    ]);
    expect(plan.reworded.map(({ to }) => to.text)).toEqual(['the pilot has two depots since may']);
  });

  test('says nothing twice: what the kept line says to the letter goes', () => {
    expect(tidy(['## Key Facts', '- One', '- Two', '- One'], [0, 2]).lines).toEqual([
      '## Key Facts',
      '- One',
      '- Two',
    ]);
  });

  test('leaves one blank line where it took a line from between two', () => {
    const lines = ['## Key Facts', '', '- One', '', '- One!', '', '- Two', '', '## Topics'];
    expect(tidy(lines, [0, 1]).lines).toEqual([
      '## Key Facts',
      '',
      '- One',
      '  - Also: One!',
      '',
      '- Two',
      '',
      '## Topics',
    ]);
  });

  test('writes nothing where only other notes say the same', () => {
    expect(tidy(NOTE, [0], { isElsewhere: true }).plan.edits).toEqual([]);
  });

  test('leaves alone what cannot be moved: an item that holds the kept one, code that is never closed', () => {
    expect(tidy(['## Key Facts', '- Outer', '  - Inner', '- More'], [1, 0, 2]).lines).toEqual([
      '## Key Facts',
      '- Outer',
      '  - Inner',
      '    - Also: More',
    ]);
    const open = ['## Key Facts', '- One', '- Two', '', '```', 'never closed'];
    const { plan, lines } = tidy(open, [0, 1], { mergedLines: 'archive' });
    expect(lines).toEqual(open);
    expect(leftOutOf(plan)).toEqual([
      { path: PATH, line: 1, kept: 'One', others: ['Two'], why: { kind: 'archive' } },
    ]);
  });

  test('leaves out new words that are no fact, and says so', () => {
    const { plan, lines } = tidy(NOTE, [0, 1], { text: '[ ] Cover two depots' });
    expect(lines).toEqual(NOTE);
    expect(plan.skipped.map(({ why }) => why)).toEqual([{ kind: 'words' }]);
  });

  test('leaves out what does not go along with another merge, and makes that one', () => {
    const note = ['## Key Facts', '- One', '- Two', '  - Inner'];
    const { items } = readSectionItems(PATH, note.join('\n'), 'fact', roleOf);
    const merge = (...places: number[]) =>
      factDecision(
        'merge',
        places.map((place) => items[place]!.ref),
      );
    const plan = tidyPlan({
      ...{ path: PATH, text: note.join('\n'), kind: 'fact', roleOf, mergedLines: 'sources' },
      decisions: [merge(0, 1), merge(2, 0)],
      titleOf: () => '',
    });
    expect(plan.merges).toHaveLength(1);
    expect(leftOutOf(plan)).toMatchObject([{ kept: 'Inner', others: ['One'], why: { kind: 'together' } }]);
  });
});

describe('the archive', () => {
  test('is not begun for what the kept line says to the letter', () => {
    const lines = ['## Key Facts', '- One', '- Two', '- One'];
    expect(tidy(lines, [0, 2], { mergedLines: 'archive' }).lines).toEqual(lines.slice(0, 3));
  });

  test('is a section at the end of the note', () => {
    expect(tidy(NOTE, [0, 2], { mergedLines: 'archive', isElsewhere: true }).lines).toEqual([
      ...NOTE.slice(0, 4),
      ...NOTE.slice(6, 10),
      '',
      '## Archived key facts',
      '',
      '- 2025-12-19: Pilot runs at two depots (via Ola Berg)',
      '  - Malmö and Gdańsk',
      '',
    ]);
  });

  test('grows where there is one, and is not read as facts', () => {
    const note = [
      '## Key Facts',
      '- One',
      '- One!',
      '',
      '## Archived key facts',
      '',
      '- Old',
      '',
      '## Topics',
    ];
    const { lines } = tidy(note, [0, 1], { mergedLines: 'archive' });
    expect(lines).toEqual([
      ...['## Key Facts', '- One', '', '## Archived key facts', '', '- Old', '- One!', '', '## Topics'],
    ]);
    expect(readSectionItems(PATH, (lines as string[]).join('\n'), 'fact', roleOf).items).toHaveLength(1);
  });
});

test('after it, entries have their days, as their lines do', () => {
  const note = ['## Key Facts', '- 2025-12-02: Weekly sync', '- 2025-12-09: Weekly sync', '- Two depots'];
  const after = (asked: Parameters<typeof tidy>[2]) => afterSection(tidy(note, [0, 1], asked).plan, []).lines;
  expect(after({}).map(({ date, text }) => [date, text])).toEqual([
    ['2025-12-02', 'Weekly sync'],
    [null, 'Two depots'],
  ]);
  expect(after({ text: '2025-12-02: Weekly syncs' })[0]).toMatchObject({
    date: null,
    text: '2025-12-02: Weekly syncs',
  });
});

test('after it, the section has the kept lines with what is under them, and fewer facts', () => {
  const { plan } = tidy(NOTE, [0, 2], { isElsewhere: true });
  const after = afterSection(plan, [plan.items.items[0]!.ref]);
  expect(after).toMatchObject({ heading: 'Key Facts', before: 5, after: 3 });
  expect(after.lines.map(({ text, kept }) => [text, kept?.also])).toEqual([
    ['The pilot covers two depots.', ['Pilot runs at two depots']],
    ['Label printers go first.', undefined],
    ['Scan archive grows.', undefined],
  ]);
  expect(after.lines[0]?.kept).toMatchObject({ elsewhere: [SYNC.path], isCurrent: true });
});
