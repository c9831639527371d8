import type { FindingRule } from '../../../src/core/model/finding';
import type { Note } from '../../../src/core/model/note';

/** What a note is expected to say; what is not named may be anything. A number is how many there are of a long list. */
export type Reading = Partial<Record<string, unknown>>;

export interface HostileCase {
  readonly name: string;
  /** Large ones are made when they are needed. */
  readonly text: string | (() => string);
  /** All that must be found, with zero-based lines, in order. */
  readonly findings: readonly (readonly [rule: FindingRule, line: number])[];
  readonly reads: Reading;
}

export const textOf = ({ text }: HostileCase): string => (typeof text === 'string' ? text : text());

export const many = (count: number, part: string): string => part.repeat(count);

/** Front matter of these lines. */
export const block = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;

const LONG = 20;
const listed = <T>(values: readonly T[]): readonly T[] | number =>
  values.length > LONG ? values.length : values;
const names = (mentions: readonly { readonly name: string }[]) => listed(mentions.map(({ name }) => name));

/** What cases compare: the note in a few words. */
export const readingOf = (note: Note): Reading => ({
  title: note.title,
  type: note.frontMatter['type'],
  date: note.date,
  source: note.source,
  sourceRef: note.sourceRef,
  aliases: listed(note.aliases),
  tags: listed(note.tags),
  participants: names(note.participants),
  accounts: names(note.filedUnder.accounts),
  people: names(note.filedUnder.people),
  projects: names(note.filedUnder.projects),
  contacts: names(note.contacts),
  fields: listed([...note.fields.keys()]),
  roles: listed(note.roles.map(({ person }) => person)),
  statements: listed(note.statements.map(({ text }) => text)),
  vias: listed(note.statements.flatMap(({ via }) => via ?? [])),
  tasks: listed(note.tasks.map(({ symbol, text }) => `[${symbol}] ${text}`)),
  owners: listed(note.tasks.flatMap(({ owners }) => owners.map(({ name }) => name))),
  dues: listed(note.tasks.flatMap(({ due }) => due ?? [])),
  taskTags: listed(note.tasks.flatMap(({ tags }) => tags)),
  links: listed(note.links.map(({ target }) => target)),
  queries: note.queries.length,
});

const TASK = '- [ ] Call\n';
const CALL = ['[ ] Call'];

const NOTHING: readonly HostileCase[] = [
  { name: 'nothing', text: '', findings: [['empty-note', 0]], reads: { title: 'Hostile', tasks: [] } },
  { name: 'a byte order mark', text: '\ufeff', findings: [['empty-note', 0]], reads: { title: 'Hostile' } },
  {
    name: 'line endings',
    text: '\n\r\n\r\u2028\n',
    findings: [['empty-note', 0]],
    reads: { title: 'Hostile' },
  },
  {
    name: 'null characters',
    text: many(1_000, '\0'),
    findings: [['null-character', 0]],
    reads: { title: 'Hostile' },
  },
  { name: 'one character', text: '-', findings: [], reads: { title: 'Hostile', statements: [] } },
  { name: 'only a heading mark', text: '#', findings: [], reads: { title: 'Hostile' } },
];

const UNCLOSED: readonly HostileCase[] = [
  {
    name: 'a fence never closed',
    text: `${TASK}\`\`\`js\n${TASK}# Key Facts\n- One\n`,
    findings: [['unclosed-block', 1]],
    reads: { tasks: CALL, statements: [] },
  },
  {
    name: 'a tasks block never closed',
    text: `${TASK}\`\`\`tasks\nnot done\n`,
    findings: [['unclosed-block', 1]],
    reads: { tasks: CALL, queries: 1 },
  },
  {
    name: 'an HTML comment never closed',
    text: `${TASK}\n<!-- hidden\n${TASK}`,
    findings: [['unclosed-block', 2]],
    reads: { tasks: CALL },
  },
  {
    name: 'a comment never closed',
    text: `${TASK}\n%% hidden\n${TASK}`,
    findings: [['unclosed-block', 2]],
    reads: { tasks: CALL },
  },
  {
    name: 'an odd number of comment marks',
    text: `%% a %%\n${TASK}\n%%\n${TASK}\n%%\n${TASK}\n%%\n${TASK}`,
    findings: [['unclosed-block', 9]],
    reads: { tasks: ['[ ] Call', '[ ] Call'] },
  },
  {
    name: 'math never closed',
    text: `${TASK}\n$$\nx\n${TASK}`,
    findings: [['unclosed-block', 2]],
    reads: { tasks: ['[ ] Call', '[ ] Call'] },
  },
  {
    name: 'a script never closed',
    text: `${TASK}\n<script>\n${TASK}`,
    findings: [['unclosed-block', 2]],
    reads: { tasks: CALL },
  },
  {
    name: 'brackets, links and emphasis never closed',
    text: `# Key Facts\n- [[Northwind\n- [a](b.md\n- **bold\n- \`code\n- (via Dana\n- <!-- hidden\n`,
    findings: [['unclosed-block', 6]],
    reads: { statements: ['[[Northwind', '[a](b.md', '**bold', '`code', '(via Dana'], links: [] },
  },
];

const CHARACTERS: readonly HostileCase[] = [
  {
    name: 'null characters in a task',
    text: `# A\n- [ ] Ca\0ll @Da\0na\n${TASK}`,
    findings: [['null-character', 1]],
    reads: { title: 'A', tasks: ['[ ] Ca\0ll \0na', '[ ] Call'] },
  },
  {
    name: 'halves of characters',
    text: `- [\ud83d] High\n- [\udcc5] Low\n- [ ] \udcc5\ud83d turned @Dana\ud83d\n- [ ] \ud83d\u200d\ud83d 2026-01-10\n`,
    findings: [],
    reads: {
      tasks: [
        '[\ud83d] High',
        '[\udcc5] Low',
        '[ ] \udcc5\ud83d turned \ud83d',
        '[ ] \ud83d\u200d\ud83d 2026-01-10',
      ],
      dues: [],
    },
  },
  {
    name: 'marks of direction around everything',
    text: `# \u202eKey Facts\u202c\n- \u2067One\u2069\n- [ ] \u202eCall @\u2066Dana Whitfield\u2069 📅 2026-01-10\n`,
    findings: [],
    reads: { dues: ['2026-01-10'] },
  },
  {
    name: 'zero-width characters',
    text: `# Key\u200b Facts\n- \u200b\n- One\u200d\n- [ ] Call\u200b @Dana\u200b 📅\u200b 2026-01-10\n`,
    findings: [],
    reads: {},
  },
  {
    name: 'emoji as owners and tags',
    text: '- [ ] Call @👩‍🚀 @🟢Dana #🟢 #👩‍🚀/x 📅 2026-01-10\n',
    findings: [],
    reads: { owners: [], dues: ['2026-01-10'], taskTags: ['🟢', '👩‍🚀/x'] },
  },
  {
    name: 'right-to-left names',
    text: '# Key Contacts\n- [[דנה כהן]]\n- [[نور الهاشمي]] - Head\n\n- [ ] Call @[[דנה כהן]]\n',
    findings: [],
    reads: { contacts: ['דנה כהן', 'نور الهاشمي'], owners: ['דנה כהן'] },
  },
  {
    name: 'a byte order mark in the middle',
    text: `# Key Facts\n- One\n\ufeff- [ ] no task\n\n${TASK}`,
    findings: [],
    reads: { tasks: CALL },
  },
  {
    name: 'line and paragraph separators',
    text: `# Key Facts\n- One\u2028two\u2029three\n- [ ] Call\u2028Dana\n**Account**: North\u2028wind\n`,
    findings: [],
    reads: { statements: ['One\u2028two\u2029three'], tasks: ['[ ] Call Dana'] },
  },
  {
    name: 'form feeds and vertical tabs',
    text: `# Key Facts\f\n- One\f\n\f\n-\vTwo\n- [ ]\fCall\n`,
    findings: [],
    reads: {},
  },
  {
    name: 'tabs everywhere',
    text: `#\tKey Facts\t\n-\tOne\t\n\t-\tinner\n-\t[ ]\tCall\t@Dana Whitfield\t📅\t2026-01-10\t\n|\ta\t|\n`,
    findings: [],
    reads: { statements: ['One', 'inner'], owners: ['Dana Whitfield'], dues: ['2026-01-10'] },
  },
  {
    name: 'bytes of Windows-1252 that were decoded as UTF-8',
    text: `# Key Facts\n- Se\ufffdor Ola\n- [ ] Call M\ufffdrit @Dana\n`,
    findings: [['damaged-text', 1]],
    reads: { statements: ['Se\ufffdor Ola'], owners: ['Dana'] },
  },
  {
    name: 'no final line ending',
    text: '# Key Facts\n- One\n- [ ] Call',
    findings: [],
    reads: { statements: ['One'], tasks: CALL },
  },
  {
    name: 'carriage returns only',
    text: `# Key Facts\r- One\r- Two\r\r${TASK.replace('\n', '\r')}`,
    findings: [],
    reads: { title: 'Key Facts', statements: ['One', 'Two'], tasks: CALL },
  },
];

const NAMES: readonly HostileCase[] = [
  {
    name: 'headings that every object has',
    text: '# Key Facts\n- One\n## constructor\n- Two\n## __proto__\n- Three\n## toString\n- Four\n## valueOf\n- Five\n',
    findings: [],
    reads: { statements: ['One', 'Two', 'Three', 'Four', 'Five'] },
  },
  {
    name: 'fields that every object has',
    text: 'Field | Value\n-|-\n__proto__ | a\nconstructor | b\nstatus | on\n\n**toString**: c\n\n**__proto__**: d\n',
    findings: [],
    reads: { fields: ['proto', 'constructor', 'status', 'tostring', '__proto__'] },
  },
  {
    name: 'names that every object has',
    text:
      '**Account**: constructor\n\n**Attendees**: __proto__, toString\n\n- [ ] Call. @constructor #__proto__\n' +
      '- [ ] Write [constructor:: x] [owner:: __proto__]\n\n[[constructor]] [[__proto__]]\n',
    findings: [],
    reads: {
      accounts: ['constructor'],
      tasks: ['[ ] Call.', '[ ] Write [constructor:: x]'],
      owners: ['constructor', '__proto__'],
    },
  },
];

const LONG_ONES: readonly HostileCase[] = [
  {
    name: '5 MB of prose',
    text: () =>
      `# Northwind\n\n${many(80_000, 'The pilot went on, with [[Dana Whitfield]], [x](y) and `z`.\n\n')}${TASK}`,
    findings: [],
    reads: { title: 'Northwind', links: 80_000, tasks: CALL },
  },
  {
    name: '10,000 facts and tasks',
    text: () =>
      `# Key Facts\n${many(10_000, '- They have *two* sites (via Dana).\n- [?] Send it @Dana 📅 2026-01-10 #task\n')}`,
    findings: [],
    reads: { statements: 10_000, tasks: 10_000, owners: 10_000, dues: 10_000 },
  },
  {
    name: 'a line of 1 MB',
    text: () => `# Key Facts\n- ${many(100_000, 'One and so ')}\n${TASK}`,
    findings: [],
    reads: { title: 'Key Facts', tasks: CALL },
  },
  {
    name: 'a task of 1 MB',
    text: () => `- [ ] ${many(100_000, 'One and so ')}@Dana 📅 2026-01-10\n${TASK}`,
    findings: [],
    reads: { owners: ['Dana'], dues: ['2026-01-10'] },
  },
  {
    name: 'a line of 1 MB of blanks',
    text: () =>
      `# Key Facts\n- One${many(1_000_000, ' ')}two\n**Account**: North${many(1_000_000, ' ')}wind\n\n${TASK}`,
    findings: [],
    reads: { tasks: CALL },
  },
  {
    name: '10,000 nested lists',
    text: () => `${many(10_000, '- ')}a\n\n# Northwind\n${TASK}`,
    findings: [],
    reads: { title: 'Northwind', tasks: CALL },
  },
  {
    name: '10,000 nested quotes',
    text: () => `${many(10_000, '>')} - [ ] Deep\n\n# Northwind\n${TASK}`,
    findings: [],
    reads: { title: 'Northwind', tasks: ['[ ] Deep', '[ ] Call'] },
  },
  {
    name: '100,000 headings',
    text: () => `${many(99_999, '## Key Facts\n')}# Northwind\n${TASK}`,
    findings: [],
    reads: { title: 'Northwind', tasks: CALL },
  },
  {
    name: 'a heading of 100 kB',
    text: () => `# ${many(20_000, 'Key* ')}\n- One\n`,
    findings: [],
    reads: { statements: [] },
  },
  {
    name: '10,000 equal tasks',
    text: () => many(10_000, TASK),
    findings: [],
    reads: { tasks: 10_000 },
  },
  {
    name: 'a task with 10,000 tags',
    text: () => `- [ ] Call. ${Array.from({ length: 10_000 }, (_, n) => `#t${n}`).join(' ')}\n`,
    findings: [],
    reads: { tasks: ['[ ] Call.'], taskTags: 10_000 },
  },
  {
    name: 'a task with 10,000 owners',
    text: () => `- [ ] Call. ${many(10_000, '@Dana ')}\n`,
    findings: [],
    reads: { tasks: ['[ ] Call.'], owners: 10_000 },
  },
  {
    name: 'a task with 10,000 dates',
    text: () => `- [ ] Call ${many(10_000, '📅 2026-01-10 ')}\n`,
    findings: [],
    reads: { tasks: CALL, dues: ['2026-01-10'] },
  },
];

const REPEATED: readonly HostileCase[] = [
  {
    name: '100,000 opening links',
    text: () => `${many(100_000, '[[')}\n\n${TASK}`,
    findings: [],
    reads: { links: [], tasks: CALL },
  },
  {
    name: '100,000 open link targets',
    text: () => `${many(100_000, '](')}\n\n${TASK}`,
    findings: [],
    reads: { links: [], tasks: CALL },
  },
  {
    name: '100,000 open links',
    text: () => `${many(100_000, '[a](b')}\n\n${TASK}`,
    findings: [],
    reads: { links: [], tasks: CALL },
  },
  {
    name: 'runs of emphasis',
    text: () => `# Key Facts\n- ${many(100_000, '**')}a${many(100_000, '_*')}\n- One\n`,
    findings: [],
    reads: { title: 'Key Facts' },
  },
  {
    name: 'a table of 10,000 columns',
    text: () =>
      `Person|Role${many(10_000, '|x')}\n-|-${many(10_000, '|-')}\nDana Whitfield|Head${many(10_000, '|y')}\n`,
    findings: [],
    reads: { roles: ['Dana Whitfield'] },
  },
  {
    name: 'a table of 10,000 rows',
    text: () => `Person | Role\n-|-\n${many(10_000, 'Dana Whitfield | Head\n')}`,
    findings: [],
    reads: { roles: 10_000 },
  },
  {
    name: 'a table with escaped pipes, too many cells and too few',
    text: 'Person | Role | Company\n-|-|-\n[[Dana Whitfield\\|Dana]] | Head \\| Lead | Northwind | more\nOla Berg\n|||\n| Sam\\',
    findings: [],
    reads: { roles: ['Dana Whitfield', 'Ola Berg', 'Sam\\'] },
  },
  { name: 'a table without a body', text: 'Person | Role\n-|-', findings: [], reads: { roles: [] } },
  {
    name: '10,000 open (via',
    text: () => `# Key Facts\n- One ${many(10_000, '(via ')}\n- Two (via Dana)\n`,
    findings: [],
    reads: { vias: ['Dana'] },
  },
  {
    name: 'parentheses nested 50,000 deep',
    text: () => `# Topics Discussed\n\n${many(50_000, '(')}a, b${many(50_000, ')')}, Pilot\n`,
    findings: [],
    reads: { title: 'Topics Discussed' },
  },
  {
    name: 'parentheses that open 50,000 times',
    text: () => `# Topics Discussed\n\nPilot, ${many(50_000, '(a, ')}\n`,
    findings: [],
    reads: { statements: 50_001 },
  },
  {
    name: '300,000 topics',
    text: () => `# Topics Discussed\n\n${many(300_000, 'a,')}\n`,
    findings: [],
    reads: { statements: 300_000 },
  },
  {
    name: '300,000 attendees in a line that opens a parenthesis',
    text: () => `**Attendees**: Dana, (${many(300_000, 'a,')}\n`,
    findings: [],
    reads: { participants: ['Dana', '(a', 'a'] },
  },
  {
    name: 'a week that no calendar has',
    text: `${block('date: 2026-01-05')}- [ ] Call in the week of 0000-01-01\n- [ ] Call in the week of 9999-12-31\n`,
    findings: [],
    reads: { tasks: ['[ ] Call in the week of 0000-01-01', '[ ] Call in the week of 9999-12-31'] },
  },
  {
    name: 'dates that are none',
    text: '- [ ] a 📅 0000-00-00\n- [ ] b 📅 9999-99-99\n- [ ] c [due:: 2026-13-01]\n- [ ] d ⏳ 2026-02-30 📅 2026-01-10\n',
    findings: [
      ['invalid-date', 0],
      ['invalid-date', 1],
      ['invalid-date', 2],
      ['invalid-date', 3],
    ],
    reads: { dues: ['2026-01-10'] },
  },
];

export const HOSTILE_BODIES: readonly HostileCase[] = [
  ...NOTHING,
  ...UNCLOSED,
  ...CHARACTERS,
  ...NAMES,
  ...LONG_ONES,
  ...REPEATED,
];
