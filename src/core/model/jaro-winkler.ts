/** How many letters at the start may raise the likeness, and by how much each. */
const LONGEST_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/**
 * The Jaro-Winkler likeness of two words, from 0 to 1: letters in common at about the same place, in the same order,
 * with more weight on the same beginning. 0 where either is empty.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const inA: number[] = [];
  const taken = new Uint8Array(b.length);
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      inA.push(i);
      break;
    }
  }
  const common = inA.length;
  if (common === 0) return 0;
  let outOfOrder = 0;
  for (let j = 0, at = 0; j < b.length; j++) {
    if (taken[j] === 1 && a.charCodeAt(inA[at++] ?? 0) !== b.charCodeAt(j)) outOfOrder++;
  }
  const jaro = (common / a.length + common / b.length + (common - outOfOrder / 2) / common) / 3;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}
