import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RovingFocus } from './roving-focus';

export const RovingContext = createContext<RovingFocus | null>(null);

/** The tab stop that the rows around a component share. Throws outside of one: that is a mistake of ours. */
export function useRoving(): RovingFocus {
  const roving = useContext(RovingContext);
  if (!roving) throw new Error('A row stands outside of a list.');
  return roving;
}
