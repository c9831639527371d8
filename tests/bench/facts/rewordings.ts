import { namesIn } from './names-in';
import type { Random } from './seeded-random';
import { partsOf, upperFirst } from './statement-parts';
import { datesIn, MONTHS, replaceFound } from './values-in';

export const REWORDING_KINDS = [
  'attribution added',
  'attribution stripped',
  'active or passive',
  'abbreviation',
  'date format',
  'order of a list',
  'synonym',
] as const;
export type RewordingKind = (typeof REWORDING_KINDS)[number];

type Reword = (text: string, random: Random, known: ReadonlySet<string>) => string | null;

const isTime = (word: string): boolean =>
  MONTHS.some((month) => month === word) || /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?$/.test(word);

/** The first word as it is written within a sentence: a name keeps its capital. */
function withinSentence(core: string, known: ReadonlySet<string>): string {
  const [first = '', second = ''] = core.split(/['’\s,:]+/);
  const isName = isTime(first) || [...known].some((name) => name.split(' ').includes(first));
  const isWord =
    /^(?:\p{Lu}\p{Ll}*)$/u.test(first) &&
    (/^(?:The|An?|In|On|At|By|Of|For|From|As|If|Only|All)$/.test(first) || !/^\p{Lu}/u.test(second));
  return isWord && !isName ? core.charAt(0).toLowerCase() + core.slice(1) : core;
}

const ATTRIBUTIONS: readonly ((core: string, known: ReadonlySet<string>) => string)[] = [
  (core, known) => `Marit Sandvold stated that ${withinSentence(core, known)}.`,
  (core, known) => `According to the latest account update, ${withinSentence(core, known)}.`,
  (core, known) => `It was noted that ${withinSentence(core, known)}.`,
  (core) => `${core} (per Marit Sandvold).`,
  (core) => `${core} (noted as internal news).`,
  (core, known) => `A note in the update states that ${withinSentence(core, known)}.`,
];

const addAttribution: Reword = (text, random, known) => {
  const { before, core, after } = partsOf(text);
  return before === '' && after.length <= 1 ? random.pick(ATTRIBUTIONS)(core, known) : null;
};

const stripAttribution: Reword = (text) => {
  const { before, core, after } = partsOf(text);
  // "According to the schedule of July" says more than who said it.
  const isBare = datesIn(before + after).length === 0;
  return isBare && (before !== '' || after.length > 1) ? `${upperFirst(core)}.` : null;
};

/** Present and participle of verbs that stay what they are when they are turned. */
const VERBS: readonly (readonly [active: string, participle: string])[] = [
  ['approved', 'approved'],
  ['rejected', 'rejected'],
  ['accepted', 'accepted'],
  ['delivered', 'delivered'],
  ['designed', 'designed'],
  ['installed', 'installed'],
  ['ordered', 'ordered'],
  ['dropped', 'dropped'],
  ['signed', 'signed'],
  ['moved', 'moved'],
  ['runs', 'run'],
  ['manages', 'managed'],
  ['leads', 'led'],
  ['heads', 'headed'],
  ['chairs', 'chaired'],
  ['maintains', 'maintained'],
  ['validates', 'validated'],
  ['plans', 'planned'],
  ['handles', 'handled'],
  ['settles', 'settled'],
  ['operates', 'operated'],
  ['plants', 'planted'],
  ['provides', 'provided'],
];
const ACTIVE = VERBS.map(([active]) => active).join('|');
const PARTICIPLE = [...new Set(VERBS.map(([, participle]) => participle))].join('|');
const SUBJECT = String.raw`(?:The )?[\p{Lu}][\p{L}.-]+(?: (?:de|van|&|[\p{Lu}][\p{L}.-]+))*|The [\p{Ll}]+(?: [\p{Ll}]+)?`;
const TO_PASSIVE = new RegExp(`^(${SUBJECT}) (${ACTIVE}) ((?:[^,;:]|(?<=\\d),(?=\\d))+)$`, 'u');
const TO_ACTIVE = new RegExp(
  `^((?:[^,;:]|(?<=\\d),(?=\\d))+?) (?:is|are|was|were|has been|have been) (${PARTICIPLE})((?: [\\p{Ll}]+)?) by (${SUBJECT}|the [\\p{Ll}]+(?: [\\p{Ll}]+)?)$`,
  'u',
);

const turnVoice: Reword = (text, _, known) => {
  const { before, core, after } = partsOf(text);
  const passive = TO_ACTIVE.exec(core);
  if (passive) {
    const [, object = '', participle = '', manner = '', subject = ''] = passive;
    const wasPast = / (?:was|were|has been|have been) /.test(core);
    const verb = VERBS.find(([active, form]) => form === participle && active.endsWith('s') !== wasPast);
    if (!verb || / and |^(?:At|In|On|For|From|By) /.test(object)) return null;
    const active = `${subject} ${verb[0]} ${withinSentence(object, known)}${manner}`;
    return before + (before === '' ? upperFirst(active) : active) + after;
  }
  const turned = TO_PASSIVE.exec(core);
  if (!turned) return null;
  const [, subject = '', verb = '', object = ''] = turned;
  // "Leads A and decides on B" has two verbs.
  if (/ (?:and|who|which|that) |^(?:for|in|on|at|until|from|through) /.test(object)) return null;
  const noun = object.split(/ (?=(?:in|on|at|through|by|from|to|until|over|as|remotely)\b)/)[0] ?? '';
  const rest = object.slice(noun.length);
  const isMany = /^\d|s$/.test(noun) && !/^(?:an?|the) \d/.test(noun);
  const past = !verb.endsWith('s');
  const be = past ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is';
  const participle = VERBS.find(([active]) => active === verb)?.[1] ?? verb;
  const passiveForm = `${noun} ${be} ${participle} by ${withinSentence(subject, known)}${rest}`;
  return before + (before === '' ? upperFirst(passiveForm) : passiveForm) + after;
};

type Exchange = readonly [RegExp, string];

/** The first of some exchanges that fits, a different one for each seed where several do. */
const exchangeOne =
  (exchanges: readonly Exchange[]): Reword =>
  (text, random) => {
    const fitting = exchanges.filter(([pattern]) => pattern.test(text));
    return fitting.length === 0 ? null : text.replace(...(random.pick(fitting) as [RegExp, string]));
  };

const ABBREVIATIONS: readonly Exchange[] = [
  [/\bproof of concept\b/, 'PoC'],
  [/\bsingle sign-on\b/, 'SSO'],
  [/\bfiscal year 20(\d\d)\b/, 'FY$1'],
  [/\bFY20(\d\d)\b/, 'FY$1'],
  [/(\d) ?%/, '$1 percent'],
  [/(\d) percent\b/, '$1%'],
  [/([£€]\d[\d.,]*)M\b/, '$1 million'],
  [/([£€]\d[\d.,]*) million\b/, '$1M'],
  [/\b(\d[\d.,]*) euros\b/, '€$1'],
  [/€(\d[\d,]*)(?![\d.,]*(?: million|[Mk])|\.\d)/, '$1 euros'],
  [/\bterabytes?\b/, 'TB'],
  [/(?<=\d )minutes\b/, 'min'],
  [/\b(?:per|a) year(?=[ ,;])/, 'p.a.'],
  [/\bapproximately\b/, 'approx.'],
  [/\bdepartment\b(?!\.)/, 'dept.'],
  [/\bfreedom of information(?! \()/, 'FOI'],
  [/\bgeneral practices\b/, 'GPs'],
  [/\bchief executive\b/, 'CEO'],
  [/\blaboratory\b/, 'lab'],
];

const SYNONYMS: readonly Exchange[] = [
  [/\babout (?=[£€]?\d)/, 'around '],
  [/\baround (?=[£€]?\d)/, 'roughly '],
  [/\broughly (?=[£€]?\d)/, 'about '],
  [/\bneeds (?!to)/, 'requires '],
  [/\brequires\b/, 'needs'],
  [/(?<=s )must (?!not)/, 'have to '],
  [/(?<=[^s] )must (?!not)/, 'has to '],
  [/\bhas to\b/, 'must'],
  [/\bbecause (?!of)/, 'since '],
  [/\bmostly\b/, 'mainly'],
  [/\bmainly\b/, 'mostly'],
  [/\bplanned (?=for|in|on)/, 'scheduled '],
  [/\bexpected\b/, 'anticipated'],
  [/\bstarts\b/, 'begins'],
  [/\beach (?=[a-z])/, 'every '],
  [/\bemployees\b/, 'staff'],
  [/\b(?<=[a-z] )per (?=month|week|day)/, 'a '],
  [/\b(?<=[a-z] )a (?=month|week|day)/, 'per '],
  [/\bare needed\b/, 'are required'],
  [/\basked for\b/, 'requested'],
  [/\bwants to\b/, 'would like to'],
  [/\buses\b/, 'makes use of'],
  [/\bwill close\b/, 'is going to close'],
  [/\bholds\b/, 'contains'],
  [/\btakes place\b/, 'is held'],
  [/\bat the moment\b/, 'currently'],
];

const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?$`);

function otherwiseWritten(date: string, random: Random): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (iso) return `${Number(iso[3])} ${MONTHS[Number(iso[2]) - 1]!} ${iso[1]!}`;
  const [, day, month, year] = DAY_MONTH_YEAR.exec(date) ?? [];
  if (day === undefined || month === undefined) return null;
  const forms = [`${month} ${day}`, `${month.slice(0, 3)} ${day}`].map((form) =>
    year === undefined ? form : `${form}, ${year}`,
  );
  forms.push([day, month.slice(0, 3), ...(year === undefined ? [] : [year])].join(' '));
  if (year !== undefined) {
    const number = String(MONTHS.findIndex((name) => name === month) + 1).padStart(2, '0');
    forms.push(`${year}-${number}-${day.padStart(2, '0')}`);
  }
  return random.pick(forms);
}

const rewriteDate: Reword = (text, random) => {
  // "From 21 to 25 May" has half a date.
  const dates = datesIn(text).filter(({ start }) => !/\d(?: to |–)$/.test(text.slice(0, start)));
  const written = dates.flatMap((date) => {
    const by = otherwiseWritten(date.text, random);
    return by === null ? [] : [{ date, by }];
  });
  if (written.length === 0) return null;
  const { date, by } = random.pick(written);
  return replaceFound(text, date, by);
};

/** Two nouns at the end of a part of the sentence, of which none has an attribute of its own. */
const NOUN_PAIR = /\b(of|for|about|on|with|in) ([a-z]+) and ([a-z]+)(?=[.,;]|$)/;

const reorderList: Reword = (text, _, known) => {
  const names = namesIn(text, known);
  for (const [at, first] of names.entries()) {
    const second = names[at + 1];
    if (!second) break;
    const isPair = text.slice(first.start + first.text.length, second.start) === ' and ';
    const behind = text.slice(second.start + second.text.length);
    // "A's X and B's Y" and "A and B, who …" would lose who is meant.
    if (!isPair || /^(?:['’]s|,| [\p{Lu}]|\d)/u.test(behind)) continue;
    return replaceFound(replaceFound(text, second, first.text), first, second.text);
  }
  return NOUN_PAIR.test(text) ? text.replace(NOUN_PAIR, '$1 $3 and $2') : null;
};

const REWORDINGS: Readonly<Record<RewordingKind, Reword>> = {
  'attribution added': addAttribution,
  'attribution stripped': stripAttribution,
  'active or passive': turnVoice,
  abbreviation: exchangeOne(ABBREVIATIONS),
  'date format': rewriteDate,
  'order of a list': reorderList,
  synonym: exchangeOne(SYNONYMS),
};

/**
 * The same fact in other words; null where the kind finds nothing to do.
 * @param known The names of its list (`namesOfList`).
 */
export function reword(
  text: string,
  kind: RewordingKind,
  random: Random,
  known: ReadonlySet<string>,
): string | null {
  const reworded = REWORDINGS[kind](text, random, known);
  return reworded === text ? null : reworded;
}
