/** What stands between two common words: on one side, on the other, or on both. */
export interface Gap {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Where it begins in each sequence. */
  readonly leftAt: number;
  readonly rightAt: number;
}

export interface Alignment {
  /** How many words stand in both in the same order. */
  readonly common: number;
  readonly gaps: readonly Gap[];
}

/** Longer texts are compared by their beginnings: what a statement is about stands there. */
const MOST = 120;

/** Aligns two sequences of words by the longest that they have in common. */
export function align(a: readonly string[], b: readonly string[]): Alignment {
  const left = a.length > MOST ? a.slice(0, MOST) : a;
  const right = b.length > MOST ? b.slice(0, MOST) : b;
  const width = right.length + 1;
  const lengths = new Uint8Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const gaps: Gap[] = [];
  let [i, j, leftAt, rightAt] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > leftAt || j > rightAt)
      gaps.push({ left: left.slice(leftAt, i), right: right.slice(rightAt, j), leftAt, rightAt });
  };
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      close();
      i++;
      j++;
      leftAt = i;
      rightAt = j;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  i = left.length;
  j = right.length;
  close();
  return { common: at(0, 0), gaps };
}
