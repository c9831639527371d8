import type * as O from 'obsidian';
import { createCommands, type Commands } from './commands';
import { Keymap } from './keys/keymap';
import { Scope } from './keys/scope';
import { MarkdownView } from './markdown/markdown-view';
import { MetadataCache } from './metadata/metadata-cache';
import type { Plugin } from './plugin';
import { RenderContext } from './render-context';
import { SecretStorage } from './secret-storage';
import type { SettingTab } from './settings/setting-tab';
import { setCurrentApp } from './ui/current-app';
import { FileManager } from './vault/file-manager';
import { MemoryAdapter } from './vault/memory-adapter';
import { Vault } from './vault/vault';
import { createViewRegistry, type ViewRegistry } from './workspace/view-registry';
import { Workspace } from './workspace/workspace';

/** What is kept over a reload of the page, by key. */
export interface KeptState {
  load(key: string): unknown;
  save(key: string, value: unknown): void;
}

export interface AppOptions {
  vaultName: string;
  kept: KeptState;
}

/** `App` of obsidian.d.ts, and those of its undocumented members that plugins commonly read. */
export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly keymap: Keymap;
  readonly scope = new Scope();
  readonly viewRegistry: ViewRegistry = createViewRegistry();
  readonly commands: Commands;
  readonly renderContext = new RenderContext();
  readonly secretStorage = new SecretStorage();
  readonly plugins: {
    plugins: Record<string, Plugin>;
    manifests: Record<string, O.PluginManifest>;
    enabledPlugins: Set<string>;
  } = {
    plugins: {},
    manifests: {},
    enabledPlugins: new Set(),
  };
  readonly setting: {
    pluginTabs: SettingTab[];
    open(): void;
    close(): void;
    openTabById(id: string): SettingTab | null;
  } = {
    pluginTabs: [],
    open: () => undefined,
    close: () => undefined,
    openTabById: () => null,
  };
  /** Sources of `hover-link` and whether each wants Mod held down. */
  readonly hoverLinkSources = new Map<string, O.HoverLinkSource>();
  lastEvent: O.UserEvent | null = null;
  private readonly kept: KeptState;

  constructor({ vaultName, kept }: AppOptions) {
    setCurrentApp(this);
    this.kept = kept;
    this.vault = new Vault(new MemoryAdapter(vaultName));
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this);
    this.keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
    this.workspace = new Workspace(this);
    this.commands = createCommands(this);
    this.viewRegistry.register('markdown', (leaf) => new MarkdownView(leaf));
    this.viewRegistry.registerExtensions(['md'], 'markdown');
    this.scope.register(null, null, (event) => (this.commands.handleKey(event) ? false : undefined));
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    return this.kept.load(`local:${key}`);
  }

  saveLocalStorage(key: string, data: unknown): void {
    this.kept.save(`local:${key}`, data);
  }

  loadLayout(): unknown {
    return this.kept.load('layout');
  }

  saveLayout(layout: Record<string, unknown>): void {
    this.kept.save('layout', layout);
  }
}
