import type { App, Component } from 'obsidian';
import type { Engine } from '../core/engine';
import type { Logger } from '../core/ports';
import { createRefreshLoop, type RefreshLoop } from './refresh-loop';
import { today } from './today';

/** What everything that shows the index needs. */
export interface LiveServices {
  readonly engine: Pick<Engine, 'subscribe' | 'status'>;
  readonly log: Logger;
}

/** While the first index runs, it changes with every slice; what is drawn need not. */
const WAIT_WHILE_INDEXING_MS = 1_000;
const CHECK_DATE_EVERY_MS = 60_000;

/**
 * Draws what is in `el` when the index or the day has changed, at most once a frame and only while it can be seen, for
 * as long as `owner` is loaded. What `draw` throws is told to the user, and what stood there stays.
 */
export function followIndex(
  app: App,
  { engine, log }: LiveServices,
  owner: Component,
  el: HTMLElement,
  draw: (day: string) => void,
): RefreshLoop {
  let drawnDay = '';
  const attempt = (part: () => void): void => {
    try {
      part();
    } catch (error) {
      log.error('The view could not be drawn.', error);
    }
  };
  const redraw = (): void => {
    drawnDay = today();
    attempt(() => draw(drawnDay));
  };
  const wait = (): number => (engine.status.phase === 'indexing' ? WAIT_WHILE_INDEXING_MS : 0);
  const loop = createRefreshLoop(el, redraw, wait);
  owner.register(() => loop.stop());
  owner.register(engine.subscribe(() => loop.request()));
  owner.registerEvent(app.workspace.on('layout-change', () => loop.shownOrMoved()));
  owner.register(el.onWindowMigrated(() => loop.shownOrMoved()));
  owner.registerInterval(
    window.setInterval(() => {
      if (today() !== drawnDay) loop.request();
    }, CHECK_DATE_EVERY_MS),
  );
  return { ...loop, finish: (rest) => loop.finish(() => attempt(rest)) };
}
