import type { Plugin } from 'obsidian';
import { openPortfolio } from './open-portfolio';
import type { PanelServices } from './panel-view';
import { PORTFOLIO_ICON, PortfolioLeaf } from './portfolio-view';
import { PORTFOLIO_VIEW_TYPE } from './view-types';

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
