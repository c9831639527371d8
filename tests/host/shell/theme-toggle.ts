import type { App } from '../obsidian/app';

export type Theme = 'light' | 'dark';

/** Sets the theme's class and tells whoever listens for `css-change`. */
export function applyTheme(app: App, theme: Theme): void {
  document.body.toggleClass('theme-dark', theme === 'dark');
  document.body.toggleClass('theme-light', theme === 'light');
  app.workspace.trigger('css-change');
}

export function otherTheme(app: App): Theme {
  return app.isDarkMode() ? 'light' : 'dark';
}
