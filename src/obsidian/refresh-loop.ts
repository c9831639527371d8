/** Runs a costly redraw when it is due and somebody can see it. */
export interface RefreshLoop {
  /** Something changed: redraw with the next frame, or once the element is shown. */
  request(): void;
  /** For what a redraw leaves to be done, with the next frame and before it is redrawn again. */
  finish(rest: () => void): void;
  /** The element may have come into view, or moved to another window. */
  shownOrMoved(): void;
  stop(): void;
}

/**
 * However often it is asked for, `run` runs at most once a frame of the window that `el` is in, and not before
 * `waitMs()` milliseconds are over since it was asked for.
 */
export function createRefreshLoop(el: HTMLElement, run: () => void, waitMs: () => number): RefreshLoop {
  let isStale = false;
  let cancel: (() => void) | null = null;

  function schedule(): void {
    if (cancel || !isStale || !el.isShown()) return;
    const { win } = el;
    const frame = (): number => win.requestAnimationFrame(redraw);
    const wait = waitMs();
    if (wait === 0) {
      const id = frame();
      cancel = () => win.cancelAnimationFrame(id);
    } else {
      const id = win.setTimeout(redraw, wait);
      cancel = () => win.clearTimeout(id);
    }
  }

  function redraw(): void {
    cancel = null;
    if (!isStale || !el.isShown()) return;
    isStale = false;
    run();
  }

  function unschedule(): void {
    cancel?.();
    cancel = null;
  }

  return {
    finish(rest) {
      unschedule();
      const { win } = el;
      const id = win.requestAnimationFrame(() => {
        cancel = null;
        rest();
        schedule();
      });
      cancel = () => {
        win.cancelAnimationFrame(id);
        isStale = true;
      };
    },
    request() {
      isStale = true;
      schedule();
    },
    shownOrMoved() {
      unschedule();
      schedule();
    },
    stop() {
      unschedule();
      isStale = false;
    },
  };
}
