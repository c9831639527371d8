import type { Scheduler } from '../core/ports';

/**
 * Gives the app its turn through a message channel: unlike a timer it costs no 4 ms a turn and is not slowed down in
 * a window that is in the background, and unlike a promise it lets events and painting in between.
 */
export function createScheduler(): Scheduler {
  return {
    now: () => performance.now(),
    yield: () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(null);
      }),
  };
}
