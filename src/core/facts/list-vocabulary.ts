import { compareTexts } from '../model/order';
import type { StatementReading, Token } from './read-statement';
import { renamedThings, type Renamed } from './renamed-things';
import { stemOf } from './stem';
import { STOP_WORDS } from './word-lists';

/** Spellings that a list uses for one and the same. */
export interface ListVocabulary {
  /** The tokens of a statement in the spelling that the whole list is compared by. */
  unify(tokens: readonly Token[]): readonly Token[];
}

/** "Long Form (LF)"; the long form has as many words as the short one has letters, small words not counted. */
const SHORT_FORM = /((?:\p{L}[\p{L}\p{N}&-]*[ -]){1,7})\((\p{Lu}[\p{L}]{1,7}s?)\)/gu;
const SHORTEST_JOINED = 5;

/**
 * The words of a long form that a short form's letters begin, small words counted ("proof of concept") or not ("terms of
 * reference"); null where they do not.
 */
function longFormOf(before: string, short: string): readonly string[] | null {
  const letters = short.toLowerCase();
  const words = before.trim().toLowerCase().split(/[ -]+/);
  const begins = (tail: readonly string[]): boolean =>
    tail.length > 1 &&
    tail.length === letters.length &&
    tail.every((word, at) => word.startsWith(letters.charAt(at)));
  const content = words.filter((word) => !STOP_WORDS.has(word)).slice(-letters.length);
  if (begins(content)) return content;
  const all = words.slice(-letters.length);
  // Small words are no tokens of a statement.
  const told = all.filter((word) => !STOP_WORDS.has(word));
  return begins(all) && told.length > 1 ? told : null;
}

function shortForms(
  readings: readonly StatementReading[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>();
  const seen = new Set<string>();
  for (const { said } of readings) {
    if (!said.includes('(')) continue;
    for (const [, before, written] of said.matchAll(SHORT_FORM)) {
      const short = (written ?? '').replace(/s$/, '');
      const long = longFormOf(before ?? '', short);
      const first = long?.[0];
      if (!long || first === undefined || seen.has(long.join(' '))) continue;
      seen.add(long.join(' '));
      const forms = byFirst.get(first) ?? [];
      forms.push([short.toLowerCase(), ...long]);
      byFirst.set(first, forms);
    }
  }
  // Of two that begin alike the longer one is meant, whatever the order of the list.
  for (const forms of byFirst.values())
    forms.sort((a, b) => b.length - a.length || compareTexts(a.join(' '), b.join(' ')));
  return byFirst;
}

/** Joined spellings that stand apart somewhere in the list: `cosmosdb` → the tokens of "Cosmos DB". */
function joinedSpellings(
  readings: readonly StatementReading[],
): ReadonlyMap<string, readonly [string, string]> {
  const words = new Set<string>();
  for (const { tokens } of readings) for (const { word, value } of tokens) if (!value) words.add(word);
  const joined = new Map<string, readonly [string, string]>();
  for (const { tokens } of readings) {
    tokens.forEach((token, at) => {
      const next = tokens[at + 1];
      if (!next || token.value || next.value || token.word.length < 2 || next.word.length < 2) return;
      if (next.start - token.end > 1 || token.word.length + next.word.length < SHORTEST_JOINED) return;
      const both = token.word + next.word;
      if (words.has(both)) joined.set(both, [token.stem, next.stem]);
    });
  }
  return joined;
}

/** "Joerg" where the list has "Jörg", too: the key of the one to the stem of the other. */
function umlauts(readings: readonly StatementReading[]): ReadonlyMap<string, string> {
  const withUmlaut = new Map<string, string>();
  const spelled = new Set<string>();
  for (const { tokens, said } of readings)
    for (const { word, stem, capital, start, end } of tokens) {
      if (capital === 'none') continue;
      if (/[äöü]/i.test(said.slice(start, end))) withUmlaut.set(word, stem);
      else if (/[aou]e/.test(word)) spelled.add(word);
    }
  return new Map(
    [...spelled].flatMap((word) => {
      const stem = withUmlaut.get(word.replace(/([aou])e/g, '$1'));
      return stem === undefined ? [] : [[word, stem] as const];
    }),
  );
}

/** How many tokens here are the old name of something; 0 where it is none, or the new name stands beside it. */
function oldNameAt(tokens: readonly Token[], at: number, { from, to }: Renamed): number {
  if (!from.every(({ stem }, index) => tokens[at + index]?.stem === stem)) return 0;
  return to.every(({ stem }) => tokens.some((token) => token.stem === stem)) ? 0 : from.length;
}

const isSameWord = (token: Token | undefined, word: string | undefined): boolean =>
  token !== undefined && word !== undefined && (token.word === word || token.stem === stemOf(word));

/** What the list itself says about spellings: acronyms that it explains, and words that it joins or splits. */
export function createListVocabulary(readings: readonly StatementReading[]): ListVocabulary {
  const acronyms = shortForms(readings);
  const joined = joinedSpellings(readings);
  const spelled = umlauts(readings);
  const renamed = renamedThings(readings);

  function acronymAt(
    tokens: readonly Token[],
    at: number,
  ): { readonly short: string; readonly length: number } | null {
    const word = tokens[at]?.word;
    if (word === undefined) return null;
    for (const [short, ...long] of acronyms.get(word) ?? []) {
      if (short !== undefined && long.every((each, index) => isSameWord(tokens[at + index], each)))
        return { short, length: long.length };
    }
    return null;
  }

  return {
    unify(tokens) {
      if (acronyms.size + joined.size + spelled.size + renamed.size === 0) return tokens;
      const unified: Token[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        if (!token) continue;
        const thing = renamed.get(token.stem);
        const length = thing ? oldNameAt(tokens, at, thing) : 0;
        if (thing && length > 0) {
          for (const each of thing.to) unified.push({ ...token, word: each.word, stem: each.stem });
          at += length - 1;
          continue;
        }
        const acronym = acronymAt(tokens, at);
        const parts = joined.get(token.word);
        if (acronym) {
          const last = tokens[at + acronym.length - 1] ?? token;
          // "Long Form (LF)" says it once.
          const after = tokens[at + acronym.length];
          const isExplained = isSameWord(after, acronym.short) && after?.aside === 'parentheses';
          if (isExplained) at++;
          at += acronym.length - 1;
          unified.push({
            ...token,
            word: acronym.short,
            stem: acronym.short,
            capital: 'name',
            end: last.end,
          });
        } else if (parts) {
          for (const stem of parts) unified.push({ ...token, word: stem, stem });
        } else {
          const stem = spelled.get(token.word);
          unified.push(stem === undefined ? token : { ...token, stem });
        }
      }
      return unified;
    },
  };
}
