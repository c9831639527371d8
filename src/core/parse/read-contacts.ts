import type { Mention } from '../model/note';
import { linkName } from '../model/note-path';
import type { ListItem } from './blocks';
import { isPlaceholder, linksIn } from './inline';
import type { NoteText } from './note-text';
import { isLabel } from './provenance';

/** A plain item that is nested under a contact tells about them; one under a label is a contact. */
function isListed(note: NoteText, { parent }: ListItem): boolean {
  return parent < 0 || isLabel(note.itemTexts.first(parent));
}

/** The people that a "Key Contacts" section lists: its links, or the plain names of its items. */
export function readContacts(note: NoteText): readonly Mention[] {
  const contacts: Mention[] = [];
  note.blocks.items.forEach((item, index) => {
    if (item.task !== null || note.sectionAt(item.line).role !== 'contacts') return;
    const text = note.itemTexts.first(index);
    if (isPlaceholder(text)) return;
    const link = linksIn(text)[0];
    if (!link && (isLabel(text) || !isListed(note, item))) return;
    const name = link ? linkName(link.target) : (text.split(/\s[-–—]\s|[,(:]/)[0] ?? '').trim();
    if (name !== '') contacts.push({ name, line: item.line });
  });
  return contacts;
}
