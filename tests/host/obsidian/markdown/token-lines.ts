import type { Token, Tokens } from 'marked';

/** The line of the source on which each block and list item starts. */
export type TokenLines = Map<Token | Tokens.ListItem, number>;

/** Counts the line breaks in front of each token. Nested lists are cut out of their item, so their lines add up too. */
export function linesOfTokens(tokens: Token[], firstLine: number): TokenLines {
  const lines: TokenLines = new Map();
  place(tokens, firstLine, lines);
  return lines;
}

/** The top-level tokens alone, with their lines. */
export function topLevelLines(tokens: Token[], firstLine: number): [Token, number][] {
  let line = firstLine;
  return tokens.map((token) => {
    const start = line;
    line += lineBreaks(token.raw);
    return [token, start];
  });
}

function place(tokens: readonly Token[], firstLine: number, lines: TokenLines): void {
  let line = firstLine;
  for (const token of tokens) {
    lines.set(token, line);
    if (token.type === 'list') placeItems(token as Tokens.List, line, lines);
    else if (token.type === 'blockquote') place((token as Tokens.Blockquote).tokens, line, lines);
    line += lineBreaks(token.raw);
  }
}

function placeItems(list: Tokens.List, firstLine: number, lines: TokenLines): void {
  let line = firstLine;
  for (const item of list.items) {
    lines.set(item, line);
    place(item.tokens, line, lines);
    line += lineBreaks(item.raw);
  }
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
