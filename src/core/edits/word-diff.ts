/** A piece of a line, and whether the other side of the difference lacks it. */
export interface DiffPart {
  readonly text: string;
  readonly changed: boolean;
}

export interface WordDiff {
  readonly before: readonly DiffPart[];
  readonly after: readonly DiffPart[];
}

/** Words, runs of spaces, and every other character by itself. */
const TOKEN = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu;
const WORD = /[\p{L}\p{N}_]+/gu;
/** Of two lines with more words than this to compare, all that differs between their ends counts as changed. */
const MOST_COMPARISONS = 250_000;

/** What differs between two lines, by words. The parts of each side, joined, are that line. */
export function wordDiff(before: string, after: string): WordDiff {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const head = commonLength(a, b, (tokens, index) => tokens[index]);
  const most = Math.min(a.length, b.length) - head;
  const tail = Math.min(
    most,
    commonLength(a, b, (tokens, index) => tokens[tokens.length - 1 - index]),
  );
  const kept = keptTokens(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const parts = (tokens: readonly string[], keptHere: ReadonlySet<number>) =>
    joined(tokens, (index) => index < head || index >= tokens.length - tail || keptHere.has(index - head));
  return { before: parts(a, kept.before), after: parts(b, kept.after) };
}

/** How much of their words two lines share, from 0 to 1. */
export function wordSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
}

export const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD));

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

function commonLength(
  a: readonly string[],
  b: readonly string[],
  at: (tokens: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && at(a, length) === at(b, length)) length += 1;
  return length;
}

/** The tokens of a longest common subsequence, by their places in either list. */
function keptTokens(a: readonly string[], b: readonly string[]) {
  const kept = { before: new Set<number>(), after: new Set<number>() };
  if (a.length * b.length > MOST_COMPARISONS) return kept;
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      kept.before.add(i++);
      kept.after.add(j++);
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function joined(tokens: readonly string[], isKept: (index: number) => boolean): readonly DiffPart[] {
  const parts: { text: string; changed: boolean }[] = [];
  for (const [index, text] of tokens.entries()) {
    const changed = !isKept(index);
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  }
  return parts;
}
