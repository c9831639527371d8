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
  /** Which group of the main area was used last. */
  recent: number;
  left: { collapsed: boolean; tabs: SavedTabs[] };
  right: { collapsed: boolean; tabs: SavedTabs[] };
}

/** The layout as plain data: groups of tabs with the state of each view. Nested splits are kept as a row of groups. */
export function readLayout(workspace: Workspace): Record<string, unknown> {
  const side = (panel: SidePanel): SavedLayout['left'] => ({
    collapsed: panel.collapsed,
    tabs: savedTabs(panel),
  });
  const recent = workspace.getMostRecentLeaf(workspace.rootSplit);
  const layout: SavedLayout = {
    main: savedTabs(workspace.rootSplit),
    recent: groupsOf(workspace.rootSplit).findIndex((tabs) => tabs === recent?.parent),
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
  groupsOf(workspace.rootSplit).forEach(({ current }, n) => {
    if (current) current.activeTime = n === saved.recent ? 2 : 1;
  });
  await Promise.all(pending);
  return true;
}

function savedTabs(panel: WorkspaceParent): SavedTabs[] {
  return groupsOf(panel).map((tabs) => {
    const leaves = tabs.leaves();
    const current = tabs.current ? leaves.indexOf(tabs.current) : 0;
    return { leaves: leaves.map((leaf) => leaf.getViewState()), current };
  });
}

/** All groups of tabs, in the order in which they stand. */
function groupsOf(panel: WorkspaceParent): WorkspaceTabs[] {
  return panel.children.flatMap((child): WorkspaceTabs[] => {
    if (child instanceof WorkspaceTabs) return [child];
    return child instanceof WorkspaceParent ? groupsOf(child) : [];
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
