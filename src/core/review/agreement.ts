import { readStatement, type Token } from '../facts/read-statement';

/** More than these do not make it clearer. */
const MOST = 6;

/**
 * What all texts share that tells one thing from another, as the first one writes it: values and names, else words.
 * Empty where they share nothing.
 */
export function agreement(texts: readonly [string, ...string[]]): readonly string[] {
  const [first, ...others] = texts.map(readStatement);
  if (!first) return [];
  const known = others.map(({ tokens }) => new Set(tokens.map(({ stem }) => stem)));
  const seen = new Set<string>();
  const shared = first.tokens.filter(({ stem, isFraming }) => {
    if (seen.has(stem) || isFraming || !known.every((stems) => stems.has(stem))) return false;
    seen.add(stem);
    return true;
  });
  const telling = shared.filter(({ value, capital }) => value !== null || capital === 'name');
  return joined(telling.length > 0 ? telling : shared, first.said).slice(0, MOST);
}

/** Names of several words are one: only a space stands between these. */
function joined(tokens: readonly Token[], said: string): readonly string[] {
  const ranges: { start: number; end: number; isName: boolean }[] = [];
  for (const { start, end, capital } of tokens) {
    const last = ranges.at(-1);
    const isName = capital !== 'none';
    if (last && isName && last.isName && said.slice(last.end, start) === ' ') last.end = end;
    else ranges.push({ start, end, isName });
  }
  return ranges.map(({ start, end }) => said.slice(start, end));
}
