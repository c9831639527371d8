import { jaroWinkler } from './jaro-winkler';
import { cached, isBareName, isNobody } from './name';
import { areNicknames, nicknameGroups } from './nicknames';

/** That two different full names may be one person's: `suggest` where they nearly are, `ask` where they might be. */
export interface NameLikeness {
  readonly level: 'suggest' | 'ask';
  /** For people: what the difference is. */
  readonly why: string;
}

/** What the likeness of two words must reach: of the surer side and of the other, and of both to be asked about. */
const SURE = 0.97;
const LIKELY = 0.88;
const POSSIBLE = 0.85;
/** Words of so many letters or fewer are alike only where they sound the same. */
const SHORT = 4;

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/([aou])e/g, '$1'],
  [/ph/g, 'f'],
  [/sch|sh|sz|cz|ch/g, 'x'],
  [/c(?=[eiy])/g, 's'],
  [/q[uv]|kw/g, 'kv'],
  [/ck|c|q/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/y|ie/g, 'i'],
  [/dt|th/g, 't'],
  [/h(?![aeiou])/g, ''],
  [/([^aeiou])h/g, '$1'],
  [/(.)\1+/g, '$1'],
];

/** A coarse key of how a folded word sounds: `lindqvist` and `lindkvist` give one. */
export const soundOf = cached((word) => SOUNDS.reduce((key, [from, to]) => key.replace(from, to), word));

const hasDigit = (word: string): boolean => /\d/.test(word);

/**
 * Where one word is the other with a letter left out, put in, or swapped with its neighbor: the place, counted from
 * the end of the longer word (0 is its last letter). -1 where it is not. A letter that is replaced makes another
 * name (Hansen, Hanson), not a slip.
 */
function slipFromEnd(one: string, other: string): number {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return -1;
  let at = 0;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at++;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at) ? long.length - 1 - at : -1;
  const isSwap = long[at] === short[at + 1] && long[at + 1] === short[at];
  return isSwap && long.slice(at + 2) === short.slice(at + 2) ? long.length - 2 - at : -1;
}

type Part = 'first' | 'last';

/** How one word of a name may have become the other; null for another name, however similar it looks. */
function change(one: string, other: string, part: Part): { score: number; why: string } | null {
  if (one === other) return { score: 1, why: '' };
  if (part === 'first' && areNicknames(one, other))
    return { score: SURE, why: 'a short form of the first name' };
  const shorter = Math.min(one.length, other.length);
  if (shorter < 3 || hasDigit(one) || hasDigit(other)) return null;
  if (soundOf(one) === soundOf(other))
    return {
      score: Math.max(jaroWinkler(one, other), 0.95),
      why: `a spelling of the ${part} name that sounds the same`,
    };
  const slip = slipFromEnd(one, other);
  if (shorter <= SHORT || slip < 0 || one[0] !== other[0]) return null;
  // The ends of first names tell them apart (Erik, Erika; Christian, Christina), those of last names often (Peter, Peters).
  if (slip < (part === 'first' ? 2 : 1)) return null;
  return { score: jaroWinkler(one, other), why: `one letter of the ${part} name` };
}

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ter',
  'ten',
  'zu',
]);
const isInitials = (word: string): boolean =>
  (word.length <= 2 && !/[aeiou]/.test(word)) || word.length === 1;

/** Names whose first and last words are the same and which differ between them. */
function middles(one: readonly string[], other: readonly string[]): NameLikeness | null {
  const [a, b] = [one.slice(1, -1), other.slice(1, -1)];
  if (a.length > 0 && b.length > 0) {
    const [x, y] = [a.join(' '), b.join(' ')];
    const isInitial = (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
    return isInitial ? { level: 'suggest', why: 'a middle name and its initial' } : null;
  }
  const isParticle = [...a, ...b].every((word) => PARTICLES.has(word));
  return isParticle
    ? { level: 'ask', why: 'the same name without its particle' }
    : { level: 'suggest', why: 'the same name without a middle name' };
}

/**
 * Whether two folded full names that differ may be one person's; null where they are two people's, for all that one
 * can tell: the same last name and another first name, the same first name and a last name that is merely similar,
 * initials, placeholders, single words.
 */
export function nameLikeness(one: string, other: string): NameLikeness | null {
  if (one === other || isBareName(one) || isBareName(other) || isNobody(one) || isNobody(other)) return null;
  const [a, b] = [one.split(' '), other.split(' ')];
  const [firstA = '', firstB = '', lastA = '', lastB = ''] = [a[0], b[0], a.at(-1), b.at(-1)];
  if (firstA === firstB && lastA === lastB) return middles(a, b);
  if ([firstA, lastA].some(isInitials) || [firstB, lastB].some(isInitials)) return null;
  const [short, long] = a.length < b.length ? [one, other] : [other, one];
  if (long.startsWith(`${short} `)) return { level: 'ask', why: 'the same name with one more last name' };
  if (a.length !== b.length || a.slice(1, -1).join(' ') !== b.slice(1, -1).join(' ')) return null;
  const first = change(firstA, firstB, 'first');
  const last = change(lastA, lastB, 'last');
  if (!first || !last) return null;
  const [high, low] = [Math.max(first.score, last.score), Math.min(first.score, last.score)];
  const why = [first.why, last.why].filter((each) => each !== '').join(' and ');
  if (high >= SURE && low >= LIKELY) return { level: 'suggest', why };
  return low >= POSSIBLE ? { level: 'ask', why } : null;
}

/** A word, and the word without each of its letters: two words that are a slip apart have one in common. */
function slips(word: string): readonly string[] {
  if (word.length <= SHORT || hasDigit(word)) return [word];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** The words that a slip may have made of this one: told by first letter and length. None for short words and numbers. */
const slipKey = (word: string, longer: number): string => `${word.charAt(0)}${word.length + longer}`;
const maySlip = (word: string): boolean => word.length > SHORT && !hasDigit(word);

/** What a folded full name has in common with those that are alike, and most others have not, but for slips. */
function commonKeys(first: string, second: string, last: string): string[] {
  const [sound, lastSound] = [soundOf(first), soundOf(last)];
  const keys = [`${first}|${last}`, `${sound}/${lastSound}`];
  if (second !== last) keys.push(`${first}|${second}`);
  for (const group of nicknameGroups(first)) keys.push(`${group}/${last}`, `${group}/${lastSound}`);
  return keys;
}

function keysOf(name: string, lengths: readonly number[]): readonly string[] {
  if (isBareName(name) || isNobody(name)) return [];
  const [first = '', second = ''] = name.split(' ', 2);
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const keys = commonKeys(first, second, last);
  for (const longer of lengths) {
    if (maySlip(last)) keys.push(`${first}<${slipKey(last, longer)}`);
    if (maySlip(first)) keys.push(`${slipKey(first, longer)}>${last}`);
  }
  return keys;
}

/** The keys to keep a folded full name under; none for a single word. */
export const nearKeys = (name: string): readonly string[] => keysOf(name, [0]);

/** The keys under which every name stands that is alike, and few others. */
export const nearKeysToAsk = (name: string): readonly string[] => keysOf(name, [0, -1, 1]);

/** The keys under which two folded company names meet whose words are the same but for a slip in one. */
export function companyNearKeys(name: string): readonly string[] {
  const words = name.split(' ');
  const keys = new Set([words.map(soundOf).join(' ')]);
  words.forEach((word, at) => {
    for (const slip of slips(word)) keys.add([...words.slice(0, at), slip, ...words.slice(at + 1)].join(' '));
  });
  return [...keys];
}

/** Why two folded company names that differ may be one company's; null where they are two. */
export function companyLikeness(one: string, other: string): NameLikeness | null {
  const [a, b] = [one.split(' '), other.split(' ')];
  const different = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]));
  const [pair, ...more] = different;
  if (a.length !== b.length || !pair || more.length > 0) return null;
  const [x, y] = pair;
  if (hasDigit(x) || hasDigit(y) || Math.min(x.length, y.length) < 3) return null;
  if (soundOf(x) === soundOf(y)) return { level: 'suggest', why: 'a spelling that sounds the same' };
  const isSlip = Math.min(x.length, y.length) > SHORT && x[0] === y[0] && slipFromEnd(x, y) > 0;
  return isSlip ? { level: 'suggest', why: 'one letter' } : null;
}
