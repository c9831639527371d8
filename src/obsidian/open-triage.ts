import type { App } from 'obsidian';
import type { EntityId } from '../core/model/entities';
import { showLeaf } from './show-leaf';
import { TRIAGE_VIEW_TYPE } from './view-types';

/** Opens triage in a tab, or goes to the one that is open: of all proposals, or of those of an account. */
export async function openTriage(app: App, account: EntityId | null = null): Promise<void> {
  const { workspace } = app;
  const leaf = workspace.getLeavesOfType(TRIAGE_VIEW_TYPE)[0] ?? workspace.getLeaf('tab');
  await leaf.setViewState({ type: TRIAGE_VIEW_TYPE, active: true, state: { account } });
  await showLeaf(app, leaf);
}
