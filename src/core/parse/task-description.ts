import { isAsciiLetter } from './blocks/characters';
import type { TextRange } from './text-range';
import { collapseSpaces } from './spaces';
import type { MentionGroup, TaskStructure } from './task-structure';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that cannot stand without the one that follows: a name or tag behind them is part of the sentence. */
const LEADING_TO_NEXT = wordSet(
  'a about alongside an and ask at behind between brief call cc contact email for from help in inform into introduce ' +
    'invite like meet message notify of on onto or over per ping remind tell than the to toward under via vs whether ' +
    'with within without',
);
/** Words that go on with a sentence whether or not a mention stands before them. */
const STANDS_WITHOUT = wordSet(
  'and asap before but by due eod eom eow for in next no on or so then this till today tomorrow tonight until',
);

const NEXT_WORD = /^\s*(\p{Ll}+)/u;
/** "@Dana and Ola to meet": the other name would stand alone. */
const OTHER_NAME_FOLLOWS = /^,?\s+(?:and|or|&)\s+\p{Lu}/u;
/** "Owner: @Dana" says nothing once the owner is gone. */
const OWNER_LABEL = /\(?\s*\b(?:owners?|assignees?|assigned to|responsible|owned by)\s*:?\s*$/i;
const LAST_WORD_OF_LABEL = wordSet('owner owners assignee assignees to responsible by');
const LONGEST_LABEL = 24;
/** "@Dana to send the sheet", "@Dana: send the sheet". */
const ADDRESS = /^\s*(?:[:,–—-]\s+|to\s+(?=\p{Ll}))/u;

/** The loose ends that owners, dates and tags leave behind. */
const LOOSE_START = /^[\s,;:.|–—-]+(?=\s)/;
const LOOSE_END = ' ,;|–—-';
/** `**@Dana**` without the owner. */
const EMPTY_EMPHASIS = /(^|\s)(?:(?:\*{4}|\*{6})(?=[\s:,.;]|$)|\*\*$)/g;
const EMPTY_BRACKETS = /\(\s*\)|\[\s*\]/g;

/**
 * The description that is left of a task's text: metadata, owners and tags go, spaces collapse, no punctuation is left
 * standing alone. A mention or tag inside a sentence that needs the word ("ask @Dana about the #roadmap") keeps it and
 * loses only its mark.
 */
export function describeTask(
  text: string,
  { removed, groups }: Pick<TaskStructure, 'removed' | 'groups'>,
): string {
  if (removed.length === 0 && groups.length === 0) return collapseSpaces(text);
  const tail = tailStart(text, removed, groups);
  const cuts: TextRange[] = removed.filter(({ start }) => start < tail);
  const removedAt = new Map(removed.map((range) => [range.start, range]));
  let tailCut = tail;
  for (const group of groups) {
    if (group.start > tail) continue;
    if (isNeeded(text, group, removedAt)) {
      for (const mark of group.marks) cuts.push({ start: mark, end: mark + 1 });
      if (group.start === tail) tailCut = group.end;
    } else if (group.start === tail) tailCut = withSurroundings(text, group).start;
    else cuts.push(withSurroundings(text, group));
  }
  cuts.push({ start: tailCut, end: text.length });
  return tidied(joined(text, cuts));
}

/** The description of a task of which everything from `end` on is metadata, owners and tags; null where that may not be all. */
export function describeSentence(text: string, end: number, isMentionNext: boolean): string | null {
  if (end === text.length) return collapseSpaces(text);
  if (isMentionNext && mayNeedNext(text, end)) return null;
  return tidied(text.slice(0, end));
}

/** Whether the word before `offset` may make the mention that stands there a part of the sentence, or be its label. */
function mayNeedNext(text: string, offset: number): boolean {
  const word = wordBefore(text, offset);
  return (
    LEADING_TO_NEXT.has(word) ||
    LAST_WORD_OF_LABEL.has(word) ||
    text.charAt(lastVisible(text, offset)) === ':'
  );
}

/**
 * What of a task's text goes when a group of owners goes: the group with its label or what addresses it, or, where the
 * sentence needs the words, no more than their marks.
 */
export function cutsOfGroup(
  text: string,
  group: MentionGroup,
  removed: readonly TextRange[],
): { readonly isNeeded: boolean; readonly cuts: readonly TextRange[] } {
  if (!isNeeded(text, group, new Map(removed.map((range) => [range.start, range]))))
    return { isNeeded: false, cuts: [withSurroundings(text, group)] };
  return { isNeeded: true, cuts: group.marks.map((mark) => ({ start: mark, end: mark + 1 })) };
}

/**
 * Where the pieces begin behind which nothing but other pieces follows: most lines are a sentence and such a tail,
 * and only its first piece can be a word that the sentence needs.
 */
export function tailStart(text: string, removed: readonly TextRange[], groups: readonly TextRange[]): number {
  const pieces = [...removed, ...groups].sort((a, b) => a.start - b.start);
  let tail = text.length;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (!piece || lastVisible(text, tail) >= piece.end) break;
    tail = piece.start;
  }
  return tail;
}

function isNeeded(text: string, group: MentionGroup, removed: ReadonlyMap<number, TextRange>): boolean {
  if (ownerLabelBefore(text, group.start) !== '') return false;
  if (LEADING_TO_NEXT.has(wordBefore(text, group.start))) return true;
  if (OTHER_NAME_FOLLOWS.test(text.slice(group.end))) return true;
  if (beginsSentence(text, group.start)) return false;
  const next = NEXT_WORD.exec(text.slice(behindRemoved(text, group.end, removed)))?.[1];
  return next !== undefined && !STANDS_WITHOUT.has(next);
}

/** The offset where the text goes on behind metadata that follows: "@Dana 📅 2026-01-10 about it". */
function behindRemoved(text: string, offset: number, removed: ReadonlyMap<number, TextRange>): number {
  let position = offset;
  for (;;) {
    while (isSpace(text.charCodeAt(position))) position += 1;
    const next = removed.get(position);
    if (!next || next.end === position) return position;
    position = next.end;
  }
}

function withSurroundings(text: string, group: MentionGroup): TextRange {
  const label = ownerLabelBefore(text, group.start);
  const address = beginsSentence(text, group.start) ? (ADDRESS.exec(text.slice(group.end))?.[0] ?? '') : '';
  const opensParenthesis = label.startsWith('(') && text.charAt(group.end) === ')';
  return {
    start: group.start - (opensParenthesis ? label : label.replace(/^\(\s*/, '')).length,
    end: group.end + (opensParenthesis ? 1 : address.length),
  };
}

function ownerLabelBefore(text: string, offset: number): string {
  const end = text.charAt(lastVisible(text, offset)) === ':' ? lastVisible(text, offset) : offset;
  if (!LAST_WORD_OF_LABEL.has(wordBefore(text, end))) return '';
  return OWNER_LABEL.exec(text.slice(Math.max(0, offset - LONGEST_LABEL), offset))?.[0].trimStart() ?? '';
}

function beginsSentence(text: string, offset: number): boolean {
  const index = lastVisible(text, offset);
  return index < 0 || '.!?:;'.includes(text.charAt(index));
}

/** The last character before `offset` that is no space; -1 where there is none. */
function lastVisible(text: string, offset: number): number {
  let index = offset - 1;
  while (index >= 0 && isSpace(text.charCodeAt(index))) index -= 1;
  return index;
}

/** The word before `offset`, in lower case. Walks back: a pattern anchored at the end would search the whole line. */
function wordBefore(text: string, offset: number): string {
  const end = lastVisible(text, offset) + 1;
  let start = end;
  while (start > 0 && isWordCharacter(text.charCodeAt(start - 1))) start -= 1;
  return '#@/_-'.includes(text.charAt(start - 1)) && start > 0 ? '' : text.slice(start, end).toLowerCase();
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0;

const isWordCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code > 0x7f;

function joined(text: string, cuts: TextRange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    if (cut.start >= from) addPart(parts, text.slice(from, cut.start));
    from = Math.max(from, cut.end);
  }
  addPart(parts, text.slice(from));
  return parts.join('');
}

/** Where something was cut out, no space is left before punctuation and no comma before another mark. */
function addPart(parts: string[], part: string): void {
  let visible = 0;
  while (isSpace(part.charCodeAt(visible))) visible += 1;
  const mark = part.charAt(visible);
  if (mark === '' || !'.,;:!?)]'.includes(mark)) {
    parts.push(part);
    return;
  }
  const loose = '.,;'.includes(mark) ? ',;' : '';
  for (let left = parts.pop(); left !== undefined; left = parts.pop()) {
    const end = endWithout(left, loose);
    if (end === 0) continue;
    parts.push(left.slice(0, end));
    break;
  }
  parts.push(part.slice(visible));
}

/** Where a text ends without the spaces and these marks behind it. */
function endWithout(text: string, marks: string): number {
  let end = text.length;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || marks.includes(text.charAt(end - 1)))) end -= 1;
  return end;
}

function tidied(text: string): string {
  const hasBrackets = text.includes('(') || text.includes('[');
  const full = hasBrackets ? text.replace(EMPTY_BRACKETS, ' ') : text;
  const collapsed = collapseSpaces(full.includes('**') ? full.trimEnd().replace(EMPTY_EMPHASIS, '$1') : full);
  const tidy = isAsciiLetter(collapsed.charCodeAt(0)) ? collapsed : collapsed.replace(LOOSE_START, '');
  let end = tidy.length;
  while (end > 0 && LOOSE_END.includes(tidy.charAt(end - 1))) end -= 1;
  return tidy.slice(0, end).trimStart();
}
