import { readStatement } from '../facts/read-statement';
import { stemOf } from '../facts/stem';
import type { DiffPart } from '../edits/word-diff';
import { plainText } from '../parse/inline';

/** A number is one word with its separators: 6.2 is not 2.6. */
const WORD = /\p{N}+(?:[.,:/]\p{N}+)+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** Words of the frame: that the kept line does without them is no loss. */
const SMALL =
  /^(?:an?|the|is|are|was|were|be|been|being|and|or|of|to|in|on|at|for|by|with|from|that|this|it|its|has|have|had|as|per)$/i;

const formOf = (word: string): string => stemOf(word.normalize('NFKC').toLowerCase());

/** The forms of all words of a text. */
export const formsOf = (text: string): ReadonlySet<string> =>
  new Set((plainText(text).match(WORD) ?? []).map(formOf));

/**
 * A text with the words marked that the kept one lacks, in whatever order it has them. Small words are marked between
 * others only.
 */
export function markedWords(text: string, kept: ReadonlySet<string>): readonly DiffPart[] {
  const plain = plainText(text);
  const parts: { text: string; changed: boolean }[] = [];
  let end = 0;
  const add = (piece: string, changed: boolean): void => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last?.changed === changed) last.text += piece;
    else parts.push({ text: piece, changed });
  };
  let pending: string | null = null;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const before = plain.slice(end, index);
    end = index + word.length;
    const isMissing = !kept.has(formOf(word));
    const isRun = parts.at(-1)?.changed === true || pending !== null;
    if (isMissing && SMALL.test(word) && isRun && !/[.,;:()]/.test(before)) {
      pending = (pending ?? '') + before + word;
    } else if (isMissing && !SMALL.test(word)) {
      const joins = isRun && !/[.,;:()]/.test(before);
      add((pending ?? '') + (joins ? before : ''), joins);
      if (!joins) add(before, false);
      add(word, true);
      pending = null;
    } else {
      add((pending ?? '') + before + word, false);
      pending = null;
    }
  }
  add((pending ?? '') + plain.slice(end), false);
  return parts;
}

const CLAUSE_END = /[;.!?()](?=\s|$)|,\s|\s[–—-]\s|\s(?:and|while|but)\s/gu;
const LEFT_OVER = /^[\s,;:(]*(?:(?:and|while|but)\s)?|[\s,;:()]+$/g;
/** A clause that the kept line has half of is said in it. */
const MOSTLY = 0.5;

/** The clauses of a text that say something which the kept one does not. */
export function alsoSays(text: string, kept: ReadonlySet<string>): readonly string[] {
  const { said } = readStatement(text);
  const clauses: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of [...said.matchAll(CLAUSE_END), { 0: '', index: said.length }]) {
    const clause = said.slice(start, index).replace(LEFT_OVER, '');
    start = index + mark.length;
    const words = (clause.match(WORD) ?? []).filter((word) => !SMALL.test(word));
    const missing = words.filter((word) => !kept.has(formOf(word)));
    if (missing.length > 0 && missing.length > MOSTLY * words.length) clauses.push(clause);
  }
  return clauses;
}
