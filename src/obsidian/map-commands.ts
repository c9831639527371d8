import type { App, Plugin } from 'obsidian';
import type { EntityId } from '../core/model/entities';
import type { Logger } from '../core/ports';
import { findMapAccount } from './map-account';
import { readMapState } from './map-state';
import { MAP_ICON, MapLeaf, type MapServices } from './map-view';
import { showLeaf } from './show-leaf';
import { MAP_VIEW_TYPE } from './view-types';

/** Shows the relationship map of an account in a tab, in the one that shows it already where there is one. */
export function openMap(app: App, log: Logger, account: EntityId): void {
  const { workspace } = app;
  const open = workspace
    .getLeavesOfType(MAP_VIEW_TYPE)
    .find((leaf) => readMapState(leaf.getViewState().state).account === account);
  const leaf = open ?? workspace.getLeaf('tab');
  const shown = open
    ? Promise.resolve()
    : leaf.setViewState({ type: MAP_VIEW_TYPE, active: true, state: { account } });
  shown
    .then(() => showLeaf(app, leaf))
    .catch((error: unknown) => log.error('The relationship map could not be opened.', error));
}

/** Adds the relationship map: its view and its command. */
export function addMap(plugin: Plugin, services: MapServices): void {
  const { app, manifest } = plugin;
  const { engine, log } = services;
  plugin.registerView(MAP_VIEW_TYPE, (leaf) => new MapLeaf(leaf, services));
  plugin.registerHoverLinkSource(MAP_VIEW_TYPE, {
    display: `${manifest.name}: relationship map`,
    defaultMod: true,
  });
  plugin.addCommand({
    id: 'show-relationship-map',
    name: 'Show relationship map',
    icon: MAP_ICON,
    callback: () => findMapAccount(app, engine, (account) => openMap(app, log, account)),
  });
}
