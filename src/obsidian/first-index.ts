import type { Engine } from '../core/engine';

/**
 * Runs `onReady` once when all notes were read for the first time, and `onProgress` at every step before; both never
 * after the way to stop, which is returned, was called. Where all is read already, nothing is waited for.
 */
export function afterFirstIndex(
  engine: Pick<Engine, 'status' | 'subscribe'>,
  { onReady, onProgress }: { readonly onReady: () => void; readonly onProgress: () => void },
): () => void {
  if (engine.status.phase === 'ready') {
    onReady();
    return () => undefined;
  }
  const stop = engine.subscribe(({ status }) => {
    if (status.phase !== 'ready') return onProgress();
    stop();
    onReady();
  });
  onProgress();
  return stop;
}
