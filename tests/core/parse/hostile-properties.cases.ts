import { block, many, type HostileCase } from './hostile-notes.cases';

const invalid = (line: number): HostileCase['findings'] => [['front-matter-invalid', line]];

/** Properties that are no YAML: what is wrong is said, and what stands beside it is read. */
const BROKEN: readonly HostileCase[] = [
  {
    name: 'a double quote never closed',
    text: `${block('type: customer', 'title: "Northwind', 'status: on')}# Heading`,
    findings: invalid(3),
    reads: { type: 'customer', title: 'Heading', fields: ['status'] },
  },
  {
    name: 'a single quote never closed',
    text: block('type: customer', "title: 'Northwind"),
    findings: invalid(2),
    reads: { type: 'customer', title: 'Hostile' },
  },
  {
    name: 'a flow list never closed',
    text: block('tags: [a, b', 'type: customer'),
    findings: invalid(2),
    reads: { type: 'customer', tags: [] },
  },
  {
    name: 'a flow map never closed',
    text: block('owner: {name: Dana', 'type: customer'),
    findings: invalid(2),
    reads: { type: 'customer' },
  },
  {
    name: 'a colon inside a plain value',
    text: block('type: customer', 'title: Northwind: the pilot', 'status: on'),
    findings: invalid(2),
    reads: { type: 'customer', title: 'Hostile', fields: ['status'] },
  },
  {
    name: 'values that start with @, a backtick and %',
    text: block('owner: @Dana', 'other: `x`', 'share: %5', 'type: customer'),
    findings: invalid(1),
    reads: { type: 'customer' },
  },
  {
    name: 'a YAML directive',
    text: block('%YAML 1.2', 'type: customer'),
    findings: invalid(2),
    reads: { type: 'customer' },
  },
  {
    name: 'tabs for spaces, everywhere',
    text: block('type:\tcustomer', 'tags:', '\t- a', '\t-\tb', '\ttitle:\tNorthwind'),
    findings: invalid(3),
    reads: { type: 'customer' },
  },
  {
    name: 'a property indented by mistake',
    text: block('type: customer', '  title: Northwind', 'status: on'),
    findings: invalid(1),
    reads: { type: 'customer', fields: ['status'] },
  },
  {
    name: 'a list without a key',
    text: block('- stray', 'type: customer'),
    findings: invalid(2),
    reads: { type: 'customer' },
  },
  {
    name: 'more than three dashes inside',
    text: block('type: customer', '---- x', 'title: Northwind'),
    findings: invalid(1),
    reads: { type: 'customer', title: 'Northwind' },
  },
  {
    name: 'the end of a YAML document inside',
    text: block('type: customer', '...', 'title: Northwind'),
    findings: invalid(3),
    reads: { type: 'customer', title: 'Northwind' },
  },
  {
    name: 'an alias without its anchor',
    text: block('title: *nobody', 'type: customer'),
    findings: invalid(1),
    reads: { type: 'customer', title: 'Hostile' },
  },
  {
    name: 'an alias bomb',
    text: block(
      'k0: &k0 [x]',
      ...Array.from({ length: 12 }, (_, n) => `k${n + 1}: &k${n + 1} [${many(9, `*k${n}, `)}*k${n}]`),
      'type: customer',
    ),
    findings: invalid(1),
    reads: { type: 'customer' },
  },
  {
    name: 'flow lists nested 5,000 deep, never closed',
    text: () => block(`tags: ${many(5_000, '[')}`, 'type: customer'),
    findings: invalid(1),
    reads: { type: 'customer' },
  },
  {
    name: 'flow lists nested 5,000 deep, closed',
    text: () => block(`tags: ${many(5_000, '[')}${many(5_000, ']')}`, 'type: customer'),
    findings: invalid(1),
    reads: { type: 'customer' },
  },
  {
    name: 'maps nested 200 deep by indentation',
    text: block('type: customer', 'deep:', ...Array.from({ length: 200 }, (_, n) => `${many(n + 1, ' ')}a:`)),
    findings: [],
    reads: { type: 'customer' },
  },
  {
    name: 'a list for properties',
    text: `${block('- type: customer', '- b')}# Northwind`,
    findings: [['front-matter-type', 1]],
    reads: { type: undefined, title: 'Northwind' },
  },
  {
    name: 'a text for properties',
    text: `${block('just words')}# Northwind`,
    findings: [['front-matter-type', 1]],
    reads: { title: 'Northwind' },
  },
  {
    name: 'one key a thousand times',
    text: () => block(many(999, 'title: A\n') + 'title: B', 'type: customer'),
    findings: [['front-matter-duplicate-key', 1000]],
    reads: { type: 'customer', title: 'B' },
  },
  {
    name: 'a key twice, and another one broken',
    text: block('title: A', 'owner: @Dana', 'title: B', 'type: customer'),
    findings: [
      ['front-matter-duplicate-key', 3],
      ['front-matter-invalid', 2],
    ],
    reads: { type: 'customer', title: 'B' },
  },
];

/** Valid YAML that nobody expects in a note. */
const ODD: readonly HostileCase[] = [
  {
    name: 'keys that every object has',
    text: block(
      '__proto__: {type: person}',
      'constructor: x',
      'toString: y',
      'title: Northwind',
      'hasOwnProperty: z',
    ),
    findings: [],
    reads: { title: 'Northwind', type: undefined },
  },
  {
    name: '__proto__ on the fast road',
    text: block('__proto__: x', 'type: customer'),
    findings: [],
    reads: { type: 'customer' },
  },
  {
    name: '__proto__ inside a map and a list',
    text: block(
      'company: {__proto__: {name: Northwind}}',
      'participants: [{__proto__: [Dana]}]',
      'type: people',
    ),
    findings: [],
    reads: { type: 'people', participants: [] },
  },
  {
    name: 'anchors and aliases',
    text: block('title: &name Northwind', 'aliases: [*name, NWF]', 'account: *name'),
    findings: [],
    reads: { title: 'Northwind', aliases: ['Northwind', 'NWF'], accounts: ['Northwind'] },
  },
  {
    name: 'a merge key',
    text: block('base: &base {type: person}', '<<: *base', 'title: Northwind'),
    findings: [],
    reads: { title: 'Northwind', type: undefined },
  },
  {
    name: 'a list that holds itself',
    text: block('participants: &all [Dana Whitfield, *all]', 'tags: &tags [*tags]', 'type: customer'),
    findings: [],
    reads: { type: 'customer', participants: ['Dana Whitfield'], tags: [] },
  },
  {
    name: 'tags that would run or make something',
    text: block(
      'title: !!js/function "function () { throw 1 }"',
      'person: !!binary aGVsbG8=',
      'date: !!timestamp 2026-01-05',
      'tags: !!set {a, b}',
      'account: !secret Northwind',
      'type: customer',
    ),
    findings: [],
    reads: {
      title: 'function () { throw 1 }',
      people: [],
      date: '2026-01-05',
      tags: [],
      accounts: ['Northwind'],
    },
  },
  {
    name: 'keys that are no text',
    text: block('1: a', 'true: b', '~: c', '? [x, y]', ': d', '"": e', 'type: customer'),
    findings: [],
    reads: { type: 'customer' },
  },
  {
    name: 'a list as title, a map as person, null as account',
    text: block('title: [Northwind, Other]', 'person: {first: Dana}', 'account: ~', 'project: [[], {}]'),
    findings: [],
    reads: { title: 'Northwind', people: [], accounts: [], projects: [] },
  },
  {
    name: 'a map as title',
    text: `${block('title: {a: b}')}# Northwind`,
    findings: [],
    reads: { title: 'Northwind' },
  },
  {
    name: 'null as title',
    text: `${block('title: ~')}# Northwind`,
    findings: [],
    reads: { title: 'Northwind' },
  },
  { name: 'a number as title', text: block('title: 2026'), findings: [], reads: { title: '2026' } },
  { name: 'a boolean as title', text: block('title: true'), findings: [], reads: { title: 'true' } },
  {
    name: 'infinity as title',
    text: block('title: .inf', 'aliases: .nan'),
    findings: [],
    reads: { title: 'Infinity' },
  },
  {
    name: 'participants as a map',
    text: block('participants: {Dana: Head}'),
    findings: [],
    reads: { participants: [] },
  },
  {
    name: 'participants of every kind',
    text: block(
      'participants: [Dana Whitfield, 5, true, ~, {a: b}, [Ola Berg], [[Robin Ashdown]], [a, b], ""]',
    ),
    findings: [],
    reads: { participants: ['Dana Whitfield', '5', 'true', 'Ola Berg', 'Robin Ashdown'] },
  },
  {
    name: 'numbers as tags',
    text: block('tags: [2024, 1.5, ~, [x], {y: z}]'),
    findings: [],
    reads: { tags: ['2024', '1.5', 'x'] },
  },
  {
    name: 'aliases that are null',
    text: block('aliases:', 'alias: ~'),
    findings: [],
    reads: { aliases: [] },
  },
  {
    name: 'a source that every object has',
    text: block('source: constructor', 'source_ref: [a, b]', 'date: 2026-01-05'),
    findings: [],
    reads: { source: 'constructor', sourceRef: 'a', date: '2026-01-05' },
  },
  {
    name: 'a date in a list',
    text: block('date: [2026-01-05]'),
    findings: [],
    reads: { date: '2026-01-05' },
  },
  { name: 'a date in a map', text: block('date: {a: 2026-01-05}'), findings: [], reads: { date: null } },
  {
    name: 'the date 0000-00-00',
    text: block('date: 0000-00-00'),
    findings: [['invalid-date', 1]],
    reads: { date: null },
  },
  {
    name: 'the date 9999-99-99',
    text: block('date: 9999-99-99'),
    findings: [['invalid-date', 1]],
    reads: { date: null },
  },
  {
    name: 'the first day of all, with words for days before it',
    text: `${block('date: 0000-01-01')}- [ ] Send it by the end of the week\n- [ ] Call in the week of 0000-01-01`,
    findings: [],
    reads: {
      date: '0000-01-01',
      tasks: ['[ ] Send it by the end of the week', '[ ] Call in the week of 0000-01-01'],
    },
  },
  {
    name: 'the last day of all, with words for days after it',
    text: `${block('date: 9999-12-31')}- [ ] Send it next week\n- [ ] Call by the end of next quarter, on Nov 4`,
    findings: [],
    reads: { date: '9999-12-31', dues: ['9999-12-31', '9999-12-31'] },
  },
  {
    name: '10,000 properties',
    text: () => block(...Array.from({ length: 10_000 }, (_, n) => `key${n}: value`), 'type: customer'),
    findings: [],
    reads: { type: 'customer' },
  },
  {
    name: '10,000 properties, one of them broken',
    text: () =>
      block(...Array.from({ length: 10_000 }, (_, n) => `key${n}: value`), 'owner: @Dana', 'type: customer'),
    findings: invalid(10_001),
    reads: { type: 'customer' },
  },
  {
    name: '10,000 participants',
    text: () => block('participants:', ...Array.from({ length: 10_000 }, (_, n) => `- Person Nr${n}`)),
    findings: [],
    reads: { participants: 10_000 },
  },
  {
    name: '10,000 blank lines between two properties',
    text: () => block(`type: "cus\\u0074omer"${many(10_000, '\n')}`, 'title: Northwind'),
    findings: [],
    reads: { type: 'customer', title: 'Northwind' },
  },
  {
    name: 'a value of 1 MB',
    text: () => block('type: customer', `title: ${many(100_000, 'Northwind ')}`),
    findings: [],
    reads: { type: 'customer' },
  },
  {
    name: 'a text that takes the rest of the block',
    text: block('type: customer', 'summary: |', '  title: Northwind', '  ---- ', '', 'title: Other'),
    findings: [],
    reads: { type: 'customer', title: 'Other' },
  },
];

/** What looks like front matter and is none, and what does not look like it. */
const EDGES: readonly HostileCase[] = [
  ...['js', 'coffee', 'json', 'constructor'].map((language): HostileCase => ({
    name: `code behind the dashes: ---${language}`,
    text: `---${language}\nmodule.exports = { title: process.exit(1) }\n---\n# Northwind\n- [ ] Call`,
    findings: [['front-matter-misplaced', 0]],
    reads: { title: 'Northwind', type: undefined, tasks: ['[ ] Call'] },
  })),
  {
    name: 'front matter after a blank line',
    text: '\n---\ntype: customer\n---\n# Northwind',
    findings: [['front-matter-misplaced', 1]],
    reads: { type: undefined, title: 'Northwind' },
  },
  {
    name: 'front matter after a space',
    text: ' ---\ntype: customer\n---\n# Northwind',
    findings: [['front-matter-misplaced', 0]],
    reads: { type: undefined, title: 'Northwind' },
  },
  {
    name: 'a rule between paragraphs, with a colon behind it',
    text: 'Intro.\n\n---\nNote: nothing here.\n---\n',
    findings: [],
    reads: { type: undefined },
  },
  {
    name: 'a rule above the first heading, and no other',
    text: '---\n\n# Northwind\n\n- [ ] Call\n',
    findings: [['front-matter-unclosed', 0]],
    reads: { title: 'Northwind', tasks: ['[ ] Call'] },
  },
  {
    name: 'dashes with a language and nothing that closes them',
    text: '---js\n# Northwind\n',
    findings: [],
    reads: { title: 'Northwind' },
  },
  {
    name: 'two versions that a merge left',
    text: '# Northwind\n<<<<<<< HEAD\n- [ ] Call\n=======\n- [ ] Write\n>>>>>>> other\n',
    findings: [['merge-conflict', 1]],
    reads: { title: 'Northwind', tasks: ['[ ] Call', '[ ] Write'] },
  },
  {
    name: 'one mark of a merge, which is none by itself',
    text: '# Northwind\n<<<<<<< is how a merge begins\n- [ ] Call\n',
    findings: [],
    reads: { title: 'Northwind', tasks: ['[ ] Call'] },
  },
  {
    name: 'blanks behind the dashes',
    text: '---  \t\ntype: customer\n--- \n# Northwind',
    findings: [],
    reads: { type: 'customer', title: 'Northwind' },
  },
  {
    name: 'four dashes',
    text: '----\ntype: customer\n----\n# Northwind',
    findings: [],
    reads: { type: undefined, title: 'Northwind' },
  },
  {
    name: 'only front matter, without a final line ending',
    text: '---\ntype: customer\ntitle: Northwind\n---',
    findings: [],
    reads: { type: 'customer', title: 'Northwind' },
  },
  {
    name: 'front matter without a property',
    text: '---\n---\n# Northwind',
    findings: [],
    reads: { title: 'Northwind' },
  },
  {
    name: 'front matter of comments',
    text: block('# a', '', '# b'),
    findings: [],
    reads: { title: 'Hostile' },
  },
  {
    name: 'front matter never closed',
    text: '---\ntype: customer\n\n# Northwind\n- [ ] Call',
    findings: [['front-matter-unclosed', 0]],
    reads: { type: undefined, title: 'Northwind', tasks: ['[ ] Call'] },
  },
  {
    name: 'a byte order mark before the dashes and one behind them',
    text: `\ufeff${block('\ufefftype: customer', 'title: Northwind')}- [ ] Call`,
    findings: [],
    reads: { type: 'customer', title: 'Northwind', tasks: ['[ ] Call'] },
  },
  {
    name: 'a null character in a property',
    text: block('title: North\0wind', 'type: customer'),
    findings: [['null-character', 1]],
    reads: { type: 'customer', title: 'North\0wind' },
  },
  {
    name: 'half a character as a title',
    text: block('title: \ud83d', 'aliases: [\udcc5, \udcc5\ud83d]', 'type: customer'),
    findings: [],
    reads: { type: 'customer', title: '\ud83d', aliases: ['\udcc5', '\udcc5\ud83d'] },
  },
  {
    name: 'a title that nobody can see',
    text: `${block('title: "\u200b\u202e"', 'type: customer')}# \u2060`,
    findings: [],
    reads: { title: 'Hostile' },
  },
  {
    name: 'a title that turns the direction of writing',
    text: block('title: "\u202eNorthwind\u202c"', 'type: customer'),
    findings: [],
    reads: { title: '\u202eNorthwind\u202c' },
  },
  {
    name: 'no-break spaces for spaces',
    text: block('type: customer', '\u00a0title:\u00a0Northwind', 'status: on\u00a0'),
    findings: invalid(2),
    reads: { type: 'customer', fields: ['status'] },
  },
  {
    name: 'line separators inside a value',
    text: block('title: "North\u2028wind"', 'type: customer'),
    findings: [],
    reads: { type: 'customer', title: 'North wind' },
  },
  {
    name: 'lone carriage returns',
    text: '---\rtype: customer\rtitle: Northwind\r---\r# Heading\r- [ ] Call\r',
    findings: [],
    reads: { type: 'customer', title: 'Northwind', tasks: ['[ ] Call'] },
  },
  {
    name: 'line endings of all kinds',
    text: '---\r\ntype: customer\rtitle: Northwind\n---\r\n\n\r# Key Facts\r- One\n- Two\r\n',
    findings: [],
    reads: { type: 'customer', title: 'Northwind', statements: ['One', 'Two'] },
  },
  {
    name: 'a title of opening template marks',
    text: () => block('type: customer', `title: "${many(50_000, '{{')}"`),
    findings: [],
    reads: { type: 'customer' },
  },
  {
    name: "a template's placeholders",
    text: `${block('type: customer', 'title: {{title}}', 'date: {{date}}')}# {{title}}\n\n- [ ] {{task}}`,
    findings: [],
    reads: { type: 'customer', title: '{{title}}', date: null, tasks: ['[ ] {{task}}'] },
  },
];

export const HOSTILE_PROPERTIES: readonly HostileCase[] = [...BROKEN, ...ODD, ...EDGES];
