import type { LedgerReader, Ledgers } from '../../facts/ledgers';
import type { VaultGraph } from '../../graph/vault-graph';
import type { Steps } from '../../index/slices';
import type { EntityId } from '../../model/entities';
import { latestFirst } from '../../model/order';
import { entityRef } from '../links';
import type { ChangeLine, Changes, ChangeSection, ChangeSectionId } from './changes-model';
import { decisionChanges, factChanges, statedSteps, type IsIn } from './fact-changes';
import { newPeople } from './people-changes';
import { sourcesOf } from './sources';
import { taskChanges } from './task-changes';

/** In the order to show: what is known, what was decided, who owes what, who is new. */
const HEADINGS: Readonly<Record<ChangeSectionId, string>> = {
  'changed-facts': 'Says otherwise than before',
  'new-facts': 'New facts',
  decisions: 'Decisions',
  'overdue-tasks': 'Became overdue',
  'completed-tasks': 'Completed',
  'dropped-tasks': 'Dropped',
  'new-tasks': 'New tasks',
  'new-people': 'People met for the first time',
};

const SECTIONS = Object.keys(HEADINGS) as readonly ChangeSectionId[];

const latestLineFirst = (a: ChangeLine, b: ChangeLine): number => latestFirst(a.date, b.date);

/** What of the changes takes long, in steps. */
export function* changeSteps(graph: VaultGraph, id: EntityId, ledgers: Ledgers): Steps<void> {
  const sources = sourcesOf(graph, id);
  if (sources) yield* statedSteps(sources, ledgers);
}

/**
 * What changed for an account, a person or a project after the day `since`, up to today, as far as the text tells a
 * day: of a fact the day of its note or entry, of a task ➕, ✅, ❌ or the day of its note. Whatever changed since a
 * later day is among what changed since an earlier one. Null where nobody and nothing has the id.
 */
export function changesSince(
  graph: VaultGraph,
  id: EntityId,
  since: string,
  today: string,
  ledgers: LedgerReader,
): Changes | null {
  const sources = sourcesOf(graph, id);
  if (!sources) return null;
  const isIn: IsIn = (date): date is string => date !== null && date > since && date <= today;
  const facts = factChanges(sources.facts(), isIn, ledgers);
  const decisions = decisionChanges(sources.decisionNotes, isIn, ledgers);
  const found = new Map<ChangeSectionId, readonly ChangeLine[]>([
    ['changed-facts', facts.changed],
    ['new-facts', facts.added],
    ['decisions', decisions.added],
    ...taskChanges(sources.tasks(today), isIn),
    ['new-people', newPeople(graph, id, sources.interactions, isIn)],
  ]);
  const sections = SECTIONS.flatMap((section): ChangeSection[] => {
    const lines = [...(found.get(section) ?? [])].sort(latestLineFirst);
    return lines.length > 0 ? [{ id: section, heading: HEADINGS[section], lines }] : [];
  });
  const isPending = facts.isPending || decisions.isPending;
  return {
    about: entityRef(graph, id),
    ...{ since, today, sections },
    count: sections.reduce((sum, { lines }) => sum + lines.length, 0),
    ...(isPending && { isPending }),
  };
}
