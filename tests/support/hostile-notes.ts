/**
 * Notes made to be slow to read, beyond what `hostile-markdown.ts` does to the scanner of blocks; `make(size)` gives one
 * whose length grows in proportion to `size`.
 */
import { noteText } from './note-builder';
import type { HostileShape } from './hostile-markdown';

const line =
  (part: string): ((size: number) => string) =>
  (size) =>
    part.repeat(size);
const inFrontMatter =
  (make: (size: number) => string): ((size: number) => string) =>
  (size) =>
    noteText([make(size)], '# After');
const underHeading =
  (heading: string, make: (size: number) => string): ((size: number) => string) =>
  (size) =>
    noteText([], `# ${heading}`, make(size));
const numbered = (size: number, make: (index: number) => string, separator = '\n'): string =>
  Array.from({ length: size }, (_, index) => make(index)).join(separator);

const FRONT_MATTER: readonly HostileShape[] = [
  { name: 'properties: many', make: inFrontMatter((size) => numbered(size / 10, (n) => `key${n}: value`)) },
  {
    name: 'properties: many, beyond the fast road',
    make: inFrontMatter((size) => numbered(size / 100, (n) => `key${n}: "a\\tb"`)),
  },
  { name: 'properties: one key again and again', make: inFrontMatter(line('key: value\n')) },
  {
    name: 'properties: each broken',
    make: inFrontMatter((size) => numbered(size / 100, (n) => `key${n}: "a": b`)),
  },
  { name: 'properties: a long list', make: inFrontMatter((size) => `tags:\n${line('- a\n')(size)}`) },
  { name: 'properties: a long flow list', make: inFrontMatter((size) => `tags: [${line('a, ')(size)}a]`) },
  {
    name: 'properties: an open flow list',
    make: inFrontMatter((size) => `tags: [${line('a, ')(size / 10)}a`),
  },
  {
    name: 'properties: a list of names',
    make: inFrontMatter((size) => `participants:\n${numbered(size / 10, (n) => `- Person ${n}`)}`),
  },
  { name: 'properties: deep flow lists', make: inFrontMatter((size) => `tags: ${line('[')(size / 100)}`) },
  { name: 'properties: deep flow maps', make: inFrontMatter((size) => `tags: ${line('{a: ')(size / 100)}`) },
  {
    name: 'properties: deep block lists',
    make: inFrontMatter((size) => `tags: \n${line('- ')(size / 100)}a`),
  },
  { name: 'properties: blank lines', make: inFrontMatter((size) => `a: "\\t"${line('\n')(size)}b: c`) },
  { name: 'properties: blanks before a colon', make: inFrontMatter((size) => `a${line(' ')(size)}b`) },
  { name: 'properties: blanks inside a value', make: inFrontMatter((size) => `a: b${line(' ')(size)}c`) },
  {
    name: 'properties: blanks inside a flow list',
    make: inFrontMatter((size) => `a: [b${line(' ')(size)}{]`),
  },
  { name: 'properties: a folded value', make: inFrontMatter((size) => `a: b\n${line('  c\n')(size)}`) },
  { name: 'properties: colons', make: inFrontMatter((size) => `a${line(':a')(size)}`) },
  { name: 'properties: an open quote', make: inFrontMatter((size) => `a: "${line('b\n')(size / 10)}`) },
  { name: 'properties: comments', make: inFrontMatter((size) => `a: "\\t"\n${line('# b\n')(size / 10)}`) },
];

const LINKS: readonly HostileShape[] = [
  { name: 'links: [[', make: line('[[') },
  { name: 'links: [[a', make: line('[[a') },
  { name: 'links: [[ and a long word', make: (size) => `[[${line('a')(size)}` },
  { name: 'links: ](', make: line('](') },
  { name: 'links: [a](b', make: line('[a](b') },
  { name: 'links: [a](b.md#', make: (size) => `[a](${line('b.md#')(size)}` },
  { name: 'links: [a](b.md.md', make: (size) => `[a](${line('b.md')(size)} ` },
  { name: 'links: [[a|', make: (size) => `[[${line('a|')(size)}]]` },
  { name: 'links: [[a]]', make: line('[[a]] ') },
  {
    name: 'links: one name with blanks',
    make: underHeading('Key Contacts', (size) => `- [[a,${line(' ')(size)},]]`),
  },
];

const HEADERS: readonly HostileShape[] = [
  { name: 'header line: blanks in its value', make: (size) => `**Account**: a${line(' ')(size)}b` },
  { name: 'header line: blanks before its colon', make: (size) => `**Account**${line(' ')(size)}b` },
  { name: 'header line: names', make: (size) => `**Attendees**: ${line('a, ')(size)}b` },
  { name: 'header line: parentheses', make: (size) => `**Attendees**: ${line('(')(size)}b` },
  { name: 'header line: pairs of parentheses', make: (size) => `**Attendees**: a ${line('(b) ')(size)}` },
  { name: 'header lines', make: line('**Account**: Northwind\n\n') },
  { name: 'headings', make: line('# Facts\n') },
  { name: 'headings: deeper and deeper', make: line('# a\n## b\n### c\n') },
  { name: 'heading: a long one', make: (size) => `# ${line('a* _')(size)}` },
  { name: 'heading: comments', make: (size) => `${line('<!--')(size)}x\nb\n===\n` },
  { name: 'title: blanks', make: (size) => `# a${line(' ')(size)}b` },
  { name: 'tags in a paragraph', make: line('#1234567 ') },
  { name: 'tag: a long number', make: (size) => `#${line('1')(size)}` },
  { name: 'tables: rows', make: (size) => `Person | Role\n-|-\n${line('Dana | Head\n')(size)}` },
  {
    name: 'tables: rows of people',
    make: (size) => `Person | Role\n-|-\n${numbered(size / 10, (n) => `Person Nr${n} | Head`)}`,
  },
  {
    name: 'tables: columns',
    make: (size) => `Person|Role${line('|a')(size)}\n-|-${line('|-')(size)}\n${line('|b')(size)}\n`,
  },
  {
    name: 'tables: rows shorter than the header',
    make: (size) =>
      `Person|Role${line('|a')(Math.sqrt(size))}\n-|-${line('|-')(Math.sqrt(size))}\n${line('|b\n')(Math.sqrt(size))}\n`,
  },
  { name: 'tables: escaped pipes', make: (size) => `Field | Value\n-|-\na | ${line('\\|')(size)}` },
];

const STATEMENTS: readonly HostileShape[] = [
  { name: 'facts', make: underHeading('Key Facts', line('- a\n')) },
  { name: 'fact: lines', make: underHeading('Key Facts', (size) => `- a\n${line('  b\n')(size)}`) },
  {
    name: 'fact: lazy lines with blanks',
    make: underHeading('Key Facts', (size) => `- a\n  b${line(' ')(size)}c`),
  },
  { name: 'fact: blanks', make: underHeading('Key Facts', (size) => `- a${line(' ')(size)}b`) },
  { name: 'fact: (via', make: underHeading('Key Facts', (size) => `- a ${line('(via ')(size)}`) },
  {
    name: 'fact: (via and blanks',
    make: underHeading('Key Facts', (size) => `- a (via ${line(' ')(size)}(`),
  },
  { name: 'fact: (via a)', make: underHeading('Key Facts', (size) => `- a ${line('(via a) ')(size)}b`) },
  { name: 'fact: periods', make: underHeading('Key Facts', (size) => `- a (via b)${line('. ')(size)}c`) },
  { name: 'fact: marks', make: underHeading('Blockers', (size) => `- ${line('❌ ')(size)}`) },
  {
    name: 'fact: open comments',
    make: underHeading('Key Facts', (size) => `- ${line('<!--')(size)}\u2028b`),
  },
  { name: 'fact: a prompt', make: underHeading('Key Facts', (size) => `- _a${line('? ')(size)}`) },
  { name: 'fact: ^', make: underHeading('Key Facts', (size) => `- a\n  b${line(' ^a')(size)}!`) },
  { name: 'topics: commas', make: underHeading('Topics Discussed', line('a,')) },
  { name: 'topics: parentheses', make: underHeading('Topics Discussed', line('(a, ')) },
  {
    name: 'topics: nested parentheses',
    make: underHeading('Topics Discussed', (size) => `${line('(')(size)}a, b${line(')')(size)}, c`),
  },
  {
    name: 'contacts',
    make: underHeading('Key Contacts', (size) => numbered(size / 10, (n) => `- Person Nr${n}`)),
  },
];

const TASKS: readonly HostileShape[] = [
  { name: 'tasks', make: line('- [ ] a\n') },
  {
    name: 'tasks: all different',
    make: (size) => numbered(size / 10, (n) => `- [?] Task ${n} @Dana 📅 2026-01-10 #task`),
  },
  { name: 'task: words', make: (size) => `- [ ] ${line('word ')(size)}` },
  { name: 'task: blanks', make: (size) => `- [ ] a${line(' ')(size)}b` },
  { name: 'task: owners', make: (size) => `- [ ] a ${line('@Dana ')(size)}` },
  { name: 'task: linked owners', make: (size) => `- [ ] a ${line('@[[Dana]] ')(size)}` },
  { name: 'task: @', make: (size) => `- [ ] ${line('@')(size)}` },
  { name: 'task: one long name', make: (size) => `- [ ] @${line('Dana ')(size)}` },
  { name: 'task: tags', make: (size) => `- [ ] a ${line('#a ')(size)}` },
  { name: 'task: #', make: (size) => `- [ ] ${line('#')(size)}` },
  { name: 'task: dates', make: (size) => `- [ ] a ${line('📅 2026-01-10 ')(size)}` },
  { name: 'task: dates that are none', make: (size) => `- [ ] a ${line('📅 2026-02-31 ')(size)}` },
  { name: 'task: comments', make: (size) => `- [ ] a ${line('%% @Dana %% <!-- ')(size)}` },
  { name: 'task: absolute dates', make: (size) => `- [ ] a ${line('by 5 Jan 2026 ')(size)}` },
  { name: 'task: open emphasis', make: (size) => `- [ ] a ${line('*')(size)}@Dana${line('*')(size)}` },
  { name: 'task: surnames first', make: (size) => `- [ ] a ${line('@Hill, Sam, ')(size)}` },
  { name: 'task: emoji', make: (size) => `- [ ] a ${line('📅')(size)}` },
  { name: 'task: fields', make: (size) => `- [ ] a ${line('[due:: 2026-01-10] ')(size)}` },
  { name: 'task: open fields', make: (size) => `- [ ] a ${line('[due:: ')(size)}` },
  { name: 'task: ::', make: (size) => `- [ ] a ${line('a:: ')(size)}` },
  {
    name: 'task: backticks',
    make: (size) => `- [ ] ${numbered(Math.sqrt(size), (n) => '`'.repeat(n), ' ')}`,
  },
  { name: 'task: ](', make: (size) => `- [ ] ${line('](')(size)}` },
  { name: 'task: ]((a)', make: (size) => `- [ ] ${line(']((a)')(size)}` },
  { name: 'task: parentheses', make: (size) => `- [ ] a @Dana ${line('( ')(size)}` },
  { name: 'task: ^', make: (size) => `- [ ] a${line(' ^a')(size)}!` },
  {
    name: 'task: words for dates',
    make: (size) => `---\ndate: 2026-01-05\n---\n- [ ] ${line('by next Friday ')(size / 100)}`,
  },
  {
    name: 'task: digits with a note date',
    make: (size) => `---\ndate: 2026-01-05\n---\n- [ ] ${line('today 1')(size / 100)}`,
  },
  {
    name: 'task: blanks beside a date in words',
    make: (size) => `---\ndate: 2026-01-05\n---\n- [ ] today${line(' ')(size)}by${line(' ')(size)}Friday`,
  },
  {
    name: 'task: numbers beside a date in words',
    make: (size) => `---\ndate: 2026-01-05\n---\n- [ ] today ${line('1/2 ')(size)}`,
  },
  {
    name: 'task: one long number beside a date in words',
    make: (size) => `---\ndate: 2026-01-05\n---\n- [ ] today ${line('1')(size)}`,
  },
  { name: 'task: blanks before ::', make: (size) => `- [ ] [a${line(' ')(size)}!:: b` },
  { name: 'task: owners and periods', make: (size) => `- [ ] a ${line('@Dana. ')(size)}` },
  {
    name: 'task: owners and blanks',
    make: (size) => `- [ ] a${line(' ')(size)}@Dana.${line(' ')(size)}b @Ola.`,
  },
  { name: 'task: a link never closed', make: (size) => `- [ ] ${line('@[[a|')(size)}` },
  { name: 'task: one long address', make: (size) => `- [ ] @${line('a.')(size)}` },
  { name: 'task: one long joined name', make: (size) => `- [ ] @${line('Ab')(size)}` },
  { name: 'task: owners in a sentence', make: (size) => `- [ ] ${line('ask @Dana, ')(size)}b` },
  { name: 'task: owners before commas', make: (size) => `- [ ] ${line('@Dana , ')(size)}b` },
  { name: 'task: owners and dates', make: (size) => `- [ ] @Dana ${line('📅 2026-01-10 ')(size)}b` },
  { name: 'task: owners far apart', make: (size) => `- [ ] @Dana${line(' ')(size)}b @Ola` },
  { name: 'task: nested fields', make: (size) => `- [ ] ${line('[a:: (b:: ')(size)}${line(')]')(size)}` },
  { name: 'task: different tags', make: (size) => `- [ ] a ${numbered(size, (n) => `#a${n}`, ' ')}` },
  { name: 'task: tags of one word', make: (size) => `- [ ] a #${line('a')(size)}!` },
  { name: 'task: code spans', make: (size) => `- [ ] ${line('`a` ')(size)}` },
  { name: 'task: one long run of backticks', make: (size) => `- [ ] ${line('`')(size)} a` },
  { name: 'task: code and links', make: (size) => `- [ ] ${line('`[[a]] ``[[`')(size)}` },
  {
    name: 'task: links beside a date in words',
    make: (size) => `---\ndate: 2026-01-05\n---\n- [ ] today ${line('[[a]] ')(size)}`,
  },
  { name: 'task: ids', make: (size) => `- [ ] a ⛔ ${line('a,')(size)}!` },
  { name: 'task: a rule', make: (size) => `- [ ] a 🔁 every${line(' day')(size)}` },
  { name: 'task: damaged', make: (size) => `- [ ] ${line('ğŸ“… ')(size)}` },
  { name: 'task: damaged owners', make: (size) => `- [ ] ${line('â€™ @Dana ')(size)}` },
];

const DAMAGE: readonly HostileShape[] = [
  { name: 'damage: Æ€', make: line('Æ€') },
  { name: 'damage: â€™', make: line('â€™ ') },
  { name: 'damage: twice', make: line('Ã¢â‚¬â„¢ ') },
  { name: 'damage: letters', make: line('Ã©') },
  { name: 'damage: lost', make: line('â« ') },
  { name: 'damage: U+FFFD', make: line('\ufffd') },
  { name: 'damage: accents', make: line('éàü') },
];

export const HOSTILE_NOTES: readonly HostileShape[] = [...FRONT_MATTER, ...LINKS, ...HEADERS, ...STATEMENTS];

/** One line, of tasks or of damaged text, each. */
export const HOSTILE_LINES: readonly HostileShape[] = [...TASKS, ...DAMAGE];
