import { readLists, type ListProfile } from '../labels/duplicate-list';
import { compareMethods, printEachList } from './facts/compare-methods';
import { compareVariants } from './facts/compare-variants';
import { countFlags } from './facts/flags';
import { coldStart, measureCandidates, measureTimes } from './facts/measure-times';
import { baselines, ours } from './facts/methods';
import { targetRow, type Target } from './facts/targets';

/** What `clusterTexts` makes of the labeled lists, beside simpler ways to do the same, and the goals. */
export async function run(): Promise<void> {
  const written = readLists('facts', 'scoring');
  const lists = [...written, ...readLists('pipeline', 'scoring')];
  const cold = coldStart(written);
  const scores = compareMethods();
  printEachList();

  const engine = ours('facts');
  const [yardstick, ...others] = baselines(readLists('facts', 'tuning'));
  const variants = compareVariants(lists, [engine, yardstick!, ...others.slice(0, 2)]);
  const flags = countFlags(lists, engine);
  console.log(
    `True duplicates flagged as a conflict: ${flags.duplicatesFlagged} of ${flags.duplicates}. ` +
      `Labeled conflicts reported: ${flags.conflictsFlagged} of ${flags.conflicts}. ` +
      `Others reported: ${flags.otherFlagged}, of them marked as easily confused: ${flags.otherSubtle}.`,
  );
  const all = await measureTimes(written, yardstick!);
  const candidates = await measureCandidates(written);

  const { mutations, roleSwaps, rewordings } = variants;
  const reached = (kind: ListProfile) => scores.get(kind)!;
  const [facts, pipeline, sections] = [reached('facts'), reached('pipeline'), reached('sections')];
  const tasks = reached('tasks');
  const share = { unit: '%' } as const;
  const limit = { isLimit: true, unit: '%' } as const;
  const time = { isLimit: true, unit: 'ms' } as const;
  const ratio = { isLimit: true, unit: '×' } as const;
  const targets: readonly Target[] = [
    { what: 'key facts, F1', value: facts.f1, atLeast: 0.96, aim: 0.985 },
    { what: 'key facts, B-cubed', value: facts.bCubed, atLeast: 0.98, aim: 0.99 },
    { what: 'key facts of a pipeline, F1', value: pipeline.f1, atLeast: 0.96, aim: 0.985 },
    { what: 'key facts of a pipeline, B-cubed', value: pipeline.bCubed, atLeast: 0.98, aim: 0.99 },
    { what: 'other sections of a pipeline, F1', value: sections.f1, atLeast: 0.96, aim: 0.985 },
    { what: 'other sections of a pipeline, B-cubed', value: sections.bCubed, atLeast: 0.98, aim: 0.99 },
    { what: 'topics, B-cubed', value: reached('topics').bCubed, atLeast: 0.95, aim: 0.97 },
    { what: 'recent context, B-cubed', value: reached('context').bCubed, atLeast: 0.95, aim: 0.97 },
    { what: 'tasks, F1', value: tasks.f1, atLeast: 0.93, aim: 0.965 },
    { what: 'tasks, B-cubed', value: tasks.bCubed, atLeast: 0.97, aim: 0.985 },
    {
      what: 'mutated facts merged unflagged',
      value: mutations.mergedUnflagged / mutations.made,
      atLeast: 0.05,
      aim: 0.02,
      ...limit,
    },
    {
      what: 'role swaps caught',
      value: roleSwaps.flagged / roleSwaps.made,
      atLeast: 0.3,
      aim: 0.7,
      ...share,
    },
    {
      what: 'true duplicates flagged',
      value: flags.duplicatesFlagged / flags.duplicates,
      atLeast: 0.06,
      aim: 0.02,
      ...limit,
    },
    {
      what: 'rewordings merged',
      value: rewordings.merged / rewordings.made,
      atLeast: 0.98,
      aim: 0.995,
      ...share,
    },
    { what: '165 facts, first call of all', value: cold, atLeast: 1_000, aim: 150, ...time },
    { what: '10,000 facts in account lists', value: all, atLeast: 60_000, aim: 5_000, ...time },
    {
      what: 'their candidate pairs, against reading them',
      value: candidates.toReading,
      atLeast: 2,
      aim: 2,
      ...ratio,
    },
    { what: 'of 100,000 facts, against 10,000', value: candidates.tenfold, atLeast: 12, aim: 12, ...ratio },
  ];
  console.table(targets.map(targetRow));
}
