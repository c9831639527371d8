import { listCommandOf, STEP_KEYS, type ListKeys, type ListStep } from '../list-keys';
import type { KeysLine } from '../panel/keys-help';

/** What a key asks of a portfolio. */
export type PortfolioCommand =
  | ListStep
  | 'open'
  | 'peek'
  | 'unfold'
  | 'close'
  | 'sort'
  | 'brief'
  | 'tasks'
  | 'menu'
  | 'filter'
  | 'back'
  | 'help';

const KEYS: ListKeys<PortfolioCommand> = {
  anywhere: {
    ...{ j: 'next', k: 'previous', s: 'sort', b: 'brief', t: 'tasks' },
    ...{ '/': 'filter', '?': 'help', Escape: 'back' },
  },
  inList: { ...STEP_KEYS, ArrowRight: 'unfold', ArrowLeft: 'close', ContextMenu: 'menu' },
  onLine: { ' ': 'peek', Enter: 'open', o: 'open' },
  shifted: { F10: 'menu' },
  withModOnLine: { Enter: 'open' },
  withMod: {},
};

/** The command of a key press; null for any other, and while somebody types. */
export const portfolioCommandOf = (event: KeyboardEvent): PortfolioCommand | null =>
  listCommandOf(event, KEYS);

export const PORTFOLIO_KEYS: readonly KeysLine[] = [
  [['j', 'k', '↓', '↑'], 'Next account, previous account'],
  [['Home', 'End'], 'First account, last account'],
  [['Space'], 'Why is it here; so do → and ←'],
  [['o', 'Enter'], 'Open the note'],
  [['Ctrl/⌘', 'Enter'], 'Open it in a new tab'],
  [['b'], 'Prepare a brief'],
  [['t'], 'Show the tasks'],
  [['s'], 'Sort by …'],
  [['/'], 'Filter'],
  [['Esc'], 'Close what is open, clear the filter'],
  [['Shift', 'F10'], 'Menu of the note'],
  [['?'], 'These keys'],
];
