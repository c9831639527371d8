import { placeKey, type Proposal } from './triage-proposal';

const { compare } = new Intl.Collator('en');

/** Account by account, those of none last; within one the newest note first; within a note from its top. */
function byPlace(a: Proposal, b: Proposal): number {
  if (a.account !== b.account) {
    if (a.account === null || b.account === null) return a.account === null ? 1 : -1;
    const order = compare(a.account, b.account);
    return order !== 0 ? order : a.account < b.account ? -1 : 1;
  }
  if (a.noteDate !== b.noteDate) return (a.noteDate ?? '') < (b.noteDate ?? '') ? 1 : -1;
  if (a.span.path !== b.span.path) return a.span.path < b.span.path ? -1 : 1;
  return a.span.line - b.span.line;
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
  const sorted = [...proposals].sort(byPlace);
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
