import { act } from 'preact/test-utils';
import type { MenuSubject, PanelActions } from '../../src/views/actions';
import type { OrderOutcome, TaskEditing } from '../../src/views/tasks/task-editing';
import { mountPanel } from '../../src/views/mount-panel';
import type { PanelModel, SectionId } from '../../src/views/panel-model';
import type { TaskRow } from '../../src/core/dashboard/view-models';
import { plannedDay } from '../../src/core/parse/planned-day';
import { panelModel } from './dashboard-fixture';

/** A panel on a page of its own, with a host that notes what it is asked for. */
export interface PanelOnPage {
  readonly el: HTMLElement;
  /** Each request as one line: `open Accounts/x.md:3`, `show account:x`. */
  readonly requests: string[];
  /** What menus were asked for. */
  readonly menus: MenuSubject[];
  update(model: Partial<PanelModel>): Promise<void>;
  focus(): Promise<void>;
  unmount(): void;
  /** Presses a key where the focus is. */
  press(key: string, more?: KeyboardEventInit): Promise<KeyboardEvent>;
  click(target: Element | null | undefined): Promise<void>;
  type(text: string): Promise<void>;
  /** The texts of all elements that match, white space folded. */
  texts(selector: string): string[];
  find(selector: string): HTMLElement;
  /** The button or link with this text or label. */
  control(name: string | RegExp): HTMLElement;
  /** What screen readers were told last. */
  announced(): string;
  settle(): Promise<void>;
}

interface HostOptions {
  readonly model?: Partial<PanelModel>;
  readonly editing?: Partial<TaskEditing>;
  readonly renderText?: PanelActions['renderText'];
}

export async function openPanel({ model = {}, editing, renderText }: HostOptions = {}): Promise<PanelOnPage> {
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  const requests: string[] = [];
  const menus: MenuSubject[] = [];
  let shown = panelModel(model);

  const actions: PanelActions = {
    open: ({ path, line }, event) =>
      requests.push(`open ${path}:${line}${event.ctrlKey ? ' in a new tab' : ''}`),
    hover: ({ path, line }) => requests.push(`hover ${path}:${line}`),
    show: (id) => requests.push(`show ${id}`),
    showAccounts: () => requests.push('show accounts'),
    showTasks: (id) => requests.push(`tasks ${id}`),
    editing: {
      order: (rows) => Promise.resolve(completed(rows)),
      undo: () => Promise.resolve(null),
      chooseStatus: () => Promise.resolve(null),
      choosePriority: () => Promise.resolve(null),
      readDay: (words) => plannedDay(words, '2026-01-07'),
      assignees: (typed) => (typed === '' ? [] : [{ id: null, name: typed, detail: null, isMe: false }]),
      ...editing,
    },
    renderText: renderText ?? (() => undefined),
    setIcon: (target, icon) => target.setAttribute('data-icon', icon),
    tooltip: (target, text) => target.setAttribute('data-tooltip', text),
    menu: (subject) => {
      menus.push(subject);
      requests.push(`menu ${nameOf(subject)}`);
    },
    answer: ({ one, other }, verdict) => requests.push(`answer ${one.name} and ${other.name}: ${verdict}`),
    takeBack: ({ a, b }) => requests.push(`take back ${a.name} and ${b.name}`),
    answerOwner: ({ name }, answer) => requests.push(`owner ${name}: ${answer}`),
    openPortfolio: () => requests.push('open portfolio'),
    triage: (account) => requests.push(`triage ${account}`),
    showChanges: (id) => requests.push(`changes ${id}`),
    openSettings: () => requests.push('open settings'),
    reviewFacts: (account) => requests.push(`review ${account}`),
    showMap: (account) => requests.push(`map ${account}`),
    prepareBrief: (id) => requests.push(`brief ${id}`),
    setPinned: (pinned) => requests.push(`pin ${String(pinned)}`),
    setSectionOpen(section: SectionId, open) {
      const closedSections = new Set(shown.closedSections);
      if (open) closedSections.delete(section);
      else closedSections.add(section);
      shown = { ...shown, closedSections };
      panel.update(shown);
    },
  };
  const panel = mountPanel(el, actions);

  // Effects and the microtask that finds the current row have run once `act` and one more turn are over.
  const settled = (change: () => void): Promise<void> =>
    act(async () => {
      change();
      await Promise.resolve();
    });
  const texts = (selector: string): string[] => Array.from(el.querySelectorAll(selector), textOf);
  const find = (selector: string): HTMLElement => {
    const found = el.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
  };

  await settled(() => panel.update(shown));
  return {
    el,
    requests,
    menus,
    texts,
    find,
    update: (change) =>
      settled(() => {
        shown = { ...shown, ...change };
        panel.update(shown);
      }),
    focus: () => settled(() => panel.focus()),
    unmount: () => panel.unmount(),
    async press(key, more = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      await settled(() => (document.activeElement ?? el).dispatchEvent(event));
      return event;
    },
    click: (target) => settled(() => (target as HTMLElement).click()),
    type: (text) =>
      settled(() => {
        const input = document.activeElement as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    control(name) {
      const isNamed = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
      const all = Array.from(el.querySelectorAll<HTMLElement>('a, button'));
      const found = all.find(
        (each) => isNamed(each.getAttribute('aria-label') ?? '') || isNamed(textOf(each)),
      );
      if (!found) throw new Error(`No control is called ${String(name)}.`);
      return found;
    },
    announced: () => texts('[role="status"]').join(''),
    settle: () => settled(() => undefined),
  };
}

/** What a host answers that has completed tasks. */
export const completed = (rows: readonly TaskRow[]): OrderOutcome => ({
  id: 'one',
  isCanceled: false,
  tasks: rows.map(({ span }) => ({
    ok: true,
    span: { ...span, text: span.text.replace('[ ]', '[x]') },
    symbol: 'x',
    status: 'done',
  })),
});

export const textOf = (el: Element): string => el.textContent.replace(/\s+/g, ' ').trim();

const nameOf = (subject: MenuSubject): string =>
  subject.kind === 'task' ? `task ${subject.row.text}` : `source ${subject.source.title}`;
