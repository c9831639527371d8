import type * as O from 'obsidian';

/**
 * `debounce` of obsidian.d.ts: calls once with the latest arguments, `timeout` ms after the first call, or after
 * the last one where `resetTimer` is set.
 */
export function debounce<T extends unknown[], V>(
  callback: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): O.Debouncer<T, V> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest: [...T] | null = null;
  const fire = (): V | void => {
    const args = latest;
    stop();
    if (args) return callback(...args);
  };
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    latest = null;
  };
  const debounced = (...args: [...T]): O.Debouncer<T, V> => {
    latest = args;
    if (timer !== null && resetTimer) clearTimeout(timer);
    if (timer === null || resetTimer) timer = setTimeout(fire, timeout);
    return debouncer;
  };
  const debouncer: O.Debouncer<T, V> = Object.assign(debounced, {
    cancel: (): O.Debouncer<T, V> => {
      stop();
      return debouncer;
    },
    run: fire,
  });
  return debouncer;
}
