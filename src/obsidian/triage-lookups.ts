import type { TriageDetails, TriageProposal } from '../core/dashboard/triage-cards';
import type { Engine } from '../core/engine';
import { isOpen } from '../core/model/task';
import type { ContextLine, SimilarTask } from '../views/triage/triage-model';
import { today } from './today';
import { plainRow } from './triage-search';

/** What a card shows beside the proposal. It is looked up ahead, so that it is there when its card comes. */
export interface TriageLookups {
  details(proposal: TriageProposal): TriageDetails;
  /** Null while it is read. */
  context(proposal: TriageProposal): readonly ContextLine[] | null;
  similar(proposal: TriageProposal): readonly SimilarTask[] | null;
  /** Looks up what these cards will show, when there is time. */
  prepare(proposals: readonly TriageProposal[]): void;
}

interface LookupServices {
  readonly engine: Pick<Engine, 'triageDetails' | 'similarTasks'>;
  /** The text of a note; null where there is none. */
  readonly read: (path: string) => Promise<string | null>;
  /** Runs something when what is drawn now has been. */
  readonly later: (run: () => void) => void;
  readonly onFound: () => void;
}

/** Proposals are among what is similar; of so many, there should be an open task. */
const LOOKED_AT = 30;
const MOST_SIMILAR = 3;
const MOST_KEPT = 100;

export function createTriageLookups({ engine, read, later, onFound }: LookupServices): TriageLookups {
  // By the proposal as it was read: when its note changes, there is another one.
  const details = new WeakMap<TriageProposal, TriageDetails>();
  // By what it says: each decision writes the note, and what is similar to its other lines stays so.
  const similar = new Map<string, readonly SimilarTask[] | null>();
  const similarKey = ({ span, text }: TriageProposal): string => `${span.path}\n${text}`;
  const contexts = new WeakMap<TriageProposal, readonly ContextLine[] | null>();

  async function readContext(proposal: TriageProposal): Promise<void> {
    contexts.set(proposal, null);
    const text = await read(proposal.span.path).catch(() => null);
    contexts.set(proposal, text === null ? [] : linesAround(text, proposal));
    onFound();
  }

  function findSimilar(proposal: TriageProposal): void {
    if (similar.size >= MOST_KEPT) similar.clear();
    similar.set(similarKey(proposal), null);
    later(() => {
      const found = engine
        .similarTasks(proposal.span, LOOKED_AT, today())
        .filter(({ task }) => isOpen(task.task))
        .slice(0, MOST_SIMILAR);
      similar.set(
        similarKey(proposal),
        found.map(({ task, evidence }) => ({ row: plainRow(task), evidence })),
      );
      onFound();
    });
  }

  return {
    details(proposal) {
      const known = details.get(proposal) ?? engine.triageDetails(proposal);
      details.set(proposal, known);
      return known;
    },
    context: (proposal) => contexts.get(proposal) ?? null,
    similar: (proposal) => similar.get(similarKey(proposal)) ?? null,
    prepare(proposals) {
      for (const each of proposals) {
        if (!contexts.has(each)) void readContext(each);
        if (!similar.has(similarKey(each))) findSimilar(each);
      }
    },
  };
}

/** The line, and the next one with words above and below it; none where the line is not there any more. */
export function linesAround(text: string, { span }: Pick<TriageProposal, 'span'>): readonly ContextLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[span.line] !== span.text) return [];
  const isShown = (line: number): boolean => /[\p{L}\p{N}]/u.test(lines[line] ?? '');
  const near = (step: 1 | -1): readonly ContextLine[] => {
    for (let line = span.line + step; line >= 0 && line < lines.length; line += step)
      if (isShown(line)) return [{ line, text: withoutMarker(lines[line] ?? ''), isTask: false }];
    return [];
  };
  return [...near(-1), { line: span.line, text: span.text, isTask: true }, ...near(1)];
}

/** What the line says: without what makes it a heading, a list item or a task. */
const withoutMarker = (line: string): string =>
  line.replace(/^[ \t>]*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[^\]]\][ \t]+)?)?/, '');
