import { DOT, isAsciiLetter, isDigit } from './blocks/characters';

const EMPHASIS = /[*_`]/g;
/** Wikilinks, Markdown links and bare addresses. No part may run over the next opening bracket: that keeps it linear. */
const LINK = /!?\[\[[^[\]\n]+\]\]|!?\[[^[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|https?:\/\/\S+/g;
const BETWEEN_WORDS = /(?:\d{4}-\d{2}-\d{2}|[\s,;&.()[\]|·/–—:-])+/;
const JOINING: ReadonlySet<string> = new Set(['and']);
const SOURCE_WORDS: ReadonlySet<string> = new Set(
  'source sources ref refs reference references origin from via in see also and'.split(' '),
);
const BARE_LABEL = /^(?:sources?|refs?|references?|origin|from|see also) ?:$/i;
const VIA_ONLY = /^\((?:via|from) [^()]+\)\.?$/i;

/** A text that only names what follows it: "Storage:". */
export function isLabel(text: string): boolean {
  if (text === '') return false;
  const last = text.charCodeAt(text.length - 1);
  if (isAsciiLetter(last) || isDigit(last) || last === DOT) return false;
  if (!text.includes(':')) return false;
  return text.replace(EMPHASIS, '').trimEnd().endsWith(':');
}

/** Before the exact words of a line that was merged into the one above. */
export const ALSO_LABEL = 'Also: ';
/** Before links to the notes that say the same. */
export const SOURCES_LABEL = 'Sources: ';

/** Whether a nested item only repeats the fact above it in other words. */
export const isOtherWording = (text: string): boolean => text.startsWith(ALSO_LABEL);

/**
 * Whether a nested item only says where the fact above it comes from: links alone, `Source: [[…]]`, `from [[…]]`,
 * `(via …)`. Links alone that are listed under a label are what the label announces.
 */
export function isProvenance(text: string, isUnderLabel: boolean): boolean {
  const plain = text.replace(EMPHASIS, '').replace(/\s+/g, ' ').trim();
  if (BARE_LABEL.test(plain) || VIA_ONLY.test(plain)) return true;
  const around = plain.replace(LINK, ' ');
  if (around === plain) return false;
  const words = around.toLowerCase().split(BETWEEN_WORDS).filter(Boolean);
  if (!words.every((word) => SOURCE_WORDS.has(word))) return false;
  return !isUnderLabel || words.some((word) => !JOINING.has(word));
}
