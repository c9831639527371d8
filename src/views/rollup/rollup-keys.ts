/** What a key asks of the rollup. */
export type RollupCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-down'
  | 'page-up'
  | 'extend-down'
  | 'extend-up'
  | 'close'
  | 'unfold'
  | 'select'
  | 'select-all'
  | 'clear'
  | 'open'
  | 'complete'
  | 'due'
  | 'assign'
  | 'priority'
  | 'status'
  | 'menu'
  | 'filter'
  | 'help';

/** Anywhere in the view, but where somebody types. */
const ANYWHERE: Readonly<Record<string, RollupCommand>> = {
  j: 'next',
  k: 'previous',
  x: 'complete',
  d: 'due',
  a: 'assign',
  p: 'priority',
  s: 'status',
  '/': 'filter',
  '?': 'help',
  Escape: 'clear',
};

/** In the list: elsewhere these scroll, press a button or do nothing. */
const IN_LIST: Readonly<Record<string, RollupCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'close',
  ArrowRight: 'unfold',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

/** On a line itself, and not on a control in it. */
const ON_LINE: Readonly<Record<string, RollupCommand>> = {
  ' ': 'select',
  Enter: 'open',
  o: 'open',
};

const SHIFTED: Readonly<Record<string, RollupCommand>> = {
  ArrowDown: 'extend-down',
  ArrowUp: 'extend-up',
  J: 'extend-down',
  K: 'extend-up',
  F10: 'menu',
};

const of = (table: Readonly<Record<string, RollupCommand>>, key: string): RollupCommand | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

export const LINE_ATTRIBUTE = 'data-ai-line';

/** The command of a key press; null for any other, and while somebody types. */
export function rollupCommandOf(event: KeyboardEvent): RollupCommand | null {
  const target = event.target as Element | null;
  if (event.isComposing || event.defaultPrevented) return null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return null;
  const isInList = target?.closest('[role="treegrid"]') !== null;
  const isLine = target?.hasAttribute(LINE_ATTRIBUTE) ?? false;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (isLine && event.key === 'Enter') return 'open';
    return event.key === 'a' && !event.shiftKey ? 'select-all' : null;
  }
  if (event.shiftKey && isInList) {
    const shifted = of(SHIFTED, event.key);
    if (shifted) return shifted;
  }
  if (event.key === 'ContextMenu' && isInList) return 'menu';
  return (
    (isLine ? of(ON_LINE, event.key) : null) ??
    (isInList ? of(IN_LIST, event.key) : null) ??
    of(ANYWHERE, event.key)
  );
}
