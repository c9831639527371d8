import { HELD_OUT_ANTONYMS } from './held-out-antonyms';
import { namesIn } from './names-in';
import type { Random } from './seeded-random';
import { partsOf } from './statement-parts';
import { datesIn, MONTHS, moneyIn, numbersIn, replaceFound, type Found } from './values-in';

export const MUTATION_KINDS = [
  'number',
  'money',
  'date',
  'negation',
  'antonym',
  'antonym held out',
  'entity',
  'role-swap',
] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

type Mutate = (core: string, random: Random, known: ReadonlySet<string>) => string | null;

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** One digit of it is another; the first never becomes 0, so that no value only gets shorter. */
function otherDigits(value: string, random: Random): string {
  const places = [...value.matchAll(/\d/g)].map(({ index }) => index);
  const place = random.pick(places.filter((index) => places.length < 3 || index !== places.at(-1)));
  const digit = Number(value[place]);
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other !== digit);
  return value.slice(0, place) + String(random.pick(others)) + value.slice(place + 1);
}

function otherNumber(value: string, random: Random): string {
  const word = NUMBER_WORDS.indexOf(value.toLowerCase());
  if (word < 0) return otherDigits(value, random);
  const other =
    NUMBER_WORDS[(word + 1 + random.below(NUMBER_WORDS.length - 1)) % NUMBER_WORDS.length] ?? value;
  return /^\p{Lu}/u.test(value) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

function otherDate(value: string, random: Random): string {
  const iso = /^(\d{4}-\d\d-)(\d\d)$/.exec(value);
  if (iso) return `${iso[1]!}${String(((Number(iso[2]) + 3 + random.below(20)) % 28) + 1).padStart(2, '0')}`;
  const day = /^(\d{1,2}) /.exec(value)?.[1];
  // Of a day in a month now the one, now the other is changed.
  if (day !== undefined && random.below(2) === 0)
    return value.replace(day, String(((Number(day) + 1 + random.below(25)) % 28) + 1));
  const month = MONTHS.findIndex((name) => value.includes(name));
  if (month < 0) return String(Number(value) + random.pick([-2, -1, 1, 2]));
  return value.replace(MONTHS[month]!, MONTHS[(month + 1 + random.below(11)) % 12]!);
}

const changeOne =
  (find: (text: string) => readonly Found[], other: (value: string, random: Random) => string): Mutate =>
  (core, random) => {
    const places = find(core);
    if (places.length === 0) return null;
    const place = random.pick(places);
    const by = other(place.text, random);
    return by === place.text ? null : replaceFound(core, place, by);
  };

/** The first that fits: a negation is taken away where there is one, else one is put in. */
const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b|\bcan't\b/, 'can'],
  [/\b(is|are|was|were|will|has|have|may|must|could|should|would)(?: not|n't)\b/, '$1'],
  [/\bcan (?!not)/, 'cannot '],
  [/\b(is|are|was|were|will|may|must|should|would) (?!not?\b)/, '$1 not '],
  [/\bhas to\b/, 'does not have to'],
  [/\bhave to\b/, 'do not have to'],
  [/\b(want|need|require|use|run|hold|cover|settle|accept|handle|keep|store|operate)s\b/, 'does not $1'],
];

function negate(core: string): string | null {
  // Of a half that does not, the other half does.
  if (/\bhalf\b/i.test(core) || core.includes(' no ')) return null;
  const rule = NEGATIONS.find(([pattern]) => pattern.test(core));
  return rule === undefined ? null : core.replace(...(rule as [RegExp, string]));
}

/** What is turned into its opposite: a pattern where the word alone says too little ("hand over", "under a law"). */
const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/\bapproved\b/, 'rejected'],
  [/\brejected\b/, 'approved'],
  [/\baccepted\b/, 'refused'],
  [/\brose\b/, 'fell'],
  [/\bfell\b/, 'rose'],
  [/\bmore (?=than)/, 'less '],
  [/\bat most\b/, 'at least'],
  [/\babove\b/, 'below'],
  [/\bover (?=[£€]?\d[\d,]* )(?!\d+ (?:years|months))/, 'under '],
  [/\bbefore (?=[a-z\d])/, 'after '],
  [/(?<!not )\bmandatory\b/, 'optional'],
  [/\bextended\b/, 'shortened'],
  [/\bon hold\b/, 'resumed'],
  [/\bcancelled\b/, 'confirmed'],
  [/\bclosed\b/, 'open'],
  [/\bcloses\b/, 'opens'],
  [/\bends\b/, 'starts'],
  [/\bended (?=in|on)/, 'began '],
  [/\boppose\b/, 'support'],
  [/\bopposed\b/, 'supported'],
  [/\b(?<=unions )support\b/, 'oppose'],
  [/\bfavors\b/, 'opposes'],
  [/(?<!not )\bconnected\b/, 'disconnected'],
  [/\bdeleted\b/, 'kept'],
  [/(?<!not )\bincluded\b/, 'excluded'],
  [/\bexcluded\b/, 'included'],
  [/\bincluding (?=support)/, 'excluding '],
  [/\bexcluding\b/, 'including'],
  [/\bwithout (?=support|training)/, 'with '],
  [/\bpreferred\b/, 'avoided'],
  [/\belectronically\b/, 'on paper'],
  [/\bremotely (?=at)/, 'on site '],
  [/\bminor\b/, 'major'],
  [/\btoo late\b/, 'too early'],
  [/\bmissing\b/, 'complete'],
  [/\b(?:is|are) public\b/, 'are private'],
];

function reverse(core: string, random: Random): string | null {
  const rules = OPPOSITES.filter(([pattern]) => pattern.test(core));
  return rules.length === 0 ? null : core.replace(...(random.pick(rules) as [RegExp, string]));
}

const HELD_OUT: readonly (readonly [RegExp, string])[] = HELD_OUT_ANTONYMS.flatMap(([one, other]) => [
  [new RegExp(`\\b${one}\\b`), other] as const,
  [new RegExp(`\\b${other}\\b`), one] as const,
]);

function reverseHeldOut(core: string, random: Random): string | null {
  const rules = HELD_OUT.filter(([pattern]) => pattern.test(core));
  return rules.length === 0 ? null : core.replace(...(random.pick(rules) as [RegExp, string]));
}

const OTHER_NAMES = {
  long: ['Marlene Ostrander', 'Vantora Systems', 'Tobin Achterberg', 'Quillmere Works', 'Sefa Tuilagi'],
  short: ['Vantora', 'Brellin', 'Ostwick', 'Norhaven', 'Tuilagi'],
} as const;

function otherEntity(core: string, random: Random, known: ReadonlySet<string>): string | null {
  const names = namesIn(core, known);
  if (names.length === 0) return null;
  const { text: name } = random.pick(names);
  const pool = OTHER_NAMES[name.includes(' ') ? 'long' : 'short'].filter((other) => !core.includes(other));
  return core.replaceAll(name, random.pick(pool));
}

/** What stands between two names of which each has a part of its own: a verb, or a preposition before the second. */
const DIRECTED =
  /\b(?:leads|replaces|bought|favors|supports|supplies|offered|awarded|owns|pays|gave|claims|connected|runs|licenses|trains|audits|reports|seeks)\b|\b(?:to|from|by|against|not|under|for)(?: (?:the|her nephew|his aunt))? $/;
const MOST_WORDS_BETWEEN = 12;

/** What says in which part a name stands: not a person and the place that something happens in. */
const partBefore = (core: string, { start }: Found): string =>
  /\b(?:in|at|all|the) $|[–(]$/i.exec(core.slice(0, start))?.[0].toLowerCase() ?? '';

const isOfNoun = (core: string, { start, text }: Found): boolean =>
  /^(?:–| [a-z]+ (?:is|are|was|were)\b)/.test(core.slice(start + text.length));

function isExchangeable(core: string, a: Found, b: Found): boolean {
  const between = core.slice(a.start + a.text.length, b.start);
  return (
    [a, b].every((name) => core.split(name.text).length === 2 && !isOfNoun(core, name)) &&
    partBefore(core, a) === partBefore(core, b) &&
    DIRECTED.test(between) &&
    between.split(' ').length <= MOST_WORDS_BETWEEN
  );
}

const wordsIn = ({ text }: Found): number => Math.min(2, text.split(' ').length);

function swapRoles(core: string, random: Random, known: ReadonlySet<string>): string | null {
  const names = namesIn(core, known);
  const pairs = names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b) => (isExchangeable(core, a, b) ? [{ a, b }] : [])),
  );
  const alike = pairs.filter(({ a, b }) => wordsIn(a) === wordsIn(b));
  if (pairs.length === 0) return null;
  const { a, b } = random.pick(alike.length > 0 ? alike : pairs);
  return replaceFound(replaceFound(core, b, a.text), a, b.text);
}

const MUTATIONS: Readonly<Record<MutationKind, Mutate>> = {
  number: changeOne(numbersIn, otherNumber),
  money: changeOne(moneyIn, otherDigits),
  date: changeOne(datesIn, otherDate),
  negation: negate,
  antonym: reverse,
  'antonym held out': reverseHeldOut,
  entity: otherEntity,
  'role-swap': swapRoles,
};

/**
 * The statement with one thing in it changed, so that it is another fact; null where it has no such thing.
 * @param known The names of its list (`namesOfList`).
 */
export function mutate(
  text: string,
  kind: MutationKind,
  random: Random,
  known: ReadonlySet<string>,
): string | null {
  const { before, core, after } = partsOf(text);
  const mutated = MUTATIONS[kind](core, random, known);
  return mutated === null || mutated === core ? null : before + mutated + after;
}
