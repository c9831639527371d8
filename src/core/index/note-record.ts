import type { Finding } from '../model/finding';
import type {
  FrontMatter,
  Mention,
  Note,
  NoteLink,
  QueryBlock,
  Role,
  Statement,
  StatementKind,
} from '../model/note';
import { keptValue, oneOf, shared, type Keep } from './shared-values';
import type { TaskRecord } from './task-record';

/** What of a note the graph reads as soon as the note comes; the rest is read when somebody asks for it. */
export type NoteHead = Omit<Note, 'tasks' | 'links' | keyof NoteBody>;
/** What only who looks at a note itself reads. */
export type NoteBody = Pick<Note, 'statements' | 'queries' | 'findings' | 'frontMatterLines'>;

/**
 * A note's parts as JSON can hold them. Tuples where there are many of a kind: they are half as long as objects with
 * their keys, and are read twice as fast.
 */
export interface NoteRecord {
  readonly head: HeadRecord;
  readonly tasks: TaskRecord;
  readonly links: LinkRecord;
}

export type HeadRecord = Omit<NoteHead, 'fields'> & {
  readonly fields: readonly (readonly [key: string, line: number, value: string])[];
};

/** Line and target in turns. */
export type LinkRecord = readonly (number | string)[];

/** What most statements have not is left out, from the end. */
type StatementTuple = readonly [
  section: number,
  line: number,
  text: string,
  date?: string | null,
  via?: string | null,
  parent?: number,
];

export interface BodyRecord {
  /** The headings that statements stand under, and what they make of them; each once. */
  readonly sections: readonly (readonly [heading: string, kind: StatementKind])[];
  readonly statements: readonly StatementTuple[];
  readonly queries: readonly QueryBlock[];
  readonly propertyLines: readonly (readonly [key: string, line: number])[];
  readonly findings: readonly (readonly [line: number, rule: Finding['rule'], message: string])[];
}

const NO_FIELDS: Note['fields'] = new Map();

/** Values in the front matter of one note: beyond, YAML's aliases have made it grow, or go in a circle. */
const MOST_VALUES = 10_000;
/** Texts in a list that is told at a glance. */
const MOST_TEXTS = 100;

const isPlainObject = (value: object | null): value is object =>
  Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/** Whether JSON can hold a value as it is: there is no infinity in it, no circle, no value shared a thousand times. */
function isJson(value: unknown): boolean {
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0; seen++) {
    const next = open.pop();
    const isPlain = typeof next === 'string' || typeof next === 'boolean' || next === null;
    if (seen > MOST_VALUES) return false;
    if (isPlain || (Number.isFinite(next) && !Object.is(next, -0))) continue;
    if (typeof next !== 'object' || !isPlainObject(next)) return false;
    open.push(...(Object.values(next) as unknown[]));
  }
  return true;
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** Whether all properties are texts or lists of texts, as they nearly always are. */
function isOfTexts(frontMatter: FrontMatter): boolean {
  if (Object.getPrototypeOf(frontMatter) !== Object.prototype) return false;
  for (const key in frontMatter) {
    const value = frontMatter[key];
    if (isText(value) || value === null) continue;
    if (!Array.isArray(value) || value.length > MOST_TEXTS || !value.every(isText)) return false;
  }
  return true;
}

/** Whether a record can hold a note without loss: not where its front matter has `.inf`, say. */
export const isRecordable = ({ frontMatter }: NoteHead): boolean =>
  isOfTexts(frontMatter) || isJson(frontMatter);

export const packHead = (note: NoteHead): HeadRecord => ({
  path: note.path,
  mtime: note.mtime,
  size: note.size,
  title: note.title,
  frontMatter: note.frontMatter,
  aliases: note.aliases,
  date: note.date,
  tags: note.tags,
  source: note.source,
  sourceRef: note.sourceRef,
  participants: note.participants,
  filedUnder: note.filedUnder,
  companies: note.companies,
  fields: Array.from(note.fields, ([key, { line, value }]) => [key, line, value] as const),
  contacts: note.contacts,
  roles: note.roles,
});

/** A copy of a head with the texts that are kept. */
export function keptHead(note: NoteHead, keep: Keep): NoteHead {
  const { date, source, sourceRef, filedUnder } = note;
  return {
    path: note.path,
    mtime: note.mtime,
    size: note.size,
    title: keep(note.title),
    frontMatter: keptValue(note.frontMatter, keep) as FrontMatter,
    aliases: keptTexts(note.aliases, keep),
    date: date === null ? null : keep(date),
    tags: keptTexts(note.tags, keep),
    source: source === null ? null : keep(source),
    sourceRef: sourceRef === null ? null : keep(sourceRef),
    participants: keptMentions(note.participants, keep),
    filedUnder: {
      accounts: keptMentions(filedUnder.accounts, keep),
      people: keptMentions(filedUnder.people, keep),
      projects: keptMentions(filedUnder.projects, keep),
    },
    companies: keptMentions(note.companies, keep),
    fields: note.fields.size === 0 ? NO_FIELDS : keptFields(note.fields, keep),
    contacts: keptMentions(note.contacts, keep),
    roles: keptEach(note.roles, (role) => keptValue(role, keep) as Role),
  };
}

/** The values of a list, kept; most lists are empty. */
const keptEach = <T>(list: readonly T[], kept: (value: T) => T): readonly T[] =>
  list.length === 0 ? shared(list) : list.map(kept);
const keptTexts = (texts: readonly string[], keep: Keep): readonly string[] => keptEach(texts, keep);
const keptMentions = (mentions: readonly Mention[], keep: Keep): readonly Mention[] =>
  keptEach(mentions, ({ name, line }) => ({ name: keep(name), line }));
const keptFields = (fields: Note['fields'], keep: Keep): Note['fields'] =>
  new Map(Array.from(fields, ([key, { line, value }]) => [keep(key), { line, value: keep(value) }]));

export const unpackHead = ({ fields, ...head }: HeadRecord): NoteHead =>
  keptHead({ ...head, fields: new Map(fields.map(([key, line, value]) => [key, { line, value }])) }, oneOf);

export const packLinks = (links: readonly NoteLink[]): LinkRecord =>
  links.flatMap(({ line, target }) => [line, target]);

export const pooledLinks = (record: LinkRecord): LinkRecord =>
  record.map((value) => (typeof value === 'string' ? oneOf(value) : value));

export function unpackLinks(record: LinkRecord): readonly NoteLink[] {
  const links: NoteLink[] = [];
  for (let at = 0; at < record.length; at += 2) {
    links.push({ line: Number(record[at]), target: String(record[at + 1]) });
  }
  return links;
}

function packStatements(statements: readonly Statement[]): Pick<BodyRecord, 'sections' | 'statements'> {
  const sections: [string, StatementKind][] = [];
  const tuples = statements.map(({ section, kind, line, text, date, via, parent }): StatementTuple => {
    let place = sections.findIndex(([heading, its]) => heading === section && its === kind);
    if (place < 0) place = sections.push([section, kind]) - 1;
    if (parent !== null) return [place, line, text, date, via, parent];
    if (via !== null) return [place, line, text, date, via];
    return date === null ? [place, line, text] : [place, line, text, date];
  });
  return { sections, statements: tuples };
}

function unpackStatements({ sections, statements }: BodyRecord): readonly Statement[] {
  return statements.map(([place, line, text, date = null, via = null, parent = null]) => {
    const [section, kind] = sections[place] ?? ['', 'fact'];
    return { kind, line, parent, section, text, date, via };
  });
}

export const packBody = ({ statements, queries, findings, frontMatterLines }: NoteBody): BodyRecord => ({
  ...packStatements(statements),
  queries,
  propertyLines: [...frontMatterLines],
  findings: findings.map(({ line, rule, message }) => [line, rule, message]),
});

export const unpackBody = (path: string, body: BodyRecord): NoteBody => ({
  statements: unpackStatements(body),
  queries: body.queries,
  frontMatterLines: new Map(body.propertyLines),
  findings: body.findings.map(([line, rule, message]) => ({ path, line, rule, message })),
});
