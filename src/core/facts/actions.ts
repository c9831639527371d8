import type { Token } from './read-statement';
import { phraseAt } from './action-phrases';
import { stemOf } from './stem';

/** What actions ask for. Verbs of one row ask for the same; some stand in several. */
const CLASSES: Readonly<Record<string, string>> = {
  hand: 'send share provide forward email mail deliver submit supply circulate distribute pass give hand export resend return ship post upload publish file issue fax lodge transmit register invoice bill',
  make: 'draft prepare write create build make compile produce design develop outline document set put complete finish finalize finalise assemble provide formulate',
  edit: 'revise update rewrite redraft correct change split adjust amend fix resolve repair rework adapt refresh improve renew',
  ask: 'ask request inquire enquire clarify find check confirm verify determine validate investigate examine explore assess evaluate research get collect gather obtain count ensure follow establish understand identify learn source seek look search take',
  meet: 'schedule arrange book organize organise convene set plan coordinate reserve fix meet',
  run: 'run hold conduct host give test rehearse practise practice measure benchmark pilot simulate train perform carry execute deliver trial try start begin launch',
  tell: 'present explain introduce brief tell inform notify walk demo show demonstrate train announce remind let warn describe discuss',
  chase: 'follow chase remind nudge call ring phone ping',
  answer: 'answer reply respond',
  raise: 'raise increase lift',
  lower: 'lower reduce decrease cut',
  bill: 'invoice bill charge',
  invite: 'invite',
  swap: 'exchange swap trade',
  load: 'import load',
  agree: 'approve sign accept decide agree commit settle countersign authorize authorise vote',
  finish: 'finalize finalise finish complete close conclude fill',
  install: 'install mount deploy rack fit set configure roll enable setup connect activate',
  buy: 'order buy purchase procure',
  move: 'migrate upgrade replace move transfer switch',
  review:
    'review read go compare analyze analyse inspect proofread audit check evaluate assess score examine search',
  extend: 'add extend include append expand prolong renew',
  keep: 'track monitor watch',
  refuse: 'contest dispute challenge reject refuse',
  stop: 'cancel stop remove decline delete drop postpone terminate deactivate disable withdraw revoke',
  pay: 'pay settle',
  name: 'name nominate appoint assign instruct engage hire',
  list: 'list compile collect gather',
  left: 'remain outstand miss open',
};

const CLASSES_OF: ReadonlyMap<string, readonly string[]> = (() => {
  const known = new Map<string, string[]>();
  for (const [name, verbs] of Object.entries(CLASSES)) {
    for (const verb of verbs.split(' ')) {
      const classes = known.get(stemOf(verb)) ?? [];
      classes.push(name);
      known.set(stemOf(verb), classes);
    }
  }
  return known;
})();

/** What an action asks for, and the words that say so. */
export interface Actions {
  /** Empty where no verb is known. */
  readonly classes: ReadonlySet<string>;
  readonly verbs: ReadonlySet<Token>;
}

/** "Get it signed", "get it over to Dana": by itself, such a verb says nothing of what is to be done. */
const LIGHT: ReadonlySet<string> = new Set('get let make ensure help continu try keep do'.split(' '));
/** A name or two may stand before the verb: "Dana to send …". */
const LATEST_FIRST = 3;
/** What stands before a further verb: "… and send it", "… : split it", "… to be sent". */
const JOINS = /(?:^|[:;,]|\b(?:and|then|to|please|to be)) *$/i;

/** "Do a check", "give a demo", "get approval": what is to be done is told by the noun. */
const LIGHT_BEFORE_NOUN =
  /^(?:do|make|give|run|hold|conduct|perform|carry out|get|obtain|secure|place|put in)\b(?: (?:an?|the|another|some|its|their|our))?(?: [^\s,.;:]+){0,5}? $/i;
/** What somebody else has to do for it to be got. */
const GETS = /^(?:get|obtain|secure)\b/i;
const THEIR_ACTS: ReadonlySet<string> = new Set(
  'approval confirmation signature countersignature review agreement acceptance decision permission'
    .split(' ')
    .map(stemOf),
);
/** "Send an invitation", "issue a reminder": to do that is to invite, and to remind. */
const SENDS = /^(?:send|issue|email|get)\b/i;
const SENT_ACTS: ReadonlySet<string> = new Set(
  'invitation reminder notification invoice'.split(' ').map(stemOf),
);
/** "Ask Dana for a review": what is asked for is to be done. */
const ASKED_FOR = /^(?:ask|request)\b.* for (?:an?|the|another|their|its) $/i;
/** Nouns that are spelled as a verb and are mostly things. */
const THINGS: ReadonlySet<string> = new Set(
  [
    'plan',
    'list',
    'order',
    'design',
    'document',
    'contact',
    'note',
    'file',
    'issue',
    'report',
    'source',
    'form',
    'set',
    'fit',
    'fix',
    'count',
  ].map(stemOf),
);
/** Nouns whose stem is not their verb's. */
const VERB_OF: ReadonlyMap<string, string> = new Map(
  [
    ['signature', 'sign'],
    ['countersignature', 'countersign'],
    ['extension', 'extend'],
    ['analysis', 'analyze'],
    ['purchase', 'buy'],
    ['decision', 'decide'],
    ['permission', 'approve'],
  ].map(([noun = '', verb = '']) => [stemOf(noun), stemOf(verb)] as const),
);

/** "Have it reviewed", "get Dana to sign": somebody else does it. */
const CAUSES = /^(?:have|get)\b/i;
const PARTICIPLE = /(?:ed|sent|written|done|made|shown|told|built|bought|paid|held|put|set)$/;

const classesOf = (stem: string): readonly string[] => CLASSES_OF.get(VERB_OF.get(stem) ?? stem) ?? [];

/** The noun behind a light verb that tells what is to be done, if there is one. */
function actOf(tokens: readonly Token[], said: string): Token | null {
  return (
    tokens.find(({ stem, start, capital }) => {
      if (capital === 'name' || start === 0 || THINGS.has(stem)) return false;
      const classes = classesOf(stem);
      if (classes.length === 0 || !LIGHT_BEFORE_NOUN.test(said.slice(0, start))) return false;
      return !GETS.test(said) || THEIR_ACTS.has(stem);
    }) ?? null
  );
}

/** The verb of what somebody is made to do, if there is one. */
function causedOf(tokens: readonly Token[], said: string): Token | null {
  if (!CAUSES.test(said)) return null;
  const known = tokens.filter(({ stem, start }) => start > 0 && classesOf(stem).length > 0);
  // "Get the revised sheet": it is revised already.
  const isDone = ({ word, start }: Token): boolean =>
    PARTICIPLE.test(word) && !/\b(?:an?|the|its|their|our|his|her) $/i.test(said.slice(0, start));
  const isBase = ({ word }: Token): boolean => !PARTICIPLE.test(word);
  return known.find(isDone) ?? (/^have\b/i.test(said) ? known.find(isBase) : undefined) ?? null;
}

/** The verbs that an action begins with or that are joined to it. */
export function readActions(tokens: readonly Token[], said: string): Actions {
  const classes = new Set<string>();
  const verbs = new Set<Token>();
  const take = (token: Token, found: readonly string[]): void => {
    verbs.add(token);
    for (const each of found) classes.add(each);
  };
  const told = actOf(tokens, said) ?? causedOf(tokens, said);
  if (told) {
    const [first] = tokens;
    if (first && first.start === 0) verbs.add(first);
    take(told, classesOf(told.stem));
  }
  let isLight = false;
  tokens.forEach((token, at) => {
    if (verbs.has(token)) return;
    // "Ask Dana": the capital of the first word says nothing.
    if (isLight || (token.capital === 'name' && token.start > 0)) return;
    const isFirst = verbs.size === 0 && at < LATEST_FIRST;
    const isJoined =
      JOINS.test(said.slice(Math.max(0, token.start - 8), token.start)) ||
      (!THINGS.has(token.stem) && ASKED_FOR.test(said.slice(0, token.start))) ||
      (SENT_ACTS.has(token.stem) && SENDS.test(said));
    const phrase = (isFirst && token.start === 0) || isJoined ? phraseAt(said, token.start) : null;
    if (phrase) {
      take(token, phrase.classes);
      for (const each of tokens) if (each.start >= phrase.from && each.end <= phrase.to) verbs.add(each);
      return;
    }
    isLight = isFirst && LIGHT.has(token.stem);
    const found = CLASSES_OF.get(token.stem);
    if (!isLight && (!found || !(isFirst || isJoined))) return;
    take(token, isLight ? [] : (found ?? []));
  });
  return { classes, verbs };
}

/** Whether a stem is a verb of which it is known what it asks for. */
export const isActionVerb = (stem: string): boolean => CLASSES_OF.has(stem);

/** Whether two stems are verbs that ask for the same: what was revised is what was updated. */
export function areSameVerbs(a: string, b: string): boolean {
  const others = CLASSES_OF.get(b);
  return others !== undefined && (CLASSES_OF.get(a)?.some((each) => others.includes(each)) ?? false);
}

/** Whether two actions ask for different things, as far as their verbs are known. */
export function areOtherActions(a: Actions, b: Actions): boolean {
  if (a.classes.size === 0 || b.classes.size === 0) return false;
  for (const each of a.classes) if (b.classes.has(each)) return false;
  return true;
}
