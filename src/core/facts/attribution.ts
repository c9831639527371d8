/** A statement without who said it, and where. */
export interface Attributed {
  readonly said: string;
  /** The words that were set aside. */
  readonly by: readonly string[];
}

const PARTICLE = '(?:van|von|der|den|de|del|da|di|la|le|af|ten|ter|el|al)';
const NAME = `(?:(?:${PARTICLE} ){0,2}\\p{Lu}[\\p{L}\\p{N}.'-]+(?: (?:\\p{Lu}[\\p{L}\\p{N}.'-]*|${PARTICLE})){0,3})`;
/** Of people who say one thing together. */
const NAMES = `${NAME}(?:(?:, | and )${NAME}){0,2}`;
const SOURCE =
  '(?:note|notes|update|email|e-mail|mail|message|thread|document|record|minutes|report|call|transcript|meeting|summary)';
/** The thread, Dana's note. */
const WHERE = `(?:(?:the|an?|this|our|their|his|her) [\\p{L}\\p{N} '-]{2,40}|${NAMES}(?:'s [\\p{L}\\p{N} ]{2,40})?)`;

/** What tells, where "that" follows. */
const SAID =
  '(?:stated|said|says|states|noted|notes|reported|confirmed|confirms|clarified|clarifies|indicated|indicates|' +
  'mentioned|mentions|explained|explains|asserted|asserts|claimed|claims|observed|observes|added|adds|told us|' +
  'communicated|relayed|highlighted|suggested|described|pointed out|emphasi[sz]ed|emphasi[sz]es|shared|repeated|' +
  'underlined|stressed|remarked|admitted|admits|argued|argues|disclosed|estimated|estimates|hoped|hopes|feared|fears|' +
  'believes|thinks|expects)';
/** What tells before a sentence of its own; before anything else it is what somebody does: "confirmed the order". */
const SAID_PLAINLY =
  '(?:stated|said|says|noted|reported|confirmed|confirms|clarified|indicated|mentioned|mentions|explained|told us|' +
  'pointed out|stressed)';
const SENTENCE =
  '(?=[^.;]*\\b(?:am|is|are|was|were|be|has|have|had|will|would|can|cannot|could|may|might|must|should|shall|does|do|did|' +
  "needs?|wants?|\\p{L}+n['’]t)\\b)";

interface Attribution {
  /** What is in every match: a pattern over names takes milliseconds to compile, and most statements name no source. */
  readonly hint: RegExp;
  /** Takes its match away. Anchored, or begun by words that are rare, so that none is slow. */
  readonly pattern: RegExp;
}

const TELLS = new RegExp(SAID);
const HAS_SOURCE = new RegExp(SOURCE, 'i');
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b';

const ATTRIBUTIONS: readonly Attribution[] = [
  {
    hint: /\(/,
    pattern:
      /\s*\((?:according to|as (?:reported|stated|noted|referenced|described|entered|relayed|of)|noted|reported|stated|confirmed|source:?|mentioned|said)\b[^()]*\)/giu,
  },
  // Not "(per week)" and "(from 3 May)".
  {
    hint: /\((?:per|from)/i,
    pattern: new RegExp(`\\s*\\((?:[Pp]er|[Ff]rom) (?!${MONTH})${WHERE}(?:, [^()]*)?\\)`, 'gu'),
  },
  // In the middle it is a way: "from Odense (via Malmö) to Lübeck".
  { hint: /\(via/i, pattern: new RegExp(`\\s*\\([Vv]ia ${NAMES}\\)(?=[.]?$)`, 'u') },
  {
    hint: TELLS,
    pattern: new RegExp(
      `^(?:[Tt]he )?${NAMES}(?:'s [\\p{L}\\p{N} ]{2,25}| (?:board|team|council|office))? (?:also |has |have |again )?${SAID} (?:again )?that `,
      'u',
    ),
  },
  {
    hint: TELLS,
    pattern: new RegExp(`^${NAMES} (?:also |has |have )?${SAID_PLAINLY}(?:[:,] | ${SENTENCE})`, 'u'),
  },
  {
    hint: HAS_SOURCE,
    pattern: new RegExp(
      `^(?:an? (?:[\\p{L}\\p{N}]+ ){0,4}|(?:the |this )?(?:[\\p{L}\\p{N}]+ ){0,2})${SOURCE}(?: (?:in|from|by|of) (?:the )?[\\p{L}\\p{N}]+){0,2} (?:(?:states?|says?|notes?|indicates?|mentions?) that |(?:states?|says?|indicates?|mentions?) ${SENTENCE})`,
      'iu',
    ),
  },
  {
    hint: /[,:]/,
    pattern: new RegExp(`^(?:[Aa]ccording to|[Pp]er|[Aa]s per|[Aa]s told by) ${WHERE}[,:] `, 'u'),
  },
  { hint: /^from/i, pattern: new RegExp(`^From ${NAMES}: `, 'u') },
  {
    hint: /update/i,
    pattern: /^(?:latest )?update(?: shared by [^:]{2,40})?(?: as of [\d-]+)?(?: is that|:) */iu,
  },
  {
    hint: /that/,
    pattern: /^(?:it|we) (?:was|is|were|are) (?:noted|stated|reported|mentioned|said|told|informed) that /iu,
  },
  { hint: /^there/i, pattern: /^there (?:is|are|was|were) /iu },
  {
    // "Per TB" tells of what.
    hint: /per|according|as /,
    pattern: new RegExp(
      `,? (?:per (?!\\p{Lu}{2})|according to |as (?:stated|reported|noted|relayed|described|confirmed|mentioned) by )${NAMES}(?:'s [\\p{L}\\p{N} ]{3,40})?(?=[.,:;)]|$)`,
      'gu',
    ),
  },
  {
    hint: /as /,
    pattern: new RegExp(
      `, as ${NAMES} (?:has |had )?(?:${SAID}|heard|hinted|put it|points? out|wrote)(?: from ${NAME})?(?=[.,:;)]|$)`,
      'gu',
    ),
  },
  {
    hint: /told|tells|informed|warn|ask|remind/,
    pattern: new RegExp(
      `^${NAME} (?:told|tells|informed|warned|warns|asks|asked|reminded)(?: (?:${NAME}|us|them|him|her))?(?: again)? that `,
      'u',
    ),
  },
  {
    hint: /, (?:sa(?:id|ys)|note|stated|reported|confirmed|explained)/,
    pattern: new RegExp(
      `, (?:said|says|noted|notes|stated|reported|confirmed|explained) ${NAMES}(?=[.]?$)`,
      'gu',
    ),
  },
];

const LEADING = /^[\s,;:.-]+|[\s,;:-]+$/g;

/** Sets aside who said it: that Dana said it, or Ola, is not what the statement states. */
export function splitAttribution(text: string): Attributed {
  const by: string[] = [];
  let said = text;
  for (const { hint, pattern } of ATTRIBUTIONS) {
    if (!hint.test(said)) continue;
    said = said.replace(pattern, (words) => {
      by.push(words.replace(LEADING, ''));
      return ' ';
    });
  }
  said = said
    .replace(/\s+(?=[\s.,;:])/g, '')
    .replace(LEADING, '')
    .trim();
  return said === '' ? { said: text, by: [] } : { said, by };
}
