import type { App } from 'obsidian';
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
