import type { ViewState } from 'obsidian';
import { WorkspaceParent, type SidePanel } from './items';
import type { WorkspaceLeaf } from './leaf';
import { WorkspaceTabs } from './tabs';
import type { Workspace } from './workspace';

interface SavedTabs {
  leaves: ViewState[];
  current: number;
}

interface SavedLayout {
  main: SavedTabs[];
  left: { collapsed: boolean; tabs: SavedTabs[] };
  right: { collapsed: boolean; tabs: SavedTabs[] };
}

/** The layout as plain data: groups of tabs with the state of each view. Nested splits are kept as a row of groups. */
export function readLayout(workspace: Workspace): Record<string, unknown> {
  const side = (panel: SidePanel): SavedLayout['left'] => ({
    collapsed: panel.collapsed,
    tabs: savedTabs(panel),
  });
  const layout: SavedLayout = {
    main: savedTabs(workspace.rootSplit),
    left: side(workspace.leftSplit),
    right: side(workspace.rightSplit),
  };
  return { ...layout };
}

/** Puts the tabs of a saved layout back. Only those in view are built, the others are deferred. */
export async function restoreLayout(workspace: Workspace, saved: unknown): Promise<boolean> {
  if (!isLayout(saved)) return false;
  const pending: Promise<void>[] = [];
  const fill = (panel: WorkspaceParent, groups: SavedTabs[]): void => {
    for (const group of groups) {
      const tabs = workspace.createTabs();
      panel.insert(tabs);
      const leaves = group.leaves.map((): WorkspaceLeaf => workspace.addLeaf(tabs)).sort(byPlace(tabs));
      const current = leaves[group.current];
      if (current) tabs.show(current);
      group.leaves.forEach((state, n) => pending.push(leaves[n]?.setViewState(state) ?? Promise.resolve()));
    }
  };
  for (const [panel, { collapsed }] of [
    [workspace.leftSplit, saved.left],
    [workspace.rightSplit, saved.right],
  ] as const) {
    if (collapsed) panel.collapse();
    else panel.expand();
  }
  fill(workspace.leftSplit, saved.left.tabs);
  fill(workspace.rightSplit, saved.right.tabs);
  fill(workspace.rootSplit, saved.main);
  workspace.keepOneTab();
  await Promise.all(pending);
  return true;
}

function savedTabs(panel: WorkspaceParent): SavedTabs[] {
  return panel.children.flatMap((child): SavedTabs[] => {
    if (!(child instanceof WorkspaceTabs)) return child instanceof WorkspaceParent ? savedTabs(child) : [];
    const leaves = child.leaves();
    const current = child.current ? leaves.indexOf(child.current) : 0;
    return [{ leaves: leaves.map((leaf) => leaf.getViewState()), current }];
  });
}

function byPlace(tabs: WorkspaceTabs): (a: WorkspaceLeaf, b: WorkspaceLeaf) => number {
  return (a, b) => tabs.leaves().indexOf(a) - tabs.leaves().indexOf(b);
}

function isLayout(saved: unknown): saved is SavedLayout {
  return (
    typeof saved === 'object' && saved !== null && 'main' in saved && 'left' in saved && 'right' in saved
  );
}
