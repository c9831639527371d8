import { createContext } from 'preact';

export interface RowContextValue {
  /** Names the row's text: see `RowLink`. */
  readonly textId: string;
  /** For every control in the row. */
  readonly tabIndex: 0 | -1;
}

export const RowContext = createContext<RowContextValue>({ textId: '', tabIndex: 0 });
