import { useState } from 'preact/hooks';

/** So many rows are drawn at once. */
const STEP = 30;

interface QueueWindow {
  readonly from: number;
  readonly to: number;
  readonly more: () => void;
}

/** Which rows of a long queue are drawn: the first ones, and on to the current one. */
export function useQueueWindow(size: number, at: number): QueueWindow {
  const [shown, setShown] = useState(STEP);
  const needed = Math.max(shown, Math.ceil((at + 1) / STEP) * STEP);
  const to = Math.min(size, needed);
  return { from: 0, to, more: () => setShown(needed + STEP) };
}
