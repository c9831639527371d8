import type { TriageProposal } from '../core/dashboard/triage-cards';
import type { SourceSpan } from '../core/model/source-span';
import type { TaskStack } from '../core/tasks/task-stacks';
import { matchProposals } from '../core/tasks/triage-match';
import { lineKey } from '../core/tasks/triage-memory';
import { placeKey, type Proposal } from '../core/tasks/triage-proposal';
import { triageQueue } from '../core/tasks/triage-queue';
import { renamedPath } from '../core/model/note-path';
import type { Verdict } from '../views/triage/triage-model';

/** A proposal on its way through triage. */
export interface Item {
  readonly id: number;
  /** As it is read now; after a write, as it was written. */
  proposal: TriageProposal;
  state: 'open' | 'decided' | 'snoozed' | 'gone';
  /** What was decided; null while it is open. */
  verdict: Verdict | null;
  isSkipped: boolean;
  /** Null: as the settings say. */
  keepsDate: boolean | null;
  /** Why the last decision was not made. */
  trouble: string | null;
  /** What its line has read before it was written here. */
  past: ReadonlySet<string>;
  /** The index has shown its line as it was written last. Until then, what the index says of it is old. */
  isSeen: boolean;
  /** How many writes to it are asked for and not done. */
  pending: number;
}

/** What the index says of a note. */
export interface NoteNow {
  readonly proposals: readonly TriageProposal[];
  /** The lines of all its tasks. */
  readonly lines: ReadonlySet<string>;
}

/** What is known of lines that were put off. */
export interface PutOff {
  readonly skipped: ReadonlySet<string>;
  readonly snoozed: ReadonlyMap<string, string>;
}

/** The proposals in the order in which they are asked about; the first one is the card. */
export interface TriageList {
  readonly rest: readonly Item[];
  readonly items: readonly Item[];
  /** The other open proposals that ask for the same. */
  like(item: Item): readonly Item[];
  remove(items: readonly Item[]): void;
  /** Asked next: before the card, or right after it. */
  putNext(items: readonly Item[], where: 'now' | 'after'): void;
  putLast(item: Item): void;
  /** Back into the order, the card staying where it is. */
  putBack(items: readonly Item[]): void;
  setStacks(stacks: readonly TaskStack[]): void;
  /** Takes up a note as it is read now. `came` is true where there is one that was not known. */
  reconcile(path: string, now: NoteNow): { readonly came: boolean };
  /** A note or a folder was renamed. */
  renamed(from: string, to: string): void;
}

export function createTriageList(proposals: readonly TriageProposal[], putOff: PutOff): TriageList {
  let nextId = 1;
  let stacks: readonly (readonly Item[])[] = [];
  const stackOf = new Map<Item, readonly Item[]>();
  const byPath = new Map<string, Item[]>();
  let rest: Item[] = [];
  for (const each of proposals) add(each);
  arrange();

  function add(proposal: TriageProposal): void {
    const key = lineKey(proposal.span);
    const item: Item = {
      ...{
        id: nextId++,
        proposal,
        keepsDate: null,
        verdict: null,
        trouble: null,
        isSeen: true,
        pending: 0,
      },
      past: new Set(),
      state: putOff.snoozed.has(key) ? 'snoozed' : 'open',
      isSkipped: putOff.skipped.has(key),
    };
    const known = byPath.get(proposal.span.path);
    if (known) known.push(item);
    else byPath.set(proposal.span.path, [item]);
    if (item.state === 'open') rest.push(item);
  }

  /** Puts the rest into its order, all but the card. */
  function arrange(card?: Item): void {
    const ordered = (items: readonly Item[]) => items.map((item) => ({ ...asProposal(item), item }));
    const queue = triageQueue(
      ordered(rest.filter((each) => each !== card)),
      stacks.map(ordered),
      ({ item }) => item.isSkipped,
    );
    rest = [...(card ? [card] : []), ...queue.map(({ item }) => item)];
  }

  const remove = (items: readonly Item[]): void => {
    const gone = new Set(items);
    rest = rest.filter((each) => !gone.has(each));
  };

  function lose(item: Item): void {
    // The card stays until somebody has seen what became of it.
    if (item !== rest[0]) remove([item]);
    item.state = 'gone';
  }

  return {
    get rest() {
      return rest;
    },
    get items() {
      return [...byPath.values()].flat();
    },
    like: (item) => (stackOf.get(item) ?? []).filter((each) => each !== item && each.state === 'open'),
    remove,
    putNext(items, where) {
      remove(items);
      rest.splice(where === 'now' ? 0 : 1, 0, ...items);
    },
    putLast(item) {
      remove([item]);
      rest.push(item);
    },
    putBack(items) {
      const [card] = rest;
      remove(items);
      rest.push(...items);
      arrange(card);
    },
    setStacks(found) {
      const atPlace = new Map(
        [...byPath.values()].flat().map((item) => [placeKey(item.proposal.span), item]),
      );
      stacks = found.map(({ members }) =>
        members.flatMap(({ task }) => atPlace.get(placeKey(task.span)) ?? []),
      );
      stackOf.clear();
      for (const stack of stacks) for (const item of stack) stackOf.set(item, stack);
      arrange(rest[0]);
    },
    reconcile(path, { proposals: fresh, lines }) {
      const known = (byPath.get(path) ?? [])
        .filter(({ state }) => state !== 'gone')
        .map((item) => {
          const { span } = item.proposal;
          return { item, span, texts: new Set([span.text, ...item.past]), isOpen: item.state !== 'decided' };
        });
      const pairs = matchProposals(known, fresh);
      for (const each of known) {
        const now = pairs.get(each);
        if (each.item.pending > 0) continue;
        if (now) found(each.item, now);
        // Of several writes to a line, the index may be told one by one.
        else if (each.item.state === 'decided') each.item.isSeen ||= lines.has(each.span.text);
        else if (each.item.isSeen) lose(each.item);
      }
      const taken = new Set(pairs.values());
      const come = fresh.filter((each) => !taken.has(each));
      for (const each of come) add(each);
      if (come.length > 0) arrange(rest[0]);
      return { came: come.length > 0 };
    },
    renamed(from, to) {
      for (const [path, items] of [...byPath]) {
        const now = renamedPath(path, from, to);
        if (now === path) continue;
        byPath.delete(path);
        byPath.set(now, items);
        for (const item of items) item.proposal = at(item.proposal, { ...item.proposal.span, path: now });
      }
    },
  };

  function found(item: Item, now: TriageProposal): void {
    const isOwn = now.span.text === item.proposal.span.text;
    if (item.state !== 'decided') {
      if (!isOwn && !item.isSeen) return;
      item.proposal = asSuggested(item.proposal, now);
      item.isSeen = true;
    } else if (item.isSeen) {
      // Taken back elsewhere, by a command or by hand.
      Object.assign(item, { proposal: now, state: 'open', verdict: null });
      const [card] = rest;
      rest.push(item);
      arrange(card);
    }
  }
}

const asProposal = ({ proposal }: Item): Proposal => proposal;

/**
 * A date is a machine's as long as enough proposals of the note share it: those that are decided must not make it look
 * meant on those that are left.
 */
function asSuggested({ row: { due, suggestedDue } }: TriageProposal, now: TriageProposal): TriageProposal {
  if (!suggestedDue || now.row.suggestedDue || now.row.due !== due) return now;
  return { ...now, isUndated: true, row: { ...now.row, suggestedDue } };
}

/** A proposal whose line stands elsewhere, or reads otherwise, now. */
export const at = (proposal: TriageProposal, span: SourceSpan): TriageProposal => ({
  ...proposal,
  span,
  row: { ...proposal.row, span },
});
