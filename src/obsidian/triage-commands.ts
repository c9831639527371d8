import type { Plugin } from 'obsidian';
import { openTriage } from './open-triage';
import type { SettingsStore } from './settings-store';
import { createTriageKeeper, followTriaged } from './triage-keeper';
import { TRIAGE_ICON, TriageView, type TriageServices } from './triage-view';
import { TRIAGE_VIEW_TYPE } from './view-types';

type Services = Omit<TriageServices, 'keeper' | 'settings'>;

/** Adds triage: its view, its command, and what it remembers. */
export function addTriage(plugin: Plugin, settings: SettingsStore, services: Services): void {
  const { app, manifest } = plugin;
  const { log } = services;
  const later = (run: () => void, ms: number): void => void window.setTimeout(run, ms);
  const keeper = createTriageKeeper({ settings, log, later });
  followTriaged(app.vault, keeper, plugin);
  plugin.registerView(TRIAGE_VIEW_TYPE, (leaf) => new TriageView(leaf, { ...services, settings, keeper }));
  plugin.registerHoverLinkSource(TRIAGE_VIEW_TYPE, { display: `${manifest.name}: triage`, defaultMod: true });
  plugin.addCommand({
    id: 'triage',
    name: 'Triage proposed tasks',
    icon: TRIAGE_ICON,
    callback: () => {
      openTriage(app).catch((error: unknown) => log.error('Triage could not be opened.', error));
    },
  });
}
