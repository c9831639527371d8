import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * What a list is made of. Key facts are written one by one, with more near misses than notes have; or by runs of a pipeline
 * over the same sources, with several things in a line; so are decisions, blockers and opportunities. Recent context is facts
 * of which each has its day.
 */
export const LIST_PROFILES = ['facts', 'pipeline', 'sections', 'tasks', 'topics', 'context'] as const;
export type ListProfile = (typeof LIST_PROFILES)[number];

/** Lists for choosing weights and thresholds, and lists that only say how well the choice was. */
export const LIST_SPLITS = ['tuning', 'scoring'] as const;
export type ListSplit = (typeof LIST_SPLITS)[number];

export const CONFLICT_KINDS = ['value', 'entity', 'negation', 'antonym', 'role-swap'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A line of a note, and what it says: lines of one cluster say the same. */
export interface LabeledItem {
  readonly id: string;
  readonly text: string;
  /** What stands behind a task's sentence: owner, due date, tags. */
  readonly meta?: string;
  /** `YYYY-MM-DD` of the note it stands in; null where the note has none, missing where the list is not dated. */
  readonly date?: string | null;
  readonly cluster: string;
}

/** Two clusters that cannot both be true, or of which the later replaces the earlier; by an item of each. */
export interface LabeledConflict {
  readonly a: string;
  readonly b: string;
  readonly kind: ConflictKind;
}

/** A pair that is easily judged wrongly, and what makes it so. */
export interface SubtlePair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly why: string;
}

export interface LabeledList {
  readonly name: string;
  readonly style: string;
  readonly profile: ListProfile;
  readonly items: readonly LabeledItem[];
  readonly conflicts: readonly LabeledConflict[];
  readonly subtle: readonly SubtlePair[];
}

/** The lists of one kind, by name. Reads below the project's folder, where tests and benchmarks are started. */
export function readLists(profile: ListProfile, split: ListSplit): readonly LabeledList[] {
  const folder = join('tests/labels', profile, split);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const list = JSON.parse(readFileSync(join(folder, file), 'utf8')) as LabeledList;
      if (list.name !== basename(file, '.json')) throw new Error(`${file} says that it is ${list.name}`);
      return list;
    });
}

/** The items of each cluster, by position in the list, in the list's order. */
export function clustersOf(list: LabeledList): readonly (readonly number[])[] {
  const clusters = new Map<string, number[]>();
  list.items.forEach(({ cluster }, position) => {
    const members = clusters.get(cluster);
    if (members) members.push(position);
    else clusters.set(cluster, [position]);
  });
  return [...clusters.values()];
}
