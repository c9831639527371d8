import type { FactDecision } from '../settings';
import type { FactConflict, FactItem, LedgerEntry, SupersededItem } from './fact-ledger';
import { createFactNames, factKey } from './fact-refs';
import { groupsApart } from './told-apart';

/** What the user has said about facts, as of a day (`YYYY-MM-DD`). */
export interface FactVerdicts {
  readonly decisions: readonly FactDecision[];
  readonly today: string;
}

/** An entry that is being divided, and what of it does not hold. */
interface Draft<T extends FactItem> {
  readonly entry: LedgerEntry<T>;
  readonly members: readonly T[];
}

interface Replacement<T> {
  readonly by: T;
  readonly decision: FactDecision;
}

/**
 * A ledger as the user has decided on it: what was told apart for good stands apart; what was marked as superseded
 * stands under what replaces it, whatever its own conflicts; conflicts that were decided on are none any more, those
 * that were put off none until their day. A decision of which either side is gone is none.
 */
export function decidedEntries<T extends FactItem>(
  items: readonly T[],
  entries: readonly LedgerEntry<T>[],
  { decisions, today }: FactVerdicts,
): readonly LedgerEntry<T>[] {
  const held = decisions.filter(({ verdict, until }) =>
    verdict === 'later' ? until !== null && until > today : verdict !== 'merge',
  );
  const named = itemsNamed(items, held);
  const said = held
    .map((decision) => ({
      decision,
      facts: decision.facts.flatMap((fact) => named.get(factKey(fact)) ?? []),
    }))
    .filter(
      ({ facts, decision }) =>
        facts.length > 1 && (decision.verdict !== 'superseded' || holds(decision, named)),
    );
  if (said.length === 0) return entries;

  const drafts = dividedEntries(entries, said);
  const draftOf = new Map(drafts.flatMap((draft) => draft.members.map((item) => [item, draft] as const)));
  const replaced = replacements(said, draftOf);
  const settled = settledPairs(said, draftOf);
  const isOpen = ({ a, b }: FactConflict<T>): boolean =>
    !replaced.has(a) && !replaced.has(b) && !settled(a, b);
  const heldBy = new Map<Draft<T>, SupersededItem<T>[]>();
  for (const [item, { by, decision }] of replaced) {
    const holder = draftOf.get(holderOf(by, replaced));
    if (holder) heldBy.set(holder, [...(heldBy.get(holder) ?? []), { item, by, decision }]);
  }
  return drafts.flatMap((draft) => {
    const { entry, members } = draft;
    const left = members.filter((item) => !replaced.has(item));
    const shown = left.find((item) => item === replaced.get(members[0] ?? item)?.by) ?? left[0];
    if (!shown) return [];
    const isWhole = left.length === entry.members.length;
    return {
      ...(isWhole ? entry : { ...entry, alsoSays: [], ownWords: [] }),
      members: [shown, ...left.filter((item) => item !== shown)],
      conflicts: entry.conflicts.filter(
        (conflict) => isOpen(conflict) && (left.includes(conflict.a) || left.includes(conflict.b)),
      ),
      superseded: heldBy.get(draft) ?? [],
    };
  });
}

/** Whether what holds is still there. */
const holds = ({ facts: [holding] }: FactDecision, named: ReadonlyMap<string, unknown>): boolean =>
  holding !== undefined && named.has(factKey(holding));

interface Said<T> {
  readonly decision: FactDecision;
  /** What it is about, in its order, as far as it is there. */
  readonly facts: readonly T[];
}

/** Items that decisions may be about, by their names. Only notes that a decision names are looked at. */
function itemsNamed<T extends FactItem>(
  items: readonly T[],
  decisions: readonly FactDecision[],
): ReadonlyMap<string, T> {
  const paths = new Set(decisions.flatMap(({ facts }) => facts.map(({ path }) => path)));
  const nameOf = createFactNames();
  const own = items.filter(({ path }) => paths.has(path));
  return new Map(own.map((item) => [factKey(nameOf(item.path, item.text)), item]));
}

function dividedEntries<T extends FactItem>(
  entries: readonly LedgerEntry<T>[],
  said: readonly Said<T>[],
): readonly Draft<T>[] {
  const apart = new Map<T, Set<T>>();
  for (const { decision, facts } of said) {
    if (decision.verdict !== 'never') continue;
    for (const fact of facts) apart.set(fact, new Set([...(apart.get(fact) ?? []), ...facts]));
  }
  return entries.flatMap((entry) =>
    groupsApart(entry.members, (a, b) => apart.get(a)?.has(b) === true).map((members) => ({
      entry,
      members,
    })),
  );
}

/**
 * What replaces each item that is superseded: with a line goes all that says the same. Where replacements lead back to
 * where they began, nobody can tell which one holds, and none is replaced.
 */
function replacements<T extends FactItem>(
  said: readonly Said<T>[],
  draftOf: ReadonlyMap<T, Draft<T>>,
): ReadonlyMap<T, Replacement<T>> {
  const replaced = new Map<T, Replacement<T>>();
  for (const { decision, facts } of said) {
    const [by, ...losers] = facts;
    if (decision.verdict !== 'superseded' || !by) continue;
    for (const loser of losers) {
      const isWithin = draftOf.get(loser) === draftOf.get(by);
      const members = isWithin ? [loser] : (draftOf.get(loser)?.members ?? []);
      for (const item of members) if (!replaced.has(item)) replaced.set(item, { by, decision });
    }
  }
  const circular = [...replaced.keys()].filter((item) => replaced.has(holderOf(item, replaced)));
  for (const item of circular) replaced.delete(item);
  return replaced;
}

/** What holds in the end; where that leads in a circle, one of it. */
function holderOf<T>(item: T, replaced: ReadonlyMap<T, Replacement<T>>): T {
  const seen = new Set<T>();
  let at = item;
  for (let next = replaced.get(at); next && !seen.has(at); next = replaced.get(at)) {
    seen.add(at);
    at = next.by;
  }
  return at;
}

/** Whether two items were told apart or put off: they, or what says the same as either. */
function settledPairs<T extends FactItem>(
  said: readonly Said<T>[],
  draftOf: ReadonlyMap<T, Draft<T>>,
): (a: T, b: T) => boolean {
  const lists = said
    .filter(({ decision }) => decision.verdict !== 'superseded')
    .map(({ facts }) => ({ facts: new Set(facts), drafts: new Set(facts.map((fact) => draftOf.get(fact))) }));
  return (a, b) => {
    const [one, other] = [draftOf.get(a), draftOf.get(b)];
    return lists.some(({ facts, drafts }) =>
      one === other ? facts.has(a) && facts.has(b) : drafts.has(one) && drafts.has(other),
    );
  };
}
