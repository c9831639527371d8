import type { FactDecision } from '../settings';
import { factDecision } from '../facts/fact-decisions';
import { factKey, isSameFact } from '../facts/fact-refs';
import type { ReviewFact } from './review-fact';
import type { ReviewItem } from './review-item';

/** What the user has set up for an item, before it is decided. Members are named by their places. */
export interface ReviewDraft {
  readonly out: ReadonlySet<number>;
  readonly kept: number;
  readonly cursor: number;
  readonly text: string | null;
  readonly added: readonly string[];
}

/** As it was decided before, else with all in and the first kept. */
export function draftOf({ members }: ReviewItem, decided: FactDecision | null): ReviewDraft {
  const places = members.map((member, place) => ({ member, place }));
  const [first] = decided?.facts ?? [];
  const kept = Math.max(
    0,
    members.findIndex(({ ref }) => first !== undefined && isSameFact(ref, first)),
  );
  const excluded = new Set((decided?.excluded ?? []).map(factKey));
  return {
    out: new Set(places.filter(({ member }) => excluded.has(factKey(member.ref))).map(({ place }) => place)),
    kept,
    cursor: kept,
    text: decided?.text ?? null,
    added: decided?.added ?? [],
  };
}

export const tickedOf = ({ members }: ReviewItem, { out }: ReviewDraft): readonly ReviewFact[] =>
  members.filter((_, place) => !out.has(place));

/** The kept one stays in; what was edited belongs to the line that was kept. */
export function withKept(draft: ReviewDraft, kept: number): ReviewDraft {
  if (kept === draft.kept) return { ...draft, cursor: kept };
  const out = new Set(draft.out);
  out.delete(kept);
  return { out, kept, cursor: kept, text: null, added: [] };
}

/** Puts a member in or out. Where the kept one goes out, the first that is in is kept. */
export function withToggled(draft: ReviewDraft, place: number, size: number): ReviewDraft {
  const out = new Set(draft.out);
  if (!out.delete(place)) out.add(place);
  const toggled = { ...draft, out, cursor: place };
  if (place !== draft.kept || !out.has(place)) return toggled;
  const next = Array.from({ length: size }, (_, each) => each).find((each) => !out.has(each));
  return next === undefined ? { ...toggled, out: draft.out } : { ...withKept(toggled, next), cursor: place };
}

/** The merge that a draft asks for; null where fewer than two are in. */
export function mergeIn(item: ReviewItem, draft: ReviewDraft): FactDecision | null {
  const { members } = item;
  const kept = members[draft.kept];
  const others = tickedOf(item, draft).filter((each) => each !== kept);
  if (!kept || others.length === 0) return null;
  return factDecision(
    'merge',
    [kept, ...others].map(({ ref }) => ref),
    {
      excluded: members.filter((_, place) => draft.out.has(place)).map(({ ref }) => ref),
      text: draft.text,
      added: [...draft.added],
    },
  );
}
