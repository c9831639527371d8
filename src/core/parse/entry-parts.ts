import { isCalendarDate } from '../model/calendar-date';

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

/** A paragraph without the "(via …)" at its end, and the name in it. */
export function splitVia(paragraph: string): { readonly text: string; readonly via: string | null } {
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

/** Reads the paragraphs of an entry; where `byLink`, one that begins with a link to a dated note has its date. */
export function readEntry([first = '', ...rest]: readonly string[], byLink: boolean): Entry {
  const marked = first.replace(LEADING_MARK, '');
  const leading = leadingDate(marked);
  const undated = leading ? marked.slice(leading.length) : marked;
  const parts = [undated, ...rest].map(splitVia);
  const texts = parts.map((part) => part.text.trim()).filter((text) => text !== '');
  return {
    text: texts.join(' '),
    date: leading?.date ?? (byLink ? dateIn(LEADING_LINK.exec(marked)?.[0]) : null),
    via: parts.find((part) => part.via !== null)?.via ?? null,
  };
}
