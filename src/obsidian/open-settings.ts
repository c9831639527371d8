import { Notice, type App } from 'obsidian';

/** Obsidian's settings dialog. It is in no public type, so it may be another one day. */
interface SettingsDialog {
  open(): void;
  openTabById(id: string): unknown;
  close(): void;
}

const isDialog = (value: unknown): value is SettingsDialog =>
  typeof value === 'object' &&
  value !== null &&
  ['open', 'openTabById', 'close'].every((name) => typeof Reflect.get(value, name) === 'function');

function dialogOf(app: App): SettingsDialog | null {
  const dialog: unknown = Reflect.get(app, 'setting');
  return isDialog(dialog) ? dialog : null;
}

/** Opens the tab of a plugin in the settings; says where it is if that cannot be done. */
export function openSettings(app: App, { id, name }: { readonly id: string; readonly name: string }): void {
  const dialog = dialogOf(app);
  if (!dialog) {
    new Notice(`Open the settings, and there “${name}”.`);
    return;
  }
  dialog.open();
  dialog.openTabById(id);
}

/** Closes the settings, for what they lead to be seen. */
export const closeSettings = (app: App): void => dialogOf(app)?.close();
