import { DELETE, SPACE } from './blocks/characters';

const UNEVEN_SPACE = /\s\s|[^\S ]/;
/** Beyond, looking at each character is slower than a pattern is. */
const SHORT = 80;

/** Whether a text is of visible ASCII characters and single spaces: what most names and values are. */
function isEven(text: string): boolean {
  if (text.length > SHORT) return false;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code >= DELETE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return true;
}

/** A text without blanks around it, and with one space for each run of blanks, line breaks included, inside. */
export function collapseSpaces(text: string): string {
  const trimmed = text.trim();
  if (isEven(trimmed)) return trimmed;
  return UNEVEN_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
