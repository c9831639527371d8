import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml, inlineSyntax } from './inline-syntax';
import { linesOfTokens, topLevelLines, type TokenLines } from './token-lines';

/**
 * One top-level block of a note. Its lines count from the start of the note; `data-offset` in the HTML counts from the
 * start of the block, so that a block that only moved has the same HTML.
 */
export interface HtmlSection {
  type: string;
  html: string;
  lineStart: number;
  lineEnd: number;
}

const TASK = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(.)\](?=\s)/;
const CALLOUT = /^\[!([^\]\n]+)\]([+-]?)[ \t]*([^\n]*)/;

/** The sections of a text without front matter; `firstLine` is the line of the note on which the text starts. */
export function markdownToSections(markdown: string, firstLine: number): HtmlSection[] {
  const offsets: TokenLines = new Map();
  const marked = createMarked(offsets);
  const tokens = marked.lexer(markdown);
  const sections: HtmlSection[] = [];
  for (const [token, lineStart] of topLevelLines(tokens, firstLine)) {
    if (token.type === 'space' || token.type === 'blockComment') continue;
    for (const [inner, offset] of linesOfTokens([token], 0)) offsets.set(inner, offset);
    const lineEnd = lineStart + token.raw.replace(/\n+$/, '').split('\n').length - 1;
    sections.push({ type: token.type, html: marked.parser([token]), lineStart, lineEnd });
  }
  return sections;
}

function createMarked(offsets: TokenLines): Marked {
  const marked = new Marked({ gfm: true, breaks: true });
  const blockComment = {
    name: 'blockComment',
    level: 'block' as const,
    start: (source: string) => /^%%/m.exec(source)?.index,
    tokenizer(source: string) {
      const match = /^%%[\s\S]*?(?:%%[^\n]*(?:\n|$)|$)/.exec(source);
      return match ? { type: 'blockComment', raw: match[0] } : undefined;
    },
    renderer: () => '',
  };
  marked.use({
    extensions: [...inlineSyntax, blockComment],
    renderer: {
      checkbox: () => '',
      heading({ depth, tokens, text }) {
        return `<h${depth} data-heading="${escapeHtml(text)}" dir="auto">${this.parser.parseInline(tokens)}</h${depth}>`;
      },
      paragraph({ tokens }) {
        return `<p dir="auto">${this.parser.parseInline(tokens)}</p>`;
      },
      code({ text, lang }) {
        const language = lang?.split(/\s/)[0];
        const cls = language ? ` class="language-${escapeHtml(language)}"` : '';
        return `<pre${cls}><code${cls}>${escapeHtml(text)}\n</code></pre>`;
      },
      list(token) {
        const tag = token.ordered ? 'ol' : 'ul';
        const start = token.ordered && token.start !== 1 ? ` start="${String(token.start)}"` : '';
        const tasks = token.items.some((item) => TASK.test(item.raw)) ? ' class="contains-task-list"' : '';
        return `<${tag}${start}${tasks}>${token.items.map((item) => this.listitem(item)).join('')}</${tag}>`;
      },
      listitem(item) {
        const status = TASK.exec(item.raw)?.[1];
        if (status !== undefined) dropStatus(item.tokens, status);
        const offset = offsets.get(item) ?? 0;
        const body = this.parser.parse(item.tokens);
        if (status === undefined) return `<li data-offset="${offset}" dir="auto">${body}</li>`;
        const mark = escapeHtml(status);
        const checked = status === ' ' ? '' : ' checked';
        const box = `<input class="task-list-item-checkbox" type="checkbox" data-offset="${offset}"${checked}>`;
        return `<li class="task-list-item${checked && ' is-checked'}" data-task="${mark}" data-offset="${offset}" dir="auto">${box}${body}</li>`;
      },
      blockquote(token) {
        const callout = CALLOUT.exec(token.text);
        if (!callout) return `<blockquote dir="auto">${this.parser.parse(token.tokens)}</blockquote>`;
        const rest = marked.lexer(token.text.slice(callout[0].length).replace(/^\n/, ''));
        for (const [inner, line] of linesOfTokens(rest, (offsets.get(token) ?? 0) + 1))
          offsets.set(inner, line);
        return calloutHtml(callout, marked.parseInline(callout[3] ?? '') as string, this.parser.parse(rest));
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const external = /^[a-z][a-z0-9+.-]*:/i.test(href);
        const target = escapeHtml(external ? href : decodePath(href));
        const data = external ? '' : ` data-href="${target}"`;
        return `<a class="${external ? 'external' : 'internal'}-link"${data} href="${target}" target="_blank" rel="noopener nofollow">${text}</a>`;
      },
    },
  });
  return marked;
}

/** Marked takes `[ ]` and `[x]` out of an item's text itself; every other status is still there. */
function dropStatus(tokens: Token[], status: string): void {
  const first = tokens[0] as Tokens.Text | Tokens.Paragraph | undefined;
  const text = first?.tokens?.[0] as Tokens.Text | undefined;
  const mark = `[${status}]`;
  if (text?.type === 'text' && 'text' in text && text.text.startsWith(mark))
    text.text = text.text.slice(mark.length).trimStart();
}

function calloutHtml([, type = '', fold = '']: RegExpExecArray, title: string, body: string): string {
  const kind = escapeHtml(type.split('|')[0]?.trim().toLowerCase() ?? '');
  const shown = title || kind.charAt(0).toUpperCase() + kind.slice(1);
  const content = body.trim() ? `<div class="callout-content">${body}</div>` : '';
  return `<div class="callout" data-callout="${kind}" data-callout-fold="${fold}"><div class="callout-title"><div class="callout-icon"></div><div class="callout-title-inner">${shown}</div></div>${content}</div>`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
