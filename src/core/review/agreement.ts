import { readStatement } from '../facts/read-statement';

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
  return (telling.length > 0 ? telling : shared)
    .slice(0, MOST)
    .map(({ start, end }) => first.said.slice(start, end));
}
