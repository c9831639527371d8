/** Names and how they are compared. A folded name is lower-case ASCII words, for comparison only, never for show. */

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
  /\s(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|kg|se|sa|sas|sarl|bv|nv|ab|as|asa|oy|oyj|aps|spa|srl|sp z oo)$/;
/** The address behind a name: `Dana Whitfield <dana@northwind.example>`. */
const ADDRESS = / ?<[^<>@\s]+@[^<>@\s]+>/;
const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|herr|frau|sir|dame)\s+(?=\S+\s\S)/;

const CACHED_NAMES = 20_000;

/** The same few names stand in a vault thousands of times: what they fold to is kept, up to a bound. */
function cached(fold: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const folded = known.get(name);
    if (folded !== undefined) return folded;
    if (known.size >= CACHED_NAMES) known.clear();
    const fresh = fold(name);
    known.set(name, fresh);
    return fresh;
  };
}

/** The letters of a name in lower case and without marks; nearly all names are ASCII and need no more than the first. */
function plainLetters(name: string): string {
  if (!/[^\x20-\x7e]/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** `Østfjord  Shipping` → `ostfjord shipping`: without case, marks, punctuation and runs of spaces. */
export const foldName = cached((name) =>
  plainLetters(name)
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

/** `Sam Okafor (Halden Clinics)` → the name, and what stands in the parentheses. */
export function splitCompany(name: string): { readonly name: string; readonly company: string | null } {
  const match = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(name);
  return match?.[1] && match[2] ? { name: match[1], company: match[2] } : { name, company: null };
}

/** The folded form of a person's name: joined, swapped and doubled spellings of one name give one key. */
export const personKey = cached((name) => {
  const bare = splitCompany(name.replace(ADDRESS, '').replace(/^@/, '').trim()).name;
  const folded = foldName(unswap(splitJoined(bare))).replace(HONORIFIC, '');
  return joinInitials(folded.split(' '))
    .filter((word, index, words) => index === 0 || word !== words[index - 1])
    .join(' ');
});

/** The folded form of a company's name, without its legal form: `Acme Corp.` and `Acme` give one key. */
export const companyKey = cached((name) => {
  const folded = foldName(name);
  const short = folded.replace(LEGAL_FORM, '');
  return short === '' ? folded : short;
});

/** Whether a folded name is a single word: a first name, which by itself never joins two notes. */
export const isBareName = (key: string): boolean => key !== '' && !key.includes(' ');

/** The first word of a folded name. */
export const firstName = (key: string): string => key.split(' ')[0] ?? key;

/** Names that stand for nobody in particular. */
const NOBODY =
  /^(?:tbd|tba|unknown|unassigned|nobody|none|unknown contact|unknown speaker|speaker \d+|participant \d+)$/;
export const isNobody = (key: string): boolean => key === '' || NOBODY.test(key);

/** `Dana Whitfield` → `DW`; one letter for one word, `?` for none. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word ? [...word][0] : '',
  );
  return letters.join('').toUpperCase() || '?';
}
