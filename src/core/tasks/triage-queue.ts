import { byPlace, compareTexts, latestFirst } from '../model/order';
import { placeKey, type Proposal } from './triage-proposal';

const { compare } = new Intl.Collator('en');

/** Account by account, those of none last; within one the newest note first; within a note from its top. */
function byStanding(a: Proposal, b: Proposal): number {
  if (a.account !== b.account) {
    if (a.account === null || b.account === null) return a.account === null ? 1 : -1;
    return compare(a.account, b.account) || compareTexts(a.account, b.account);
  }
  return latestFirst(a.noteDate, b.noteDate) || byPlace(a.span, b.span);
}

/**
 * The order in which proposals are asked about. What is nearly the same stands together, where the first of it stands;
 * what was skipped comes last. The order rests on nothing that a decision on another proposal changes: whoever stops
 * and comes back goes on at the same place.
 */
export function triageQueue<P extends Proposal>(
  proposals: readonly P[],
  /** Proposals of one stack; a proposal in none stands for itself. */
  stacks: readonly (readonly P[])[],
  isSkipped: (proposal: P) => boolean,
): readonly P[] {
  const stackOf = new Map<string, ReadonlySet<string>>();
  for (const stack of stacks) {
    const keys = new Set(stack.map(({ span }) => placeKey(span)));
    for (const key of keys) stackOf.set(key, keys);
  }
  const sorted = [...proposals].sort(byStanding);
  const parts = [sorted.filter((each) => !isSkipped(each)), sorted.filter(isSkipped)];
  return parts.flatMap((part) => together(part, stackOf));
}

function together<P extends Proposal>(
  sorted: readonly P[],
  stackOf: ReadonlyMap<string, ReadonlySet<string>>,
): readonly P[] {
  const atKey = new Map(sorted.map((each) => [placeKey(each.span), each]));
  const members = new Map<ReadonlySet<string>, P[]>();
  for (const [key, each] of atKey) {
    const stack = stackOf.get(key);
    if (stack) members.set(stack, [...(members.get(stack) ?? []), each]);
  }
  return sorted.flatMap((each) => {
    const stack = stackOf.get(placeKey(each.span));
    const all = stack && members.get(stack);
    if (!all) return [each];
    return all[0] === each ? all : [];
  });
}
