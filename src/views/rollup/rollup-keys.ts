import { listCommandOf, STEP_KEYS, type ListKeys, type ListStep } from '../list-keys';

/** What a key asks of the rollup. */
export type RollupCommand =
  | ListStep
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

const KEYS: ListKeys<RollupCommand> = {
  anywhere: {
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
  },
  inList: { ...STEP_KEYS, ArrowLeft: 'close', ArrowRight: 'unfold', ContextMenu: 'menu' },
  onLine: { ' ': 'select', Enter: 'open', o: 'open' },
  shifted: { ArrowDown: 'extend-down', ArrowUp: 'extend-up', J: 'extend-down', K: 'extend-up', F10: 'menu' },
  withModOnLine: { Enter: 'open' },
  withMod: { a: 'select-all' },
};

/** The command of a key press; null for any other, and while somebody types. */
export const rollupCommandOf = (event: KeyboardEvent): RollupCommand | null => listCommandOf(event, KEYS);
