/** Where notes went that still stand in the index under a former path. */
export interface NoteMoves {
  /** A note went from one path to another; what led to the first leads to the second. */
  add(from: string, to: string): void;
  /** The path is no note's former one any more. */
  forget(path: string): void;
  /** The former paths of the note that is now at a path; they are forgotten. */
  takeFormer(path: string): string[];
}

export function createMoves(): NoteMoves {
  const targets = new Map<string, string>();
  const formers = new Map<string, Set<string>>();

  function forget(path: string): void {
    const target = targets.get(path);
    if (target === undefined) return;
    targets.delete(path);
    const former = formers.get(target);
    former?.delete(path);
    if (former?.size === 0) formers.delete(target);
  }
  function set(from: string, to: string): void {
    forget(from);
    targets.set(from, to);
    formers.set(to, (formers.get(to) ?? new Set()).add(from));
  }

  return {
    add(from, to) {
      for (const former of [...(formers.get(from) ?? [])]) set(former, to);
      set(from, to);
    },
    forget,
    takeFormer(path) {
      const former = [...(formers.get(path) ?? [])];
      former.forEach(forget);
      return former;
    },
  };
}
