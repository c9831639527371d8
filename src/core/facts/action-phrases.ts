/** A verb that asks for something by what stands behind it: "draw up", "let … know". */
interface VerbPhrase {
  /** From the verb on. What the first group holds belongs to the verb, too. */
  readonly pattern: RegExp;
  readonly classes: readonly string[];
}

const BETWEEN = '(?: [^\\s,.;:]+){0,8}?';
const phrase = (verb: string, behind: string, classes: string, isApart = true): VerbPhrase => ({
  pattern: new RegExp(`^(?:${verb})\\b${isApart ? BETWEEN : ''} (${behind})\\b`, 'i'),
  classes: classes.split(' '),
});

const PHRASES: readonly VerbPhrase[] = [
  phrase('let', 'know', 'tell'),
  phrase('bring|get', 'up to date', 'edit'),
  phrase('make|put', 'public|online', 'hand'),
  phrase('put', 'out', 'hand', false),
  phrase('put', 'together', 'make'),
  phrase('put', '(?=on (?:the|our|their) )', 'hand'),
  phrase('put', 'before|in front of|forward to', 'hand'),
  phrase('draw|write', 'up', 'make'),
  phrase('turn|switch', 'on', 'install'),
  phrase('turn|switch', 'off', 'stop'),
  phrase('get back|reach out', 'to', 'chase', false),
  phrase('check in|touch base|catch up', 'with', 'chase', false),
  phrase('find', 'out', 'ask', false),
  phrase('look', 'into', 'ask review', false),
  phrase('look', 'at|over|through', 'ask review', false),
  phrase('go', 'through|over', 'review tell', false),
  phrase('talk', 'through|over', 'tell'),
  phrase('try', 'out', 'run'),
  phrase('send', 'out|round|over', 'hand'),
  phrase('hand', 'in|over', 'hand'),
  phrase('pass', 'on', 'hand'),
  phrase('sign', 'off', 'agree'),
  phrase('call', 'off', 'stop', false),
  phrase('take', 'off|down', 'stop'),
  phrase('roll', 'out', 'install'),
  phrase('fill', 'in|out', 'finish'),
  phrase('sort', 'out', 'edit ask'),
  phrase(
    'set|fix|settle|agree(?: on)?|find|pick|choose',
    '(?=(?:an?|the|new|its) (?:\\p{L}+ )?(?:date|time|slot))',
    'meet',
    false,
  ),
  phrase('set|fix|settle|agree(?: on)?', '(?=[^,.;:]* date\\b)', 'meet', false),
  phrase('write', 'to', 'tell hand', false),
  phrase('get', 'over to|across to|out to', 'hand'),
  phrase('put', 'to (?:the |a )?vote', 'agree'),
];

/** What a verb asks for by what stands behind it, and where that ends; null where that changes nothing. */
export function phraseAt(
  said: string,
  start: number,
): { readonly classes: readonly string[]; readonly from: number; readonly to: number } | null {
  const rest = said.slice(start, start + 120);
  for (const { pattern, classes } of PHRASES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const to = start + match[0].length;
    return { classes, from: to - (match[1] ?? '').length, to };
  }
  return null;
}
