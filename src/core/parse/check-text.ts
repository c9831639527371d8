import type { Finding } from '../model/finding';
import type { Blocks } from './blocks';
import { repairText } from './encoding';
import { findMisplacedProperties } from './misplaced-properties';
import type { NoteText } from './note-text';
import { partitionPoint } from '../model/partition-point';

type NoteFinding = Omit<Finding, 'path'>;

/** The zero-based line that an offset lies in. */
function lineAt({ lineStarts }: Blocks, offset: number): number {
  const next = partitionPoint(lineStarts.length, (line) => (lineStarts[line] ?? Infinity) <= offset);
  return Math.max(0, next - 1);
}

const ENCODINGS = { 'mac-roman': 'Mac Roman', 'windows-1252': 'Windows-1252 or 1254' } as const;

function damageFinding({ text, blocks, mayBeDamaged }: NoteText): NoteFinding[] {
  const damage = mayBeDamaged ? repairText(text).damage : [];
  const first = damage[0];
  if (first) {
    const places = damage.length === 1 ? 'One place' : `${damage.length} places`;
    const message = `${places} of damaged text, from here on: UTF-8 that was read as ${ENCODINGS[first.kind]}. It is read as what was meant.`;
    return [{ line: lineAt(blocks, first.start), rule: 'damaged-text', message }];
  }
  const lost = text.indexOf('\uFFFD');
  if (lost < 0) return [];
  return [
    {
      line: lineAt(blocks, lost),
      rule: 'damaged-text',
      message: 'A character here could not be decoded: the file is not valid UTF-8.',
    },
  ];
}

const VISIBLE = /\S/;
const CONFLICT = /^<{7} /m;

/** What a merge left to be decided; only where all three marks of it are there. */
function conflictFinding({ text, blocks }: NoteText): NoteFinding[] {
  const start = text.includes('<<<<<<< ') ? text.search(CONFLICT) : -1;
  const middle = start < 0 ? -1 : text.indexOf('\n=======', start);
  if (middle < 0 || !text.includes('\n>>>>>>> ', middle)) return [];
  const message = 'Two versions of the note stand here, one below the other: a merge was not finished.';
  return [{ line: lineAt(blocks, start), rule: 'merge-conflict', message }];
}

const OPENED = {
  fence: 'A code block opens here and is never closed: everything after it is read as code.',
  comment: 'A comment (%%) opens here and is never closed: everything after it is hidden.',
  html: 'An HTML block or comment opens here and is never closed.',
  math: 'A math block ($$) opens here and is never closed.',
} as const;

/**
 * What is wrong with the text of a note as such: nothing in it, damaged characters, blocks without an end, properties and
 * versions that are not where they belong.
 */
export function checkText(note: NoteText): readonly NoteFinding[] {
  const { text, blocks } = note;
  if (!VISIBLE.test(text)) {
    return [{ line: 0, rule: 'empty-note', message: 'The note is empty.' }];
  }
  const findings: NoteFinding[] = [];
  if (blocks.unclosedFrontMatter) {
    findings.push({
      line: 0,
      rule: 'front-matter-unclosed',
      message: 'The front matter opens with --- and is never closed, so its properties are not read.',
    });
  }
  findings.push(...findMisplacedProperties(note), ...conflictFinding(note));
  const nullAt = text.indexOf('\u0000');
  if (nullAt >= 0) {
    findings.push({
      line: lineAt(blocks, nullAt),
      rule: 'null-character',
      message: 'There is a null character on this line.',
    });
  }
  findings.push(...damageFinding(note));
  for (const { line, kind } of blocks.unclosed)
    findings.push({ line, rule: 'unclosed-block', message: OPENED[kind] });
  return findings;
}
