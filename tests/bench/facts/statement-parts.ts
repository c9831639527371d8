/** A statement without who said it. The three parts make up the text again. */
export interface StatementParts {
  /** "X stated that ", or nothing. */
  readonly before: string;
  readonly core: string;
  /** " (per X).", ", according to X.", or the full stop alone. */
  readonly after: string;
}

const SAID =
  'stated|said|noted|confirmed|reported|mentioned|explained|emphasized|stressed|states|complained|found|wrote';
const BEFORE = new RegExp(
  `^(?:(?!In |On |At )[^,]{0,60}? (?:${SAID}) that |[\\p{Lu}]\\p{L}+(?: [\\p{Lu}]\\p{L}+)? said |It was (?:${SAID}) that |According to [^,]+, |Per [^,]+, )`,
  'u',
);
const AFTER =
  /(?: \((?:per|according to|noted as|mentioned as|via)[^()]*\)|, (?:according to|as) [^,]*?(?:update|minutes|circular|solicitors|described it|[A-Z][\p{L}]+))?\.?$/u;

export function partsOf(text: string): StatementParts {
  const before = BEFORE.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const core = rest.replace(AFTER, '');
  return { before, core, after: rest.slice(core.length) };
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
