import { createContext } from 'preact';
import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteActions } from './actions';

/** What a component may use in whichever view it stands. */
export interface ViewContextValue {
  readonly actions: NoteActions;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Says a result to screen readers. */
  readonly announce: (message: string) => void;
}

export const ViewContext = createContext<ViewContextValue | null>(null);

/** The view around a component. Throws outside of one: that is a mistake of ours. */
export function useView(): ViewContextValue {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A component of a view stands outside of it.');
  return view;
}

/** Keeps the tooltip of an element in step with `text`; none where it is empty. */
export function useTooltip<T extends HTMLElement>(text: string): RefObject<T | null> {
  const { actions } = useView();
  const ref = useRef<T>(null);
  const hadText = useRef(false);
  useLayoutEffect(() => {
    if (ref.current && (text !== '' || hadText.current)) actions.tooltip(ref.current, text);
    hadText.current = text !== '';
  }, [actions, text]);
  return ref;
}
