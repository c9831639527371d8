import { useMemo, useState } from 'preact/hooks';

/** Whose lines are shown apart: by pointer, by key, or chosen by a tap. */
export interface MapFocus {
  /** The key of the person; null where all lines are shown alike. */
  readonly person: string | null;
  /** The pointer is on somebody, in the picture or in the table, or on nobody. */
  readonly point: (person: string | null) => void;
  /** The row of somebody has the focus, or none has. */
  readonly enter: (person: string | null) => void;
  /** Somebody in the picture was chosen, or let go by choosing them again. */
  readonly choose: (person: string) => void;
  /** Back to everybody; false where that is so already. */
  readonly clear: () => boolean;
}

interface State {
  readonly pointed: string | null;
  readonly entered: string | null;
  readonly chosen: string | null;
}

const NOBODY: State = { pointed: null, entered: null, chosen: null };

/** What was done last counts; a pointer that only passes lets go again. */
export function useMapFocus(): MapFocus {
  const [state, setState] = useState(NOBODY);
  const person = state.pointed ?? state.entered ?? state.chosen;
  const actions = useMemo(
    () => ({
      point: (pointed: string | null) => setState((now) => ({ ...now, pointed })),
      enter: (entered: string | null) =>
        setState((now) => ({ ...now, entered, chosen: entered === null ? now.chosen : null })),
      choose: (chosen: string) =>
        setState((now) => ({ pointed: null, entered: null, chosen: now.chosen === chosen ? null : chosen })),
    }),
    [],
  );
  return {
    ...actions,
    person,
    clear() {
      if (person === null) return false;
      setState(NOBODY);
      return true;
    },
  };
}
