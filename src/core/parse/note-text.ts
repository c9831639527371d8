import type { Blocks } from './blocks';
import { mayBeDamaged, repairText } from './encoding';
import { createItemTexts, type ItemTexts } from './item-text';
import type { SectionRole, SectionRoles } from './sections';
import { partitionPoint } from '../model/partition-point';

/** The part of a note under one heading. */
export interface Section {
  /** The heading as written; `''` above the first one. */
  readonly heading: string;
  /** What its content is. A heading that says nothing of its own takes the role of the one that it stands under. */
  readonly role: SectionRole | null;
  /** Zero-based line of the heading, -1 above the first one. */
  readonly line: number;
}

/** A scanned note: its text, its blocks and its sections. */
export interface NoteText {
  readonly path: string;
  readonly text: string;
  readonly blocks: Blocks;
  /** The line without its ending; `''` where there is none. */
  lineText(line: number): string;
  sectionAt(line: number): Section;
  hasSection(role: SectionRole): boolean;
  /** False where nothing in the text can be damaged, so that no piece of it needs a look. */
  readonly mayBeDamaged: boolean;
  /** A piece of the text with its damaged characters read as what was meant. */
  repaired(piece: string): string;
  readonly itemTexts: ItemTexts;
}

function readSections(text: string, blocks: Blocks, roleOf: SectionRoles): readonly Section[] {
  const sections: Section[] = [{ heading: '', role: null, line: -1 }];
  const open: { level: number; role: SectionRole | null }[] = [];
  for (const { line, level, start, end, container } of blocks.headings) {
    if (container > 0) continue;
    const heading = text.slice(start, end);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const role = roleOf(heading) ?? open.at(-1)?.role ?? null;
    open.push({ level, role });
    sections.push({ heading, role, line });
  }
  return sections;
}

export function createNoteText(path: string, text: string, blocks: Blocks, roleOf: SectionRoles): NoteText {
  const sections = readSections(text, blocks, roleOf);
  const first = sections[0] as Section;
  const lineText = (line: number) =>
    text.slice(blocks.lineStarts[line] ?? text.length, blocks.lineEnds[line] ?? text.length);
  const isSuspect = mayBeDamaged(text);
  const repaired = (piece: string) => (isSuspect ? repairText(piece).text : piece);
  return {
    path,
    text,
    blocks,
    lineText,
    mayBeDamaged: isSuspect,
    repaired,
    itemTexts: createItemTexts({ text, blocks, lineText, repaired }),
    hasSection: (role) => sections.some((section) => section.role === role),
    sectionAt(line) {
      const next = partitionPoint(sections.length, (at) => (sections[at]?.line ?? Infinity) <= line);
      return sections[next - 1] ?? first;
    },
  };
}
