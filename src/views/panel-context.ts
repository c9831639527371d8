import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PanelActions } from './actions';
import type { RovingFocus } from './roving-focus';

/** What every component of a panel may use without being handed it. */
export interface PanelContextValue {
  readonly actions: PanelActions;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly roving: RovingFocus;
  /** Says a result to screen readers. */
  readonly announce: (message: string) => void;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

/** The panel around a component. Throws outside of one: that is a mistake of ours. */
export function usePanel(): PanelContextValue {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A component of the panel stands outside of it.');
  return panel;
}

/** Keeps the tooltip of an element in step with `text`; none where it is empty. */
export function useTooltip<T extends HTMLElement>(text: string): RefObject<T | null> {
  const { actions } = usePanel();
  const ref = useRef<T>(null);
  const hadText = useRef(false);
  useLayoutEffect(() => {
    if (ref.current && (text !== '' || hadText.current)) actions.tooltip(ref.current, text);
    hadText.current = text !== '';
  }, [actions, text]);
  return ref;
}
