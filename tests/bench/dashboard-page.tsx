// Runs in the browser: the panel with a large account, timed by dashboard.bench.ts.
import type { Dashboard } from '../../src/core/dashboard/view-models';
import type { PanelActions } from '../../src/views/actions';
import { mountPanel } from '../../src/views/mount-panel';
import type { PanelModel } from '../../src/views/panel-model';

const host = document.createElement('div');
host.className = 'view-content ai-view';
document.body.append(host);

const nothing = (): void => undefined;
const actions: PanelActions = {
  ...{ open: nothing, hover: nothing, setIcon: nothing, tooltip: nothing, menu: nothing },
  ...{ show: nothing, showAccounts: nothing, triage: nothing, showTasks: nothing, showChanges: nothing },
  ...{
    setPinned: nothing,
    setSectionOpen: nothing,
    answer: nothing,
    takeBack: nothing,
    showMap: nothing,
    reviewFacts: nothing,
    openPortfolio: nothing,
  },
  ...{ answerOwner: nothing, prepareBrief: nothing, openSettings: nothing },
  renderText: () => undefined,
  editing: {
    order: () => Promise.resolve({ id: null, isCanceled: true, tasks: [] }),
    undo: () => Promise.resolve(null),
    readDay: () => null,
    assignees: () => [],
    chooseStatus: () => Promise.resolve(null),
    choosePriority: () => Promise.resolve(null),
  },
};

const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );

async function toPaint(draw: () => void): Promise<number> {
  await painted();
  const start = performance.now();
  draw();
  await painted();
  return performance.now() - start;
}

const modelOf = (dashboard: Dashboard): PanelModel => ({
  status: { phase: 'ready', done: 1, total: 1, unreadable: [] },
  ...{ today: '2026-01-07', pinned: false, closedSections: new Set<never>() },
  content: { kind: 'dashboard', dashboard, choices: [], note: null },
  ...{ changes: null, owner: null, identity: { questions: [], decided: [] } },
});

/** All rows without folding or components, built anew. */
function drawAll({ facts, actions: { groups }, people, timeline }: Dashboard): void {
  const list = document.createElement('ul');
  const row = (text: string, more: string): void => {
    const line = document.createElement('li');
    line.className = 'ai-row';
    for (const each of [text, more]) {
      const el = document.createElement('span');
      el.textContent = each;
      line.append(el);
    }
    list.append(line);
  };
  for (const group of groups) for (const task of group.rows) row(task.text, task.owner.name);
  for (const person of people) row(person.name, person.role ?? '');
  for (const fact of facts.rows) row(fact.text, fact.lastSeen ?? '');
  for (const month of timeline.months) for (const each of month.rows) row(each.title, each.date);
  host.replaceChildren(list);
}

/** Milliseconds to paint. */
export interface DashboardRound {
  readonly first: number;
  readonly change: number;
  readonly again: number;
  readonly rebuild: number;
}

const bench = {
  async round(large: Dashboard, other: Dashboard): Promise<DashboardRound> {
    host.replaceChildren();
    const view = mountPanel(host, actions);
    const first = await toPaint(() => view.update(modelOf(large)));
    const change = await toPaint(() => view.update(modelOf(other)));
    const again = await toPaint(() => view.update(modelOf({ ...other })));
    view.unmount();
    const rebuild = await toPaint(() => drawAll(large));
    host.replaceChildren();
    return { first, change, again, rebuild };
  },
};

declare global {
  interface Window {
    dashboardBench: typeof bench;
  }
}
window.dashboardBench = bench;
