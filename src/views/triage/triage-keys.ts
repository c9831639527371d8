import type { KeysLine } from '../panel/keys-help';

/** What a key asks of triage as a whole. */
export type TriageCommand =
  | 'accept'
  | 'duplicate'
  | 'decline'
  | 'snooze'
  | 'snooze-until'
  | 'owner'
  | 'due'
  | 'priority'
  | 'use-date'
  | 'like-this'
  | 'undo'
  | 'skip'
  | 'open'
  | 'sweeps'
  | 'help';

const KEYS: Readonly<Record<string, TriageCommand>> = {
  '1': 'accept',
  '2': 'duplicate',
  '3': 'decline',
  h: 'snooze',
  H: 'snooze-until',
  o: 'owner',
  d: 'due',
  p: 'priority',
  u: 'use-date',
  a: 'like-this',
  z: 'undo',
  e: 'open',
  s: 'sweeps',
  '?': 'help',
};

/** These press a control that has the focus. */
const PRESSING: Readonly<Record<string, TriageCommand>> = { ' ': 'skip', Enter: 'open' };

/**
 * The command of a key press; null for any other key, with a modifier, while somebody types, and for a key that is held
 * down: each decision has its own press.
 */
export function triageCommandOf(event: KeyboardEvent): TriageCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.repeat || event.defaultPrevented) return null;
  const target = event.target as Element | null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return null;
  if (Object.hasOwn(KEYS, event.key)) return KEYS[event.key] ?? null;
  if (target?.closest('button, a')) return null;
  return Object.hasOwn(PRESSING, event.key) ? (PRESSING[event.key] ?? null) : null;
}

export const KEYS_HELP: readonly KeysLine[] = [
  [['1'], 'Accept'],
  [['2'], 'Close as a duplicate of an open task'],
  [['3'], 'Decline'],
  [['h'], 'Snooze for two weeks'],
  [['Shift', 'H'], 'Snooze until another day'],
  [['o', 'd', 'p'], 'Owner, date in words, priority'],
  [['u'], 'Keep the suggested date, or drop it'],
  [['a'], 'The same for all like this'],
  [['z'], 'Undo, any number of steps'],
  [['Space'], 'Skip: it comes again at the end'],
  [['Enter', 'e'], 'Open the note'],
  [['s'], 'To the sweeps'],
  [['Esc'], 'Close what is open, back to the card'],
  [['?'], 'These keys'],
];
