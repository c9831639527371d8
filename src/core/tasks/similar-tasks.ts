import { compareStatements, type ComparedStatement } from '../facts/compare-statements';
import type { VaultGraph } from '../graph/vault-graph';
import type { SourceLine } from '../model/source-span';
import { pendingTasks } from './task-stacks';
import type { TaskGroups } from './task-groups';
import { resolveTasks, type ResolvedTask } from './vault-tasks';

/** Another task that may ask for the same. */
export interface SimilarTask {
  readonly task: ResolvedTask;
  /** What makes it similar, in words: "all but 4 words the same". */
  readonly evidence: string;
}

const wordCount = (count: number): string => `${count} ${count === 1 ? 'word' : 'words'}`;

/** What two texts have in common, in words. */
export function evidenceOf({ sameWords, otherWords }: ComparedStatement): string {
  if (otherWords === 0) return 'all words the same';
  return otherWords <= sameWords
    ? `all but ${wordCount(otherWords)} the same`
    : `${wordCount(sameWords)} the same`;
}

/** Open and proposed tasks of the same accounts that are like the one in this line, the most similar first. */
export function similarTasks(
  graph: VaultGraph,
  groups: TaskGroups,
  { path, line }: SourceLine,
  limit: number,
  today: string,
): readonly SimilarTask[] {
  const note = graph.entities.note(path);
  const asked = note?.tasks.find(({ span }) => span.line === line);
  if (!note || !asked) return [];
  const notes = new Map(
    groups.of(path).flatMap((group) => groups.notes(group).map((each) => [each.path, each])),
  );
  const others = [...notes.values()].flatMap((each) =>
    pendingTasks(each)
      .filter(({ span }) => each.path !== path || span.line !== line)
      .map((task) => ({ note: each, task })),
  );
  const compared = compareStatements(
    asked.text,
    others.map(({ task }) => task.text),
    'tasks',
  );
  return compared.slice(0, limit).flatMap((each) => {
    const other = others[each.at];
    if (!other) return [];
    const task = resolveTasks(graph, other.note, today).find(
      ({ task: { span } }) => span.line === other.task.span.line,
    );
    return task ? [{ task, evidence: evidenceOf(each) }] : [];
  });
}
