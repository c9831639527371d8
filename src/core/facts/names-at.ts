const PARTICLE = /(?:van|von|der|den|de|del|da|di|la|le|af|ten|ter|el|al) /y;
const BETWEEN_NAMES = /, | and /y;
const CAPITAL = /^\p{Lu}/u;
const WORD_END = /[\s,:;()!?"]/g;
const MOST_WORDS = 4;
const MOST_NAMES = 3;

/** Where a match at a place ends; -1 where there is none. */
export function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where a word with a capital ends that begins here, without the "'s" behind it and the end of its sentence; else -1. */
function capitalWord(text: string, at: number): number {
  if (!CAPITAL.test(text.slice(at, at + 2))) return -1;
  WORD_END.lastIndex = at;
  const end = WORD_END.exec(text)?.index ?? text.length;
  const word = text.slice(at, end).replace(/['’]s?$/, '');
  return at + (word.length > 3 ? word.replace(/\.$/, '') : word).length;
}

/** Behind the particles that stand here, if any do. */
function particlesEnd(text: string, at: number): number {
  let end = at;
  for (let next = endAt(PARTICLE, text, end); next >= 0; next = endAt(PARTICLE, text, end)) end = next;
  return end;
}

/** Where a name ends that begins here: words with capitals, with particles before or among them; else -1. */
function nameEnd(text: string, at: number): number {
  const start = particlesEnd(text, at);
  let end = capitalWord(text, start);
  if (end < start + 2) return -1;
  for (let words = 1; words < MOST_WORDS && text.charAt(end) === ' '; words++) {
    const next = capitalWord(text, particlesEnd(text, end + 1));
    if (next < 0) break;
    end = next;
  }
  return end;
}

/** Where the names of people end that begin here ("Dana", "Dana Whitfield and Ola van der Berg"); -1 where there are none. */
export function namesEnd(text: string, at: number): number {
  let end = nameEnd(text, at);
  for (let names = 1; end >= 0 && names < MOST_NAMES; names++) {
    const between = endAt(BETWEEN_NAMES, text, end);
    const next = between < 0 ? -1 : nameEnd(text, between);
    if (next < 0) break;
    end = next;
  }
  return end;
}
