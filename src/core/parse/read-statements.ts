import type { Statement, StatementKind } from '../model/note';
import type { Paragraph } from './blocks';
import { readEntry, splitVia } from './entry-parts';
import { isPlaceholder, splitList } from './inline';
import type { NoteText, Section } from './note-text';
import { isLabel, isOtherWording, isProvenance } from './provenance';

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

const NOTHING_MORE: readonly string[] = [];

const isStatementKind = (role: string | null): role is StatementKind =>
  role !== null && STATEMENT_KINDS.has(role);

/** A place in a note that statements stand in. */
interface Place {
  readonly line: number;
  readonly parent: number | null;
  readonly section: Section;
}

/** What a paragraph and `more` behind it say together; null where they only hold a place. */
function statement(
  kind: StatementKind,
  { line, parent, section }: Place,
  paragraph: string,
  more: readonly string[],
): Draft | null {
  const { text, date, via } = readEntry(paragraph, more, kind === 'context');
  return isPlaceholder(text) ? null : { kind, line, parent, section: section.heading, text, date, via };
}

/** A paragraph in a list-like section ("Topics Discussed"): one topic at each comma outside parentheses. */
function topicsOf(note: NoteText, paragraph: Paragraph, section: Section): Statement[] {
  const text = note.repaired(note.text.slice(paragraph.start, paragraph.end).replace(/\s+/g, ' '));
  if (isPlaceholder(text)) return [];
  const place = { line: paragraph.line, parent: null, section };
  return splitList(text).flatMap(
    (topic) =>
      statement('topic', place, topic.replace(/^(?:and|&) /i, '').replace(/\.$/, ''), NOTHING_MORE) ?? [],
  );
}

/** What an item means for those that are nested in it. */
interface Enclosing {
  /** The innermost statement at or around the item. */
  readonly statement: Draft | null;
  /** Whether what is nested in it may be a statement. Notes of a task and lists of sources are none. */
  readonly isOpen: boolean;
  readonly isLabel: boolean;
}

type Draft = { -readonly [Key in keyof Statement]: Statement[Key] };

const OUTERMOST: Enclosing = { statement: null, isOpen: true, isLabel: false };
const CLOSED: Enclosing = { statement: null, isOpen: false, isLabel: false };

/** The items of the note's sections; a nested one is a statement of its own. */
function itemStatements(note: NoteText): Statement[] {
  const statements: Statement[] = [];
  const enclosings: Enclosing[] = [];
  const { items } = note.blocks;
  items.forEach((item, index) => {
    const outer = enclosings[item.parent] ?? OUTERMOST;
    enclosings.push(item.task === null ? outer : CLOSED);
    if (item.task !== null || !outer.isOpen) return;
    const section = note.sectionAt(item.line);
    if (!isStatementKind(section.role)) return;
    const text = note.itemTexts.first(index);
    const more = note.itemTexts.more(index);
    if (outer.statement && isOtherWording(text)) {
      enclosings[index] = CLOSED;
      return;
    }
    if (item.parent >= 0 && isProvenance([text, ...more].join(' '), outer.isLabel)) {
      if (outer.statement) outer.statement.via ??= splitVia(text).via;
      enclosings[index] = CLOSED;
      return;
    }
    const place = { line: item.line, parent: outer.statement?.line ?? null, section };
    const read = statement(section.role, place, text, more);
    if (read) statements.push(read);
    // What is nested in an item follows it, and in most items nothing is.
    if (items[index + 1]?.parent !== index) return;
    enclosings[index] = {
      statement: read ?? outer.statement,
      isOpen: true,
      isLabel: isLabel(text),
    };
  });
  return statements;
}

function topicParagraphs(note: NoteText): Statement[] {
  const topics: Statement[] = [];
  for (const paragraph of note.blocks.paragraphs) {
    if (paragraph.item >= 0) continue;
    const section = note.sectionAt(paragraph.line);
    if (section.role !== 'topic') continue;
    for (const topic of topicsOf(note, paragraph, section)) topics.push(topic);
  }
  return topics;
}

/**
 * What the note states: the items of its sections, nested ones too, in order. Tasks and their notes, items that only
 * hold a place, and nested ones that only say where a fact comes from are left out.
 */
export function readStatements(note: NoteText): readonly Statement[] {
  const statements = itemStatements(note);
  const topics = topicParagraphs(note);
  return topics.length === 0 ? statements : [...statements, ...topics].sort((a, b) => a.line - b.line);
}
