import type { TokenizerAndRendererExtension } from 'marked';

/** A tag is no number, and stands at the start or behind a space. */
const TAG = /^#(?!\d+(?![^\s.,;:!?]))[^\s\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+/;

/** Obsidian's inline syntax beside CommonMark's: links, embeds, tags, highlights, comments and block ids. */
export const inlineSyntax: TokenizerAndRendererExtension[] = [
  inline('wikilink', '[[', /^\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/, ([, link = '', shown]) =>
    linkHtml(link, shown),
  ),
  inline('embed', '![[', /^!\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/, ([, link = '', shown]) => {
    return `<span class="internal-embed" src="${escapeHtml(link)}">${linkHtml(link, shown)}</span>`;
  }),
  inline('tag', '#', TAG, ([tag]) => {
    const text = escapeHtml(tag);
    return `<a class="tag" href="${text}" target="_blank" rel="noopener nofollow">${text}</a>`;
  }),
  inline('highlight', '==', /^==(?=\S)(.+?)==/, ([, text = '']) => `<mark>${escapeHtml(text)}</mark>`),
  inline('comment', '%%', /^%%[\s\S]*?%%/, () => ''),
  inline('blockId', ' ^', /^[ \t]\^[A-Za-z0-9-]+(?=\n|$)/, () => ''),
];

function inline(
  name: string,
  mark: string,
  pattern: RegExp,
  html: (match: RegExpExecArray) => string,
): TokenizerAndRendererExtension {
  return {
    name,
    level: 'inline',
    start: (source) => {
      const at = source.indexOf(mark);
      return at < 0 ? undefined : at;
    },
    tokenizer(source, before) {
      const match = pattern.exec(source);
      if (!match || (pattern === TAG && !/(?:^|\s)$/.test(before.at(-1)?.raw ?? ''))) return undefined;
      return { type: name, raw: match[0], html: html(match) };
    },
    renderer: (token) => String(token.html),
  };
}

function linkHtml(link: string, shown: string | undefined): string {
  const target = escapeHtml(link);
  const text = shown ?? link.replace(/^#/, '').replace(/#/g, ' > ');
  return `<a class="internal-link" data-href="${target}" href="${target}" target="_blank" rel="noopener nofollow">${escapeHtml(text)}</a>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
