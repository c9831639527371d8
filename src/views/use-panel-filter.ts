import { useLayoutEffect, useState } from 'preact/hooks';
import { usePanel } from './panel-context';

/** What the user looks for among the rows. */
export interface PanelFilter {
  readonly query: string;
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Forgets the query. */
  readonly close: () => void;
  /** Forgets the query and goes back to the rows. */
  readonly leave: () => void;
  readonly setQuery: (query: string) => void;
}

/** A filter for `subject`: another subject starts without one. */
export function usePanelFilter(subject: string): PanelFilter {
  const { roving } = usePanel();
  const [state, setState] = useState({ subject, isOpen: false, query: '' });
  const { isOpen, query } = state.subject === subject ? state : { isOpen: false, query: '' };
  const [timesLeft, setTimesLeft] = useState(0);
  useLayoutEffect(() => {
    // Once the rows that the filter had hidden are back: the one that had the focus may be another element now.
    if (timesLeft > 0) roving.focusCurrent();
  }, [timesLeft, roving]);
  const close = (): void => setState({ subject, isOpen: false, query: '' });
  return {
    query,
    isOpen,
    open: () => setState({ subject, isOpen: true, query }),
    close,
    leave() {
      close();
      setTimesLeft(timesLeft + 1);
    },
    setQuery: (next) => setState({ subject, isOpen: true, query: next }),
  };
}
