import type { Component } from 'obsidian';
import type { Engine } from '../core/engine';

/** Nobody types any more, and what came with a sync is there. */
const QUIET_MS = 20_000;
/** Between two saves: one packs all notes, and what has changed in between costs the next start little. */
const APART_MS = 10 * 60_000;

/**
 * Keeps the index for the next start: once the first index is there, then in quiet moments a while apart, and when the
 * window goes out of sight, which on a phone is the last that the app hears.
 */
export function keepIndex(
  engine: Pick<Engine, 'saveCache' | 'status' | 'subscribe'>,
  component: Component,
): void {
  let timer = 0;
  let nextAt = 0;

  const save = () => {
    window.clearTimeout(timer);
    if (engine.status.phase !== 'ready') return;
    nextAt = performance.now() + APART_MS;
    void engine.saveCache();
  };
  component.register(
    engine.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(save, Math.max(QUIET_MS, nextAt - performance.now()));
    }),
  );
  component.register(() => window.clearTimeout(timer));
  component.registerDomEvent(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
}
