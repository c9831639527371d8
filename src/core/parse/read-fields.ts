import type { Field, Mention, Role } from '../model/note';
import { tableCells } from './blocks';
import { isPlaceholder, linksIn, plainText, splitList } from './inline';
import { linkName } from '../model/note-path';
import { namesInListBelow } from './listed-names';
import { peopleBesideLinks } from './people-in';
import type { NoteText } from './note-text';
import type { SectionRole } from './sections';

/** The text of a cell or a header line: repaired, its pipes unescaped; null where it only holds a place. */
function cellValue(note: NoteText, text: string): string | null {
  const unescaped = text.includes('\\') ? text.replaceAll('\\|', '|') : text;
  const value = note.repaired(unescaped.trim());
  return isPlaceholder(value) ? null : value;
}

/** A name as a cell or a list gives it: a link's note, else the plain text. */
function nameIn(value: string): string {
  const link = linksIn(value)[0];
  return link ? linkName(link.target) : plainText(value);
}

/** Keys of header lines that name people, of whom some may be links and some not. */
const PEOPLE_KEY = /^(?:attendees|with|participants)$/;

/** The names in a header value: links where there are some, else what stands between the commas. */
function namesIn(key: string, value: string): readonly string[] {
  const links = linksIn(value);
  if (links.length > 0 && PEOPLE_KEY.test(key)) return peopleBesideLinks(value);
  return links.length > 0 ? links.map(({ target }) => linkName(target)) : splitList(value).map(plainText);
}

/** A line of the form `**Attendees**: Dana Whitfield, Ola Berg`. */
export interface HeaderLine {
  /** Lower-case. */
  readonly key: string;
  readonly line: number;
  readonly value: string;
  readonly names: readonly string[];
}

const HEADER_LINE = /^\*\*([^*:]{1,40})(?:\*\*\s*:|:\s*\*\*)(.*)$/s;

/** Keys of header lines that may have their names in a list below them. */
const LISTING_KEY = /^(?:attendees|with|participants|accounts?)$/;

function namesBelow(note: NoteText, key: string, line: number): readonly HeaderLine[] {
  if (!LISTING_KEY.test(key)) return [];
  const mentions = namesInListBelow(note, line, PEOPLE_KEY.test(key) ? 'people' : 'accounts');
  return mentions.map((mention) => ({ key, line: mention.line, value: mention.name, names: [mention.name] }));
}

/**
 * The bold header lines of a note, wherever they stand outside lists and tables. One for participants or accounts that
 * has no value, and a list right below it, stands for a line for each name in that list.
 */
export function readHeaderLines(note: NoteText): readonly HeaderLine[] {
  const found: HeaderLine[] = [];
  for (const { line: first, endLine, item } of note.blocks.paragraphs) {
    if (item >= 0) continue;
    for (let line = first; line <= endLine; line++) {
      if (!note.text.startsWith('**', note.blocks.lineStarts[line])) continue;
      const match = HEADER_LINE.exec(note.lineText(line));
      const value = match && cellValue(note, match[2] ?? '');
      if (!match?.[1]) continue;
      const key = match[1].trim().toLowerCase();
      if (value !== null) found.push({ key, line, value, names: namesIn(key, value) });
      else if (match[2]?.trim() === '') found.push(...namesBelow(note, key, line));
    }
  }
  return found;
}

const PERSON_COLUMN = /^(?:person|people|name|contact|who)$/;
const ROLE_COLUMN = /^(?:role|title|position|function)$/;
const COMPANY_COLUMN = /^(?:company|organi[sz]ation|org|account|employer)$/;

export interface TableReading {
  readonly fields: ReadonlyMap<string, Field>;
  readonly roles: readonly Role[];
}

/** Reads the tables that have a meaning by their header row: `Field | Value`, and `Person | Role | Company`, or by their section. */
export function readTables(note: NoteText): TableReading {
  const fields = new Map<string, Field>();
  const roles: Role[] = [];
  for (const table of note.blocks.tables) {
    const header = cells(note, table.line).map((cell) => plainText(cell).toLowerCase());
    const section = note.sectionAt(table.line).role;
    const [person, role, company] = columnsOf(header, section);
    const isFieldTable = header.length === 2 && (header[0] === 'field' || section === 'fields');
    for (let line = table.line + 2; line <= table.endLine; line++) {
      const row = cells(note, line);
      if (isFieldTable) addField(note, fields, line, row);
      else if (person >= 0 && (role >= 0 || company >= 0)) {
        const name = cellValue(note, row[person] ?? '');
        if (name === null) continue;
        const at = (column: number) => (column < 0 ? null : cellValue(note, row[column] ?? ''));
        const companyCell = at(company);
        roles.push({
          line,
          person: nameIn(name),
          role: plainOrNull(at(role)),
          company: companyCell && nameIn(companyCell),
        });
      }
    }
  }
  return { fields, roles };
}

/** Person, role and company; -1 for one that is missing. Under a heading for roles, headers of any language will do. */
function columnsOf(
  header: readonly string[],
  section: SectionRole | null,
): readonly [number, number, number] {
  const at = (column: RegExp) => header.findIndex((name) => column.test(name));
  const columns = [at(PERSON_COLUMN), at(ROLE_COLUMN), at(COMPANY_COLUMN)] as const;
  const isForeign = section === 'roles' && header.length === 3 && columns.every((column) => column < 0);
  return isForeign ? [0, 1, 2] : columns;
}

const plainOrNull = (value: string | null): string | null => (value === null ? null : plainText(value));

function cells(note: NoteText, line: number): readonly string[] {
  return tableCells(note.text, note.blocks, line).map(({ text }) => text);
}

function addField(
  note: NoteText,
  fields: Map<string, Field>,
  line: number,
  [keyCell, valueCell]: readonly string[],
): void {
  const key = plainText(keyCell ?? '').toLowerCase();
  const value = cellValue(note, valueCell ?? '');
  if (key !== '' && value !== null && !fields.has(key)) fields.set(key, { line, value });
}

/** Mentions of the header lines with one of these keys. */
export function mentionsOf(headers: readonly HeaderLine[], ...keys: string[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { key, names, line } of headers) {
    if (!keys.includes(key)) continue;
    for (const name of names) if (name !== '') mentions.push({ name, line });
  }
  return mentions;
}
