import type { TextRange } from './protected-ranges';

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
const SPACES = /\s{2,}|[^\S ]|^\s|\s$/;

/** What of the line goes, and what only loses its first character (`@` or `#`) because the sentence needs the word. */
export interface DescriptionParts {
  /** Metadata: goes. */
  readonly removed: readonly TextRange[];
  /** Groups of owner mentions ("@Dana and @Ola"), and tags. */
  readonly groups: readonly MentionGroup[];
}

export interface MentionGroup extends TextRange {
  /** Offsets of the characters that mark its mentions or its tag. */
  readonly marks: readonly number[];
}

/**
 * The description that is left of a task's text: metadata, owners and tags go, spaces collapse, no punctuation is left
 * standing alone. A mention or tag inside a sentence that needs the word ("ask @Dana about the #roadmap") keeps it and
 * loses only its mark.
 */
export function describeTask(text: string, { removed, groups }: DescriptionParts): string {
  const cuts = [...removed];
  for (const group of groups) {
    if (isNeeded(text, group, removed))
      cuts.push(...group.marks.map((mark) => ({ start: mark, end: mark + 1 })));
    else cuts.push(withSurroundings(text, group));
  }
  if (cuts.length === 0) return SPACES.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return tidied(joined(text, cuts));
}

function isNeeded(text: string, group: MentionGroup, removed: readonly TextRange[]): boolean {
  if (ownerLabelBefore(text, group.start) !== '') return false;
  if (LEADING_TO_NEXT.has(wordBefore(text, group.start))) return true;
  if (OTHER_NAME_FOLLOWS.test(text.slice(group.end))) return true;
  if (beginsSentence(text, group.start)) return false;
  const next = NEXT_WORD.exec(text.slice(behindRemoved(text, group.end, removed)))?.[1];
  return next !== undefined && !STANDS_WITHOUT.has(next);
}

/** The offset where the text goes on behind metadata that follows: "@Dana 📅 2026-01-10 about it". */
function behindRemoved(text: string, offset: number, removed: readonly TextRange[]): number {
  let position = offset;
  while (isSpace(text.charCodeAt(position))) position += 1;
  const next = removed.find(({ start }) => start === position);
  return next ? behindRemoved(text, next.end, removed) : position;
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
  let description = '';
  let from = 0;
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    if (cut.start >= from) description = joinedAt(description, text.slice(from, cut.start));
    from = Math.max(from, cut.end);
  }
  return joinedAt(description, text.slice(from));
}

/** Where something was cut out, no space is left before punctuation and no comma before another mark. */
function joinedAt(left: string, right: string): string {
  let visible = 0;
  while (isSpace(right.charCodeAt(visible))) visible += 1;
  const mark = right.charAt(visible);
  if (mark === '' || !'.,;:!?)]'.includes(mark)) return left + right;
  const rest = right.slice(visible);
  return '.,;'.includes(mark) ? left.replace(/[\s,;]+$/, '') + rest : left.trimEnd() + rest;
}

/** What is left alone at either end once owners and dates are gone: spaces, commas, dashes, colons in front. */
const LOOSE_START = /^[\s,;:.|–—-]+(?=\s)/;
const LOOSE_END = ' ,;|–—-';

function tidied(text: string): string {
  const collapsed = (text.includes('(') || text.includes('[') ? text.replace(/\(\s*\)|\[\s*\]/g, ' ') : text)
    .replace(/\s+/g, ' ')
    .replace(LOOSE_START, '')
    .trim();
  let end = collapsed.length;
  while (end > 0 && LOOSE_END.includes(collapsed.charAt(end - 1))) end -= 1;
  return collapsed.slice(0, end);
}
