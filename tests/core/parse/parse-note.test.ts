import { describe, expect, test } from 'vitest';
import { noteOf, noteText } from '../../support/note-builder';

const body = (...lines: readonly string[]) => noteOf(lines.join('\n'));
const statements = (...lines: readonly string[]) =>
  body(...lines).statements.map(({ kind, line, text }) => [kind, line, text]);

describe('title and date', () => {
  test.each([
    ['front matter first', noteText(['title: "Northwind Freight"'], '# Other'), 'a.md', 'Northwind Freight'],
    ['else the first heading of level 1', '## Sub\n# The account', 'a.md', 'The account'],
    ['else the file', 'text', 'Customers/Northwind.md', 'Northwind'],
    ['else the folder of a README', 'text', 'Customers/Northwind/README.md', 'Northwind'],
    ['else what follows the date in the file name', 'text', '2026-01-05 - Weekly sync.md', 'Weekly sync'],
    ['a placeholder is no title', noteText(["title: ''"], '# Real'), 'a.md', 'Real'],
    ['a title of nothing but emphasis is none', noteText(['title: "**"'], '# Real'), 'a.md', 'Real'],
    ['damaged characters are repaired', noteText(['title: Northwindâ€™s plan']), 'a.md', 'Northwind’s plan'],
  ])('%s', (_, text, path, title) => {
    expect(noteOf(text, path).title).toBe(title);
  });

  test.each([
    ['a bare date', noteText(['date: 2026-01-05']), 'a.md', '2026-01-05'],
    ['a quoted date', noteText(["date: '2026-01-05'"]), '2025-12-01 - a.md', '2026-01-05'],
    ['a date with a time', noteText(['date: 2026-01-05T23:30:00+02:00']), 'a.md', '2026-01-05'],
    ['the file name', 'x', '2026-01-05 - a.md', '2026-01-05'],
    ['a header line', '**Date**: 2026-01-05', 'a.md', '2026-01-05'],
    ['a header line with a link', '**Date**: [[2026-01-05]]', 'a.md', '2026-01-05'],
    ['a date with its tag', noteText(['date: !!timestamp 2026-01-05']), 'a.md', '2026-01-05'],
    ['a tagged time', noteText(['date: !!timestamp 2026-01-05T23:30:00-05:00']), 'a.md', '2026-01-05'],
    ['no such day', noteText(['date: 2026-02-31']), 'a.md', null],
  ])('%s', (_, text, path, date) => {
    expect(noteOf(text, path).date).toBe(date);
  });

  const WRITTEN_DAYS = [
    'January 5, 2026',
    'Jan 5th, 2026',
    '5 January 2026',
    'Monday, January 5, 2026',
    'Mon 5 Jan 2026',
    '2026/01/05',
    '2026-1-5',
    '05.01.2026',
    'January 5, 2026, 10:00 – 11:00',
    'January 5, 2026 at 11:30 PM',
    '5 January 2026 (remote)',
  ];

  test.each(WRITTEN_DAYS)('a day as people write it: %s', (written) => {
    for (const text of [
      `**Date:** ${written}`,
      `**Date**: ${written}`,
      noteText([`date: ${written}`]),
      noteText([`date: "${written}"`]),
    ]) {
      const { date, findings } = noteOf(text);
      expect([date, findings]).toEqual(['2026-01-05', []]);
    }
  });

  test.each([
    ['01/05/2026', 'YYYY-MM-DD'],
    ['January 5', 'YYYY-MM-DD'],
    ['January 2026', 'YYYY-MM-DD'],
    ['2026-02-31', 'no date of the calendar'],
    ['32.01.2026', 'YYYY-MM-DD'],
    ['January 5, 2026 or January 6, 2026', 'YYYY-MM-DD'],
    ['moved from 2026-01-05', 'YYYY-MM-DD'],
  ])('%s leaves the note without a date, with a finding', (written, reason) => {
    for (const [text, line] of [
      [`Text\n\n**Date**: ${written}`, 2],
      [noteText([`date: ${written}`]), 1],
    ] as const) {
      const { date, findings } = noteOf(text);
      expect(date).toBeNull();
      expect(findings.map(({ line, rule }) => [line, rule])).toEqual([[line, 'invalid-date']]);
      expect(findings[0]?.message).toContain(reason);
    }
  });

  test('a date of which the YAML parser makes an instant is a finding', () => {
    const { date, findings } = noteOf(noteText(['date: [!!timestamp 2026-01-05]']));
    expect([date, findings.map(({ line, rule }) => [line, rule])]).toEqual([null, [[1, 'invalid-date']]]);
  });

  test.each(['next Friday', '{{date}}', 'tbd', ''])('no day and no finding: "%s"', (written) => {
    const { date, findings } = noteOf(`**Date**: ${written}`);
    expect([date, findings]).toEqual([null, []]);
  });
});

describe('who and what a note is filed under', () => {
  test('properties, header lines and tags, with their lines', () => {
    const note = noteOf(
      noteText(
        [
          'account: ""',
          'person: "[[Dana Whitfield]]"',
          'participants: ["Robin Ashdown", "Dana Whitfield"]',
          'tags:',
          '  - account/northwind-freight',
          '  - person/',
          '  - "#Customer"',
        ],
        '**Account**: [[Customers/Northwind/README|Northwind]]',
        '**Attendees**: Robin Ashdown, Ola Berg (Northwind, Gdańsk)',
      ),
    );
    expect(note.filedUnder.accounts).toEqual([
      { name: 'Northwind', line: 10 },
      { name: 'northwind freight', line: 4 },
    ]);
    expect(note.filedUnder.people.map(({ name }) => name)).toEqual(['Dana Whitfield']);
    expect(note.participants.map(({ name }) => name)).toEqual([
      'Robin Ashdown',
      'Dana Whitfield',
      'Ola Berg (Northwind, Gdańsk)',
    ]);
    expect(note.tags).toEqual(['account/northwind-freight', 'customer']);
  });

  test.each([
    ['colon outside', '**Attendees**:', 'participants'],
    ['colon inside', '**Attendees:**', 'participants'],
    ['any case', '**PARTICIPANTS:**  ', 'participants'],
    ['with', '**With**:', 'participants'],
    ['account', '**Account**:', 'accounts'],
    ['accounts', '**Accounts:**', 'accounts'],
    ['a section', '## Attendees', 'participants'],
    ['a section of any level and case', '##### PARTICIPANTS:', 'participants'],
  ])('a list of names with their lines: %s', (_, header, kind) => {
    for (const blank of [[], [''], ['', '']]) {
      const list = ['- [[People/Dana Whitfield|Dana]]', '* Ola Berg', '1. **Robin Ashdown** - notes'];
      const note = body('Text', '', header, ...blank, ...list, '', 'Then', '', '- Other Person');
      const mentions = kind === 'accounts' ? note.filedUnder.accounts : note.participants;
      const listed = header.startsWith('#') ? mentions.slice(0, 3) : mentions;
      const first = 3 + blank.length;
      expect(listed).toEqual([
        { name: 'Dana Whitfield', line: first },
        { name: 'Ola Berg', line: first + 1 },
        { name: 'Robin Ashdown', line: first + 2 },
      ]);
    }
  });

  const listed = (...items: readonly string[]) =>
    body('**Attendees**:', ...items).participants.map(({ name }) => name);

  test.each([
    ['a company', ['- Ola Berg (Northwind, Gdańsk)'], ['Ola Berg (Northwind, Gdańsk)']],
    ['a role', ['- Ola Berg, CTO', '- Dana Whitfield – takes notes'], ['Ola Berg', 'Dana Whitfield']],
    ['a role behind a colon', ['- Ola Berg: takes notes'], ['Ola Berg']],
    ['the surname first', ['- Berg, Ola'], ['Berg, Ola']],
    [
      'several links',
      ['- Northwind: [[Ola Berg]], [[Dana Whitfield]] (CTO)'],
      ['Ola Berg', 'Dana Whitfield'],
    ],
    ['a link behind a dash', ['- [[Ola Berg]] - about the [[Pilot]]'], ['Ola Berg']],
    ['names behind a company', ['- Northwind: Ola Berg, Dana Whitfield'], ['Ola Berg', 'Dana Whitfield']],
    ['names under a label', ['- Northwind:', '  - Ola Berg', '    - late'], ['Ola Berg']],
    ['notes under a name', ['- Ola Berg', '  - joined late'], ['Ola Berg']],
    ['blank lines between', ['', '- Ola Berg', '', '- Dana Whitfield'], ['Ola Berg', 'Dana Whitfield']],
    ['placeholders', ['- _Unknown_', '-', '- <!-- who? -->', '- Ola Berg'], ['Ola Berg']],
    ['a task', ['- [ ] Invite Ola Berg', '- Dana Whitfield'], ['Dana Whitfield']],
    ['a sentence', ['- All of the people from the storage team', '- Ola Berg'], ['Ola Berg']],
    ['a list behind text', ['Nobody.', '', '- Ola Berg'], []],
    ['a list under the next heading', ['', '## Key Facts', '- Ola Berg'], []],
    ['a placeholder before the list', ['**Date**: 2026-01-05', '', '- Ola Berg'], []],
    ['code', ['', '```', '- Ola Berg', '```'], []],
  ])('in a list of attendees: %s', (_, items, names) => {
    expect(listed(...items)).toEqual(names);
  });

  test('what follows a header line of another kind, or one with a value, is a list of its own', () => {
    for (const header of ['**Summary**:', '**Attendees**: _Unknown_', '**Attendees**', 'Attendees:']) {
      expect(body(header, '', '- Ola Berg').participants).toEqual([]);
    }
    expect(body('## Attendees', '## Related', '- Ola Berg').participants).toEqual([]);
  });

  test.each([
    ['Dana Whitfield, Ola Berg; Robin Ashdown', ['Dana Whitfield', 'Ola Berg', 'Robin Ashdown']],
    ['"[[Dana Whitfield]] and [[Ola Berg]]"', ['Dana Whitfield', 'Ola Berg']],
    ['Whitfield, Dana', ['Whitfield, Dana']],
    ['["Whitfield, Dana", "Ola Berg"]', ['Whitfield, Dana', 'Ola Berg']],
  ])('the participants %s', (value, names) => {
    expect(noteOf(noteText([`participants: ${value}`])).participants.map(({ name }) => name)).toEqual(names);
  });

  test('a link that YAML takes for a list in a list', () => {
    expect(noteOf(noteText(['account: [[Northwind]]'])).filedUnder.accounts).toEqual([
      { name: 'Northwind', line: 1 },
    ]);
  });

  test.each([
    [
      'in a block list',
      ['participants:', '- [[Dana Whitfield]]', '- [[Ola Berg]]'],
      ['Dana Whitfield', 'Ola Berg'],
    ],
    ['alone in a block list', ['participants:', '- [[Dana Whitfield]]'], ['Dana Whitfield']],
    ['in a flow list', ['participants: [[[Dana Whitfield]], [[Ola Berg]]]'], ['Dana Whitfield', 'Ola Berg']],
    ['beside plain names', ['participants: [[[Dana Whitfield]], Ola Berg]'], ['Dana Whitfield', 'Ola Berg']],
  ])('links without quotes %s', (_, frontMatter, names) => {
    expect(noteOf(noteText(frontMatter)).participants.map(({ name }) => name)).toEqual(names);
  });

  test('a source path that is folded over two lines', () => {
    const note = noteOf(
      noteText(['source: Transcript', 'source_ref: Inbox/_archive/2026-01-04/a long', '  name,.md']),
    );
    expect([note.source, note.sourceRef]).toEqual([
      'transcript',
      'Inbox/_archive/2026-01-04/a long name,.md',
    ]);
  });
});

describe('statements', () => {
  test.each([
    ['Key Facts', 'fact'],
    ['KEY INFORMATION', 'fact'],
    ['Recent Context', 'context'],
    ['Topics', 'topic'],
    ['Decisions', 'decision'],
    ['✅ Key decisions:', 'decision'],
    ['Blockers', 'blocker'],
    ['Opportunities', 'opportunity'],
    ['Risks', 'risk'],
    ['Open questions', 'question'],
    ['Outcomes', 'outcome'],
  ])('under "%s" an item is a %s', (heading, kind) => {
    expect(statements(`#### ${heading}`, '- Something.')).toEqual([[kind, 1, 'Something.']]);
  });

  test('a heading right after a list ends it; blank lines between items do not', () => {
    expect(statements('## Key Facts', '- One.', '', '- Two.', '## Topics', '- Three.')).toEqual([
      ['fact', 1, 'One.'],
      ['fact', 3, 'Two.'],
      ['topic', 5, 'Three.'],
    ]);
  });

  test('a heading that says nothing of its own keeps the role of the one above', () => {
    expect(statements('## Key Facts', '### Storage', '- One.', '## Other', '- Two.')).toEqual([
      ['fact', 2, 'One.'],
    ]);
  });

  test('marks, dates and "(via …)" are told apart from the text', () => {
    const note = body(
      '## Recent Context',
      '- 2025-10-28: [[2025-10-28 - Sync]] - Weekly sync ab... (via Ola Berg)',
      '- **2025-10-22**: Talked.',
      '## Blockers',
      '- ❌ No budget.',
      '## Key Decisions',
      '- ✅ Go.',
    );
    expect(note.statements).toMatchObject([
      {
        kind: 'context',
        date: '2025-10-28',
        text: '[[2025-10-28 - Sync]] - Weekly sync ab...',
        via: 'Ola Berg',
      },
      { kind: 'context', date: '2025-10-22', text: 'Talked.', via: null },
      { kind: 'blocker', text: 'No budget.' },
      { kind: 'decision', text: 'Go.' },
    ]);
  });

  test('placeholders, tasks and code are no statements', () => {
    expect(
      statements(
        '## Key Facts',
        '- _Unknown_',
        '- [ ] A task.',
        '- One.',
        '```',
        '- code',
        '```',
        '<!-- - hidden -->',
        '%%',
        '- hidden',
        '%%',
      ),
    ).toEqual([['fact', 3, 'One.']]);
  });

  test('a paragraph of topics is split at commas outside parentheses', () => {
    expect(statements('## Topics Discussed', '', 'Retention, Tiering (hot, cold), Restore drills.')).toEqual([
      ['topic', 2, 'Retention'],
      ['topic', 2, 'Tiering (hot, cold)'],
      ['topic', 2, 'Restore drills'],
    ]);
  });
});

describe('tables and contacts', () => {
  const note = body(
    '## Account Status',
    '| Field | Value |',
    '|---|---|',
    '| **Status** | Active |',
    '| **Industry** | _Unknown_ |',
    '| **Owner** | [[Dana Whitfield\\|Dana]] |',
    '## Collaborators',
    '| Person | Role | Company |',
    '|---|---|---|',
    '| [[Dana Whitfield\\|Dana]] | Head of platform | [[Northwind Freight]] |',
    '| Ola Berg |  | |',
    '|  | nobody | |',
    '## Key Contacts',
    '- [[People/Ola Berg|Ola]] - operations',
    '- Mika Sorvali, archive',
    '- _Unknown_',
  );

  test('fields keep their line, placeholders are dropped', () => {
    expect([...note.fields]).toEqual([
      ['status', { line: 3, value: 'Active' }],
      ['owner', { line: 5, value: '[[Dana Whitfield|Dana]]' }],
    ]);
  });

  test('roles name a person, empty cells are null', () => {
    expect(note.roles).toEqual([
      { line: 9, person: 'Dana Whitfield', role: 'Head of platform', company: 'Northwind Freight' },
      { line: 10, person: 'Ola Berg', role: null, company: null },
    ]);
  });

  test('contacts are links or plain names', () => {
    expect(note.contacts).toEqual([
      { name: 'Ola Berg', line: 13 },
      { name: 'Mika Sorvali', line: 14 },
    ]);
  });

  test('front matter comes before tables', () => {
    expect(
      noteOf(
        noteText(['status: Prospect'], '| Field | Value |', '|---|---|', '| Status | Active |'),
      ).fields.get('status'),
    ).toEqual({ line: 1, value: 'Prospect' });
  });
});

describe('tasks', () => {
  test.each([
    [' ', '', 'open'],
    ['/', '', 'in-progress'],
    ['x', '', 'done'],
    ['X', '', 'done'],
    ['-', '', 'cancelled'],
    ['R', '', 'cancelled'],
    ['?', '', 'proposed'],
    [' ', ' #proposed', 'proposed'],
    ['x', ' #proposed', 'done'],
    ['!', '', 'open'],
  ])('[%s]%s is %s', (symbol, tag, status) => {
    expect(body(`- [${symbol}] Do it.${tag}`).tasks).toMatchObject([{ symbol, status }]);
  });

  test('identical lines are told apart by how many stand above, wherever those stand', () => {
    const note = body('```', '- [ ] Same', '```', '- [ ] Same', '> - [ ] Same', '- [ ] Same');
    expect(note.tasks.map(({ span }) => [span.line, span.ordinal])).toEqual([
      [3, 1],
      [4, 0],
      [5, 2],
    ]);
  });

  test('a date that a machine stamped on most proposals is a suggestion', () => {
    const stamped = ['a', 'b', 'c', 'd'].map((text) => `- [?] ${text} 📅 2026-01-10`);
    const note = body(...stamped, '- [?] e 📅 2026-01-12', '- [ ] f 📅 2026-01-10');
    expect(note.tasks.map(({ suggestedDue }) => suggestedDue)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('words are read against the date of the note', () => {
    expect(noteOf('- [ ] Send it by Friday', '2026-01-05 - a.md').tasks).toMatchObject([
      { due: '2026-01-09', dueFrom: 'text' },
    ]);
    expect(noteOf('- [ ] Send it by Friday', 'a.md').tasks).toMatchObject([{ due: null, dueFrom: null }]);
  });
});

describe('links and queries', () => {
  test('links outside code', () => {
    expect(body('[[A]] and [[B|b]]', '```', '[[C]]', '```', '- [d](D.md)').links).toEqual([
      { line: 0, target: 'A' },
      { line: 0, target: 'B' },
      { line: 4, target: 'D.md' },
    ]);
  });

  test('query blocks keep their source', () => {
    expect(body('```dataview', 'LIST', 'FROM ""', '```').queries).toEqual([
      { line: 0, language: 'dataview', source: 'LIST\nFROM ""' },
    ]);
  });
});

describe('what is wrong is a finding with its line, and the rest is read', () => {
  const rules = (text: string) => noteOf(text).findings.map(({ rule, line }) => [rule, line]);

  test.each([
    ['an empty note', '', [['empty-note', 0]]],
    ['only white space and a byte order mark', '\uFEFF \n', [['empty-note', 0]]],
    ['front matter without an end', '---\ntype: customer\n\n# Title', [['front-matter-unclosed', 0]]],
    ['a code block without an end', 'a\n```\n- [ ] b', [['unclosed-block', 1]]],
    ['a null character', 'a\nb\u0000c', [['null-character', 1]]],
    ['Mac Roman damage', 'a\n- [ ] b \uF8FFüìÖ 2026-01-05', [['damaged-text', 1]]],
    ['a byte that was no UTF-8', 'a\nb \uFFFD', [['damaged-text', 1]]],
    ['a date that does not exist', '- [ ] a 📅 2026-02-31', [['invalid-date', 0]]],
    ['a property with such a date', '---\ntitle: A\ndate: 2026-02-31\n---', [['invalid-date', 2]]],
    ['a property with a date of another form', '---\ndate: 5 Jan\n---', [['invalid-date', 1]]],
    ["a template's date", '---\ndate: "{{date:YYYY-MM-DD}}"\n---', []],
    ['a sound note', '# A\n\n- [ ] b 📅 2026-02-28', []],
  ])('%s', (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  test('line endings and a byte order mark change nothing of what is read', () => {
    const text = noteText(
      ['type: customer', 'title: A'],
      '## Key Facts',
      '',
      '- One.',
      '- [ ] Two. @Dana 📅 2026-01-05',
    );
    const read = (each: string) => {
      const { title, statements: found, tasks } = noteOf(each);
      return {
        title,
        found,
        tasks: tasks.map(({ text: description, due, span }) => [description, due, span.line, span.text]),
      };
    };
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
    expect(read(text.replaceAll('\n', '\r'))).toEqual(read(text));
    expect(read(`\uFEFF${text}`)).toEqual(read(text));
  });
});

describe('people who took part', () => {
  test.each<[string, string[]]>([
    ['Dana Whitfield, [[Ola Berg]]; Sam', ['Dana Whitfield', 'Ola Berg', 'Sam']],
    ['[[Dana Whitfield]] and [[Ola Berg|Ola]], Eva (CFO)', ['Dana Whitfield', 'Ola Berg', 'Eva (CFO)']],
    ['[[Dana Whitfield]], CTO, and Sam, and 3 others', ['Dana Whitfield', 'Sam']],
    ['[[Dana Whitfield]] (CTO)', ['Dana Whitfield']],
    ['Dana, ola', ['Dana', 'ola']],
  ])('"%s" names %o', (written, names) => {
    expect(body(`**Attendees:** ${written}`).participants.map(({ name }) => name)).toEqual(names);
  });

  test('in one property, links and plain names beside each other', () => {
    const note = noteOf(noteText(['participants: "[[Dana Whitfield]], Ola Berg"']));
    expect(note.participants.map(({ name }) => name)).toEqual(['Dana Whitfield', 'Ola Berg']);
  });

  test('an account is a link alone, whatever is said of it', () => {
    const note = body('**Account**: [[Halden Clinics]], Bergen');
    expect(note.filedUnder.accounts.map(({ name }) => name)).toEqual(['Halden Clinics']);
  });
});

test.each(['"[[2026-01-05]]"', "'[[Daily/2026-01-05|Monday]]'", '2026-01-05T23:30:00+14:00'])(
  'the date %s is the day that was written',
  (written) => {
    const note = noteOf(noteText([`date: ${written}`]));
    expect([note.date, note.findings]).toEqual(['2026-01-05', []]);
  },
);

test('a date in the name of a file that is no day is a finding', () => {
  const note = noteOf('Text.\n', 'Meetings/2026-13-45 - Sync.md');
  expect([note.date, note.title]).toEqual([null, 'Sync']);
  expect(note.findings).toEqual([
    {
      path: 'Meetings/2026-13-45 - Sync.md',
      line: 0,
      rule: 'invalid-date',
      message:
        'The date in the name of the file, "2026-13-45", is no date of the calendar, so it does not count.',
    },
  ]);
  expect(noteOf('---\ndate: 2026-01-05\n---\n', '2026-13-45 - Sync.md').findings).toEqual([]);
});

describe('an entry of recent context', () => {
  test.each<[string, string | null, string]>([
    ['2025-12-09 Fourth', '2025-12-09', 'Fourth'],
    ['(2025-12-09) Fourth', '2025-12-09', 'Fourth'],
    ['[2025-12-09] Fourth', '2025-12-09', 'Fourth'],
    ['*2025-12-09*: Fourth', '2025-12-09', 'Fourth'],
    ['**2025-12-09:** Fourth', '2025-12-09', 'Fourth'],
    ['__2025-12-09__ — Fourth', '2025-12-09', 'Fourth'],
    ['`2025-12-09` Fourth', '2025-12-09', 'Fourth'],
    ['[[2025-12-09]]: Fourth', '2025-12-09', 'Fourth'],
    ['[[2025-12-09 - Sync|Sync]]: Fourth', '2025-12-09', '[[2025-12-09 - Sync|Sync]]: Fourth'],
    ['**[[Meetings/2025-12-09 - Sync]]** Fourth', '2025-12-09', '**[[Meetings/2025-12-09 - Sync]]** Fourth'],
    ['After [[2025-12-09 - Sync]]', null, 'After [[2025-12-09 - Sync]]'],
    ['2025-12-09-draft was sent', null, '2025-12-09-draft was sent'],
    ['2025-13-09: Fourth', null, '2025-13-09: Fourth'],
    ['2025-12-09: **Bold** start', '2025-12-09', '**Bold** start'],
  ])('%s', (written, date, text) => {
    expect(body('# Recent Context', `- ${written}`).statements).toMatchObject([{ date, text }]);
  });
});

test('the last topic of a paragraph may be joined by a word', () => {
  expect(statements('## Topics Discussed', 'Sizing, Audit; and travel').map(([, , text]) => text)).toEqual([
    'Sizing',
    'Audit',
    'travel',
  ]);
});
