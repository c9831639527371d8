import { debounce, parseYaml, Plugin } from 'obsidian';
import { createEngine } from './core/engine';
import type { Cache } from './core/ports';
import type { Settings } from './core/settings';
import { keepIndex } from './obsidian/cache-saver';
import { createCacheStore } from './obsidian/cache-store';
import { keepDecisions } from './obsidian/decision-keeper';
import { createChangeJournal } from './obsidian/change-journal';
import { createChanges, type Changes } from './obsidian/changes';
import { addFeatures } from './obsidian/features';
import { createFailureLog } from './obsidian/failures';
import { showFirstIndex } from './obsidian/index-progress';
import { createNoteWriter } from './obsidian/note-writer';
import { openSettings } from './obsidian/open-settings';
import { PANEL_ICON, PanelView } from './obsidian/panel-view';
import { createScheduler } from './obsidian/scheduler';
import { appliedAtOnce, createSettingsStore } from './obsidian/settings-store';
import { SettingsTab } from './obsidian/settings-tab';
import { createOrderDialogs } from './obsidian/order-dialogs';
import { createTaskEditing } from './obsidian/task-editing';
import { createTasksPlugin, knowingStatuses } from './obsidian/tasks-plugin';
import { tellDamaged } from './obsidian/undo-commands';
import { followVault } from './obsidian/vault-events';
import { createVaultSource } from './obsidian/vault-source';
import { PANEL_VIEW_TYPE } from './obsidian/view-types';

/** Put in by the build: names the code that reads notes. Empty while developing, where it changes under the cache. */
declare const READER_FINGERPRINT: string;

/** While a setting is typed, it changes with every key; the index takes it up when there is a pause. */
const APPLY_SETTINGS_AFTER_MS = 300;

/** Lifecycle and wiring; everything else lives in `core`, `views` and `obsidian`. */
export default class AccountIntelligencePlugin extends Plugin {
  private readonly log = createFailureLog();
  private applySettings: (settings: Settings) => void = () => undefined;
  private readonly settingsStore = createSettingsStore(
    this,
    (settings) => this.applySettings(settings),
    this.log,
  );
  private settingsTab: SettingsTab | null = null;

  override async onload(): Promise<void> {
    await this.settingsStore.load();
    const scheduler = createScheduler();
    const engine = createEngine(
      {
        notes: createVaultSource(this.app.vault),
        parseYaml,
        scheduler,
        logger: this.log,
        ...(READER_FINGERPRINT !== '' && { cache: this.cache() }),
      },
      this.settingsStore.current,
    );
    this.register(() => engine.stop());
    const apply = debounce(
      (settings: Settings) => engine.updateSettings(settings),
      APPLY_SETTINGS_AFTER_MS,
      true,
    );
    this.applySettings = apply;
    this.register(() => apply.cancel());

    const tasksPlugin = createTasksPlugin(this.app, this.log);
    const changes = this.changes();
    const settings = appliedAtOnce(this.settingsStore, () => {
      apply.run();
    });
    const dialogs = createOrderDialogs(this.app, this.log);
    const taskEditing = createTaskEditing({ engine, scheduler, changes, tasksPlugin, settings, dialogs });
    const services = {
      ...{ engine, scheduler, changes, tasksPlugin, taskEditing, dialogs, settings, log: this.log },
      openSettings: () => openSettings(this.app, this.manifest),
    };
    this.registerView(PANEL_VIEW_TYPE, (leaf) => new PanelView(leaf, services));
    this.registerHoverLinkSource(PANEL_VIEW_TYPE, { display: this.manifest.name, defaultMod: true });
    this.addCommand({
      id: 'open-panel',
      name: 'Open account panel',
      icon: PANEL_ICON,
      callback: () => this.openPanel(),
    });
    this.addRibbonIcon(PANEL_ICON, 'Open account panel', () => this.openPanel());
    this.settingsTab = new SettingsTab(this, this.settingsStore, { engine, settings, log: this.log });
    this.addSettingTab(this.settingsTab);

    addFeatures(this, this.settingsStore, services);

    showFirstIndex(this, engine);
    keepIndex(engine, this);
    followVault(this.app, knowingStatuses(engine, tasksPlugin), this, this.log);
    keepDecisions(this.app.vault, this.settingsStore, this, this.log);
  }

  override onUserEnable(): void {
    this.openPanel();
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.settingsStore.load();
    this.settingsTab?.update();
  }

  private cache(): Cache {
    return {
      store: createCacheStore(this.app),
      reader: READER_FINGERPRINT,
      // Slower starts are all that comes of it: nothing to trouble the user with.
      onFailure: (message, cause) => console.warn(`Account Intelligence: ${message}.`, cause),
    };
  }

  private changes(): Changes {
    const { adapter, configDir } = this.app.vault;
    const { dir = `${configDir}/plugins/${this.manifest.id}` } = this.manifest;
    return createChanges({
      writer: createNoteWriter(this.app, this.log),
      journal: createChangeJournal(adapter, {
        folder: `${dir}/undo`,
        bounds: () => this.settingsStore.current.undoHistory,
        onDamaged: tellDamaged,
      }),
      log: this.log,
      now: () => Date.now(),
    });
  }

  private openPanel(): void {
    this.app.workspace
      .ensureSideLeaf(PANEL_VIEW_TYPE, 'right', { active: true, reveal: true })
      .catch((error: unknown) => this.log.error('The account panel could not be opened.', error));
  }
}
