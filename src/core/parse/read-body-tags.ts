import { createForwardSearch } from './blocks/forward-search';
import type { NoteText } from './note-text';

const INLINE_TAG = /(?:^|\s)#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu;

/** Tags in the note's own paragraphs, in lower case; those of a task belong to the task. */
export function readBodyTags(note: NoteText): readonly string[] {
  const tags: string[] = [];
  const findHash = createForwardSearch(note.text, '#');
  for (const { start, end, item } of note.blocks.paragraphs) {
    if (item >= 0 && note.blocks.items[item]?.task !== null) continue;
    const hash = findHash(start);
    if (hash < 0 || hash >= end) continue;
    for (const match of note.text.slice(start, end).matchAll(INLINE_TAG)) {
      tags.push((match[1] ?? '').toLowerCase());
    }
  }
  return tags;
}
