/** What a key asks of the panel as a whole. Opening a line is the line's own affair. */
export type PanelCommand = 'next' | 'previous' | 'first' | 'last' | 'complete' | 'brief' | 'filter' | 'help';

const LETTERS: Readonly<Record<string, PanelCommand>> = {
  j: 'next',
  k: 'previous',
  x: 'complete',
  b: 'brief',
  '/': 'filter',
  '?': 'help',
};

/** These scroll the panel too: they move between rows only from a row. */
const SCROLLING: Readonly<Record<string, PanelCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** What moves the focus between rows. */
export const isMove = (command: PanelCommand): command is 'next' | 'previous' | 'first' | 'last' =>
  command === 'next' || command === 'previous' || command === 'first' || command === 'last';

/** Presses the box of the row that a key was pressed in, where it has one. */
export function completeCurrent(event: KeyboardEvent): void {
  const row = (event.target as Element).closest('[data-ai-row]');
  row?.querySelector<HTMLElement>('[role="checkbox"]')?.click();
}

/** The command of a key press; null for any other key, with a modifier, and while somebody types. */
export function commandOf(event: KeyboardEvent): PanelCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null;
  const target = event.target as Element | null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return null;
  if (Object.hasOwn(LETTERS, event.key)) return LETTERS[event.key] ?? null;
  if (!target?.closest('[data-ai-row]')) return null;
  return Object.hasOwn(SCROLLING, event.key) ? (SCROLLING[event.key] ?? null) : null;
}
