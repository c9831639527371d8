import type { LabeledList } from '../../labels/duplicate-list';
import type { Method } from './methods';
import { mutate, MUTATION_KINDS, type MutationKind } from './mutations';
import { reword, REWORDING_KINDS } from './rewordings';
import { judgeVariants, sumOfVariants, variantsOf, type MakeVariant, type VariantCounts } from './variants';

/** What each method made of the variants of each kind, in the order of the methods. */
type Judged<Kind> = readonly { readonly kind: Kind; readonly counts: readonly VariantCounts[] }[];

function judge<Kind extends string>(
  kinds: readonly Kind[],
  make: (kind: Kind) => MakeVariant,
  lists: readonly LabeledList[],
  methods: readonly Method[],
): Judged<Kind> {
  return kinds.map((kind) => {
    const variants = lists.map((list) => ({ list, made: variantsOf(list, kind, make(kind)) }));
    const judgedBy = (method: Method) =>
      sumOfVariants(variants.map(({ list, made }) => judgeVariants(list, made, method)));
    return { kind, counts: methods.map(judgedBy) };
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function print(
  title: string,
  judged: Judged<string>,
  methods: readonly Method[],
  field: keyof VariantCounts,
): void {
  console.log(title);
  console.table(
    judged.map(({ kind, counts }) => ({
      kind,
      made: counts[0]!.made,
      ...Object.fromEntries(
        methods.map(({ name }, at) => [name, percent(counts[at]![field], counts[at]!.made)]),
      ),
    })),
  );
}

const totalOf = <Kind>(judged: Judged<Kind>, wanted: (kind: Kind) => boolean): VariantCounts =>
  sumOfVariants(judged.filter(({ kind }) => wanted(kind)).map(({ counts }) => counts[0]!));

/** Totals of the first method. */
export interface VariantTotals {
  readonly mutations: VariantCounts;
  readonly roleSwaps: VariantCounts;
  readonly rewordings: VariantCounts;
}

/** Prints what the methods do with changed and with reworded facts; gives what the first of them does. */
export function compareVariants(lists: readonly LabeledList[], methods: readonly Method[]): VariantTotals {
  const isSwap = (kind: MutationKind) => kind === 'role-swap';
  const mutated = judge(
    MUTATION_KINDS,
    (kind) => (text, random, known) => mutate(text, kind, random, known),
    lists,
    methods,
  );
  print('Mutated facts, merged with the original and not flagged', mutated, methods, 'mergedUnflagged');
  print('Mutated facts, flagged as a conflict with it', mutated, methods.slice(0, 1), 'flagged');
  const reworded = judge(
    REWORDING_KINDS,
    (kind) => (text, random, known) => reword(text, kind, random, known),
    lists,
    methods,
  );
  print('Reworded facts, merged with the original', reworded, methods, 'merged');
  return {
    mutations: totalOf(mutated, (kind) => !isSwap(kind)),
    roleSwaps: totalOf(mutated, isSwap),
    rewordings: totalOf(reworded, () => true),
  };
}
