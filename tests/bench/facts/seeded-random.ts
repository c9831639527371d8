export interface Random {
  /** From 0 up to, and not with, the bound. */
  below(bound: number): number;
  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T;
  /** All of a list, in any order. */
  shuffled<T>(from: readonly T[]): readonly T[];
}

/** The same numbers for the same seed, of any text: what a benchmark makes must not differ from run to run. */
export function createRandom(seed: string): Random {
  // FNV-1a for the start, then mulberry32.
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    pick: (from) => from[below(from.length)]!,
    // Fisher–Yates.
    shuffled: (from) => {
      const all = [...from];
      for (let last = all.length - 1; last > 0; last--) {
        const at = below(last + 1);
        [all[last], all[at]] = [all[at]!, all[last]!];
      }
      return all;
    },
  };
}
