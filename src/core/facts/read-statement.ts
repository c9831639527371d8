import { foldText } from '../model/name';
import { splitAttribution } from './attribution';
import { plainStatement } from './plain-statement';
import { stemOf } from './stem';
import { readValues, type TypedValue } from './typed-values';
import { ASIDE_WORDS, FRAMING_WORDS, isNegation, STOP_WORDS } from './word-lists';

/** A word of a statement in its place, with its stem. */
export interface WrittenWord {
  /** In lower case and without marks; of a value, its kind and value. */
  readonly word: string;
  /** What is compared. */
  readonly stem: string;
  /** Where it stands in `said`. */
  readonly start: number;
  readonly end: number;
}

/** A word or a value that tells something. */
export interface Token extends WrittenWord {
  readonly value: TypedValue | null;
  /** A capital says that it is a name, or that a sentence begins here: then only other places can tell. */
  readonly capital: 'none' | 'name' | 'sentence';
  readonly isFraming: boolean;
  readonly isNegation: boolean;
  /** In parentheses, or behind a word that begins reasons and examples. */
  readonly aside: 'none' | 'clause' | 'parentheses';
}

/** A statement as far as it can be read without the others of its list. */
export interface StatementReading {
  /** Without markup. */
  readonly plain: string;
  /** Without who said it. */
  readonly said: string;
  readonly by: readonly string[];
  /** Words that say nothing are left out; but negations stay. */
  readonly tokens: readonly Token[];
  readonly values: readonly TypedValue[];
  /** All words, those that say nothing included; a value is one word. */
  readonly words: readonly WrittenWord[];
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)?|\p{N}+/gu;
const SENTENCE_END = /[.!?:]["')]*\s+$/;
/** A clause that begins within the first words is what the statement is about. */
const MAIN_CLAUSE = 15;

const isInnerCapital = (written: string): boolean => /.\p{Lu}|\d/u.test(written);

function capitalOf(written: string, said: string, start: number): Token['capital'] {
  if (!/^\p{Lu}/u.test(written)) return /\p{Ll}\p{Lu}/u.test(written) ? 'name' : 'none';
  const isFirst = start === 0 || SENTENCE_END.test(said.slice(Math.max(0, start - 4), start));
  const end = start + written.length;
  if (!isFirst || isInnerCapital(written) || /^(?:'s)? \p{Lu}\p{Ll}/u.test(said.slice(end, end + 5)))
    return 'name';
  return 'sentence';
}

/** Depth of parentheses and the start of asides, asked for in the order of the text. */
function asideAt(said: string) {
  let depth = 0;
  let at = 0;
  let isClause = false;
  return {
    word(word: string, start: number): void {
      if (start > MAIN_CLAUSE && ASIDE_WORDS.has(word)) isClause = true;
    },
    of(start: number): Token['aside'] {
      for (; at < start; at++) {
        const character = said.charAt(at);
        if (character === '(') depth++;
        else if (character === ')') depth = Math.max(0, depth - 1);
      }
      return depth > 0 ? 'parentheses' : isClause ? 'clause' : 'none';
    },
  };
}

const valueToken = (value: TypedValue, aside: Token['aside']): Token => ({
  word: `${value.kind}:${value.value}`,
  stem: `${value.kind}:${value.value}`,
  value,
  capital: 'none',
  isFraming: false,
  isNegation: false,
  aside,
  start: value.start,
  end: value.end,
});

/** Reads a statement's words and values; with markup or without. */
export function readStatement(text: string): StatementReading {
  const plain = plainStatement(text);
  const { said, by } = splitAttribution(plain);
  const values = readValues(said);
  const tokens: Token[] = [];
  const asides = asideAt(said);
  const words: WrittenWord[] = [];
  const takeValue = (value: TypedValue): void => {
    const token = valueToken(value, asides.of(value.start));
    tokens.push(token);
    words.push(token);
  };
  let next = 0;
  for (const match of said.matchAll(WORD)) {
    const start = match.index;
    for (let value = values[next]; value && value.start <= start; value = values[++next]) takeValue(value);
    const before = values[next - 1];
    if (before && start < before.end) continue;
    // "POCs" are several of one; so are "T4s".
    const written = match[0].replace(/'s$/i, '').replace(/([\p{Lu}\d])s$/u, '$1');
    const word = foldText(written);
    asides.word(word, start);
    const stem = stemOf(word.replace(/'/g, ''));
    words.push({ word, stem, start, end: start + written.length });
    const negates = isNegation(word);
    if (!negates && (STOP_WORDS.has(word) || (word.length < 2 && !/\d/.test(word)))) continue;
    tokens.push({
      word,
      stem,
      value: null,
      capital: capitalOf(written, said, start),
      isFraming: FRAMING_WORDS.has(word) && !isContent(word, said.slice(start + written.length)),
      isNegation: negates,
      aside: asides.of(start),
      start,
      end: start + written.length,
    });
  }
  for (let value = values[next]; value; value = values[++next]) takeValue(value);
  return { plain, said, by, tokens, values, words };
}

/** "Reports to" says who leads whom, not how something was said. */
const isContent = (word: string, behind: string): boolean =>
  /^reports?$/.test(word) && /^ to\b/i.test(behind);
