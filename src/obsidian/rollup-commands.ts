import type { App, Plugin } from 'obsidian';
import type { EntityId } from '../core/model/entities';
import { NO_FILTER, type RollupQuery } from '../core/model/rollup-query';
import type { Logger } from '../core/ports';
import { AccountChoice } from './account-choice';
import { ROLLUP_ICON, RollupLeaf, type RollupServices } from './rollup-view';
import { showLeaf } from './show-leaf';
import { ROLLUP_VIEW_TYPE } from './view-types';

/** Opens a rollup in a new tab: of all tasks, or as it is asked for. */
export function openRollup(app: App, log: Logger, asked: Partial<RollupQuery> = {}): void {
  const leaf = app.workspace.getLeaf('tab');
  const { groupBy, filter } = asked;
  const state = { ...(groupBy && { groupBy }), ...(filter && { filter }) };
  leaf
    .setViewState({ type: ROLLUP_VIEW_TYPE, active: true, state })
    .then(() => showLeaf(app, leaf))
    .catch((error: unknown) => log.error('The tasks could not be opened.', error));
}

/** Opens the rollup of an account's tasks, or of those that a person owns. */
export function openTasksOf(app: App, log: Logger, id: EntityId): void {
  const whose = id.startsWith('account:') ? { account: id } : { owner: id };
  openRollup(app, log, { filter: { ...NO_FILTER, ...whose } });
}

/** Goes to the rollup that is open, where one is. */
function showRollup(app: App, log: Logger): void {
  const open = app.workspace.getLeavesOfType(ROLLUP_VIEW_TYPE)[0];
  if (!open) openRollup(app, log);
  else showLeaf(app, open).catch((error: unknown) => log.error('The tasks could not be shown.', error));
}

/** Adds the rollup of tasks: its view and its commands. */
export function addRollup(plugin: Plugin, services: RollupServices): void {
  const { app, manifest } = plugin;
  const { engine, log } = services;
  plugin.registerView(ROLLUP_VIEW_TYPE, (leaf) => new RollupLeaf(leaf, services));
  plugin.registerHoverLinkSource(ROLLUP_VIEW_TYPE, { display: `${manifest.name}: tasks`, defaultMod: true });
  plugin.addCommand({
    id: 'open-task-rollup',
    name: 'Open task rollup',
    icon: ROLLUP_ICON,
    callback: () => showRollup(app, log),
  });
  plugin.addCommand({
    id: 'open-account-tasks',
    name: 'Open tasks for this account',
    icon: ROLLUP_ICON,
    checkCallback(checking) {
      const file = app.workspace.getActiveFile();
      const accounts = file ? engine.accountsOf(file.path) : [];
      const [only] = accounts;
      if (!only) return false;
      if (checking) return true;
      if (accounts.length === 1) openTasksOf(app, log, only.id);
      else new AccountChoice(app, accounts, ({ id }) => openTasksOf(app, log, id)).open();
      return true;
    },
  });
}
