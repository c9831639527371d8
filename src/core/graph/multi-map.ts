/** A map of sets that leaves no empty set behind. */
export interface MultiMap<K, V> {
  add(key: K, value: V): void;
  remove(key: K, value: V): void;
  get(key: K): ReadonlySet<V>;
  keys(): Iterable<K>;
}

export function createMultiMap<K, V>(): MultiMap<K, V> {
  const sets = new Map<K, Set<V>>();
  const none: ReadonlySet<V> = new Set();
  return {
    add(key, value) {
      const set = sets.get(key);
      if (set) set.add(value);
      else sets.set(key, new Set([value]));
    },
    remove(key, value) {
      const set = sets.get(key);
      if (set?.delete(value) && set.size === 0) sets.delete(key);
    },
    get: (key) => sets.get(key) ?? none,
    keys: () => sets.keys(),
  };
}
