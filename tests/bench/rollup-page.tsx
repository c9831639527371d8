// Runs in the browser: the rollup's view, and the same rows drawn anew without a window, timed by rollup-view.bench.ts.
import { mountRollup } from '../../src/views/mount-rollup';
import type { RollupActions, RollupViewModel } from '../../src/views/rollup/rollup-view-model';
import type { TaskEditing } from '../../src/views/tasks/task-editing';
import { NO_FILTER } from '../../src/core/model/rollup-query';
import { benchHost, element, painted, worked } from './page-timing';
import type { Rollup, RollupGroup, RollupRow } from '../../src/core/tasks/rollup-model';

const host = benchHost();

const nothing = (): void => undefined;
const actions: RollupActions = {
  ...{
    open: nothing,
    hover: nothing,
    renderText: () => undefined,
    setIcon: nothing,
    tooltip: nothing,
    menu: nothing,
  },
  ...{ setGroupBy: nothing, setFilter: nothing, setToggled: nothing, setKept: nothing, openTriage: nothing },
  choose: () => Promise.resolve(null),
  exportTasks: nothing,
};
const editing: TaskEditing = {
  order: () => Promise.resolve({ id: null, isCanceled: true, tasks: [] }),
  undo: () => Promise.resolve(null),
  readDay: () => null,
  assignees: () => [],
  chooseStatus: () => Promise.resolve(null),
  choosePriority: () => Promise.resolve(null),
};

const modelOf = (rollup: Rollup): RollupViewModel => ({
  status: { phase: 'ready', done: 1, total: 1, unreadable: [] },
  ...{ today: '2026-01-07', groupBy: ['account'], filter: NO_FILTER, toggled: new Set<string>() },
  ...{ rollup, isTouch: false },
});

function drawRow(list: Element, row: RollupRow): void {
  const line = element(list, 'div', 'ai-roll-row ai-plain');
  element(element(line, 'span', 'ai-roll-box'), 'button', 'ai-box');
  element(element(line, 'span', 'ai-roll-text'), 'span', 'ai-text', row.text);
  const meta = element(line, 'span', 'ai-roll-meta');
  element(meta, 'span', 'ai-roll-piece', row.owner.name);
  element(meta, 'a', 'ai-roll-piece', row.noteTitle);
  element(element(line, 'span', 'ai-roll-due'), 'button', 'ai-roll-date', row.due ?? '');
}

/** All rows, built anew. */
function drawAll(groups: readonly RollupGroup[]): void {
  const list = element(host, 'div', 'ai-view ai-roll');
  for (const group of groups) {
    element(list, 'div', 'ai-roll-group ai-plain', `${group.name} ${group.count}`);
    for (const row of group.rows) drawRow(list, row);
  }
}

/** One of the rows is done, and all others are what they were. */
function withOneDone(rollup: Rollup): Rollup {
  const [first, ...others] = rollup.groups;
  const [row, ...rows] = first?.rows ?? [];
  if (!first || !row) return rollup;
  const done: RollupRow = { ...row, status: 'done', symbol: 'x' };
  return { ...rollup, groups: [{ ...first, rows: [done, ...rows] }, ...others] };
}

/** Milliseconds, and how many elements there were. */
export interface RollupRound {
  readonly first: number;
  readonly change: number;
  readonly filter: number;
  readonly nodes: number;
  readonly rebuild: number;
  readonly rebuildAgain: number;
}

const bench = {
  async round(rollup: Rollup, filtered: Rollup): Promise<RollupRound> {
    host.replaceChildren();
    await painted();
    let start = performance.now();
    const view = mountRollup(host, actions, editing);
    view.update(modelOf(rollup));
    while (!host.querySelector('.ai-roll-row')) await painted();
    const first = performance.now() - start;
    await painted();
    const nodes = host.querySelectorAll('*').length;
    const change = worked(host, () => view.update(modelOf(withOneDone(rollup))));
    const filter = worked(host, () => view.update(modelOf(filtered)));
    view.unmount();
    host.replaceChildren();
    await painted();
    start = performance.now();
    drawAll(rollup.groups);
    await painted();
    const rebuild = performance.now() - start;
    const rebuildAgain = worked(host, () => {
      host.replaceChildren();
      drawAll(rollup.groups);
    });
    return { first, change, filter, nodes, rebuild, rebuildAgain };
  },
};

declare global {
  interface Window {
    rollupBench: typeof bench;
  }
}
window.rollupBench = bench;
