import { linkName } from '../model/note-path';
import { linksIn, plainText, splitList } from './inline';

const JOINING = /^(?:and|&)\s+/i;
/** What stands beside links and is a name: a capital, no abbreviation ("CTO"), few words. */
const NAME_BESIDE_LINKS = /^(?!\p{Lu}[\p{Lu}\d&.]+$)\p{Lu}\S*(?:\s+\S+){0,4}$/u;

/** The people in a value that has links: those of the links, and names that stand between its commas without one. */
export function peopleBesideLinks(text: string): readonly string[] {
  return splitList(text).flatMap((part) => {
    const links = linksIn(part);
    if (links.length > 0) return links.map(({ target }) => linkName(target));
    const name = plainText(part).replace(JOINING, '');
    return NAME_BESIDE_LINKS.test(name) ? [name] : [];
  });
}
