import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelActions } from './actions';
import type { RovingFocus } from './roving-focus';
import type { ViewContextValue } from './view-context';

/** What every component of a panel may use without being handed it. */
export interface PanelContextValue extends ViewContextValue {
  readonly actions: PanelActions;
  readonly roving: RovingFocus;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

/** The panel around a component. Throws outside of one: that is a mistake of ours. */
export function usePanel(): PanelContextValue {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A component of the panel stands outside of it.');
  return panel;
}
