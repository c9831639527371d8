/** Values of which a vault has thousands of copies, kept once. */

const NONE: readonly never[] = [];

/** One list for all that are empty: most are. */
export const shared = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

/** Beyond, the vault is one of few repetitions, and remembering them costs more than it saves. */
const MOST_STRINGS = 50_000;
const strings = new Map<string, string>();

/** The first string that was equal to this one, so that the others need not be kept. */
export function oneOf(text: string): string {
  // The engine itself has each of these once.
  if (text.length < 2) return text;
  const known = strings.get(text);
  if (known !== undefined) return known;
  if (strings.size >= MOST_STRINGS) strings.clear();
  strings.set(text, text);
  return text;
}

/** The longest text that is likely to be a name, a tag or a date. */
const LONGEST_NAME = 64;

/** Puts one string for all equal short ones into a fresh JSON value, which nobody else may hold yet. */
export function poolStrings(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const item = holder[key];
    if (typeof item !== 'string') poolStrings(item);
    else if (item.length <= LONGEST_NAME) holder[key] = oneOf(item);
  }
}
