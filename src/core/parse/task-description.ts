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

const PREVIOUS_WORD = /([\p{L}'’]+)\s*$/u;
const NEXT_WORD = /^\s+(\p{Ll}+)/u;
const BEGINS_SENTENCE = /(?:^|[.!?:;])\s*$/;
/** "Owner: @Dana" says nothing once the owner is gone. */
const OWNER_LABEL = /\(?\s*\b(?:owners?|assignees?|assigned to|responsible|owned by)\s*:?\s*$/i;
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
    if (isNeeded(text, group)) cuts.push(...group.marks.map((mark) => ({ start: mark, end: mark + 1 })));
    else cuts.push(withSurroundings(text, group));
  }
  if (cuts.length === 0) return SPACES.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return tidied(joined(text, cuts));
}

function isNeeded(text: string, group: MentionGroup): boolean {
  const before = text.slice(0, group.start);
  if (OWNER_LABEL.test(before)) return false;
  if (LEADING_TO_NEXT.has(PREVIOUS_WORD.exec(before)?.[1]?.toLowerCase() ?? '')) return true;
  if (BEGINS_SENTENCE.test(before)) return false;
  const next = NEXT_WORD.exec(text.slice(group.end))?.[1];
  return next !== undefined && !STANDS_WITHOUT.has(next);
}

function withSurroundings(text: string, group: MentionGroup): TextRange {
  const before = text.slice(0, group.start);
  const label = OWNER_LABEL.exec(before)?.[0] ?? '';
  const address = BEGINS_SENTENCE.test(before) ? (ADDRESS.exec(text.slice(group.end))?.[0] ?? '') : '';
  const opensParenthesis = label.trimStart().startsWith('(') && text.charAt(group.end) === ')';
  return {
    start: group.start - (opensParenthesis ? label.length : label.replace(/^\(?\s*/, '').length),
    end: group.end + (opensParenthesis ? 1 : address.length),
  };
}

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
  if (!/^\s*[.,;:!?)\]]/.test(right)) return left + right;
  const mark = right.trimStart();
  return /^[.,;]/.test(mark) ? left.replace(/[\s,;]+$/, '') + mark : left.trimEnd() + mark;
}

function tidied(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.|–—-]+(?=\s)|[\s,;|–—]+$|\s+-+\s*$/g, '')
    .trim();
}
