import { isCalendarDate } from '../model/calendar-date';
import { DELETE, DOT, RIGHT_PARENTHESIS, SPACE, isAsciiLetter } from './blocks/characters';

/** `❌ `, `✅ ` and the like in front of blockers and decisions. */
const LEADING_MARK = /^(?:[❌✅⛔🚫⚠☑✔✖]\uFE0F?\s*)+/u;
const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
/** `2025-12-09: `, also in emphasis, brackets or a link to the daily note. */
const LEADING_DATE = new RegExp(
  String.raw`^[*_\x60]{0,3}(?:\[\[(?:[^[\]|]*/)?${DATE}(?:\|[^[\]]*)?\]\]|\[${DATE}\](?!\()|\(${DATE}\)|` +
    String.raw`${DATE}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?!\d|-?\p{L}))[*_\x60]{0,3}\s*(?:[:–—-][*_]{0,3}\s*)?`,
  'u',
);
/** An entry that begins with a link to a dated note is of its day. */
const LEADING_LINK = new RegExp(String.raw`^[*_]{0,3}(?:\[\[(?:[^[\]|]*/)?|\[)${DATE}`);
const ANY_DATE = new RegExp(DATE);
/** The last parenthesis of a paragraph. */
const VIA = /^\((?:via|from)\s+([^()\s][^()]*)\)[.\s]*$/i;

/** Whether a text can end in a parenthesis, with no more behind it than `VIA` allows. Beyond ASCII, any may be a blank. */
function mayEndInParenthesis(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code !== DOT && code > SPACE) return code === RIGHT_PARENTHESIS || code > DELETE;
  }
  return false;
}

/** A paragraph without the "(via …)" at its end, and the name in it. */
export function splitVia(paragraph: string): { readonly text: string; readonly via: string | null } {
  if (!mayEndInParenthesis(paragraph)) return { text: paragraph, via: null };
  const last = paragraph.lastIndexOf('(');
  const via = last < 0 ? null : VIA.exec(paragraph.slice(last));
  return via
    ? { text: paragraph.slice(0, last).trim(), via: via[1]?.trim() ?? null }
    : { text: paragraph, via };
}

function dateIn(text: string | undefined): string | null {
  const date = text === undefined ? undefined : ANY_DATE.exec(text)?.[0];
  return date !== undefined && isCalendarDate(date) ? date : null;
}

function leadingDate(text: string): { readonly date: string; readonly length: number } | null {
  const written = LEADING_DATE.exec(text)?.[0];
  const date = dateIn(written);
  return written === undefined || date === null ? null : { date, length: written.length };
}

/** What the entry of a list says, apart from when and through whom. */
export interface Entry {
  readonly text: string;
  readonly date: string | null;
  readonly via: string | null;
}

/** Splits the first paragraph of an entry into its date and the rest. */
function splitDate(
  paragraph: string,
  byLink: boolean,
): { readonly text: string; readonly date: string | null } {
  // Letters open most entries; marks, dates and links few.
  if (isAsciiLetter(paragraph.charCodeAt(0))) return { text: paragraph, date: null };
  const marked = paragraph.replace(LEADING_MARK, '');
  const leading = leadingDate(marked);
  if (leading) return { text: marked.slice(leading.length), date: leading.date };
  return { text: marked, date: byLink ? dateIn(LEADING_LINK.exec(marked)?.[0]) : null };
}

/**
 * Reads an entry of one paragraph, and of those behind it; where `byLink`, one that begins with a link to a dated note
 * has its date.
 */
export function readEntry(paragraph: string, others: readonly string[], byLink: boolean): Entry {
  if (others.length === 0 && isAsciiLetter(paragraph.charCodeAt(0)) && !mayEndInParenthesis(paragraph)) {
    return { text: paragraph.trim(), date: null, via: null };
  }
  const dated = splitDate(paragraph, byLink);
  const first = splitVia(dated.text);
  let text = first.text.trim();
  let { via } = first;
  for (const other of others) {
    const part = splitVia(other);
    const more = part.text.trim();
    text += text === '' || more === '' ? more : ` ${more}`;
    via ??= part.via;
  }
  return { text, date: dated.date, via };
}
