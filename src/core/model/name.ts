/** Names and how they are compared. A folded name is lower-case ASCII words, for comparison only, never for show. */

import { copiedText } from './copied-text';

/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
/** Accents, and what nobody sees (soft hyphens, marks of direction); but a zero-width space parts words. */
const MARKS = /(?!\u200b)[\p{M}\p{Cf}]/gu;
const LEGAL_FORM =
  /\s(?:inc|incorporated|corp|corporation|co|and co|company|ltd|limited|llc|llp|lp|plc|pty|pvt|gmbh|mbh|ag|kg|kgaa|ohg|ug|ev|se|sa|sas|sarl|bv|nv|ab|as|asa|a s|oy|oyj|aps|spa|srl|sro|doo|kft|zrt|sp z oo)$/;
/** An address by itself, or the one behind a name: `Dana Whitfield <dana@northwind.example>`. */
const ADDRESS = /<?([^<>@\s()[\]:]+@[^<>@\s()[\]:]+\.[^<>@\s()[\]:]+)>?/;
const BEHIND_NAME = / ?<[^<>@\s]+@[^<>@\s]+>/;
const HONORIFICS =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|miss|herr|frau|fr|hr|sir|dame|ing|dipl|mme|mlle|sig|sr|sra|srta|dott)\s+)+(?=\S)/;

const CACHED_NAMES = 30_000;

/**
 * The same few names stand in a vault thousands of times: what they fold to is kept, up to a bound. Of a full cache
 * the names that are asked for again survive.
 */
export function cached<T>(fold: (name: string) => T): (name: string) => T {
  let known = new Map<string, T>();
  let former = new Map<string, T>();
  return (name) => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    // What is kept, and what it folds to, must not keep the text of the note that it was cut from.
    const own = copiedText(name);
    const folded = former.get(name) ?? fold(own);
    if (known.size >= CACHED_NAMES) {
      former = known;
      known = new Map();
    }
    known.set(own, folded);
    return folded;
  };
}

/** The letters of a text in lower case and without marks; nearly all are ASCII and need no more than the first. */
export function foldText(name: string): string {
  if (!/[^\x20-\x7e]/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** `Østfjord  Shipping` → `ostfjord shipping`: without case, marks, punctuation and runs of spaces. */
export const foldName = cached((name) =>
  foldText(name)
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** `@DanaWhitfield` → `Dana Whitfield`; a name that is already several words, or all capitals, stays. */
function splitJoined(name: string): string {
  if (/\s/.test(name) || !/^\p{Lu}[\p{L}'’-]*\p{Ll}\p{Lu}/u.test(name)) return name;
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** `Whitfield, Dana` → `Dana Whitfield`. */
function unswap(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return last && first && more.length === 0 ? `${first} ${last}` : name;
}

/** `A. K. Rao` is `A.K. Rao`: initials that stand apart are one word. */
function joinInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  words.forEach((word, index) => {
    const last = joined.at(-1);
    const isRun = last !== undefined && word.length === 1 && words[index - 1]?.length === 1;
    if (isRun) joined[joined.length - 1] = last + word;
    else joined.push(word);
  });
  return joined;
}

/** What stands in parentheses behind a name and is no company: pronouns, a part in the meeting, a way to take part. */
const NO_COMPANY =
  /^(?:(?:she|he|they|her|him|them|hers|his|theirs)(?: (?:she|he|they|her|him|them|hers|his|theirs))*|host|organi[sz]er|chair|presenter|speaker|guest|optional|required|external|internal|remote|online|on site|in person|by phone|phone|dial in|video|absent|excused|declined|accepted|tentative|late|part time|me|you|notes|minutes|tbc|tbd|.*\bunknown\b.*)$/;

/**
 * `Sam Okafor (Halden Clinics)` → the name, and the company in the parentheses; null where there is none, or where
 * they hold something else, such as pronouns.
 */
export function splitCompany(name: string): { readonly name: string; readonly company: string | null } {
  if (!name.includes('(')) return { name, company: null };
  const match = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(name);
  if (!match?.[1] || !match[2]) return { name, company: null };
  return { name: match[1], company: NO_COMPANY.test(foldName(match[2])) ? null : match[2] };
}

/** The e-mail address that stands in a text, in lower case; null where there is none. */
export function addressOf(text: string): string | null {
  return text.includes('@') ? (ADDRESS.exec(text)?.[1]?.toLowerCase() ?? null) : null;
}

/** The folded form of a person's name: joined, swapped and doubled spellings of one name give one key. */
export const personKey = cached((name) => {
  const bare = splitCompany(name.replace(BEHIND_NAME, '').replace(/^@/, '').trim()).name;
  const folded = foldName(unswap(splitJoined(bare))).replace(HONORIFICS, '');
  if (!folded.includes(' ')) return folded;
  return joinInitials(folded.split(' '))
    .filter((word, index, words) => index === 0 || word !== words[index - 1])
    .join(' ');
});

/** A name as it is shown where nobody wrote it down as a title: without `@`, address and what is in parentheses. */
export function nameToShow(name: string): string {
  const bare = splitCompany(name.replace(BEHIND_NAME, '').trim().replace(/^@/, '')).name;
  return splitJoined(bare).trim();
}

/** The folded form of a company's name, without its legal form: `Acme Corp.` and `Acme` give one key. */
export const companyKey = cached((name) => {
  let key = foldName(name);
  for (let short = key.replace(LEGAL_FORM, ''); short !== key; short = key.replace(LEGAL_FORM, ''))
    key = short;
  return key;
});

const SURNAME_ALONE =
  /^@?(?:(?:van|von|vom|de|del|della|di|da|dos|den|der|ter|ten|zu|la|le|el|al|bin)\s+)+\S+$/;

/**
 * Whether a name as written is a person's full name: several words, or several that were joined. A first name with a
 * hyphen ("Jean-Luc") is one word, the slug of a tag ("dana-whitfield") is not.
 */
export function isFullName(name: string): boolean {
  const key = personKey(name);
  // "van der Berg" is a last name; whoever is called Van by first name writes it with a capital.
  if (SURNAME_ALONE.test(name.trim())) return false;
  if (isBareName(key) || isNobody(key) || addressOf(name) === name.toLowerCase()) return false;
  return !/^@?\p{Lu}[\p{L}'’]*-\p{Lu}[\p{L}'’]*$/u.test(name.trim());
}

/** Whether a folded name is a single word: a first name, which by itself never joins two notes. */
export const isBareName = (key: string): boolean => key !== '' && !key.includes(' ');

/** The first word of a folded name. */
export const firstName = (key: string): string => key.split(' ')[0] ?? key;

/** Names that stand for nobody in particular. */
const NOBODY =
  /^(?:tbd|tba|tbc|na|n a|unknown|unassigned|unnamed|anonymous|nobody|none|someone|somebody|(?:unknown|unnamed|unidentified) (?:contact|speaker|person|participant|attendee|caller|user|guest)(?: \d+)?|(?:speaker|participant|attendee|guest|caller|user|contact|person) (?:\d+|[a-f]))$/;
export const isNobody = (key: string): boolean => key === '' || NOBODY.test(key);

/** `Dana Whitfield` → `DW`; one letter for one word, `?` for none. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word ? [...word][0] : '',
  );
  return letters.join('').toUpperCase() || '?';
}
