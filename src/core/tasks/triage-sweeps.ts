import { addDays } from '../model/calendar-date';
import { compareTexts } from '../model/order';
import type { SourceSpan } from '../model/source-span';
import type { TaskStack } from './task-stacks';
import { placeKey, type Proposal } from './triage-proposal';

/** What a sweep does to its lines. `keep-first` declines them, because one more line that stays asks for the same. */
export type SweepDoes = 'keep-first' | 'decline' | 'snooze';

/** The line that stays, of those that ask for the same: open work, or a proposal that is asked about by itself. */
export interface KeptLine {
  readonly span: SourceSpan;
  readonly text: string;
  readonly noteTitle: string;
  readonly noteDate: string | null;
}

/** One decision for many proposals. */
export interface Sweep<P extends Proposal = Proposal> {
  readonly id: string;
  readonly kind: 'duplicates' | 'undated' | 'note' | 'unassigned';
  readonly does: SweepDoes;
  /** The words of the kept line, the title of the note; else empty. */
  readonly about: string;
  readonly kept: KeptLine | null;
  /** What it would be done to. */
  readonly members: readonly P[];
  /** Those that ask for the same name different owners, or different days. */
  readonly ownersDiffer: boolean;
  readonly datesDiffer: boolean;
}

/** Proposals of notes older than this are taken to be over, where no day was set. */
const OLD_AFTER_DAYS = 90;
/** A note with at least so many proposals can be decided as a whole. */
const MANY_IN_NOTE = 10;
const LEAST_LINES = 2;

const lines = ({ members, kept }: Sweep): number => members.length + (kept ? 1 : 0);
const PLAIN = { about: '', kept: null, ownersDiffer: false, datesDiffer: false } as const;

/** The sweeps that these proposals offer, the largest first. None is of a single line; a line may be in several. */
export function triageSweeps<P extends Proposal>(
  proposals: readonly P[],
  stacks: readonly TaskStack[],
  today: string,
): readonly Sweep<P>[] {
  const old = addDays(today, -OLD_AFTER_DAYS);
  const undated = proposals.filter(
    ({ isUndated, noteDate }) => isUndated && noteDate !== null && noteDate < old,
  );
  const unassigned = proposals.filter(({ isUnassigned }) => isUnassigned);
  return [
    ...duplicates(proposals, stacks),
    ...wholeNotes(proposals),
    { ...PLAIN, id: 'undated', kind: 'undated' as const, does: 'decline' as const, members: undated },
    { ...PLAIN, id: 'unassigned', kind: 'unassigned' as const, does: 'snooze' as const, members: unassigned },
  ]
    .filter((sweep) => sweep.members.length > 0 && lines(sweep) >= LEAST_LINES)
    .sort((a, b) => lines(b) - lines(a) || compareTexts(a.id, b.id));
}

function duplicates<P extends Proposal>(
  proposals: readonly P[],
  stacks: readonly TaskStack[],
): readonly Sweep<P>[] {
  const atKey = new Map(proposals.map((each) => [placeKey(each.span), each]));
  return stacks.flatMap(({ members: [first, ...others], ownersDiffer, datesDiffer }) => {
    if (!first) return [];
    const { task, note } = first;
    return {
      id: `duplicates ${placeKey(task.span)}`,
      kind: 'duplicates' as const,
      does: 'keep-first' as const,
      about: task.text,
      kept: { span: task.span, text: task.text, noteTitle: note.title, noteDate: note.date },
      members: others.flatMap((other) => atKey.get(placeKey(other.task.span)) ?? []),
      ...{ ownersDiffer, datesDiffer },
    };
  });
}

function wholeNotes<P extends Proposal>(proposals: readonly P[]): readonly Sweep<P>[] {
  const byNote = new Map<string, P[]>();
  for (const each of proposals) {
    const known = byNote.get(each.span.path);
    if (known) known.push(each);
    else byNote.set(each.span.path, [each]);
  }
  return [...byNote].flatMap(([path, members]) =>
    members.length < MANY_IN_NOTE
      ? []
      : {
          ...PLAIN,
          ...{ id: `note ${path}`, kind: 'note' as const, does: 'decline' as const, members },
          about: members[0]?.noteTitle ?? '',
        },
  );
}
