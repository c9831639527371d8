/** Values by key, for contributions that come once and go once: cheaper than sets where most keys have one value. */
export interface KeyIndex<V> {
  /** The value must not be under the key already. */
  add(key: string, value: V): void;
  remove(key: string, value: V): void;
  /** In no order that means anything. */
  get(key: string): readonly V[];
}

export function createKeyIndex<V>(): KeyIndex<V> {
  const values = new Map<string, V[]>();
  const none: readonly V[] = [];
  return {
    add(key, value) {
      const known = values.get(key);
      if (known) known.push(value);
      else values.set(key, [value]);
    },
    remove(key, value) {
      const known = values.get(key);
      const at = known?.lastIndexOf(value) ?? -1;
      if (!known || at < 0) return;
      const last = known.pop();
      if (last !== undefined && at < known.length) known[at] = last;
      if (known.length === 0) values.delete(key);
    },
    get: (key) => values.get(key) ?? none,
  };
}
