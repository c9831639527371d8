import { copiedText } from '../model/copied-text';

/** The key of a property, which is the same in note after note. */
export interface PropertyKey {
  readonly name: string;
  /** The place of the n-th item of its list: `tags/0`. */
  itemPlace(item: number): string;
}

/** A vault has dozens of keys; beyond, it is one where remembering them does not help. */
const MOST_REMEMBERED = 1000;
/** Beyond, a list is no list of tags, and its places are made anew. */
const MOST_PLACES = 64;

function createKey(name: string): PropertyKey {
  const places: string[] = [];
  return {
    name,
    itemPlace(item) {
      if (item >= MOST_PLACES) return `${name}/${item}`;
      while (places.length <= item) places.push(`${name}/${places.length}`);
      return places[item] ?? `${name}/${item}`;
    },
  };
}

/**
 * Reads keys by `nameOf`, each only once: a key costs one look-up after the first time. What is no key, with null for a
 * name, is not remembered.
 */
export function createPropertyKeys(
  nameOf: (written: string) => string | null,
): (written: string) => PropertyKey | null {
  const remembered = new Map<string, PropertyKey>();
  return (written) => {
    const known = remembered.get(written);
    if (known) return known;
    const name = nameOf(written);
    if (name === null) return null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const key = createKey(copiedText(name));
    remembered.set(copiedText(written), key);
    return key;
  };
}
