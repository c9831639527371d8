import type { KeysLine } from '../panel/keys-help';

/** What a key asks of the review as a whole. */
export type ReviewCommand =
  | { readonly do: 'merge' | 'never' | 'later' | 'exclude' | 'back' | 'edit' | 'help' | 'open' }
  | { readonly do: 'keep'; readonly member: number }
  | { readonly do: 'step' | 'step-member'; readonly by: number };

const KEYS: Readonly<Record<string, ReviewCommand>> = {
  y: { do: 'merge' },
  n: { do: 'never' },
  u: { do: 'later' },
  e: { do: 'exclude' },
  r: { do: 'edit' },
  o: { do: 'open' },
  Backspace: { do: 'back' },
  '?': { do: 'help' },
  j: { do: 'step', by: 1 },
  k: { do: 'step', by: -1 },
  ArrowDown: { do: 'step-member', by: 1 },
  ArrowUp: { do: 'step-member', by: -1 },
};

/** A decision has its own press; moving goes on while the key is held. */
const HELD: ReadonlySet<string> = new Set(['j', 'k', 'ArrowDown', 'ArrowUp']);

/** Where letters are typed. Boxes and radios take none. */
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** The command of a key press; null for any other key, with a modifier, and while somebody types. */
export function reviewCommandOf(event: KeyboardEvent): ReviewCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null;
  if (event.repeat && !HELD.has(event.key)) return null;
  const target = event.target as Element | null;
  if (target?.closest(TYPING)) return null;
  if (/^[1-9]$/.test(event.key)) return { do: 'keep', member: Number(event.key) - 1 };
  if (target?.closest('[role="tablist"]') && event.key.startsWith('Arrow')) return null;
  return Object.hasOwn(KEYS, event.key) ? (KEYS[event.key] ?? null) : null;
}

export const REVIEW_KEYS: readonly KeysLine[] = [
  [['y'], 'Merge those that are ticked'],
  [['n'], 'Never: they do not say the same'],
  [['u'], 'Later'],
  [['e'], 'Exclude the line, or take it in'],
  [['1', '–', '9'], 'Keep this line'],
  [['r'], 'Reword the kept line'],
  [['⌫'], 'Back: take the last decision back'],
  [['↓', '↑'], 'Next line, previous line'],
  [['j', 'k'], 'Next of the queue, previous'],
  [['o'], 'Open the note'],
  [['Esc'], 'Close'],
  [['?'], 'These keys'],
];
