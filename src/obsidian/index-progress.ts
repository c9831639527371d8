import { Notice, Platform, type Plugin } from 'obsidian';
import type { Engine } from '../core/engine';
import { number } from '../views/format';

/** Shows how far a text got, until it is removed. */
interface ProgressLine {
  set(text: string): void;
  remove(): void;
}

/** A vault that is read faster than this needs no progress. */
const SHOW_AFTER_MS = 500;

/**
 * Tells how far the first index is: in the status bar, or on mobile, which has none, in a notice. It goes away once
 * everything is read; later changes are too quick to be told.
 */
export function showFirstIndex(plugin: Plugin, engine: Pick<Engine, 'status' | 'subscribe'>): void {
  let line: ProgressLine | null = null;
  let isOver = false;

  function end(): void {
    if (isOver) return;
    isOver = true;
    window.clearTimeout(timer);
    unsubscribe();
    line?.remove();
  }
  function show(): void {
    const { phase, done, total } = engine.status;
    if (phase === 'ready') end();
    else if (line && phase === 'indexing') line.set(`Reading notes: ${number(done)} of ${number(total)}`);
  }

  const timer = window.setTimeout(() => {
    line = Platform.isMobile ? noticeLine() : statusBarLine(plugin);
    show();
  }, SHOW_AFTER_MS);
  const unsubscribe = engine.subscribe(show);
  plugin.register(end);
  show();
}

function statusBarLine(plugin: Plugin): ProgressLine {
  const item = plugin.addStatusBarItem();
  return { set: (text) => item.setText(text), remove: () => item.remove() };
}

function noticeLine(): ProgressLine {
  const notice = new Notice('Reading notes', 0);
  return { set: (text) => void notice.setMessage(text), remove: () => notice.hide() };
}
