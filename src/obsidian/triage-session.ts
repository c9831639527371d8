import type { TaskRow } from '../core/tasks/task-row';
import type { SourceSpan } from '../core/model/source-span';
import type { TaskOrder } from '../core/tasks/task-order';
import { skippedLines, snoozedUntil, withSkipped, withSnoozed } from '../core/tasks/triage-memory';
import type { TriageProposal } from '../core/dashboard/triage-cards';
import { plainText } from '../views/plain-text';
import type { Tally, Verdict } from '../views/triage/triage-model';
import { createTriageHistory, type Step, type TriageHistory } from './triage-history';
import type { TriageKeeper } from './triage-keeper';
import { at, createTriageList, type Item, type TriageList } from './triage-list';
import { createTriageTally } from './triage-tally';
import { createTriageVoice, type TriageVoice } from './triage-voice';
import type { ItemOrder, TriageWrites, WriteResult } from './triage-writes';

/** Decides on one item, or on several at once. */
export interface Ruling {
  readonly verdict: Verdict;
  /** Where it is not the same for all. */
  readonly verdictOf?: (item: Item) => Verdict;
  readonly items: readonly Item[];
  /** What is written; nothing for what is snoozed. */
  readonly orders: readonly ItemOrder[];
  /** The title of the change. */
  readonly title: string;
  readonly of?: string | null;
  /** The day until which it is snoozed. */
  readonly until?: string;
}

interface SessionServices {
  readonly writes: TriageWrites;
  readonly keeper: TriageKeeper;
  /** Resolves when the index has taken up a note anew, or after a while. */
  readonly indexed: (path: string) => Promise<void>;
  /** Takes up a note as the index has it. */
  readonly recheck: (path: string) => void;
  readonly onChange: () => void;
}

/** One sitting of triage: what is asked, what was decided, and how that is taken back. */
export interface TriageSession {
  readonly list: TriageList;
  readonly history: Pick<TriageHistory, 'latest'>;
  readonly voice: TriageVoice;
  readonly tally: Tally;
  rule(ruling: Ruling): void;
  skip(item: Item): void;
  /** Writes something about an item that stays to be decided; `shown` is what the card says of it until it is read. */
  change(item: Item, order: TaskOrder, label: string, shown: Partial<TaskRow>): void;
  /** Takes a step back, the last one where none is named. */
  undo(id?: number): void;
  /** The card has nothing to decide any more. */
  goOn(): void;
  /** Something was changed from outside. */
  changed(): void;
  /** Resolves when all that was decided is written, or refused. */
  settled(): Promise<void>;
}

/**
 * A decision shows at once: the next card waits neither for the write nor for anything to be worked out. Writes follow
 * in their order; what is refused comes back right after the card, with its reason, so that no key press is taken for it.
 */
export function createTriageSession(
  proposals: readonly TriageProposal[],
  today: string,
  { writes, keeper, indexed, recheck, onChange }: SessionServices,
): TriageSession {
  const list = createTriageList(proposals, {
    skipped: skippedLines(keeper.current),
    snoozed: snoozedUntil(keeper.current, today),
  });
  const history = createTriageHistory();
  const tally = createTriageTally(keeper);
  const voice = createTriageVoice();
  let last: Promise<void> = Promise.resolve();
  /** Refused: the index may know more of them than was taken up while they were being written. */
  let stale: Item[] = [];
  function inTurn(items: readonly Item[], run: () => Promise<void>): void {
    for (const item of items) item.pending++;
    last = last.then(run).then(() => {
      for (const item of items) item.pending--;
      for (const path of new Set(stale.map(({ proposal }) => proposal.span.path))) recheck(path);
      stale = [];
      onChange();
    });
  }

  function nextCard(): string {
    const [card] = list.rest;
    return card ? `Next: ${plainText(card.proposal.text)}` : 'Nothing is left.';
  }

  function rule(ruling: Ruling): void {
    const { verdict, verdictOf = () => verdict, items, until, of } = ruling;
    const verdicts = new Map(items.map((item) => [item, verdictOf(item)]));
    const step = history.add({ kind: verdict, items, verdicts, ...(of !== undefined && { of }) });
    voice.clear();
    decide(verdicts);
    if (until !== undefined) tally.remember(items, (memory, spans) => withSnoozed(memory, spans, until));
    voice.say(`${step.label}: ${plainText(step.text)}. ${nextCard()}`);
    if (ruling.orders.length > 0) {
      for (const item of items) item.isSeen = false;
      inTurn(items, () => write(step, ruling));
    }
    onChange();
  }

  function decide(verdicts: ReadonlyMap<Item, Verdict>): void {
    for (const [item, verdict] of verdicts) {
      const state = verdict === 'snoozed' ? 'snoozed' : 'decided';
      Object.assign(item, { state, verdict, trouble: null });
    }
    const items = [...verdicts.keys()];
    list.remove(items);
    tally.count(verdicts.values(), 1);
    tally.remember(items);
  }

  async function write(step: Step, { title, orders }: Ruling): Promise<void> {
    let result = await writes.write(title, orders);
    const [first] = result.refused.keys();
    if (result.id === null && first) {
      // What was written to the note just before may have changed which of its equal lines this one is.
      await indexed(first.proposal.span.path);
      for (const { item } of orders) item.pending--;
      recheck(first.proposal.span.path);
      for (const { item } of orders) item.pending++;
      result = await writes.write(title, orders);
    }
    step.changeId = result.id;
    takeSpans(result);
    if (result.refused.size > 0) refuse(step, result.refused);
  }

  function takeSpans({ written }: WriteResult): void {
    for (const [item, span] of written) if (span) stands(item, span);
  }

  function refuse(step: Step, refused: ReadonlyMap<Item, string>): void {
    const back = [...refused.keys()].filter(({ state }) => state === 'decided');
    tally.count(
      back.flatMap(({ verdict }) => verdict ?? []),
      -1,
    );
    for (const [item, reason] of refused) item.trouble = reason;
    for (const item of back) Object.assign(item, { state: 'open', verdict: null, isSeen: true });
    history.drop(step, new Set(refused.keys()));
    list.putNext(back, 'after');
    stale.push(...back);
    const [[first, reason] = []] = refused;
    const what =
      refused.size === 1 ? `“${plainText(first?.proposal.text ?? '')}”` : `${refused.size} proposals`;
    const comes = refused.size === 1 ? 'It comes back next' : 'They come back next';
    voice.trouble(`Not written: ${what}. ${reason ?? ''}. ${comes}.`);
  }

  function undo(id?: number): void {
    const step = history.take(id);
    voice.clear();
    if (!step)
      voice.say('There is nothing to undo here. “Undo last change” takes back what was written before.');
    else {
      if (step.kind === 'skipped' || step.kind === 'changed') restore(step);
      else reopen(step);
      voice.say(`Undone: ${step.label}, ${plainText(step.text)}. ${nextCard()}`);
      inTurn(step.items, () => takeBack(step));
    }
    onChange();
  }

  /** What was known of items that still wait for a decision. */
  function restore(step: Step): void {
    const items = step.items.filter(({ state }) => state === 'open');
    for (const item of items) Object.assign(item, step.before.get(item));
    if (step.kind === 'changed') return;
    list.putNext(items, 'now');
    tally.remember(items);
  }

  function reopen({ items, before, verdicts }: Step): void {
    tally.count(verdicts.values(), -1);
    for (const item of items) {
      const isSeen = item.verdict === 'snoozed' && item.isSeen;
      Object.assign(item, before.get(item), { state: 'open', verdict: null, trouble: null, isSeen });
    }
    if (items.length === 1) list.putNext(items, 'now');
    else list.putBack(items);
    tally.remember(items);
    tally.remember(
      items.filter(({ isSkipped }) => isSkipped),
      withSkipped,
    );
  }

  /** The line has been written: what the index says of it is old from now on. */
  function stands(item: Item, span: SourceSpan): void {
    const { text } = item.proposal.span;
    const isChanged = span.text !== text;
    if (isChanged) Object.assign(item, { past: new Set([...item.past, text]), isSeen: false });
    item.proposal = at(item.proposal, span);
  }

  /** The line reads as it did before the step, also where the step was written only after it was taken back here. */
  function asBefore(item: Item, step: Step): void {
    const span = step.before.get(item)?.proposal.span;
    const { path } = item.proposal.span;
    if (span && step.changeId !== null) stands(item, { ...span, path });
  }

  async function takeBack(step: Step): Promise<void> {
    const { items, changeId, verdicts } = step;
    const reasonAt = changeId === null ? () => null : await writes.undo(changeId);
    const stuck = new Map<Item, string>();
    for (const item of items) {
      const reason = reasonAt(item.proposal.span.path);
      if (reason !== null) stuck.set(item, reason);
      else asBefore(item, step);
    }
    const [reason] = stuck.values();
    if (reason === undefined) return;
    // What could not be taken back stays as it was decided.
    decide(new Map([...verdicts].filter(([item]) => stuck.has(item))));
    history.putBack(step, [...stuck.keys()], reason);
    voice.trouble(`Not undone: ${step.label}, “${plainText(step.text)}”. ${reason}.`);
  }

  function skip(item: Item): void {
    history.add({ kind: 'skipped', items: [item] });
    Object.assign(item, { isSkipped: true, trouble: null });
    voice.clear();
    tally.remember([item], withSkipped);
    list.putLast(item);
    voice.say(`Skipped. ${nextCard()}`);
    onChange();
  }

  function change(item: Item, order: TaskOrder, label: string, shown: Partial<TaskRow>): void {
    const step = history.add({ kind: 'changed', label, items: [item] });
    const { text } = item.proposal;
    item.proposal = { ...item.proposal, row: { ...item.proposal.row, ...shown } };
    Object.assign(item, { trouble: null, isSeen: false });
    voice.say(label);
    inTurn([item], async () => {
      const result = await writes.write(`${label}: “${text}”`, [{ item, order }]);
      step.changeId = result.id;
      takeSpans(result);
      const reason = result.refused.get(item);
      if (reason === undefined) return;
      Object.assign(item, step.before.get(item), { trouble: reason, isSeen: true });
      stale.push(item);
      history.drop(step, new Set([item]));
      voice.trouble(`Not written: ${label}. ${reason}.`);
    });
    onChange();
  }

  return {
    ...{ list, history, voice, rule, skip, change, undo },
    get tally() {
      return tally.current;
    },
    goOn() {
      const [card] = list.rest;
      if (card?.state === 'gone') list.remove([card]);
      voice.say(nextCard());
      onChange();
    },
    changed: onChange,
    settled: () => last,
  };
}
