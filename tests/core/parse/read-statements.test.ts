import { describe, expect, test } from 'vitest';
import { noteOf, noteText } from '../../support/note-builder';

const bodyOf = (...lines: readonly string[]) => noteOf(noteText([], '## Key Facts', ...lines));

/** Line, parent and text of each statement under "Key Facts", whose heading is line 0. */
const read = (...lines: readonly string[]) =>
  bodyOf(...lines).statements.map(({ line, parent, text }) => [line, parent, text]);

test('other wordings of a fact and what is archived are no facts of their own', () => {
  expect(
    read(
      '- One fact.',
      '  - Also: One **fact** (via Ola Berg)',
      '    - with a detail',
      '  - A detail',
      '- Also: two',
      '',
      '## Archived key facts',
      '- Three',
    ),
  ).toEqual([
    [1, null, 'One fact.'],
    [4, 1, 'A detail'],
    [5, null, 'Also: two'],
  ]);
  expect(bodyOf('- One.', '  - Also: Two (via Ola Berg)').statements[0]?.via).toBeNull();
});

describe('the text of an item', () => {
  test.each<[string, string[], string]>([
    ['lines of one paragraph', ['- One fact', '  over two lines.'], 'One fact over two lines.'],
    ['a lazy line', ['- One fact', 'over two lines.'], 'One fact over two lines.'],
    ['two paragraphs', ['- One fact.', '', '  And more', '  of it.'], 'One fact. And more of it.'],
    ['three, indented by a tab', ['- One.', '', '\tTwo.', '', '\tThree.'], 'One. Two. Three.'],
    ['in a quote', ['> - One.', '>', '>   Two', '>   lines.'], 'One. Two lines.'],
    ['a quote in an item', ['- One.', '  > Quoted', '  > twice.'], 'One. Quoted twice.'],
    ['text after a nested item', ['- One.', '  - from [[Sync]]', '', '  Two.'], 'One. Two.'],
    ['text on the next line', ['-', '  One.'], 'One.'],
    ['a line of hyphens below', ['- One fact.', '  ---'], 'One fact.'],
    ['block ids', ['- One. ^a1', '', '  Two. ^b2'], 'One. Two.'],
    ['a block id between lines', ['- One ^a1', '  and two.'], 'One and two.'],
    ['code', ['- One.', '  ```sh', '  ls', '  ```', '', '  Two.'], 'One. Two.'],
    ['indented code', ['- One.', '', '      code', '', '  Two.'], 'One. Two.'],
    ['a table', ['- One.', '', '  | a | b |', '  |---|---|', '  | c | d |', '', '  Two.'], 'One. Two.'],
    ['comments', ['- One. %% not this %%', '  <!-- nor this -->', '', '  %%', '  nor that', '  %%'], 'One.'],
    ['a comment in a line', ['- One <!-- not this --> more.'], 'One more.'],
    ['per cents', ['- 40%% of it, 5% more'], '40%% of it, 5% more'],
    ['math', ['- One.', '  $$', '  a + b', '  $$'], 'One.'],
    ['damaged text in a later paragraph', ['- One.', '', '  It isn‚Äôt two.'], 'One. It isn’t two.'],
  ])('%s', (_, lines, text) => {
    expect(read(...lines)).toEqual([[1, null, text]]);
  });

  test('"(via …)" is taken from the end of any paragraph', () => {
    expect(bodyOf('- One (via Ola Berg)', '', '  And more.').statements).toMatchObject([
      { text: 'One And more.', via: 'Ola Berg' },
    ]);
    expect(bodyOf('- One.', '', '  And more. (via Ola Berg)').statements).toMatchObject([
      { text: 'One. And more.', via: 'Ola Berg' },
    ]);
  });

  test.each([
    ['code alone', ['- ```', '  code', '  ```']],
    ['a comment alone', ['- <!-- hidden -->']],
    ['an Obsidian comment alone', ['- %% hidden %%']],
    ['nothing', ['-']],
    ['a prompt', ['- _What matters to them?_']],
  ])('%s states nothing', (_, lines) => {
    expect(read(...lines)).toEqual([]);
  });
});

describe('nested items', () => {
  test('are statements of their own that know where they stand', () => {
    expect(
      read('- One.', '  - Two.', '    1. Three.', '  * Four.', '- Five.', '', '  - Six.', '', '    More.'),
    ).toEqual([
      [1, null, 'One.'],
      [2, 1, 'Two.'],
      [3, 2, 'Three.'],
      [4, 1, 'Four.'],
      [5, null, 'Five.'],
      [7, 5, 'Six. More.'],
    ]);
  });

  test('stand under what encloses them where that holds no statement', () => {
    expect(read('- One.', '  - _Unknown_', '    - Two.', '- ', '  - Three.')).toEqual([
      [1, null, 'One.'],
      [3, 1, 'Two.'],
      [5, null, 'Three.'],
    ]);
  });

  test('a label stays as written', () => {
    expect(read('- **Storage:**', '  - [[Quartz array]]', '  - [[Onyx]] and [[Opal]]')).toEqual([
      [1, null, '**Storage:**'],
      [2, 1, '[[Quartz array]]'],
      [3, 1, '[[Onyx]] and [[Opal]]'],
    ]);
  });

  test('tasks and their notes are none', () => {
    expect(
      read(
        '- [ ] Task.',
        '  - A note.',
        '    - More.',
        '- One.',
        '  - [x] Task.',
        '    - A note.',
        '  - Two.',
      ),
    ).toEqual([
      [4, null, 'One.'],
      [7, 4, 'Two.'],
    ]);
  });

  test.each([
    '[[2026-01-05 - Sync]]',
    '*[[2026-01-05 - Sync|Sync]]*, [[Other]].',
    'Source: [[Sync]]',
    '*Source: [[Sync]]*',
    '**Source**: [Sync](Meetings/Sync.md)',
    'Sources: [[One]] and [[Two]]',
    'Source: [[Sync]], 2026-01-05',
    'from [[Sync]]',
    '(from [[Sync]])',
    'See also [[Sync]]',
    'https://tracker.example/ticket/12',
    'Source: [the ticket](https://tracker.example/ticket/12)',
    '(via Ola Berg)',
    '_(via [[Ola Berg]])_',
  ])('"%s" says where a fact comes from', (written) => {
    expect(read('- One.', `  - ${written}`)).toEqual([[1, null, 'One.']]);
  });

  test.each([
    'Replaced [[Onyx]]',
    '[[Dana Whitfield]] decides',
    'Source: Onyx 12, target: Opal',
    'From May on',
    '(via the northern ring) all sites',
    'In [[Ålesund]] too',
  ])('"%s" states something', (written) => {
    expect(read('- One.', `  - ${written}`)).toEqual([
      [1, null, 'One.'],
      [2, 1, written],
    ]);
  });

  test('a list of sources is none, links or not', () => {
    expect(read('- One.', '  - Sources:', '    - [[Sync]]', '    - The minutes')).toEqual([
      [1, null, 'One.'],
    ]);
  });

  test('"(via …)" as an item of its own is the attribution of the one above', () => {
    expect(bodyOf('- One.', '  - (via Ola Berg)', '- Two.').statements).toMatchObject([
      { text: 'One.', via: 'Ola Berg' },
      { text: 'Two.', via: null },
    ]);
  });

  test('an outermost item of links alone is a statement', () => {
    expect(read('- [[Quartz array]]')).toEqual([[1, null, '[[Quartz array]]']]);
  });
});

describe('contacts', () => {
  test.each<[string, string[], string[]]>([
    [
      'links and plain names',
      ['- [[Dana Whitfield]], CTO', '- Ola Berg - buyer'],
      ['Dana Whitfield', 'Ola Berg'],
    ],
    [
      'details of a contact',
      ['- Ola Berg', '  - Buyer since 2020', '  - knows [[Lars Ekström]]'],
      ['Ola Berg', 'Lars Ekström'],
    ],
    ['labels', ['- Their side:', '  - Ola Berg', '  - Lars Ekström'], ['Ola Berg', 'Lars Ekström']],
    ['a later paragraph', ['- Ola Berg', '', '  Met with [[Lars Ekström]].'], ['Ola Berg']],
  ])('%s', (_, lines, names) => {
    const note = noteOf(noteText([], '## Key Contacts', ...lines));
    expect(note.contacts.map(({ name }) => name)).toEqual(names);
  });
});

describe('is read in time', () => {
  test.each([
    [
      'nested labels',
      '## Key Facts\n' + Array.from({ length: 2000 }, (_, n) => `${' '.repeat(2 * n)}- a:`).join('\n'),
    ],
    ['comments never closed', `## Key Facts\n- One. ${'<!--'.repeat(100_000)} --> ${'<!--'.repeat(100_000)}`],
    ['a nested link never closed', `## Key Facts\n- One.\n  - ${'[a]('.repeat(100_000)}`],
    ['blanks beside a nested link', `## Key Facts\n- One.\n  - from${' '.repeat(200_000)}x [[a]]`],
    ['parentheses beside a nested link', `## Key Facts\n- One.\n  - [[a]] ${'('.repeat(200_000)}x`],
    ['paragraphs of one item', `## Key Facts\n- One.\n${'\n  More.\n'.repeat(20_000)}`],
  ])('%s', (_, text) => {
    const before = process.cpuUsage().user;
    expect(noteOf(text).statements.length).toBeGreaterThan(0);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1500);
  });
});
