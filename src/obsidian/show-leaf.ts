import { Platform, type App, type WorkspaceLeaf } from 'obsidian';

/** Brings a leaf to the front and gives it the focus; on a phone a drawer that lies over it is put away. */
export async function showLeaf({ workspace }: App, leaf: WorkspaceLeaf): Promise<void> {
  const root = leaf.getRoot();
  if (Platform.isPhone)
    for (const drawer of [workspace.leftSplit, workspace.rightSplit])
      if (drawer !== root && !drawer.collapsed) drawer.collapse();
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}
