import type * as O from 'obsidian';

/** `prepareFuzzySearch`: the letters of the query in order, anywhere. Better matches score closer to 0. */
export function prepareFuzzySearch(query: string): (text: string) => O.SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const found = words.map((word) => matchLetters(word, text.toLowerCase()));
    return found.some((matches) => matches === null)
      ? null
      : resultOf(
          found.flatMap((matches) => matches ?? []),
          text,
        );
  };
}

/** `prepareSimpleSearch`: every space-separated word of the query occurs somewhere. */
export function prepareSimpleSearch(query: string): (text: string) => O.SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const found = words.map((word): O.SearchMatchPart => [
      lower.indexOf(word),
      lower.indexOf(word) + word.length,
    ]);
    return found.some(([start]) => start < 0) ? null : resultOf(found, text);
  };
}

/** The best first. */
export function sortSearchResults(results: O.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

function matchLetters(word: string, text: string): O.SearchMatches | null {
  const whole = text.indexOf(word);
  if (whole >= 0) return [[whole, whole + word.length]];
  const parts: O.SearchMatches = [];
  let at = -1;
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return null;
    const last = parts.at(-1);
    if (last && last[1] === next) last[1] = next + letter.length;
    else parts.push([next, next + letter.length]);
    at = next + letter.length - 1;
  }
  return parts;
}

/** Fewer pieces, an earlier start and a shorter text are better. */
function resultOf(parts: O.SearchMatches, text: string): O.SearchResult {
  const matches = [...parts].sort((a, b) => a[0] - b[0]);
  const first = matches[0]?.[0] ?? 0;
  return { score: -(matches.length - 1) - first / 100 - text.length / 10_000, matches };
}

/** Writes `text` with the matched parts marked; `offset` is added to every match. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: O.SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(from + offset, at);
    const end = Math.min(to + offset, text.length);
    if (end <= start) continue;
    el.append(text.slice(at, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  el.append(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: O.SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
