import { LIST_PROFILES, LIST_SPLITS, readLists, type LabeledList } from '../labels/duplicate-list';
import { accountFacts } from './facts/account-lists';
import { countsOf, pooled, scoresOf, type ClusterScores } from './facts/cluster-scores';
import { countFlags } from './facts/flags';
import { baselines, ours, textsOf, type Method } from './facts/methods';
import { mutate, MUTATION_KINDS } from './facts/mutations';
import { reword, REWORDING_KINDS } from './facts/rewordings';
import { targetRow, type Target } from './facts/targets';
import {
  judgeVariants,
  sumOfVariants,
  variantsOf,
  type MakeVariant,
  type VariantCounts,
} from './facts/variants';
import { interleave } from './interleave';

const ONE_ACCOUNT = 165;
const ALL_ACCOUNTS = 10_000;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function countsOfList(list: LabeledList, method: Method) {
  const labels = list.items.map(({ cluster }) => cluster);
  return countsOf(labels, method.cluster(textsOf(list)).clusters);
}

const scoresOfLists = (lists: readonly LabeledList[], method: Method): ClusterScores =>
  scoresOf(pooled(lists.map((list) => countsOfList(list, method))));

const scoreRow = ({ precision, recall, f1, bCubed }: ClusterScores) => ({
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
  F1: f1.toFixed(3),
  'B-cubed': bCubed.toFixed(3),
});

/** Every method on every kind of list; gives our scores on the lists for scoring. */
function compareMethods(): ReadonlyMap<string, ClusterScores> {
  const reached = new Map<string, ClusterScores>();
  for (const profile of LIST_PROFILES) {
    const tuning = readLists(profile, 'tuning');
    const methods = [ours(profile), ...baselines(tuning)];
    for (const split of [...LIST_SPLITS].reverse()) {
      const lists = readLists(profile, split);
      console.log(
        `${profile}, ${split}: ${lists.flatMap(({ items }) => items).length} in ${lists.length} lists`,
      );
      const scored = methods.map((method) => ({ method, scores: scoresOfLists(lists, method) }));
      if (split === 'scoring') reached.set(profile, scored[0]!.scores);
      console.table(
        scored.map(({ method: { name, threshold }, scores }) => ({
          method: name,
          threshold,
          ...scoreRow(scores),
        })),
      );
    }
  }
  return reached;
}

function printEachList(): void {
  console.log('Ours, list by list');
  console.table(
    LIST_PROFILES.flatMap((profile) =>
      LIST_SPLITS.flatMap((split) =>
        readLists(profile, split).map((list) => ({
          kind: profile,
          for: split,
          list: list.name,
          ...scoreRow(scoresOfLists([list], ours(profile))),
        })),
      ),
    ),
  );
}

type Judged = ReadonlyMap<string, readonly VariantCounts[]>;

/** What each method makes of the variants of each kind, in the order of the methods. */
function judgeKinds(
  kinds: readonly string[],
  make: (kind: string) => MakeVariant,
  lists: readonly LabeledList[],
  methods: readonly Method[],
): Judged {
  return new Map(
    kinds.map((kind) => {
      const variants = lists.map((list) => ({ list, made: variantsOf(list, kind, make(kind)) }));
      const counts = methods.map((method) =>
        sumOfVariants(variants.map(({ list, made }) => judgeVariants(list, made, method))),
      );
      return [kind, counts];
    }),
  );
}

function printVariants(
  title: string,
  judged: Judged,
  methods: readonly Method[],
  field: keyof VariantCounts,
): void {
  console.log(title);
  console.table(
    [...judged].map(([kind, counts]) => ({
      kind,
      made: counts[0]!.made,
      ...Object.fromEntries(
        methods.map(({ name }, at) => [name, percent(counts[at]![field], counts[at]!.made)]),
      ),
    })),
  );
}

interface Times {
  readonly cold: number;
  readonly allAccounts: number;
}

/** Milliseconds of one call, the first of all: nothing is optimized or remembered yet. */
function coldStart(lists: readonly LabeledList[]): number {
  const facts = accountFacts(lists, 0, ONE_ACCOUNT);
  const start = performance.now();
  ours('facts').cluster(facts);
  return performance.now() - start;
}

async function measureTimes(lists: readonly LabeledList[], cold: number, yardstick: Method): Promise<Times> {
  const engine = ours('facts');
  const one = accountFacts(lists, 1, ONE_ACCOUNT);
  const warm = await interleave(
    () => engine.cluster(one),
    () => yardstick.cluster(one),
  );
  const accounts = Array.from({ length: Math.ceil(ALL_ACCOUNTS / ONE_ACCOUNT) }, (_, account) =>
    accountFacts(lists, account, Math.min(ONE_ACCOUNT, ALL_ACCOUNTS - account * ONE_ACCOUNT)),
  );
  const all = await interleave(
    () => accounts.map((facts) => engine.cluster(facts)),
    () => accounts.map((facts) => yardstick.cluster(facts)),
    { rounds: 3 },
  );
  const row = ({ a, b, ratio }: typeof all) => ({
    'ours, ms': a.toFixed(0),
    [`${yardstick.name}, ms`]: b.toFixed(0),
    ratio: ratio.toFixed(2),
  });
  console.table({
    [`${ONE_ACCOUNT} facts`]: row(warm),
    [`${ALL_ACCOUNTS} facts in account lists`]: row(all),
  });
  console.log(`The first call of all, ${ONE_ACCOUNT} facts: ${cold.toFixed(0)} ms`);
  return { cold, allAccounts: all.a };
}

const total = (judged: Judged, kinds: readonly string[]): VariantCounts =>
  sumOfVariants(kinds.map((kind) => judged.get(kind)![0]!));

/** What `clusterTexts` says of the labeled lists, beside simple ways to do the same, and the goals. */
export async function run(): Promise<void> {
  const lists = readLists('facts', 'scoring');
  const cold = coldStart(lists);
  const scores = compareMethods();
  printEachList();

  const methods = [ours('facts'), ...baselines(readLists('facts', 'tuning')).slice(0, 3)];
  const mutated = judgeKinds(
    MUTATION_KINDS,
    (kind) => (text, random, known) => mutate(text, kind as (typeof MUTATION_KINDS)[number], random, known),
    lists,
    methods,
  );
  printVariants(
    'Mutated facts, merged with the original and not flagged',
    mutated,
    methods,
    'mergedUnflagged',
  );
  printVariants(
    'Mutated facts, flagged as a conflict with the original',
    mutated,
    methods.slice(0, 1),
    'flagged',
  );
  const reworded = judgeKinds(
    REWORDING_KINDS,
    (kind) => (text, random, known) => reword(text, kind as (typeof REWORDING_KINDS)[number], random, known),
    lists,
    methods,
  );
  printVariants('Reworded facts, merged with the original', reworded, methods, 'merged');
  const flags = countFlags(lists, methods[0]!);
  console.log(
    `True duplicates flagged as a conflict: ${flags.duplicatesFlagged} of ${flags.duplicates}; ` +
      `labeled conflicts reported: ${flags.conflictsFlagged} of ${flags.conflicts}`,
  );
  const times = await measureTimes(lists, cold, methods[1]!);

  const others = total(
    mutated,
    MUTATION_KINDS.filter((kind) => kind !== 'role-swap'),
  );
  const swaps = total(mutated, ['role-swap']);
  const rewordings = total(reworded, REWORDING_KINDS);
  const score = (profile: string) => scores.get(profile)!;
  const targets: readonly Target[] = [
    { what: 'key facts, F1', value: score('facts').f1, atLeast: 0.96, aim: 0.985 },
    { what: 'key facts, B-cubed', value: score('facts').bCubed, atLeast: 0.98, aim: 0.99 },
    { what: 'topics, B-cubed', value: score('topics').bCubed, atLeast: 0.95, aim: 0.97 },
    { what: 'recent context, B-cubed', value: score('context').bCubed, atLeast: 0.95, aim: 0.97 },
    { what: 'tasks, F1', value: score('tasks').f1, atLeast: 0.93, aim: 0.965 },
    { what: 'tasks, B-cubed', value: score('tasks').bCubed, atLeast: 0.97, aim: 0.985 },
    {
      what: 'mutated facts merged unflagged',
      value: others.mergedUnflagged / others.made,
      atLeast: 0.05,
      aim: 0.02,
      isLimit: true,
      unit: '%',
    },
    { what: 'role swaps caught', value: swaps.flagged / swaps.made, atLeast: 0.3, aim: 0.7, unit: '%' },
    {
      what: 'true duplicates flagged',
      value: flags.duplicatesFlagged / flags.duplicates,
      atLeast: 0.06,
      aim: 0.02,
      isLimit: true,
      unit: '%',
    },
    {
      what: 'rewordings merged',
      value: rewordings.merged / rewordings.made,
      atLeast: 0.98,
      aim: 0.995,
      unit: '%',
    },
    { what: '165 facts, first call', value: times.cold, atLeast: 1_000, aim: 150, isLimit: true, unit: 'ms' },
    {
      what: '10,000 facts in lists',
      value: times.allAccounts,
      atLeast: 60_000,
      aim: 5_000,
      isLimit: true,
      unit: 'ms',
    },
  ];
  console.table(targets.map(targetRow));
}
