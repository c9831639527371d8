import { plainText } from '../parse/inline';
import type { FactDecision, Settings } from '../settings';
import { afterSection } from './after-section';
import { agreement } from './agreement';
import { withAdded } from './kept-text';
import { leftOutOf } from './left-out';
import { alsoSays, formsOf, markedWords } from './member-words';
import { otherNotes } from './other-notes';
import { mergeIn, tickedOf, type ReviewDraft } from './review-draft';
import { factKey } from '../facts/fact-refs';
import type { ReviewFact } from './review-fact';
import { REVIEW_TABS, type ReviewItem } from './review-item';
import type { ReviewAlso, ReviewCurrent, ReviewMember, ReviewModel } from './review-model';
import type { ReviewSession } from './review-session';
import { withFactDecision } from '../facts/fact-decisions';
import type { TidyPlan } from './tidy-plan';

/** What the model of a review is made of, beside the session. */
export interface ReviewSources {
  readonly decisions: readonly FactDecision[];
  readonly mergedLines: Settings['mergedLines'];
  /** What a note becomes by these decisions; null while its text is being read. */
  readonly planOf: (path: string, decisions: readonly FactDecision[]) => TidyPlan | null;
  /** The line of a kept fact as its note has it, without the list marker; null while the note is being read. */
  readonly lineOf: (fact: ReviewFact) => string | null;
}

/** The model of a review as it stands. */
export function showReview(session: ReviewSession, sources: ReviewSources): ReviewModel {
  const { items, tab, current } = session;
  const verdicts = new Map(items.map((item) => [item, session.verdict(item)]));
  const isDecided = (item: ReviewItem): boolean => verdicts.get(item) !== null;
  return {
    tabs: REVIEW_TABS.map((id) => {
      const own = items.filter((item) => item.tab === id);
      return { id, count: own.length, decided: own.filter(isDecided).length };
    }),
    tab,
    rows: items
      .filter((item) => item.tab === tab)
      .map((item) => {
        const { id, members, conflict, valueKinds } = item;
        const kept = members[session.draft(item).kept] ?? members[0];
        const verdict = verdicts.get(item) ?? null;
        return {
          id,
          text: kept.text,
          where: kept.title,
          size: members.length,
          conflict,
          valueKinds,
          verdict,
        };
      }),
    position: current ? items.indexOf(current) + 1 : 0,
    total: items.length,
    decided: items.filter(isDecided).length,
    current: current && currentOf(session, current, sources),
    ...afterOf(session, sources),
    tidy: tidySize(sources),
    mergedLines: sources.mergedLines,
    canGoBack: session.canGoBack || (current !== null && verdicts.get(current) === 'merge'),
  };
}

function currentOf(session: ReviewSession, item: ReviewItem, sources: ReviewSources): ReviewCurrent {
  const draft = session.draft(item);
  const { id, conflict, members } = item;
  const kept = members[draft.kept] ?? members[0];
  const line = withAdded(draft.text ?? sources.lineOf(kept) ?? kept.text, draft.added);
  const forms = formsOf(line);
  const ticked = tickedOf(item, draft);
  const others = ticked.filter((each) => each !== kept).map(standing);
  return {
    ...{ id, conflict },
    verdict: session.verdict(item),
    members: members.map((fact, place): ReviewMember => {
      const isKept = place === draft.kept && conflict === null;
      const against = conflict === null ? forms : formsOf(standing(members[place === 0 ? 1 : 0]));
      return {
        fact,
        parts: isKept ? [{ text: plainText(fact.text), changed: false }] : markedWords(fact.text, against),
        isIn: !draft.out.has(place),
        isKept,
        isCursor: place === draft.cursor,
        line: isKept ? line : fact.text,
        isReworded: isKept && (draft.text !== null || draft.added.length > 0),
      };
    }),
    ticked: ticked.length,
    agree: agreement([standing(kept), ...others]),
    also: conflict === null ? alsoOf(item, draft, kept, sources) : [],
    against: conflict === null ? againstOf(session, members) : [],
    valueKinds: item.valueKinds,
  };
}

/** More than these are not named. */
const MOST_AGAINST = 3;

function againstOf({ items }: ReviewSession, members: ReviewItem['members']): ReviewCurrent['against'] {
  const keys = new Set(members.map(({ ref }) => factKey(ref)));
  const found = items.flatMap(({ id, conflict, members: [one, other] }) => {
    if (conflict === null) return [];
    if (keys.has(factKey(one.ref))) return { id, text: other.text };
    return keys.has(factKey(other.ref)) ? { id, text: one.text } : [];
  });
  return found.slice(0, MOST_AGAINST);
}

const standing = ({ text, under }: ReviewFact): string => (under === null ? text : `${under}: ${text}`);

function alsoOf(
  item: ReviewItem,
  draft: ReviewDraft,
  kept: ReviewFact,
  sources: ReviewSources,
): readonly ReviewAlso[] {
  const forms = formsOf(draft.text ?? sources.lineOf(kept) ?? kept.text);
  const seen = new Set<string>();
  return item.members.flatMap((fact, member) => {
    if (fact === kept || draft.out.has(member)) return [];
    return alsoSays(fact.text, forms)
      .filter((text) => !seen.has(text) && seen.add(text))
      .map((text) => ({ text, member, isAdded: draft.added.includes(text) }));
  });
}

/** The note of the kept fact where others of it are in the merge, else the one with the most of them. */
function afterOf(
  session: ReviewSession,
  { decisions, planOf }: ReviewSources,
): Pick<ReviewModel, 'after' | 'mergesBefore' | 'leftOut' | 'otherNotes'> {
  const item = session.current;
  const merge = item && item.conflict === null ? mergeIn(item, session.draft(item)) : null;
  const none = { after: null, mergesBefore: 0, leftOut: [], otherNotes: [] };
  const verdict = item && session.verdict(item);
  if (!item) return none;
  const facts = (merge?.facts ?? item.members.map(({ ref }) => ref)).map(({ path }) => path);
  const counts = new Map<string, number>();
  for (const path of facts) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [path] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (path === undefined) return none;
  const isMerging = merge !== null && (verdict === null || verdict === 'merge');
  const then = isMerging ? withFactDecision(decisions, merge) : decisions;
  const plan = planOf(path, then);
  if (!plan) return none;
  const before = plan.merges.filter(
    ({ kept }) => !merge?.facts.some((ref) => factKey(ref) === factKey(kept.ref)),
  );
  return {
    after: afterSection(plan, isMerging ? merge.facts : []),
    mergesBefore: before.length,
    leftOut: leftOutOf(plan),
    otherNotes: isMerging ? otherNotes(merge, path, (other) => planOf(other, then)) : [],
  };
}

/** All that was decided, note by note; of some of it, nothing can be written. */
export function tidyPlans({ decisions, planOf }: ReviewSources): readonly TidyPlan[] {
  const merges = decisions.filter(({ verdict }) => verdict === 'merge');
  const paths = new Set(merges.flatMap(({ facts }) => facts.map(({ path }) => path)));
  return [...paths].flatMap((path) => planOf(path, decisions) ?? []);
}

export const hasEdits = ({ edits }: TidyPlan): boolean => edits.length > 0;

function tidySize(sources: ReviewSources): ReviewModel['tidy'] {
  const plans = tidyPlans(sources).filter(hasEdits);
  return {
    notes: plans.length,
    fewer: plans.reduce((sum, { fewer }) => sum + fewer, 0),
    reworded: plans.reduce((sum, { reworded }) => sum + reworded.length, 0),
  };
}
