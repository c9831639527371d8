import { LINE_ATTRIBUTE } from './use-lines';

/** Moving in a list of lines. */
export type ListStep = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

type Keys<Command> = Readonly<Record<string, Command>>;

/** Which keys ask for what in a view with a list of lines. */
export interface ListKeys<Command> {
  /** Anywhere in the view, but where somebody types. */
  readonly anywhere: Keys<Command>;
  /** In the list: elsewhere these scroll, press a button or do nothing. */
  readonly inList: Keys<Command>;
  /** On a line itself, and not on a control in it. */
  readonly onLine: Keys<Command>;
  /** With Shift, in the list. */
  readonly shifted: Keys<Command>;
  /** With Ctrl or ⌘, on a line. */
  readonly withModOnLine: Keys<Command>;
  /** With Ctrl or ⌘, anywhere. */
  readonly withMod: Keys<Command>;
}

export const STEP_KEYS: Keys<ListStep> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

/** Lines that PageUp and PageDown move by. */
const PAGE = 10;

/** Where a step leads from a line, the last one being `last`. It may lie beyond the ends. */
export const LIST_STEPS: Readonly<Record<ListStep, (at: number, last: number) => number>> = {
  next: (at) => at + 1,
  previous: (at) => at - 1,
  first: () => 0,
  last: (_at, last) => last,
  'page-down': (at) => at + PAGE,
  'page-up': (at) => at - PAGE,
};

export const isListStep = (command: string): command is ListStep => Object.hasOwn(LIST_STEPS, command);

function of<Command>(table: Keys<Command>, key: string): Command | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** The command of a key press; null for any other, and while somebody types. */
export function listCommandOf<Command>(event: KeyboardEvent, keys: ListKeys<Command>): Command | null {
  const target = event.target as Element | null;
  const { key } = event;
  if (event.isComposing || event.defaultPrevented || event.altKey) return null;
  if (target?.closest('input, textarea, select, [contenteditable]')) return null;
  const isInList = Boolean(target?.closest('[role="treegrid"]'));
  const isLine = target?.hasAttribute(LINE_ATTRIBUTE) ?? false;
  if (event.ctrlKey || event.metaKey)
    return (isLine ? of(keys.withModOnLine, key) : null) ?? (event.shiftKey ? null : of(keys.withMod, key));
  const shifted = event.shiftKey && isInList ? of(keys.shifted, key) : null;
  return (
    shifted ??
    (isLine ? of(keys.onLine, key) : null) ??
    (isInList ? of(keys.inList, key) : null) ??
    of(keys.anywhere, key)
  );
}
