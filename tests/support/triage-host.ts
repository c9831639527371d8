import { act } from 'preact/test-utils';
import type { TriageProposal } from '../../src/core/dashboard/triage-cards';
import { mountTriage } from '../../src/views/triage/mount-triage';
import type { TriageActions } from '../../src/views/triage/triage-actions';
import type { TriageCard, TriageModel } from '../../src/views/triage/triage-model';
import { proposalsOf, TODAY } from './proposals';

const [PROPOSAL] = proposalsOf({ 'Meetings/2025-12-26 - Weekly sync.md': '- [?] Share the export @TBD\n' });

export const proposal = (change: Partial<TriageProposal> = {}): TriageProposal => ({
  ...PROPOSAL!,
  ...change,
});

export const card = (change: Partial<TriageCard> = {}): TriageCard => ({
  ...{ key: '1', proposal: proposal(), details: { ownerAccount: null, sharesDate: 0 }, trouble: null },
  ...{ isGone: false, isSkipped: false, keepsDate: false, context: null, similar: [], likeThis: [] },
  ...change,
});

export function triageModel(change: Partial<TriageModel> = {}): TriageModel {
  return {
    status: { phase: 'ready', done: 3, total: 3, unreadable: [] },
    ...{ today: TODAY, state: 'asking', account: null, decided: 214, left: 2_366, isResumed: false },
    ...{ sweeps: [], isLooking: false, card: card(), skipped: 0, last: [], troubles: [] },
    session: { accepted: 0, declined: 0, duplicate: 0, snoozed: 0 },
    ...{ said: { id: 0, text: '' }, snoozed: 0, nextSnoozed: null },
    ...change,
  };
}

/** Triage on a page of its own, with a host that notes what it is asked for, as `accept 1`. */
export async function openTriage(model: Partial<TriageModel> = {}) {
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  const requests: string[] = [];
  const note =
    (what: string) =>
    (...given: readonly unknown[]): void =>
      void requests.push([what, ...given.map((each) => (isRow(each) ? each.text : String(each)))].join(' '));
  const actions: TriageActions = {
    ...{ accept: note('accept'), decline: note('decline'), duplicate: note('duplicate') },
    ...{ snooze: note('snooze'), skip: note('skip'), decideLikeThis: note('like this') },
    ...{ keepDate: note('keep date'), assign: note('assign'), setDue: note('due') },
    ...{ setPriority: note('priority'), goOn: note('go on'), applySweep: note('sweep') },
    undo: (id) => void requests.push(id === undefined ? 'undo' : `undo ${id}`),
    search: () => [],
    open: ({ path, line }) => void requests.push(`open ${path}:${line}`),
    ...{ hover: () => undefined, menu: () => undefined, renderText: () => undefined },
    ...{ setIcon: () => undefined, tooltip: () => undefined },
    editing: {
      readDay: (words) => (words === 'next fri' ? { date: '2026-01-16' } : null),
      assignees: () => [{ id: null, name: 'Ola Berg', detail: null, isMe: false }],
      choosePriority: () => Promise.resolve({ kind: 'priority', priority: 'high' }),
    },
  };
  const triage = mountTriage(el, actions);
  const settled = (change: () => void): Promise<void> =>
    act(async () => {
      change();
      await Promise.resolve();
    });
  await settled(() => {
    triage.update(triageModel(model));
    triage.focus();
  });
  return {
    el,
    requests,
    update: (change: Partial<TriageModel>) => settled(() => triage.update(triageModel(change))),
    press: (key: string, more: KeyboardEventInit = {}) =>
      settled(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
        (document.activeElement ?? el).dispatchEvent(event);
      }),
    type: (text: string) =>
      settled(() => {
        const input = document.activeElement as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    click: (name: string) =>
      settled(() => {
        const all = Array.from(el.querySelectorAll<HTMLElement>('button, a'));
        const found = all.find(
          (each) => each.textContent.includes(name) || each.getAttribute('aria-label') === name,
        );
        if (!found) throw new Error(`No control is called ${name}.`);
        found.click();
      }),
    text: (selector = '.ai-triage') => el.querySelector(selector)?.textContent.replace(/\s+/g, ' ') ?? '',
  };
}

const isRow = (given: unknown): given is { text: string } =>
  typeof given === 'object' && given !== null && 'text' in given;
