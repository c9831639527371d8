import { DEFAULT_HEADING_NAMES } from '../model/heading-names';
import type { Field, Mention, Note, QueryBlock } from '../model/note';
import { DEFAULT_TASK_CONVENTIONS } from '../model/task-conventions';
import { datedName, givenName } from '../model/note-path';
import type { NoteInput, YamlParser } from '../ports';
import { scanBlocks } from './blocks';
import { checkText } from './check-text';
import { repairText } from './encoding';
import { readFrontMatter } from './front-matter';
import { isPlaceholder, plainText } from './inline';
import { readNoteDate } from './note-date';
import { createProperties, propertyFields, tagMentions, type Properties } from './note-properties';
import { createNoteText, type NoteText } from './note-text';
import { readParticipants } from './listed-names';
import { readContacts } from './read-contacts';
import { mentionsOf, readHeaderLines, readTables, type HeaderLine } from './read-fields';
import { readBodyTags } from './read-body-tags';
import { readLinks } from './read-links';
import { readStatements } from './read-statements';
import { readTasks, type TaskStatuses } from './read-tasks';
import { createSectionRoles, type SectionRoles } from './sections';

const DEFAULT_ROLES = createSectionRoles(DEFAULT_HEADING_NAMES);
const QUERY_LANGUAGES: ReadonlySet<string> = new Set(['tasks', 'dataview', 'dataviewjs', 'base']);
const ACCOUNT_HEADERS = ['account', 'accounts', 'customer', 'client'];
const PARTICIPANT_HEADERS = ['attendees', 'with', 'participants'];
/** Header lines that say when, with whom and about whom: no fields of an entity. */
const FILING_HEADERS: ReadonlySet<string> = new Set([
  ...ACCOUNT_HEADERS,
  ...PARTICIPANT_HEADERS,
  'date',
  'person',
  'project',
]);

function readTitle(note: NoteText, properties: Properties): string {
  const heading = note.blocks.headings.find(({ level, container }) => level === 1 && container === 0);
  const written = [
    properties.text('title') ?? '',
    heading ? note.text.slice(heading.start, heading.end) : '',
  ];
  const title = written.map((text) => plainText(repairText(text).text)).find((text) => !isPlaceholder(text));
  if (title !== undefined) return title;
  return datedName(note.path)?.title || givenName(note.path);
}

function readQueries(note: NoteText): readonly QueryBlock[] {
  return note.blocks.codeBlocks
    .filter(({ language }) => QUERY_LANGUAGES.has(language))
    .map(({ line, language, contentStartLine, contentEndLine }) => ({
      line,
      language,
      source: Array.from({ length: Math.max(0, contentEndLine - contentStartLine + 1) }, (_, index) =>
        note.lineText(contentStartLine + index),
      ).join('\n'),
    }));
}

function readFields(
  properties: Properties,
  table: ReadonlyMap<string, Field>,
  headers: readonly HeaderLine[],
): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>(propertyFields(properties));
  for (const [key, field] of table) if (!fields.has(key)) fields.set(key, field);
  for (const { key, line, value } of headers) {
    if (!fields.has(key) && !FILING_HEADERS.has(key)) fields.set(key, { line, value });
  }
  return fields;
}

function readCompanies(properties: Properties, fields: ReadonlyMap<string, Field>): readonly Mention[] {
  const stated = fields.get('company');
  const company = stated ? [{ name: plainText(stated.value), line: stated.line }] : [];
  return [...company, ...tagMentions(properties, 'company')];
}

/** The same name twice says nothing more. Comparing is left to whoever folds names; here only exact repeats go. */
function distinct(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 0 || (mentions.length === 1 && mentions[0]?.name !== '')) return mentions;
  const names = new Set<string>();
  return mentions.filter(({ name }) => name !== '' && !names.has(name) && names.add(name));
}

const withBodyTags = (tags: readonly string[], bodyTags: readonly string[]): readonly string[] =>
  bodyTags.length === 0 ? tags : [...new Set([...tags, ...bodyTags])];

function frontMatterBlock(note: NoteText): string {
  const close = note.blocks.frontMatter?.closeLine;
  if (close === undefined || close <= 1) return '';
  return note.text.slice(note.blocks.lineStarts[1], note.blocks.lineEnds[close - 1]);
}

/**
 * Reads one note. Total: any text gives a note, with a finding (rule, line, reason) for everything that is wrong
 * with it. `roleOf` says what stands under which heading, `conventions` what the characters of task boxes mean.
 */
export function parseNote(
  input: NoteInput,
  parseYaml: YamlParser,
  roleOf: SectionRoles = DEFAULT_ROLES,
  conventions: TaskStatuses = DEFAULT_TASK_CONVENTIONS,
): Note {
  const blocks = scanBlocks(input.text);
  const note = createNoteText(input.path, input.text, blocks, roleOf);
  const frontMatter = readFrontMatter(frontMatterBlock(note), 1, parseYaml);
  const properties = createProperties(frontMatter.data, frontMatter.lines);
  const headers = readHeaderLines(note);
  const table = readTables(note);
  const fields = readFields(properties, table.fields, headers);
  const { date, findings: dateFindings } = readNoteDate(input.path, properties, headers);
  const { tasks, findings: taskFindings } = readTasks(note, date, conventions);
  const findings = [...checkText(note), ...frontMatter.findings, ...dateFindings, ...taskFindings];
  return {
    path: input.path,
    mtime: input.mtime,
    size: input.size,
    title: readTitle(note, properties),
    frontMatter: frontMatter.data,
    frontMatterLines: frontMatter.lines,
    aliases: [...properties.list('aliases'), ...properties.list('alias')],
    date,
    tags: withBodyTags(properties.tags, readBodyTags(note)),
    source: properties.text('source')?.toLowerCase() ?? null,
    sourceRef: properties.text('source_ref'),
    participants: distinct([
      ...properties.people('participants'),
      ...properties.people('attendees'),
      ...mentionsOf(headers, ...PARTICIPANT_HEADERS),
      ...readParticipants(note),
    ]),
    filedUnder: {
      accounts: distinct([
        ...properties.mentions('account'),
        ...properties.mentions('customer'),
        ...mentionsOf(headers, ...ACCOUNT_HEADERS),
        ...tagMentions(properties, 'account'),
      ]),
      people: distinct([
        ...properties.mentions('person'),
        ...mentionsOf(headers, 'person'),
        ...tagMentions(properties, 'person'),
      ]),
      projects: distinct([
        ...properties.mentions('project'),
        ...mentionsOf(headers, 'project'),
        ...tagMentions(properties, 'project'),
      ]),
    },
    companies: distinct(readCompanies(properties, fields)),
    fields,
    contacts: distinct(readContacts(note)),
    roles: table.roles,
    statements: readStatements(note),
    tasks,
    links: readLinks(note),
    queries: readQueries(note),
    findings: findings.map((finding) => ({ path: input.path, ...finding })),
  };
}
