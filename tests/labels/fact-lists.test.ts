import { describe, expect, it } from 'vitest';
import {
  clustersOf,
  CONFLICT_KINDS,
  LIST_SPLITS,
  readLists,
  type LabeledList,
  type ListProfile,
} from './duplicate-list';

interface Least {
  readonly profile: ListProfile;
  /** In tuning and in scoring each. */
  readonly lists: number;
  readonly items: number;
  /** With two members or more. */
  readonly clusters: number;
}

const LEAST: readonly Least[] = [
  { profile: 'facts', lists: 6, items: 440, clusters: 130 },
  { profile: 'pipeline', lists: 4, items: 1300, clusters: 400 },
  { profile: 'sections', lists: 3, items: 550, clusters: 160 },
  { profile: 'tasks', lists: 4, items: 320, clusters: 110 },
  { profile: 'topics', lists: 2, items: 100, clusters: 40 },
  { profile: 'context', lists: 3, items: 130, clusters: 50 },
];

const everyList = LEAST.flatMap(({ profile }) =>
  LIST_SPLITS.flatMap((split) => readLists(profile, split).map((list) => ({ split, list }))),
);
const named = everyList.map(({ split, list }) => ({ title: `${list.profile}/${split}/${list.name}`, list }));
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the lists of what says the same', () => {
  it.each(LEAST)('$profile: has enough of them', ({ profile, lists, items, clusters }) => {
    const [tuning, scoring] = LIST_SPLITS.map((split) => readLists(profile, split)) as [
      readonly LabeledList[],
      readonly LabeledList[],
    ];
    expect(tuning.length).toBeGreaterThanOrEqual(lists);
    expect(scoring.length).toBeGreaterThanOrEqual(lists);
    const all = [...tuning, ...scoring];
    expect(all.flatMap((list) => list.items).length).toBeGreaterThanOrEqual(items);
    expect(all.flatMap(clustersOf).filter(({ length }) => length > 1).length).toBeGreaterThanOrEqual(
      clusters,
    );
    expect(all.every((list) => list.profile === profile)).toBe(true);
  });

  it.each(named)('$title: has each id once, and every item in one cluster', ({ list }) => {
    const ids = list.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(list.items.filter(({ cluster }) => !/^[a-z0-9-]+$/.test(cluster))).toEqual([]);
    expect(
      clustersOf(list)
        .flat()
        .sort((a, b) => a - b),
    ).toEqual(list.items.map((_, position) => position));
  });

  it.each(named)('$title: has no line twice, and dates that are days', ({ list }) => {
    const lines = list.items.map(({ text, meta }) => `${words(text)} ${meta ?? ''}`);
    expect(lines.filter((line, position) => lines.indexOf(line) !== position)).toEqual([]);
    expect(list.items.filter(({ date }) => date && !/^\d{4}-\d\d-\d\d$/.test(date))).toEqual([]);
  });

  it.each(named)(
    '$title: has conflicts between clusters, and subtle pairs that are what they say',
    ({ list }) => {
      const clusterOf = new Map(list.items.map(({ id, cluster }) => [id, cluster]));
      const known = [...list.conflicts, ...list.subtle].flatMap(({ a, b }) => [a, b]);
      expect(known.filter((id) => !clusterOf.has(id))).toEqual([]);
      expect(list.conflicts.filter(({ a, b }) => clusterOf.get(a) === clusterOf.get(b))).toEqual([]);
      expect(list.conflicts.filter(({ kind }) => !CONFLICT_KINDS.includes(kind))).toEqual([]);
      expect(
        list.subtle.filter(({ a, b, same }) => (clusterOf.get(a) === clusterOf.get(b)) !== same),
      ).toEqual([]);
      expect(list.subtle.every(({ a, b, why }) => a !== b && why !== '')).toBe(true);
    },
  );

  it('has no sentence both in tuning and in scoring', () => {
    const sentences = (wanted: string) =>
      everyList.flatMap(({ split, list }) =>
        split === wanted ? list.items.map(({ text }) => words(text)) : [],
      );
    const tuning = new Set(sentences('tuning'));
    expect(sentences('scoring').filter((sentence) => tuning.has(sentence))).toEqual([]);
  });

  it.each(LIST_SPLITS)('has conflicts of every kind among the facts for %s', (split) => {
    const kinds = readLists('facts', split).flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind));
    for (const kind of CONFLICT_KINDS)
      expect(kinds.filter((it) => it === kind).length).toBeGreaterThanOrEqual(2);
  });

  it('keeps the owner and the day of a third of the tasks beside their sentence', () => {
    const tasks = everyList.flatMap(({ list }) => (list.profile === 'tasks' ? list.items : []));
    const withMeta = tasks.filter(({ meta }) => meta !== undefined);
    expect(withMeta.length / tasks.length).toBeGreaterThan(0.3);
    expect(
      withMeta.filter(({ meta }) => !/^@.+ 📅 \d{4}-\d\d-\d\d .*#task #proposed$/u.test(meta ?? '')),
    ).toEqual([]);
    expect(tasks.filter(({ text }) => /[@#📅]/u.test(text))).toEqual([]);
  });
});
