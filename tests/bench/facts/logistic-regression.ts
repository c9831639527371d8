/** An example: its measures, whether it is of the class, and how much it counts. */
export interface Example {
  readonly measures: readonly number[];
  readonly isOfClass: boolean;
  readonly weight: number;
}

/** The logarithm of the odds is `bias` and the sum of measures times their weights. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const MOST_STEPS = 25;
const DONE = 1e-6;

/** Solves `matrix · x = right` by Gaussian elimination with pivots. Both are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++)
      if (Math.abs(matrix[row]![at]!) > Math.abs(matrix[pivot]![at]!)) pivot = row;
    [matrix[at], matrix[pivot]] = [matrix[pivot]!, matrix[at]!];
    [right[at], right[pivot]] = [right[pivot]!, right[at]!];
    for (let row = at + 1; row < size; row++) {
      const factor = matrix[row]![at]! / matrix[at]![at]!;
      for (let column = at; column < size; column++) matrix[row]![column]! -= factor * matrix[at]![column]!;
      right[row]! -= factor * right[at]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row]!;
    for (let column = row + 1; column < size; column++) rest -= matrix[row]![column]! * solution[column]!;
    solution[row] = rest / matrix[row]![row]!;
  }
  return solution;
}

/** The spread of each measure; 1 where it is the same in all examples. */
function spreadsOf(examples: readonly Example[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    const values = examples.map(({ measures }) => measures[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(variance) || 1;
  });
}

/**
 * Fits a logistic regression by Newton's method. Of measures brought to one spread, the squares of their weights cost
 * `penalty` (ridge); the bias costs nothing.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): LogisticModel {
  const count = examples[0]?.measures.length ?? 0;
  const spreads = spreadsOf(examples, count);
  const rows = examples.map((example) => ({
    ...example,
    inputs: [...example.measures.map((value, at) => value / spreads[at]!), 1],
  }));
  const weights = new Array<number>(count + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = weights.map((weight, at) => (at < count ? -penalty * weight : 0));
    const curve = weights.map((_, at) => {
      const row = new Array<number>(count + 1).fill(0);
      row[at] = at < count ? penalty : DONE;
      return row;
    });
    for (const { inputs, isOfClass, weight } of rows) {
      const odds = inputs.reduce((sum, input, at) => sum + input * weights[at]!, 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const error = ((isOfClass ? 1 : 0) - chance) * weight;
      const bend = Math.max(DONE, chance * (1 - chance)) * weight;
      for (let at = 0; at <= count; at++) {
        slope[at]! += error * inputs[at]!;
        for (let other = 0; other <= count; other++)
          curve[at]![other]! += bend * inputs[at]! * inputs[other]!;
      }
    }
    const change = solve(curve, slope);
    change.forEach((each, at) => (weights[at]! += each));
    if (change.every((each) => Math.abs(each) < DONE)) break;
  }
  return { bias: weights[count]!, weights: spreads.map((spread, at) => weights[at]! / spread) };
}
