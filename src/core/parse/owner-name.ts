import type { TextRange } from './text-range';
import { signifierAt } from './signifiers';

interface Word extends TextRange {
  readonly text: string;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Lower-case words inside a name, but never its last: Ludwig van der Berg. */
const PARTICLES = wordSet(
  'van von vom der den dem de del della dela do da das dos du des di la las le los el al ul bin ibn bint ben ter ten ' +
    'te zu zum zur af av am y e i abu',
);
/** Lower-case words that a team's name may end in: Data Platform team. */
const TEAM_WORDS = wordSet('team teams group squad desk department dept');
/** Capitalized words that follow a name but belong to no name. */
const DATE_WORDS = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight eod eow eom eoq eoy cob asap tbd',
);
/** Verbs that open a task: they end a name where the sentence goes on, as in "@Dana Send the sizing sheet". */
const IMPERATIVES = wordSet(
  'add align analyze approve arrange ask assess book call check clarify collect complete compile confirm connect ' +
    'coordinate create define deliver develop discuss draft email ensure evaluate explore file finalize find finish ' +
    'fix follow get give identify inform introduce investigate invite join keep loop make meet organize plan prepare ' +
    'present propose provide publish reach read reply report request research resolve respond review run schedule ' +
    'send set share sign start submit summarize sync talk tell test track update upload validate verify wait write',
);
/** Lower-case words that show that a sentence goes on, so that it is no name in small letters. */
const SENTENCE_WORDS = wordSet(
  'a about after again an and are as asap at be before both by can cc do for from if in into is it me must needs next ' +
    'no of on or our please re should so still that the their then they this till to today tomorrow until up us via ' +
    'we when who will with you your',
);
/** Words that are no first name behind a surname and a comma: "@Dana, Thanks", "@Legal, Finance". */
const NO_FIRST_NAMES = wordSet(
  'myself thanks thx urgent important draft done pending maybe also more various others everyone everybody all ' +
    'january february march july august september october november december ' +
    'accounting compliance engineering finance legal management marketing operations procurement product purchasing ' +
    'sales security support',
);
/** Times that are written like a mention. */
const TIMES = wordSet('noon midnight');

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’._&-]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\.?/uy;
const UNEVEN_SPACE = /\s\s|[\t\u00a0]|^\s|\s$/;
const SPACES = /[ \t\u00a0]+/y;
const PICTOGRAPH = /\p{Extended_Pictographic}/uy;
const POSSESSIVE = /['’]s$/;
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const SINGLE_INITIAL = /^\p{Lu}\.?$/u;
const ABBREVIATION = /^(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr)\.$/;
/** Capitals, and letters of scripts that have none. */
const CAPITALIZED = /^(?:\p{Lu}|\p{Lt}|\p{Lo}|[dlDL]['’]\p{Lu})/u;
const TITLE_CASE = /^\p{Lu}[\p{L}\p{M}'’-]*[\p{Ll}\p{M}]$/u;
const COMMA_AND_SPACE = /,[ \u00a0]+/y;
const QUARTER = /^[QH][1-4]$/;
const ENDS_METADATA_OR_SENTENCE = /(?:[^\p{L}\p{N},\s]|#\S+|\d{4}-\d{2}-\d{2})\s*$/u;
const LONGEST_METADATA = 40;
const MOST_LOWER_CASE_WORDS = 4;

const PLAIN_NAME = /^[A-Z][A-Za-z0-9]*(?: [A-Z][A-Za-z0-9]*)*$/;
const HOLDS_TIME = new RegExp(
  `(?:^(?:${[...TIMES].join('|')})| (?:${[...DATE_WORDS].join('|')}|[qh][1-4]))(?: |$)`,
  'i',
);

/** Whether a text, with only metadata behind it, is as a whole the name that `nameWords` finds there. */
export function isPlainName(text: string): boolean {
  return PLAIN_NAME.test(text) && !HOLDS_TIME.test(text);
}

/** The words of the name behind the `@` at `at`; none where it is no mention. */
export function nameWords(text: string, at: number): readonly Word[] {
  const words = wordsFrom(text, at + 1);
  const first = words[0];
  if (!first || TIMES.has(first.text.toLowerCase())) return [];
  const name = withoutTrailingParticles(capitalizedName(text, words));
  const standing = name.length < words.length && isAlone(text, at, words) ? words : name;
  const last = standing.at(-1) ?? first;
  if (POSSESSIVE.test(last.text) || continuesAsAddress(text, last.end)) return [];
  return standing.length < words.length ? standing : [...standing, ...firstNameBehind(text, standing)];
}

/**
 * The first name of `@Hill, Sam`, with an initial or without: behind a surname alone and a comma, nothing but metadata
 * behind it, and no further mention. Two first names (`@Dana, Ola`) cannot be told from it; who lists owners marks each.
 */
function firstNameBehind(text: string, surname: readonly Word[]): readonly Word[] {
  const last = surname.at(-1);
  COMMA_AND_SPACE.lastIndex = last?.end ?? text.length;
  if (!last || !COMMA_AND_SPACE.test(text) || !mayBeName(last.text)) return [];
  if (!surname.slice(0, -1).every(({ text: word }) => PARTICLES.has(word))) return [];
  const words = wordsFrom(text, COMMA_AND_SPACE.lastIndex);
  const [first, initial] = words;
  if (!first || !mayBeName(first.text) || words.length > 2) return [];
  if (initial && !SINGLE_INITIAL.test(initial.text)) return [];
  const { end } = initial ?? first;
  SPACES.lastIndex = end;
  const next = SPACES.test(text) ? SPACES.lastIndex : end;
  return text.charAt(next) !== '@' && isFollowedByMetadata(text, end) ? words : [];
}

function mayBeName(word: string): boolean {
  const lower = word.toLowerCase();
  const isOther = [NO_FIRST_NAMES, SENTENCE_WORDS, DATE_WORDS, IMPERATIVES].some((words) => words.has(lower));
  return TITLE_CASE.test(word) && !isOther;
}

/** Spaces in a joined name: `DanaWhitfield`, `dana.whitfield` → `Dana Whitfield`, `dana whitfield`; others as they are. */
export function joinedName(written: string): string {
  const name = UNEVEN_SPACE.test(written) ? written.replace(/\s+/g, ' ').trim() : written;
  if (name.includes(' ')) return name;
  if (/^\p{Ll}{2,}(?:[._]\p{Ll}{2,})+$/u.test(name)) return name.replace(/[._]/g, ' ');
  if (!/^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(name)) return name;
  const parts = name.match(/(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Dev)?\p{Lu}\p{Ll}+/gu) ?? [];
  return parts.join(' ');
}

/** All words from `start` on, up to the end of the sentence or to what cannot stand in a name. */
function wordsFrom(text: string, start: number): readonly Word[] {
  const words: Word[] = [];
  let position = start;
  while (position < text.length && !signifierAt(text, position)) {
    WORD.lastIndex = position;
    const match = WORD.exec(text)?.[0];
    if (match === undefined) break;
    const word = withoutSentencePeriod(match, text, position);
    words.push({ text: word, start: position, end: position + word.length });
    SPACES.lastIndex = position + word.length;
    if (word.length < match.length || !SPACES.test(text)) break;
    position = SPACES.lastIndex;
  }
  return words;
}

/** Initials and titles keep their period; any other ends a sentence. */
function withoutSentencePeriod(word: string, text: string, start: number): string {
  if (!word.endsWith('.')) return word;
  const goesOn = /^\s+\p{Lu}/u.test(text.slice(start + word.length));
  const keeps = INITIALS.test(word) || (ABBREVIATION.test(word) && (goesOn || /^[JS]r/.test(word)));
  return keeps ? word : word.slice(0, -1);
}

function capitalizedName(text: string, words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, index) => index > 0 && !belongsToName(word.text));
  const name = end < 0 ? words : words.slice(0, end);
  const last = name.at(-1);
  if (!last || isFollowedByMetadata(text, last.end)) return name;
  const verb = name.findIndex(({ text: word }, index) => index > 0 && IMPERATIVES.has(word.toLowerCase()));
  return verb < 0 ? name : name.slice(0, verb);
}

function belongsToName(word: string): boolean {
  const lower = word.toLowerCase();
  if (DATE_WORDS.has(lower) || QUARTER.test(word)) return false;
  return CAPITALIZED.test(word) || SINGLE_INITIAL.test(word) || PARTICLES.has(word) || TEAM_WORDS.has(word);
}

function withoutTrailingParticles(words: readonly Word[]): readonly Word[] {
  let length = words.length;
  while (length > 1 && PARTICLES.has(words[length - 1]?.text ?? '')) length -= 1;
  return words.slice(0, length);
}

/** A mention behind a finished sentence, with nothing but metadata after it: all its words are the name. */
function isAlone(text: string, at: number, words: readonly Word[]): boolean {
  const last = words.at(-1);
  if (!last || words.length > MOST_LOWER_CASE_WORDS || !isFollowedByMetadata(text, last.end)) return false;
  if (!ENDS_METADATA_OR_SENTENCE.test(text.slice(Math.max(0, at - LONGEST_METADATA), at))) return false;
  return !words.some(({ text: word }) => {
    const lower = word.toLowerCase();
    return SENTENCE_WORDS.has(lower) || DATE_WORDS.has(lower) || QUARTER.test(word);
  });
}

/** Whether the line ends at `offset`, or goes on with an emoji, a tag, a mention, a field or a block id. */
function isFollowedByMetadata(text: string, offset: number): boolean {
  SPACES.lastIndex = offset;
  const next = SPACES.test(text) ? SPACES.lastIndex : offset;
  if (next >= text.length || '#@[(^'.includes(text.charAt(next))) return true;
  if (text.charCodeAt(next) < 0x80) return false;
  PICTOGRAPH.lastIndex = next;
  return PICTOGRAPH.test(text) || signifierAt(text, next) !== null;
}

/** `@dana@northwind.example` and `@scope/name` are addresses. */
function continuesAsAddress(text: string, end: number): boolean {
  return /^(?:@|\/[\p{Ll}\d])/u.test(text.slice(end, end + 2));
}
