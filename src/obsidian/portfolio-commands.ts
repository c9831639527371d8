import type { App, Plugin } from 'obsidian';
import type { PanelServices } from './panel-view';
import { PORTFOLIO_ICON, PortfolioLeaf } from './portfolio-view';
import { showLeaf } from './show-leaf';
import { PORTFOLIO_VIEW_TYPE } from './view-types';

/** Goes to the portfolio that is open, or opens one in a new tab. */
export async function openPortfolio(app: App): Promise<void> {
  const { workspace } = app;
  const open = workspace.getLeavesOfType(PORTFOLIO_VIEW_TYPE)[0];
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: PORTFOLIO_VIEW_TYPE, active: true });
  await showLeaf(app, leaf);
}

/** Adds the portfolio: its view and its command. */
export function addPortfolio(plugin: Plugin, services: PanelServices): void {
  const { app, manifest } = plugin;
  plugin.registerView(PORTFOLIO_VIEW_TYPE, (leaf) => new PortfolioLeaf(leaf, services));
  plugin.registerHoverLinkSource(PORTFOLIO_VIEW_TYPE, {
    display: `${manifest.name}: accounts`,
    defaultMod: true,
  });
  plugin.addCommand({
    id: 'open-portfolio',
    name: 'Open portfolio',
    icon: PORTFOLIO_ICON,
    callback: () => {
      openPortfolio(app).catch((error: unknown) =>
        services.log.error('The portfolio could not be opened.', error),
      );
    },
  });
}
