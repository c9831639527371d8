import type * as O from 'obsidian';
import type { App } from '../app';
import type { Plugin } from '../plugin';
import { RenderedDefinitions } from './render-definitions';

/** `SettingTab` of obsidian.d.ts, rendered from its definitions, or by `display` where it has none. */
export abstract class SettingTab {
  icon = 'settings';
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: O.SettingDefinitionItem[] = [];
  /** Identity and label in the dialog; set when the tab is added. */
  id = '';
  name = '';
  private rendered: RenderedDefinitions | null = null;

  constructor(public app: App) {}

  getSettingDefinitions(): O.SettingDefinitionItem[] {
    return [];
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) this.render();
  }

  refreshDomState(): void {
    this.rendered?.refresh();
  }

  display(): void {}

  hide(): void {
    this.hideRendered();
    this.containerEl.empty();
  }

  /** Called by the settings dialog when the tab is opened. */
  show(): void {
    this.settingItems = this.getSettingDefinitions();
    this.render();
  }

  private render(): void {
    const path = this.rendered?.path ?? [];
    this.hideRendered();
    this.containerEl.empty();
    if (this.settingItems.length === 0) this.display();
    else this.rendered = new RenderedDefinitions(this, this.settingItems, path);
  }

  private hideRendered(): void {
    this.rendered?.tearDown();
    this.rendered = null;
  }
}

/** `PluginSettingTab` of obsidian.d.ts: its values are those of `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    protected readonly plugin: Plugin,
  ) {
    super(app);
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.plugin;
    if (typeof settings !== 'object' || settings === null)
      throw new Error('The plugin has no settings to write to.');
    Reflect.set(settings, key, value);
    await this.plugin.saveData(settings);
  }
}

/** `SettingPage` of obsidian.d.ts. */
export abstract class SettingPage {
  rootEl: HTMLElement = createDiv('setting-page');
  titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar');
  containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content');
  title = '';

  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }
}
