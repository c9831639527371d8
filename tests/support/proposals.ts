import type { ResolvedTask } from '../../src/core/tasks/vault-tasks';
import type { TaskStack } from '../../src/core/tasks/task-stacks';
import { placeKey } from '../../src/core/tasks/triage-proposal';
import { proposalsIn, type TriageProposal } from '../../src/core/dashboard/triage-cards';
import { resolveTasks } from '../../src/core/tasks/vault-tasks';
import { noteOf } from './note-builder';
import { graphOf, type VaultFiles } from './vault-builder';

export const TODAY = '2026-01-07';

/** The proposals of these notes, in the order of the notes and their lines. */
export function proposalsOf(files: VaultFiles): readonly TriageProposal[] {
  const graph = graphOf(files);
  return Object.entries(files).flatMap(([path, text]) => proposalsIn(graph, noteOf(text, path), TODAY));
}

/** A stack of the tasks with these words, in this order. */
export function stackOf(files: VaultFiles, texts: readonly string[], differ = false): TaskStack {
  const graph = graphOf(files);
  const all = Object.entries(files).flatMap(([path, text]) => resolveTasks(graph, noteOf(text, path), TODAY));
  const members = texts.map((words): ResolvedTask => all.find(({ task }) => task.text === words)!);
  return { members, ownersDiffer: differ, datesDiffer: differ };
}

export const keyOf = ({ span }: TriageProposal): string => placeKey(span);
