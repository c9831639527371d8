import { FEW, numberOf } from './numbers';
import { one, rule, tailRule, type ValueRule } from './value-rule';

/** What is told apart by numbers: of "crane 3" and "crane 2" one is another crane. */
export const NUMBERED =
  'crane|phase|line|hall|site|room|gate|lot|building|block|floor|wave|module|trailer|berth|dock|annex|appendix|article|' +
  'section|clause|requirement|chapter|level|tier|zone|area|ward|sprint|milestone|option|platform|terminal|machine|' +
  'server|node|rack|cluster|plant|pump|turbine|substation|studio|warehouse|depot|ramp|pier|exhibit|work package';
/** Of these the number is written as a word, too: "wave one"; but "in the hall two pumps run". */
const COUNTED_STEPS = 'phase|wave|module|sprint|milestone|option|stage|lot|level|tier|work package';

/** Addresses of pages and phones. */
export const ADDRESS_RULES: readonly ValueRule[] = [
  rule(
    '(?:https?://)?(?:[a-z0-9-]+\\.)+(?:com|net|org|io|ai|dev|co|eu|example|de|fr|no|se)(?:/[^\\s,;)]*)?',
    ([all]) =>
      one(
        'domain',
        (all ?? '')
          .toLowerCase()
          .replace(/^https?:\/\//, '')
          .replace(/[/.]+$/, ''),
      ),
  ),
  rule('\\+\\d[\\d ()/-]{6,}\\d', ([all]) => one('phone', (all ?? '').replace(/\D/g, ''))),
];

/** What is named by a number or a letter. */
export const LABEL_RULES: readonly ValueRule[] = [
  tailRule(`(?:${COUNTED_STEPS})s? (${FEW})`, ([, word]) => one('label', String(numberOf(word)))),
  tailRule(`(?:${NUMBERED})s? (?:no\\.? ?|nr\\.? ?|#)?(\\d{1,3}[a-z]?(?![-.,]?\\d)|[a-z])`, ([all, label]) =>
    /\d|\p{Lu}$/u.test(all ?? '') ? one('label', (label ?? '').toLowerCase()) : null,
  ),
  // "A-side" and "B-side"; not "E-mail", "T-shirt", "X-ray".
  tailRule(
    '([a-df-hj-su-wyz])(?=-(?:side|wing|team|line|stand|berth|dock|ramp|gate|block|plant|hall)s?)',
    ([, letter]) => (/\p{Lu}/u.test(letter ?? '') ? one('label', (letter ?? '').toLowerCase()) : null),
  ),
];

/** Names of things that are made of letters and digits. */
export const IDENTIFIER_RULES: readonly ValueRule[] = [
  rule('v(?:ersion)? ?(\\d+(?:\\.\\d+)*)', ([, version]) => one('version', version ?? '')),
  rule('([a-z]{1,6})-?(\\d{2,}[a-z]?(?:-[a-z0-9]+)*)', ([, letters, digits]) =>
    /^(?:in|on|at|by|the|for|from|and|of|to|mid|early|late|end|post|pre)$/i.test(letters ?? '')
      ? null
      : one('id', `${letters ?? ''}${digits ?? ''}`.toLowerCase()),
  ),
  // "ISO 27001".
  rule('([a-z]{2,6}) (\\d{4,}[a-z]?)', ([, letters, digits]) =>
    /^\p{Lu}+$/u.test(letters ?? '') && !/^(?:IN|FY|BY|OF|TO)$/.test(letters ?? '')
      ? one('id', `${letters ?? ''}${digits ?? ''}`.toLowerCase())
      : null,
  ),
  rule('(\\d+\\.\\d+\\.\\d+(?:\\.\\d+)*)', ([, version]) => one('version', version ?? '')),
];
