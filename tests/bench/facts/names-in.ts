import { MONTHS, type Found } from './values-in';

const NAME_WORD = String.raw`[\p{Lu}][\p{Ll}]+(?:[\p{Lu}-][\p{L}]+)*(?!\p{L})`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Dr|Mr|Ms)\\. )?${NAME_WORD}(?:(?: (?:de|van|von|der)| &)? ${NAME_WORD})*`,
  'gu',
);
/** Capitals of a sentence's start, in front of a name. */
const OPENING =
  /^(?:The|An?|In|On|At|By|Of|For|From|As|If|Only|All|About|Around|Because|After|Before|Under|With|Unless|Storm|General|Option) (?=\p{Lu})/u;
/** Capitals that are no names: times, and German nouns that the notes keep. */
const NO_NAMES = new Set<string>([
  ...MONTHS,
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Sundays', 'Mondays'],
  ...['Fridays', 'Herr', 'Frau', 'Betriebsrat', 'Angebot', 'Beirat', 'Lastenheft', 'Pflichtenheft'],
]);

const NO_NAMES_KNOWN: ReadonlySet<string> = new Set();

/**
 * Names of people, companies, places and products. A single word at the very start may be any word: it is left out unless
 * it is among `known`.
 */
export function namesIn(text: string, known = NO_NAMES_KNOWN): readonly Found[] {
  return [...text.matchAll(NAME)]
    .map((match) => {
      const opening = OPENING.exec(match[0])?.[0] ?? '';
      return { start: match.index + opening.length, text: match[0].slice(opening.length) };
    })
    .filter(({ start, text: name }) => {
      const words = name.replace(/^(?:Dr|Mr|Ms)\. /, '').split(' ');
      return !words.some((word) => NO_NAMES.has(word)) && (start > 0 || words.length > 1 || known.has(name));
    });
}

/** The names of a list: those that stand in the middle of one of its sentences. */
export const namesOfList = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => namesIn(text).map(({ text: name }) => name)));
