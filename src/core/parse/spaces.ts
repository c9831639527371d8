const UNEVEN_SPACE = /\s\s|[^\S ]/;

/** A text without blanks around it, and with one space for each run of blanks, line breaks included, inside. */
export function collapseSpaces(text: string): string {
  const trimmed = text.trim();
  return UNEVEN_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
