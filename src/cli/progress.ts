import type { Engine } from '../core/engine';
import type { ProcessIo } from './process-io';

/** Fewer notes than this are read before anybody has time to read a line about it. */
const WORTH_SHOWING = 1000;
const MILLISECONDS_BETWEEN = 100;
const ERASE_LINE = '\r\u001B[2K';

/** Keeps one line of standard error up to date while notes are read, on a terminal. Returns how to end and erase it. */
export function showProgress(engine: Engine, { stderr, now }: Pick<ProcessIo, 'stderr' | 'now'>): () => void {
  if (stderr.isTTY !== true) return () => undefined;
  let shownAt = -Infinity;
  const unsubscribe = engine.subscribe(({ status: { done, total } }) => {
    if (total < WORTH_SHOWING || now() - shownAt < MILLISECONDS_BETWEEN) return;
    shownAt = now();
    const of = total.toLocaleString('en');
    stderr.write(`${ERASE_LINE}Reading notes: ${done.toLocaleString('en').padStart(of.length)} of ${of}`);
  });
  return () => {
    unsubscribe();
    if (shownAt > -Infinity) stderr.write(ERASE_LINE);
  };
}
