import { stemmer } from 'stemmer';
import { cached } from '../model/name';

/** One spelling for British and American words; that a few other words change, too, does no harm. */
const oneSpelling = (word: string): string =>
  word
    .replace(/tres?$/, 'ter')
    .replace(/(..)our(s?|ed|ing|able|ite|al)$/, '$1or$2')
    .replace(/(...)is(e[sd]?|ing|ations?)$/, '$1iz$2')
    .replace(/ll(?=ed$|ing$)/, 'l');

/** What the forms of a word have in common; of a word in lower case. Words of other scripts stay as they are. */
export const stemOf = cached((word: string) => (/^[a-z]+$/.test(word) ? stemmer(oneSpelling(word)) : word));
