import type { KeysLine } from '../panel/keys-help';

/** What a key asks of the map as a whole. Opening a person's note is their row's own affair. */
export type MapCommand = 'next' | 'previous' | 'first' | 'last' | 'clear' | 'period' | 'save' | 'help';

export const MAP_KEYS: readonly KeysLine[] = [
  [['j', 'k', '↓', '↑'], 'Next person, previous person: shows their numbers'],
  [['Home', 'End'], 'First person, last person'],
  [['o', 'Enter'], 'Open the note'],
  [['Ctrl/⌘', 'Enter'], 'Open it in a new tab'],
  [['Tab'], 'On to the meetings with each person'],
  [['p'], 'Choose the period'],
  [['s'], 'Save as picture'],
  [['Esc'], 'Show everybody’s lines again'],
  [['?'], 'These keys'],
];

const LETTERS: Readonly<Record<string, MapCommand>> = {
  j: 'next',
  k: 'previous',
  p: 'period',
  s: 'save',
  '?': 'help',
  Escape: 'clear',
};

/** These scroll the view too: they move between rows only from a row. */
const SCROLLING: Readonly<Record<string, MapCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** The command of a key press; null for any other key, and with a modifier. */
export function mapCommandOf(event: KeyboardEvent): MapCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null;
  if (Object.hasOwn(LETTERS, event.key)) return LETTERS[event.key] ?? null;
  const target = event.target as Element | null;
  if (!target?.closest('[data-ai-row]')) return null;
  return Object.hasOwn(SCROLLING, event.key) ? (SCROLLING[event.key] ?? null) : null;
}
