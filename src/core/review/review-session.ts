import type { FactDecision, FactVerdict } from '../settings';
import {
  decisionsOn,
  factDecision,
  mergeOf,
  supersededOf,
  withFactDecision,
  withoutFactDecision,
} from '../facts/fact-decisions';
import { draftOf, mergeIn, tickedOf, withKept, withToggled, type ReviewDraft } from './review-draft';
import { factKey } from '../facts/fact-refs';
import type { ReviewItem, ReviewTab } from './review-item';

/** What the user does in a review, and where they are in it. Decisions are told at once; nothing is written to notes. */
export interface ReviewSession {
  readonly items: readonly ReviewItem[];
  readonly tab: ReviewTab;
  readonly current: ReviewItem | null;
  readonly canGoBack: boolean;
  draft(item: ReviewItem): ReviewDraft;
  verdict(item: ReviewItem): FactVerdict | null;
  showTab(tab: ReviewTab): void;
  show(id: string): void;
  /** To the item or the member so many places on; it stays at either end. */
  step(by: number): void;
  stepMember(by: number): void;
  toggle(member: number): void;
  keep(member: number): void;
  /** What the kept line is to say; null takes that back. */
  reword(text: string | null): void;
  add(part: string, isAdded: boolean): void;
  /** Each answers with what it did in a sentence, or null where it does not apply here. */
  merge(): string | null;
  never(): string | null;
  later(until: string): string | null;
  /** Of two that stand against each other, this one holds. */
  hold(member: number): string | null;
  back(): string | null;
}

interface DecisionStore {
  readonly current: readonly FactDecision[];
  set(decisions: FactDecision[]): void;
}

/** What one step back takes back. */
interface Taken {
  readonly item: ReviewItem;
  readonly before: readonly FactDecision[];
  readonly draft: ReviewDraft;
}

export function createReviewSession(items: readonly ReviewItem[], decisions: DecisionStore): ReviewSession {
  const drafts = new Map<ReviewItem, ReviewDraft>();
  const history: Taken[] = [];
  const inTab = (tab: ReviewTab) => items.filter((item) => item.tab === tab);
  let current: ReviewItem | null = items.find((item) => verdictOf(item) === null) ?? items[0] ?? null;
  let tab: ReviewTab = current?.tab ?? 'near';

  function verdictOf(item: ReviewItem): FactVerdict | null {
    const refs = item.members.map(({ ref }) => ref);
    if (mergeOf(decisions.current, refs)) return 'merge';
    if (item.conflict !== null && supersededOf(decisions.current, refs)) return 'superseded';
    const keys = new Set(refs.map(factKey));
    const about = ({ facts }: FactDecision) => facts.filter((fact) => keys.has(factKey(fact))).length > 1;
    const last = decisionsOn(decisions.current, refs).findLast(
      (each) => each.verdict !== 'merge' && about(each),
    );
    return last?.verdict ?? null;
  }

  function draftNow(item: ReviewItem): ReviewDraft {
    const known = drafts.get(item);
    if (known) return known;
    const refs = item.members.map(({ ref }) => ref);
    const draft = draftOf(item, mergeOf(decisions.current, refs));
    drafts.set(item, draft);
    return draft;
  }

  function change(make: (draft: ReviewDraft, item: ReviewItem) => ReviewDraft): void {
    if (current) drafts.set(current, make(draftNow(current), current));
  }

  function decide(decision: FactDecision | null, said: string): string | null {
    if (!current || !decision) return null;
    const before = decisions.current;
    history.push({ item: current, before, draft: draftNow(current) });
    decisions.set(withFactDecision(before, decision));
    goOn(current);
    return said;
  }

  /** To the next one that is open: behind this one, else from the top, else in another tab. */
  function goOn(from: ReviewItem): void {
    const at = items.indexOf(from);
    const order = [...items.slice(at + 1), ...items.slice(0, at)];
    const own = order.filter((item) => item.tab === from.tab);
    const next = [...own, ...items].find((item) => verdictOf(item) === null);
    if (next) [current, tab] = [next, next.tab];
  }

  const refsIn = (item: ReviewItem) => tickedOf(item, draftNow(item)).map(({ ref }) => ref);

  return {
    items,
    get tab() {
      return tab;
    },
    get current() {
      return current;
    },
    get canGoBack() {
      return history.length > 0;
    },
    draft: draftNow,
    verdict: verdictOf,
    showTab(asked) {
      tab = asked;
      const own = inTab(asked);
      current = own.find((item) => verdictOf(item) === null) ?? own[0] ?? null;
    },
    show(id) {
      current = items.find((item) => item.id === id) ?? current;
      tab = current?.tab ?? tab;
    },
    step(by) {
      const own = inTab(tab);
      const at = current ? own.indexOf(current) : -1;
      current = own[Math.min(Math.max(at + by, 0), own.length - 1)] ?? current;
    },
    stepMember: (by) =>
      change((draft, { members }) => {
        return { ...draft, cursor: Math.min(Math.max(draft.cursor + by, 0), members.length - 1) };
      }),
    toggle: (member) =>
      change((draft, { members, conflict }) =>
        conflict === null && members[member] ? withToggled(draft, member, members.length) : draft,
      ),
    keep: (member) =>
      change((draft, { members, conflict }) =>
        conflict === null && members[member] ? withKept(draft, member) : draft,
      ),
    reword: (text) => change((draft) => ({ ...draft, text, added: text === null ? draft.added : [] })),
    add: (part, isAdded) =>
      change((draft) => {
        const others = draft.added.filter((each) => each !== part);
        return { ...draft, added: isAdded ? [...others, part] : others };
      }),
    merge() {
      if (!current || current.conflict !== null) return null;
      const decision = mergeIn(current, draftNow(current));
      return decide(decision, `Merged ${decision?.facts.length ?? 0}`);
    },
    never() {
      const refs = current ? refsIn(current) : [];
      if (refs.length < 2) return null;
      return decide(factDecision('never', refs), 'Kept apart, for good');
    },
    later(until) {
      const refs = current?.members.map(({ ref }) => ref) ?? [];
      return decide(refs.length < 2 ? null : factDecision('later', refs, { until }), 'Put off');
    },
    hold(member) {
      const held = current?.members[member];
      if (!current || current.conflict === null || !held) return null;
      const others = current.members.filter((each) => each !== held);
      const refs = [held, ...others].map(({ ref }) => ref);
      return decide(factDecision('superseded', refs), 'The other one is marked as superseded');
    },
    back() {
      const last = history.pop();
      if (!last) {
        const verdict = current && verdictOf(current);
        if (!current || verdict === null) return null;
        const refs = current.members.map(({ ref }) => ref);
        const taken = mergeOf(decisions.current, refs) ?? supersededOf(decisions.current, refs);
        if (!taken) return null;
        decisions.set(withoutFactDecision(decisions.current, taken));
        return 'Taken back';
      }
      decisions.set([...last.before]);
      drafts.set(last.item, last.draft);
      [current, tab] = [last.item, last.item.tab];
      return 'Taken back';
    },
  };
}
