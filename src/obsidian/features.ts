import type { Plugin } from 'obsidian';
import { addAccountBlocks } from './account-block';
import { addBriefCommand } from './brief-commands';
import { addChangesCommand } from './changes-commands';
import { addFactBlock } from './fact-block';
import { addMap } from './map-commands';
import type { PanelServices } from './panel-view';
import { addPortfolio } from './portfolio-commands';
import { addReviewCommands } from './review-commands';
import { addRollup } from './rollup-commands';
import type { SettingsStore } from './settings-store';
import { addTaskBlock } from './task-block';
import { addTaskCommands } from './task-commands';
import { addTriage } from './triage-commands';
import { addUndoCommands, followRenames } from './undo-commands';

/** Adds what stands beside the panel: views, commands and code blocks, each with its own wiring. */
export function addFeatures(plugin: Plugin, store: SettingsStore, services: PanelServices): void {
  const { app } = plugin;
  addUndoCommands(plugin, app, services.changes, services.log);
  addTaskCommands(plugin, services);
  addBriefCommand(plugin, app, services);
  addChangesCommand(plugin, app, services);
  addReviewCommands(plugin, app, services);
  addTriage(plugin, store, services);
  addRollup(plugin, services);
  addMap(plugin, services);
  addPortfolio(plugin, services);
  addTaskBlock(plugin, services);
  addFactBlock(plugin, services);
  addAccountBlocks(plugin, services);
  followRenames(app.vault, services.changes, plugin);
}
