import type { Token } from './read-statement';
import { stemOf } from './stem';

/** What actions ask for. Verbs of one row ask for the same; some stand in several. */
const CLASSES: Readonly<Record<string, string>> = {
  hand: 'send share provide forward email mail deliver submit supply circulate distribute pass give hand export resend return ship post upload publish file issue fax',
  make: 'draft prepare write create build make compile produce design develop outline document set put complete finish finalize finalise assemble provide formulate',
  edit: 'revise update rewrite redraft correct change split adjust amend fix resolve repair rework adapt refresh improve',
  ask: 'ask request inquire enquire clarify find check confirm verify determine validate investigate examine explore assess evaluate research get collect gather obtain count ensure follow establish understand identify learn source seek look',
  meet: 'schedule arrange book organize organise invite convene set plan coordinate reserve fix hold',
  run: 'run hold conduct host give test rehearse practise practice measure benchmark pilot simulate train perform carry execute deliver',
  tell: 'present explain introduce brief tell inform notify walk demo show demonstrate train announce remind let warn describe discuss',
  chase: 'follow chase remind nudge call ring phone ping',
  agree: 'approve sign accept decide agree commit settle countersign authorize authorise',
  finish: 'finalize finalise finish complete close conclude fill',
  install: 'install mount deploy rack fit set configure roll enable setup connect activate',
  buy: 'order buy purchase procure',
  move: 'migrate upgrade replace move transfer switch',
  review: 'review read go compare analyze analyse inspect proofread audit check',
  extend: 'add extend include append expand',
  keep: 'track monitor watch',
  refuse: 'contest dispute challenge reject refuse',
  stop: 'cancel stop remove decline delete drop postpone terminate',
  pay: 'pay settle',
  name: 'name nominate appoint assign',
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
const LIGHT: ReadonlySet<string> = new Set(
  'get let make ensure help start begin continu try keep do'.split(' '),
);
/** A name or two may stand before the verb: "Dana to send …". */
const LATEST_FIRST = 3;
/** What stands before a further verb: "… and send it", "… : split it". */
const JOINS = /(?:^|[:;,]|\b(?:and|then|to|please)) *$/i;

/** The verbs that an action begins with or that are joined to it. */
export function readActions(tokens: readonly Token[], said: string): Actions {
  const classes = new Set<string>();
  const verbs = new Set<Token>();
  let isLight = false;
  tokens.forEach((token, at) => {
    // "Ask Dana": the capital of the first word says nothing.
    if (isLight || (token.capital === 'name' && token.start > 0)) return;
    const isFirst = verbs.size === 0 && at < LATEST_FIRST;
    isLight = isFirst && LIGHT.has(token.stem);
    const found = CLASSES_OF.get(token.stem);
    const isJoined = () => JOINS.test(said.slice(Math.max(0, token.start - 8), token.start));
    if (!isLight && (!found || !(isFirst || isJoined()))) return;
    verbs.add(token);
    for (const each of isLight ? [] : (found ?? [])) classes.add(each);
  });
  return { classes, verbs };
}

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
