/** Where a name stands in its clause, as far as its part depends on it. */
export type Place =
  | 'subject'
  | 'object'
  | 'from'
  | 'to'
  | 'by'
  | 'owner'
  | 'of'
  | 'for'
  | 'over'
  | 'instead'
  | 'before'
  | 'after'
  | 'aside';

export const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...['from', 'against'].map((word) => [word, 'from'] as const),
  ...['to', 'into', 'towards', 'toward', 'onto'].map((word) => [word, 'to'] as const),
  ['by', 'by'],
  ['of', 'of'],
  ['than', 'to'],
  ['for', 'for'],
  ['over', 'over'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ...'with in at on under via through between among within near per about as like'
    .split(' ')
    .map((word) => [word, 'aside'] as const),
]);
export const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'gets',
  'got',
]);
export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...BE,
  ...'will would shall should can could may might must has have had does do did'.split(' '),
]);
export const PRONOUNS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'it', 'us', 'me']);
/** Who leads somebody is the one whom that somebody reports to. */
export const INVERSE =
  /^(?:leads|led|leading|manages?|managed|managing|supervises?|supervised|heads|headed|chairs|chaired|runs|ran|oversees?|oversaw|directs|directed|absorbs?|absorbed|sue[sd]?|suing|succeed(?:s|ed)?|replace[sd]?)$/;
/** Nouns, too: verbs only behind an auxiliary. */
export const INVERSE_OR_NOUN = /^(?:lead|head|chair|run|direct)$/;
/** "X's supplier is Y": Y supplies X. Of other nouns ("customer", "subsidiary", "manager"), X is the one who acts. */
export const AGENT =
  /^(?:supplier|provider|vendor|seller|lender|lessor|landlord|licensor|auditor|insurer|owner|operator|carrier|mentor|coach|tutor|trainer|buyer|reinsurer|underwriter|broker|processor|integrator|administrator|reseller|retailer|publisher|courier|caterer|installer|developer|consultant|advis[eo]r|sponsor|manufacturer|host|parent|shareholder|investor|employer|creditor|distributor|builder|designer|guarantor|reviewer|author|sender|sponsor|founder)s?$/;
/** Nouns that tell what one is to another one: "X is deputy to Y" says "of Y". */
export const RELATION =
  /^(?:managers?|heads?|leads?|leaders?|bosse?s?|superiors?|chairs?|directors?|deput(?:y|ies)|customers?|clients?|subsidiar(?:y|ies)|parent|tenants?|partners?|replacement|successor|predecessor|subcontractors?|contractors?|rivals?|principal|champion)$/;
/** "X belongs to Y": Y has X. "X lost to Y": Y beat X. */
export const YIELDING = /^(?:belongs?|belonged|loses|lost|yields|yielded)$/;
export const PARTICIPLE = /(?:ed|en|et|wn|ld|ought|aught|ept|ent|elt|ost|un|ade|ut|id|one|ung)$/;
/** "The replacement for X" is that of X. */
export const FOR_IS_OF: ReadonlySet<string> = new Set(['replacement', 'substitute', 'successor']);
/** "X orders it from Y": what goes from X to Y is the order. */
export const ORDERING = /^(?:ordered|commissioned|requested)$/;
/** "X prefers Y to Z". */
export const PREFERRING =
  /^(?:prefers?|preferred|chooses?|chose|chosen|recommends?|recommended|favou?rs?|favou?red|likes|rather|picks?|picked|selects?|selected)$/;
/** "X is smaller than Y": Y is larger. */
export const SMALLER = /^(?:smaller|less|fewer|lower|later|worse|slower|shorter|younger|cheaper|weaker)$/;
/** "X does it instead of Y". */
export const INSTEAD_OF = /\b(?:instead|in place|in lieu|on behalf) of$/i;
/** "X agrees to Y": nothing goes to Y. */
export const BEFORE_NO_DIRECTION =
  /^(?:agree[sd]?|consent(?:s|ed)?|objects?|objected|due|owing|thanks|subject|prior|next|close|compared|committed|refers?|referred|according|relat(?:es|ed|ing))$/;
/** "X, who leads Y, …": it is told by the way, up to the next comma. */
export const BY_THE_WAY: ReadonlySet<string> = new Set(['who', 'which', 'whose']);
export const NEW_CLAUSE: ReadonlySet<string> = new Set(['while', 'whereas', 'but']);
/** A value that tells when. */
export const CALENDAR = /^(?:day|month|year|quarter|half-year|weekday|relative|week|time):/;
/** "By the end" tells when. */
export const TIMES: ReadonlySet<string> = new Set(
  'end close beginning start middle first second last next same day week month quarter year time'.split(' '),
);
/** Words behind which a noun begins. */
export const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  'the a an our your their its his her from by'.split(' '),
);

/** A relative pronoun, or a value: what its kind and a colon begin, or a digit. */
const isNoName = (word: string): boolean =>
  word === 'whom' || word === 'which' || word.includes(':') || (word >= '0' && word < ':');

/** The place that a word gives to what stands behind it. */
export function placeBehind(wordBefore: string, word: string, wordBehind: string): Place | undefined {
  const place = PLACES.get(word);
  // "To whom X reports", "by 32 units".
  if (place && isNoName(wordBehind)) return 'aside';
  // "Would like to".
  if (word === 'like' && wordBehind === 'to') return undefined;
  if (word === 'for' && FOR_IS_OF.has(wordBefore)) return 'of';
  if (word === 'to' && BEFORE_NO_DIRECTION.test(wordBefore)) return 'aside';
  if (word === 'on' && /^(?:depend|rel)/.test(wordBefore)) return 'to';
  return place;
}
