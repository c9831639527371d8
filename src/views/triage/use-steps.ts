import { useEffect, useState } from 'preact/hooks';

const AT_FIRST = 12;
/** Few enough for a step to stay under 50 ms. */
const CHUNK = 40;

/** Shows the first rows of a list, and all of them in steps once that is asked for. */
export function useSteps(total: number): { readonly shown: number; readonly showAll: () => void } {
  const [isAll, setAll] = useState(false);
  const [shown, setShown] = useState(AT_FIRST);
  useEffect(() => {
    if (!isAll || shown >= total) return;
    setShown(shown + CHUNK);
  }, [isAll, shown, total]);
  return { shown: Math.min(shown, total), showAll: () => setAll(true) };
}
