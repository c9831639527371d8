import type { Mention } from '../model/note';
import { linkName } from '../model/note-path';
import type { ListItem } from './blocks';
import { isPlaceholder, linksIn, plainText, splitList } from './inline';
import type { NoteText } from './note-text';
import { peopleBesideLinks } from './people-in';
import { isLabel } from './provenance';
import { partitionPoint } from '../model/partition-point';

/** What stands behind a name and tells about it: "Dana Whitfield - takes notes". */
const REMARK = /\s[-–—]\s|:\s/;
const PARENTHESIS = /\s\([^()]*\)/g;
/** A few words. What is longer is a sentence. */
const NAME = /^\p{L}\S*(?:\s+\S+){0,4}$/u;
const FULL_NAME = /^\p{Lu}\S*(?:\s+\S+){1,3}$/u;

/** The people in a "Participants" section. */
export function readParticipants(note: NoteText): readonly Mention[] {
  if (!note.hasSection('participants')) return [];
  return note.blocks.items.flatMap((item, index) =>
    note.sectionAt(item.line).role === 'participants' ? listedNames(note, index, 'people') : [],
  );
}

/** The names in the list that begins right below a line, blank lines aside; none where something else stands there. */
export function namesInListBelow(
  note: NoteText,
  line: number,
  kind: 'people' | 'accounts',
): readonly Mention[] {
  const { items } = note.blocks;
  const mentions: Mention[] = [];
  let next = nextContent(note, line + 1);
  for (let index = firstItemFrom(items, next); index < items.length; index++) {
    const item = items[index] as ListItem;
    if (item.parent < 0) {
      if (item.line !== next) break;
      next = nextContent(note, item.endLine + 1);
    }
    mentions.push(...listedNames(note, index, kind));
  }
  return mentions;
}

/** The first line at or behind `line` that is not blank. */
function nextContent(note: NoteText, line: number): number {
  let next = line;
  while (next < note.blocks.lineStarts.length && note.lineText(next).trim() === '') next++;
  return next;
}

const firstItemFrom = (items: readonly ListItem[], line: number): number =>
  partitionPoint(items.length, (at) => (items[at]?.line ?? Infinity) < line);

/** An item is a name, or a label above names. What is nested under a name tells about it. */
function listedNames(note: NoteText, index: number, kind: 'people' | 'accounts'): readonly Mention[] {
  const item = note.blocks.items[index];
  const text = note.itemTexts.first(index);
  if (!item || item.task !== null || isPlaceholder(text) || isLabel(text)) return [];
  if (item.parent >= 0 && !isLabel(note.itemTexts.first(item.parent))) return [];
  const names = linksIn(text).length > 0 ? linkedNames(text, kind) : plainNames(plainText(text), kind);
  return names.map((name) => ({ name, line: item.line }));
}

/** The linked names of an item, up to the first remark behind one: it may link to something else. */
function linkedNames(text: string, kind: 'people' | 'accounts'): readonly string[] {
  const bare = text.replace(PARENTHESIS, ' ');
  const start = bare.search(/\[/);
  const end = bare.slice(start).search(REMARK);
  const named = end < 0 ? bare : bare.slice(0, start + end);
  return kind === 'people' ? peopleBesideLinks(named) : linksIn(named).map(({ target }) => linkName(target));
}

function plainNames(text: string, kind: 'people' | 'accounts'): readonly string[] {
  const [before = '', ...behind] = text.split(REMARK);
  const remarks = splitList(behind.join(' '));
  if (kind === 'people' && remarks.length > 1 && remarks.every((remark) => FULL_NAME.test(remark))) {
    return remarks;
  }
  const parts = kind === 'people' ? splitList(before) : [before];
  const isSwapped = parts.length === 2 && parts.every((part) => /^\S+$/.test(part));
  const name = (isSwapped ? before : (parts[0] ?? '')).trim();
  return NAME.test(name.replace(PARENTHESIS, '')) ? [name] : [];
}
