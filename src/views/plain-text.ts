/** What stands for itself: an escaped character, a code span, or backticks that open none. */
const LITERAL = /\\([!-/:-@[-`{-~])|(`+)(?:([^`]+)\2(?!`))?/g;
const MARKUP = /\[\[|\]\(|[*_`]|~~|==|%%|:\/\/|\\[!-/:-@[-`{-~]/;

/** Whether `text` holds anything that the host should render: links, emphasis, code, highlights, bare addresses. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * Inline Markdown as the words that a reader sees: links by their names, emphasis and code without their marks. For
 * tooltips, screen readers and the filter, and for the moment before the host has rendered the text. HTML stays as it
 * is written.
 */
export function plainText(markdown: string): string {
  if (!hasMarkup(markdown)) return markdown;
  let plain = '';
  let end = 0;
  for (const match of markdown.matchAll(LITERAL)) {
    const [whole, escaped, , code] = match;
    plain += withoutMarks(markdown.slice(end, match.index)) + (escaped ?? code?.trim() ?? whole);
    end = match.index + whole.length;
  }
  return plain + withoutMarks(markdown.slice(end));
}

function withoutMarks(text: string): string {
  return text
    .replace(/%%[^%]*%%/g, '')
    .replace(/!?\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g, (_, target: string, alias?: string) => alias || target)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: +"[^"]*")?\)/g, '$1')
    .replace(/(\*{1,3})([^*\s](?:[^*]*[^*\s])?)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}_])(_{1,3})([^_\s](?:[^_]*[^_\s])?)\2(?![\p{L}\p{N}_])/gu, '$1$3')
    .replace(/~~([^~]+)~~/g, '$1')
    .replace(/==([^=]+)==/g, '$1');
}
