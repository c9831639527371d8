import type * as O from 'obsidian';
import type { App } from './app';
import { Component } from './base/component';
import { Platform } from './base/platform';
import {
  createCodeBlockPostProcessor,
  registerPostProcessor,
  unregisterPostProcessor,
} from './markdown/post-processors';
import type { PluginSettingTab } from './settings/setting-tab';
import { setIcon } from './ui/icons';
import { setTooltip } from './ui/tooltip';
import type { ViewCreator } from './workspace/view-registry';

const cliCommands = new Map<string, O.CliHandler>();
const protocolHandlers = new Map<string, O.ObsidianProtocolHandler>();

/** `Plugin` of obsidian.d.ts. Everything that is registered goes again when the plugin is unloaded. */
export abstract class Plugin extends Component {
  settings?: unknown;
  private saves = 0;

  constructor(
    public app: App,
    public manifest: O.PluginManifest,
  ) {
    super();
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown;

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.workspace.leftRibbon.actionsEl.createEl('button', {
      cls: 'clickable-icon side-dock-ribbon-action',
    });
    setIcon(el, icon);
    setTooltip(el, title, { placement: 'right' });
    el.addEventListener('click', (event) => void callback(event));
    this.register(() => el.remove());
    return el;
  }

  /** On a phone the element exists and is nowhere to be seen. */
  addStatusBarItem(): HTMLElement {
    const bar = document.querySelector<HTMLElement>('.status-bar');
    const el = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    if (!Platform.isMobile) bar?.prepend(el);
    this.register(() => el.remove());
    return el;
  }

  addCommand(command: O.Command): O.Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.add(command);
    this.register(() => this.app.commands.remove(command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    this.app.commands.remove(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    tab.id = this.manifest.id;
    tab.name = this.manifest.name;
    tab.update();
    const { pluginTabs } = this.app.setting;
    pluginTabs.push(tab);
    this.register(() => void pluginTabs.splice(pluginTabs.indexOf(tab), 1));
  }

  registerView(type: string, create: ViewCreator): void {
    this.app.viewRegistry.register(type, create);
    this.register(() => {
      this.app.viewRegistry.unregister(type);
      for (const leaf of this.app.workspace.getLeavesOfType(type)) void leaf.rebuild();
    });
    for (const leaf of this.app.workspace.getLeavesOfType(type)) void leaf.rebuild();
  }

  registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
    this.app.hoverLinkSources.set(id, info);
    this.register(() => this.app.hoverLinkSources.delete(id));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.viewRegistry.registerExtensions(extensions, viewType);
    this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
  }

  registerMarkdownPostProcessor(
    processor: O.MarkdownPostProcessor,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    registerPostProcessor(processor, sortOrder);
    this.register(() => unregisterPostProcessor(processor));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: (
      source: string,
      el: HTMLElement,
      ctx: O.MarkdownPostProcessorContext,
    ) => Promise<unknown> | void,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    return this.registerMarkdownPostProcessor(createCodeBlockPostProcessor(language, handler), sortOrder);
  }

  /** The preview has no Bases, and says so as documented. */
  registerBasesView(_viewId: string, _registration: O.BasesViewRegistration): boolean {
    return false;
  }

  registerEditorExtension(_extension: unknown): void {}

  registerEditorSuggest(_suggest: unknown): void {}

  registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
    protocolHandlers.set(action, handler);
    this.register(() => protocolHandlers.delete(action));
  }

  registerCliHandler(
    command: string,
    _description: string,
    _flags: O.CliFlags | null,
    handler: O.CliHandler,
  ): void {
    if (cliCommands.has(command)) throw new Error(`CLI command "${command}" is already registered`);
    cliCommands.set(command, handler);
    this.register(() => cliCommands.delete(command));
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    const path = this.dataPath();
    return (await adapter.exists(path)) ? (JSON.parse(await adapter.read(path)) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    this.saves += 1;
    try {
      await this.app.vault.adapter.write(this.dataPath(), JSON.stringify(data, null, 2));
    } finally {
      this.saves -= 1;
    }
  }

  /** Whether the plugin itself is writing data.json right now. */
  get isSaving(): boolean {
    return this.saves > 0;
  }

  private dataPath(): string {
    return `${this.manifest.dir ?? ''}/data.json`;
  }
}

/** Runs a registered CLI command, as `obsidian <command> key=value` would. */
export async function runCli(command: string, params: O.CliData = {}): Promise<string> {
  const handler = cliCommands.get(command);
  if (!handler) throw new Error(`Unknown CLI command "${command}"`);
  return handler(params);
}

/** Calls the handler of an `obsidian://` address. */
export function openProtocol(params: O.ObsidianProtocolData): void {
  void protocolHandlers.get(params.action)?.(params);
}
