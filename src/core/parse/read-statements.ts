import { isCalendarDate } from '../model/calendar-date';
import type { Mention, Statement, StatementKind } from '../model/note';
import type { ListItem, Paragraph } from './blocks';
import { repairText } from './encoding';
import { isPlaceholder, linksIn, splitList } from './inline';
import { linkName } from '../model/note-path';
import type { NoteText, Section } from './note-text';

const STATEMENT_KINDS: ReadonlySet<string> = new Set<StatementKind>([
  'fact',
  'context',
  'topic',
  'decision',
  'blocker',
  'opportunity',
  'risk',
  'question',
  'outcome',
  'background',
]);

const isStatementKind = (role: string | null): role is StatementKind =>
  role !== null && STATEMENT_KINDS.has(role);

/** `❌ `, `✅ ` and the like in front of blockers and decisions. */
const LEADING_MARK = /^(?:[❌✅⛔🚫⚠☑✔✖]\uFE0F?\s*)+/u;
const LEADING_DATE = /^(?:\*\*)?(\d{4}-\d{2}-\d{2})(?:\*\*)?\s*(?:[:–—-]\s*)?(?:\*\*)?/;
/** The last parenthesis of an entry. */
const VIA = /^\((?:via|from)\s+([^()\s][^()]*)\)[.\s]*$/i;
const BLOCK_ID = /^\s\^[\w-]+$/;

/** A line without the `^id` at its end. */
function withoutBlockId(line: string): string {
  const before = line.lastIndexOf('^') - 1;
  return before >= 0 && BLOCK_ID.test(line.slice(before)) ? line.slice(0, before).trimEnd() : line;
}

/** The text of an item's first paragraph, its lines joined; marks of containers and damaged characters are gone. */
function itemText(note: NoteText, item: ListItem): string {
  const first = note.text.slice(item.start, item.end);
  const rest: string[] = [];
  for (let line = item.line + 1; line <= item.paragraphEndLine; line++) {
    rest.push(withoutBlockId(note.lineText(line).replace(/^[\s>]+/, '')));
  }
  return repairText([first, ...rest].join(' ').trim()).text;
}

function statement(kind: StatementKind, line: number, section: Section, written: string): Statement | null {
  const marked = written.replace(LEADING_MARK, '');
  const dated = LEADING_DATE.exec(marked);
  const date = dated?.[1] !== undefined && isCalendarDate(dated[1]) ? dated[1] : null;
  const undated = date === null || dated === null ? marked : marked.slice(dated[0].length);
  const last = undated.lastIndexOf('(');
  const via = last < 0 ? null : VIA.exec(undated.slice(last));
  const text = (via ? undated.slice(0, last) : undated).trim();
  if (isPlaceholder(text)) return null;
  return { kind, line, section: section.heading, text, date, via: via?.[1]?.trim() ?? null };
}

/** A paragraph in a list-like section ("Topics Discussed"): one topic at each comma outside parentheses. */
function topicsOf(note: NoteText, paragraph: Paragraph, section: Section): Statement[] {
  const text = repairText(note.text.slice(paragraph.start, paragraph.end).replace(/\s+/g, ' ')).text;
  if (isPlaceholder(text)) return [];
  return splitList(text).flatMap(
    (topic) => statement('topic', paragraph.line, section, topic.replace(/\.$/, '')) ?? [],
  );
}

/**
 * What the note states: the outermost items of its sections, in order. Tasks and items that only hold a place are
 * left out.
 */
export function readStatements(note: NoteText): readonly Statement[] {
  const statements: Statement[] = [];
  for (const item of note.blocks.items) {
    if (item.parent >= 0 || item.task !== null) continue;
    const section = note.sectionAt(item.line);
    if (!isStatementKind(section.role)) continue;
    const read = statement(section.role, item.line, section, itemText(note, item));
    if (read) statements.push(read);
  }
  const topics = note.blocks.paragraphs.flatMap((paragraph) => {
    const section = note.sectionAt(paragraph.line);
    return section.role === 'topic' && paragraph.item < 0 ? topicsOf(note, paragraph, section) : [];
  });
  return [...statements, ...topics].sort((a, b) => a.line - b.line);
}

/** The people that a "Key Contacts" section lists: its links, or the plain names of its items. */
export function readContacts(note: NoteText): readonly Mention[] {
  const contacts: Mention[] = [];
  for (const item of note.blocks.items) {
    if (note.sectionAt(item.line).role !== 'contacts' || item.task !== null) continue;
    const text = itemText(note, item);
    if (isPlaceholder(text)) continue;
    const link = linksIn(text)[0];
    const name = link ? linkName(link.target) : (text.split(/\s[-–—]\s|[,(:]/)[0] ?? '').trim();
    if (name !== '') contacts.push({ name, line: item.line });
  }
  return contacts;
}
