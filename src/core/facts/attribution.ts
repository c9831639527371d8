/** A statement without who said it, and where. */
export interface Attributed {
  readonly said: string;
  /** The words that were set aside. */
  readonly by: readonly string[];
}

const NAME = "(?:\\p{Lu}[\\p{L}\\p{N}.'-]+(?: (?:\\p{Lu}[\\p{L}\\p{N}.'-]*|van|von|de|der|den)){0,3})";
const SAID =
  '(?:stated|said|says|states|noted|notes|reported|confirmed|confirms|clarified|clarifies|indicated|indicates|' +
  'mentioned|mentions|explained|explains|asserted|asserts|claimed|claims|observed|observes|added|adds|told us|admitted|admits|argues|argued|disclosed|estimates|estimated|hopes|hoped|fears|feared|' +
  'communicated|relayed|highlighted|suggested|described|pointed out|emphasi[sz]ed|emphasi[sz]es|shared|repeated|' +
  'underlined|stressed|remarked|admitted|believes|thinks|expects)';
const SOURCE =
  '(?:note|notes|update|email|e-mail|mail|message|thread|document|record|minutes|report|call|transcript)';

interface Attribution {
  /** What is in every match: a pattern over names takes milliseconds to compile, and most statements name no source. */
  readonly hint: RegExp;
  /** Takes its match away. Anchored, or begun by words that are rare, so that none is slow. */
  readonly pattern: RegExp;
}

const TELLS = new RegExp(SAID);
const TELLS_SOMEBODY = /told|tells|informed|warn|ask|remind/;
const HAS_SOURCE = new RegExp(SOURCE, 'i');

const ATTRIBUTIONS: readonly Attribution[] = [
  {
    hint: /\(/,
    pattern:
      /\s*\((?:per|according to|as (?:reported|stated|noted|referenced|described|entered|relayed|of)|noted|reported|stated|confirmed|source:?|via|mentioned|said|from)\b[^()]*\)/giu,
  },
  {
    hint: TELLS,
    pattern: new RegExp(
      `^(?:the )?${NAME}(?:'s [\\p{L}\\p{N} ]{2,25})? (?:also |has |again )?${SAID} (?:again )?that `,
      'u',
    ),
  },
  {
    hint: TELLS,
    pattern: new RegExp(
      `^${NAME} (?:also |has )?(?:stated|said|says|states|noted|notes|reported|confirmed|confirms|clarified|indicated|mentioned|mentions|explained|added|adds|told us|pointed out|repeated|stressed)[:,]? (?=(?:\\p{Lu}|\\p{Ll}))`,
      'u',
    ),
  },
  {
    hint: HAS_SOURCE,
    pattern: new RegExp(
      `^an? (?:[\\p{L}\\p{N}]+ ){0,4}${SOURCE}(?: in the ${SOURCE})? (?:states?|says?|notes?|indicates?|mentions?)(?: that)? `,
      'iu',
    ),
  },
  {
    hint: HAS_SOURCE,
    pattern: new RegExp(
      `^(?:the |this )?(?:[\\p{L}\\p{N}]+ ){0,2}${SOURCE} (?:states?|says?|notes?|indicates?|mentions?)(?: that)? `,
      'iu',
    ),
  },
  { hint: /[,:]/, pattern: /^(?:according to|per|as per|as told by|from) [^,:]{2,40}[,:] /iu },
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
    hint: /per|according|as /,
    pattern: new RegExp(
      `,? (?:per|according to|as (?:stated|reported|noted|relayed|described|confirmed|mentioned) by) ${NAME}(?:'s [\\p{L}\\p{N} ]{3,40})?(?=[.,:;)]|$)`,
      'gu',
    ),
  },
  {
    hint: /as /,
    pattern: new RegExp(
      `, as ${NAME} (?:has |had )?(?:${SAID}|heard|hinted|put it|points? out|wrote)(?: from ${NAME})?(?=[.,:;)]|$)`,
      'gu',
    ),
  },
  {
    hint: TELLS_SOMEBODY,
    pattern: new RegExp(
      `^${NAME} (?:told|tells|informed|warned|warns|asks|asked|reminded)(?: (?:${NAME}|us|them|him|her))?(?: again)? that `,
      'u',
    ),
  },
  {
    hint: /sa(?:id|ys)|note|stated|reported|confirmed|according|explained/,
    pattern: new RegExp(
      `,? (?:said|says|noted|notes|stated|reported|confirmed|according to|explained) ${NAME}(?=[.]?$)`,
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
  said = said.replace(/\s+/g, ' ').replace(LEADING, '').trim();
  return said === '' ? { said: text, by: [] } : { said, by };
}
