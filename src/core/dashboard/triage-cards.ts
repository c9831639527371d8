import type { VaultGraph } from '../graph/vault-graph';
import type { EntityId } from '../model/entities';
import type { Note } from '../model/note';
import { isProposed, type Proposal } from '../tasks/triage-proposal';
import { resolveTasks } from '../tasks/vault-tasks';
import { taskRow } from '../tasks/task-row';
import { entityRef } from '../graph/entity-ref';
import type { EntityRef, TaskRow } from './view-models';

/** A proposal to be asked about. */
export interface TriageProposal extends Proposal {
  readonly row: TaskRow;
  readonly accounts: readonly EntityRef[];
}

/** What can be said of a proposal beside its line. */
export interface TriageDetails {
  /** Where its owner works; null where nobody says so, or nobody knows who it is. */
  readonly ownerAccount: string | null;
  /** How many proposals of its note have its date, this one included; 0 where it has none. */
  readonly sharesDate: number;
}

/** The proposals of a note, from its top. */
export function proposalsIn(graph: VaultGraph, note: Note, today: string): readonly TriageProposal[] {
  if (!note.tasks.some(isProposed)) return [];
  return resolveTasks(graph, note, today).flatMap((each) => {
    const { task, owner } = each;
    if (!isProposed(task)) return [];
    const accounts = each.accounts.map((id) => entityRef(graph, id));
    return {
      row: taskRow(graph, each),
      ...{ accounts, span: task.span, text: task.text, noteTitle: note.title, noteDate: note.date },
      account: accounts[0]?.name ?? null,
      isUnassigned: owner.kind === 'unassigned',
      isUndated: task.due === null || task.suggestedDue,
    };
  });
}

/** Those of all notes, one note a step. */
export function* proposalSteps(
  graph: VaultGraph,
  notes: Iterable<Note>,
  today: string,
): Generator<undefined, readonly TriageProposal[], undefined> {
  const found: TriageProposal[] = [];
  for (const note of notes) {
    const own = proposalsIn(graph, note, today);
    found.push(...own);
    yield;
  }
  return found;
}

export function triageDetails(
  graph: VaultGraph,
  { row }: TriageProposal,
  note: Note | undefined,
): TriageDetails {
  const sharing = note?.tasks.filter((task) => isProposed(task) && task.due === row.due).length ?? 0;
  return {
    ownerAccount: row.owner.kind === 'person' && row.owner.id ? accountOf(graph, row.owner.id) : null,
    sharesDate: row.due === null ? 0 : sharing,
  };
}

function accountOf(graph: VaultGraph, person: EntityId): string | null {
  const { account } = graph.affiliations().of(person)[0] ?? { account: null };
  return account === null ? null : entityRef(graph, account).name;
}
