import type { StatementReading, Token } from './read-statement';

const NAME = '((?:\\p{Lu}[\\p{L}\\p{N}.&-]*)(?: (?:\\p{Lu}|\\d)[\\p{L}\\p{N}.&-]*){0,2})';
const KNOWN_AS = '(?: known as| called| named)';
/** "Once" alone, outside of parentheses, says when: "once Ola signs". */
const FORMERLY = `(?:,? (?:formerly|previously)${KNOWN_AS}?|,? once${KNOWN_AS}|,? \\((?:formerly|previously|once)${KNOWN_AS}?)`;
const BE_CALLED =
  '(?:was|is|has been|will be|were|are|have been) (?:now |since )?(?:renamed(?: (?:to|as|into))?|rebranded(?: (?:to|as))?|called|known as|sold as|named)';

interface Renaming {
  /** What is in every match: most statements need not be searched for names. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** Whether the old name stands first. */
  readonly oldFirst: boolean;
}

const RENAMINGS: readonly Renaming[] = [
  {
    hint: /formerly|previously|once/,
    pattern: new RegExp(`${NAME}${FORMERLY} ${NAME}(?!'s)`, 'gu'),
    oldFirst: false,
  },
  { hint: /\(now/, pattern: new RegExp(`${NAME} \\(now ${NAME}\\)`, 'gu'), oldFirst: true },
  {
    hint: new RegExp(BE_CALLED),
    pattern: new RegExp(`${NAME}(?: \\p{Ll}+)? ${BE_CALLED}(?: now)? ${NAME}`, 'gu'),
    oldFirst: true,
  },
  {
    hint: /new name/,
    pattern: new RegExp(`${NAME} is the new name (?:of|for) (?:the |our )?${NAME}`, 'gu'),
    oldFirst: false,
  },
];
/** "Is called" alone gives something its name; what tells that it had another one. */
const TELLS_CHANGE = /\bnow\b|\bre(?:named|branded)\b|\bformerly\b|\bpreviously\b|\bonce\b|\bnew name\b/i;

/** "The plant in Moss is now called Kai": that is not Moss. */
const BEHIND_PREPOSITION = /\b(?:in|at|of|for|from|near|by|to|with|on) $/i;
/** What somebody was before is no former name. */
const OFFICE = /^(?:C[A-Z]O|S?VP|PM|MD)$/;

/** A name as the tokens that it has in statements. */
type NameTokens = readonly Token[];

export interface Renamed {
  readonly from: NameTokens;
  readonly to: NameTokens;
}

const within = (tokens: readonly Token[], start: number, end: number): NameTokens =>
  tokens.filter((token) => token.start >= start && token.end <= end);

const keyOf = (tokens: NameTokens): string => tokens.map(({ stem }) => stem).join(' ');

/** Which things a list says to have another name now, by the first word of the old name. */
export function renamedThings(readings: readonly StatementReading[]): ReadonlyMap<string, Renamed> {
  const found = new Map<string, Renamed>();
  for (const { said, tokens } of readings) {
    if (!TELLS_CHANGE.test(said)) continue;
    for (const { hint, pattern, oldFirst } of RENAMINGS) {
      if (!hint.test(said)) continue;
      for (const match of said.matchAll(pattern)) {
        const [all, one = '', other = ''] = match;
        const oneAt = match.index + all.indexOf(one);
        const otherAt = match.index + all.lastIndexOf(other);
        if (OFFICE.test(other) || BEHIND_PREPOSITION.test(said.slice(0, oneAt))) continue;
        const first = within(tokens, oneAt, oneAt + one.length);
        const second = within(tokens, otherAt, otherAt + other.length);
        const renamed = oldFirst ? { from: first, to: second } : { from: second, to: first };
        const { from, to } = renamed;
        const key = from[0]?.stem;
        if (key === undefined || to.length === 0 || keyOf(from) === keyOf(to)) continue;
        // Of two that say otherwise, the one that comes first in the alphabet, whatever the order of the list.
        const known = found.get(key);
        if (!known || keyOf(to) < keyOf(known.to)) found.set(key, renamed);
      }
    }
  }
  // "A is now B" and "B is now A": nobody knows which.
  const certain = new Map(
    [...found].filter(([, { from, to }]) => keyOf(found.get(to[0]?.stem ?? '')?.to ?? []) !== keyOf(from)),
  );
  return new Map([...certain].map(([key, { from, to }]) => [key, { from, to: latestName(to, certain) }]));
}

/** "A is now B", "B is now C": A is C. */
function latestName(name: NameTokens, renamed: ReadonlyMap<string, Renamed>): NameTokens {
  const seen = new Set<string>();
  let latest = name;
  for (
    let next = renamed.get(latest[0]?.stem ?? '');
    next && keyOf(next.from) === keyOf(latest) && !seen.has(keyOf(latest));
    next = renamed.get(latest[0]?.stem ?? '')
  ) {
    seen.add(keyOf(latest));
    latest = next.to;
  }
  return latest;
}
