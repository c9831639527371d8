import type { App } from '../app';

let current: App | null = null;

/** Tells the pieces that obsidian.d.ts constructs without an app (menus) which one the page runs. */
export function setCurrentApp(app: App): void {
  current = app;
}

export function currentApp(): App {
  if (!current) throw new Error('The app has not started yet.');
  return current;
}
