import { stemmer } from 'stemmer';
import type { Token } from './read-statement';

/** What actions ask for, by the verbs that they begin with. Those of one row ask for the same. */
const CLASSES: Readonly<Record<string, string>> = {
  hand: 'send share provide forward email mail deliver submit supply circulate distribute pass give export resend return ship post upload',
  make: 'draft prepare write create build make compile produce design develop put assemble outline document revise update rewrite split summarize',
  ask: 'ask request inquire enquire clarify find check confirm verify determine validate investigate examine explore assess evaluate research get collect gather obtain',
  meet: 'schedule arrange book organize organise invite convene plan set coordinate',
  talk: 'discuss present explain introduce brief tell inform notify walk demo show demonstrate train',
  test: 'test rehearse practise practice run measure benchmark pilot simulate',
  agree: 'approve sign accept decide finalize finalise close agree commit',
  install: 'install deploy configure order buy migrate upgrade replace enable rack',
  review: 'review read compare analyze analyse inspect',
  stop: 'cancel stop remove decline delete drop postpone',
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, verbs]) =>
    verbs.split(' ').map((verb) => [stemmer(verb), name] as const),
  ),
);
/** A name or two may stand before the verb: "Dana to send …". */
const LATEST = 3;

/** The class of the verb that an action begins with; null where it is none that is known. */
export function verbClass(tokens: readonly Token[]): string | null {
  for (const { stem } of tokens.slice(0, LATEST)) {
    const found = CLASS_OF.get(stem);
    if (found !== undefined) return found;
  }
  return null;
}
