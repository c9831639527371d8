import { endAt, namesEnd } from './names-at';

/** A statement without who said it, and where. */
export interface Attributed {
  readonly said: string;
  /** The words that were set aside. */
  readonly by: readonly string[];
}

const SOURCE =
  '(?:note|notes|update|email|e-mail|mail|message|thread|document|record|minutes|report|call|transcript|meeting|summary)';
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
  "(?=[^.;]*\\b(?:am|is|are|was|were|be|has|have|had|will|would|can|cannot|could|may|might|must|should|shall|does|do|did|needs?|wants?|[a-z]+n't)\\b)";
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b';
/** Behind a name, what is the person's: "Dana's note". */
const OWN = "(?:['’]s [^,.;:()]{2,40})?";

/** Words that stand around who said something. */
interface Attribution {
  readonly before: RegExp;
  /** What stands between the two: names, or a source ("the thread"). */
  readonly who: 'names' | 'names or source';
  readonly behind: RegExp;
}

/** At the beginning. */
const LEADING: readonly Attribution[] = [
  {
    before: /(?:The |the )?/y,
    who: 'names',
    behind: new RegExp(
      `(?:['’]s [^,.;:()]{2,25}?| (?:board|team|council|office))?(?: also| has| have| again)? ${SAID} (?:again )?that `,
      'y',
    ),
  },
  {
    before: /(?:)/y,
    who: 'names',
    behind: new RegExp(`(?: also| has| have)? ${SAID_PLAINLY}(?:[:,] | ${SENTENCE})`, 'y'),
  },
  {
    before: /(?:according to|per|as per|as told by) /iy,
    who: 'names or source',
    behind: /[,:] /y,
  },
  { before: /From /y, who: 'names', behind: /: /y },
  {
    before: /(?:)/y,
    who: 'names',
    behind:
      /(?: again)? (?:told|tells|informed|warned|warns|asks|asked|reminded)(?: (?:us|them|him|her|[A-Z][^\s,]+(?: [A-Z][^\s,]+)?))?(?: again)? that /y,
  },
];

/** Anywhere. */
const INSERTED: readonly Attribution[] = [
  // Not "(per week)", "(from 3 May)".
  {
    before: new RegExp(`\\s*\\((?:per|from) (?!${MONTH})`, 'gi'),
    who: 'names or source',
    behind: /(?:, [^()]*)?\)/y,
  },
  // In the middle it is a way: "from Odense (via Malmö) to Lübeck".
  { before: /\s*\(via /gi, who: 'names', behind: /\)(?=\.?$)/y },
  {
    // "Per TB" tells of what.
    before:
      /,? (?:per (?![A-Z]{2})|according to |as (?:stated|reported|noted|relayed|described|confirmed|mentioned) by )/g,
    who: 'names',
    behind: new RegExp(`${OWN}(?=[.,:;)]|$)`, 'y'),
  },
  {
    before: /, as /g,
    who: 'names',
    behind: new RegExp(
      ` (?:has |had )?(?:${SAID}|heard|hinted|put it|points? out|wrote)(?: from [A-Z][^\\s,.;:()]+)?(?=[.,:;)]|$)`,
      'y',
    ),
  },
  {
    before: /, (?:said|says|noted|notes|stated|reported|confirmed|explained) /g,
    who: 'names',
    behind: /(?=\.?$)/y,
  },
];

/** Ways to say that somebody said something without saying who, or with a source alone. */
const PLAIN: readonly RegExp[] = [
  /\s*\((?:according to|as (?:reported|stated|noted|referenced|described|entered|relayed|of)|noted|reported|stated|confirmed|source:?|mentioned|said)\b[^()]*\)/gi,
  new RegExp(
    `^(?:an? (?:[^\\s,.;:()]+ ){0,4}|(?:the |this )?(?:[^\\s,.;:()]+ ){0,2})${SOURCE}(?: (?:in|from|by|of) (?:the )?[^\\s,.;:()]+){0,2} (?:(?:states?|says?|notes?|indicates?|mentions?) that |(?:states?|says?|indicates?|mentions?) ${SENTENCE})`,
    'i',
  ),
  /^(?:latest )?update(?: shared by [^:]{2,40})?(?: as of [\d-]+)?(?: is that|:) */i,
  /^(?:it|we) (?:was|is|were|are) (?:noted|stated|reported|mentioned|said|told|informed) that /i,
  /^there (?:is|are|was|were) /i,
];

const SOURCE_NOUNS = /(?:the|an?|this|our|their|his|her) [^,.;:()]{2,40}/y;
const OWNED = new RegExp(OWN, 'y');

/** Where an attribution ends of which the words before the name end here; -1 where it is none. */
function endOf({ who, behind }: Attribution, text: string, at: number): number {
  const named = namesEnd(text, at);
  if (named >= 0) {
    const end = endAt(behind, text, who === 'names' ? named : endAt(OWNED, text, named));
    if (end >= 0) return end;
  }
  const source = who === 'names' ? -1 : endAt(SOURCE_NOUNS, text, at);
  return source < 0 ? -1 : endAt(behind, text, source);
}

const TRIM = /^[\s,;:.-]+|[\s,;:-]+$/g;

/** Sets aside who said it: that Dana said it, or Ola, is not what the statement states. */
export function splitAttribution(text: string): Attributed {
  const by: string[] = [];
  let said = text;
  const cut = (from: number, to: number): void => {
    by.push(said.slice(from, to).replace(TRIM, ''));
    said = `${said.slice(0, from)} ${said.slice(to)}`;
  };
  for (const pattern of PLAIN)
    said = said.replace(pattern, (words) => {
      by.push(words.replace(TRIM, ''));
      return ' ';
    });
  for (const each of LEADING) {
    const start = said.length - said.trimStart().length;
    const before = endAt(each.before, said, start);
    const end = before < 0 ? -1 : endOf(each, said, before);
    if (end > start) cut(start, end);
  }
  for (const each of INSERTED) {
    each.before.lastIndex = 0;
    for (let match = each.before.exec(said); match; match = each.before.exec(said)) {
      const end = endOf(each, said, match.index + match[0].length);
      if (end < 0) continue;
      cut(match.index, end);
      each.before.lastIndex = match.index + 1;
    }
  }
  said = said
    .replace(/\s+(?=[\s.,;:])/g, '')
    .replace(TRIM, '')
    .trim();
  return said === '' ? { said: text, by: [] } : { said, by };
}
