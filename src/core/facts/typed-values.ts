import { DIGITS, NUMBER, NUMBER_WORD, numberOf, rounded, FEW, TENS_IN_WORDS, WORD_NUMBER } from './numbers';
import { amountOf, withSharedUnits } from './shared-units';

/** What kind of value it is, with its unit where there is one: `money`, `date`, `duration-day`, `number-tb` … */
export type ValueKind = string;

/** Of these there are several in nearly every sentence, each of something else. */
export const isLooseKind = (kind: ValueKind): boolean =>
  /^(?:number|year|weekday|time|frequency)$/.test(kind);

/** A value that a text states, read as what it is: "$1.2m" and "1,200,000 dollars" are one. */
export interface TypedValue {
  readonly kind: ValueKind;
  /** The same for the same value, however it is written. */
  readonly value: string;
  /** The number as it is written, without unit and scale: 2.8 of "€2.8m"; null of what is no amount. */
  readonly amount: number | null;
  readonly start: number;
  readonly end: number;
}

type Groups = readonly (string | undefined)[];
interface ValueRule {
  readonly pattern: RegExp;
  /** Null where the words are no such value. A rule may read a day and its year at once. */
  readonly read: (groups: Groups) => readonly (readonly [ValueKind, string])[] | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const WEEKDAY = '((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?';
const CURRENCY =
  '(?:us\\$|[$€£¥]|eur|usd|gbp|chf|nok|sek|dkk|pln|kr|euros?|dollars?|pounds?|francs?|kroner|kronor)';
const SCALE = '(k|m|mm|mn|bn?|t|thousand|million|billion|trillion)';
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, b: 1e9, t: 1e12 };
const UNITS: Readonly<Record<string, string>> = {
  minute: 'min',
  hr: 'hour',
  petabyte: 'pb',
  terabyte: 'tb',
  gigabyte: 'gb',
  megabyte: 'mb',
  exabyte: 'eb',
  gig: 'gb',
  gigabit: 'gbit',
  megabit: 'mbit',
  yr: 'year',
};

/** Two weeks are 14 days, and two years 24 months. */
const DURATIONS: Readonly<Record<string, readonly [string, number]>> = {
  second: ['minute', 1 / 60],
  min: ['minute', 1],
  hour: ['minute', 60],
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['month', 12],
};
const RELATIVE: Readonly<Record<string, string>> = { coming: 'next', past: 'last' };
const FREQUENCIES: Readonly<Record<string, string>> = { dai: 'day', annual: 'year', annua: 'year' };

const monthOf = (name: string | undefined): string =>
  String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
const dayOf = (month: string, day: string | undefined): string => `${month}/${Number(day)}`;
const withYear = (
  found: readonly (readonly [ValueKind, string])[],
  year: string | undefined,
): readonly (readonly [ValueKind, string])[] => (year === undefined ? found : [...found, ['year', year]]);

/** "Million", "mn" and "m" begin alike, as do "billion" and "bn"; "thousand" and "trillion" do, too. */
const scaleOf = (scale: string | undefined): number =>
  scale === undefined ? 1 : (SCALES[scale] ?? SCALES[scale.charAt(0)] ?? 1);

const rule = (pattern: string, read: ValueRule['read']): ValueRule => ({
  pattern: new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  read,
});
const one = (kind: ValueKind, value: string): readonly (readonly [ValueKind, string])[] => [[kind, value]];

/** What is told apart by numbers: of "crane 3" and "crane 2" one is another crane. */
const NUMBERED =
  'crane|phase|line|hall|site|room|gate|lot|building|block|floor|wave|module|trailer|berth|dock|annex|appendix|article|' +
  'section|clause|requirement|chapter|level|tier|zone|area|ward|sprint|milestone|option|platform|terminal|machine|' +
  'server|node|rack|cluster|plant|pump|turbine|substation|studio|warehouse|depot|ramp|pier|exhibit|work package';

const ORDINAL_QUARTERS = ['first', 'second', 'third', 'fourth'];

/** The first rule that reads some characters has them. */
const RULES: readonly ValueRule[] = [
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
  rule(`${YEAR}-(\\d{2})-(\\d{2})`, ([, year, month, day]) =>
    withYear(one('date', dayOf(String(Number(month)), day)), year),
  ),
  rule(
    `${MONTH}\\.? ${DAY} ?(?:-|to|until|through) ?(?:${MONTH}\\.? )?${DAY}(?:,? ${YEAR})?`,
    ([, month, from, other, to, year]) =>
      withYear(one('range', `${dayOf(monthOf(month), from)}-${dayOf(monthOf(other ?? month), to)}`), year),
  ),
  rule(`${DAY} ?(?:-|to|until) ?${DAY} ${MONTH}(?:,? ${YEAR})?`, ([, from, to, month, year]) =>
    withYear(one('range', `${dayOf(monthOf(month), from)}-${dayOf(monthOf(month), to)}`), year),
  ),
  rule(`(?:the )?${DAY}\\.? (?:of )?${MONTH}(?:,? ${YEAR})?`, ([, day, month, year]) =>
    withYear(one('date', dayOf(monthOf(month), day)), year),
  ),
  rule(`${MONTH}\\.? (?:the )?${DAY}(?:,? ${YEAR}|(?![,.]?\\d))`, ([, month, day, year]) =>
    withYear(one('date', dayOf(monthOf(month), day)), year),
  ),
  // "The 10th and 25th"; not "the 4th floor".
  rule(
    '(?:the |and |or |to |until |till )(\\d{1,2}(?:st|nd|rd|th))(?= ?(?:$|[.,;:)]|and |or |to |until |till |if |with ))',
    ([, day]) => one('day', String(Number.parseInt(day ?? ''))),
  ),
  rule(`${MONTH}\\.?,? (?:of )?${YEAR}`, ([, month, year]) => withYear(one('month', monthOf(month)), year)),
  rule(MONTH, ([, month]) => (/^\p{Lu}/u.test(month ?? '') ? one('month', monthOf(month)) : null)),
  rule(`(?:q([1-4])|([1-4])q)(?:[ /'-]*(?:fy ?)?((?:20)?\\d\\d))?`, ([, a, b, year]) =>
    withYear(one('quarter', a ?? b ?? ''), year === undefined ? undefined : year.padStart(4, '20')),
  ),
  rule(`(first|second|third|fourth) quarter(?:'s)?(?: (?:of )?${YEAR})?`, ([, ordinal, year]) =>
    withYear(one('quarter', String(ORDINAL_QUARTERS.indexOf((ordinal ?? '').toLowerCase()) + 1)), year),
  ),
  rule(`h([12])(?:[ /-]*${YEAR})?`, ([, half, year]) => withYear(one('half-year', half ?? ''), year)),
  rule('(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\.?', ([, hour, minute, half]) =>
    one('time', `${(Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)}:${minute ?? '00'}`),
  ),
  rule('([01]?\\d|2[0-3]):([0-5]\\d)', ([, hour, minute]) => one('time', `${Number(hour)}:${minute ?? ''}`)),
  rule('(noon|midday)|midnight', ([, noon]) => one('time', noon === undefined ? '0:00' : '12:00')),
  rule(`(?:twice|two times)`, () => one('number', '2')),
  rule('(?:an?|one) (hour|day|week|month|year) and a half', ([, written]) => {
    const [kind, times] = DURATIONS[written ?? ''] ?? [written ?? '', 1];
    return one(`duration-${kind}`, rounded(1.5 * times));
  }),
  rule(
    `${NUMBER}(?:-| )?(?:(?:free|full|working|business|calendar|consecutive|additional|extra|more|further)[ -])?(seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|quarters?)(?:'s?)?`,
    ([, amount, written]) => {
      const unit = (written ?? '').toLowerCase().replace(/s$/, '');
      const [kind, times] = DURATIONS[UNITS[unit] ?? unit] ?? [unit, 1];
      return one(`duration-${kind}`, rounded(numberOf(amount) * times));
    },
  ),
  rule(
    '(?:per|an?|each|every) (hour|day|week|month|quarter|year)|(hour|dai|week|month|quarter|year|annual)ly|(annual|per annum)',
    ([, each, adverb, annual]) => {
      const unit = (each ?? adverb ?? (annual === undefined ? '' : 'year')).toLowerCase();
      return one('frequency', FREQUENCIES[unit] ?? unit);
    },
  ),
  rule(
    '(tomorrow|yesterday)|(this|next|last|coming|past) (week|month|quarter|year)',
    ([, day, which, unit]) =>
      one(
        'relative',
        day?.toLowerCase() ??
          `${RELATIVE[(which ?? '').toLowerCase()] ?? which ?? ''} ${unit ?? ''}`.toLowerCase(),
      ),
  ),
  rule(WEEKDAY, ([, name]) => one('weekday', (name ?? '').slice(0, 3).toLowerCase())),
  {
    // "Three euros twenty".
    pattern: new RegExp(`${NUMBER} (?:euros?|pounds?|dollars?|francs?) (${TENS_IN_WORDS})(?!\\p{L})`, 'giu'),
    read: ([, whole, cents]) => one('money', rounded(numberOf(whole) + numberOf(cents) / 100)),
  },
  {
    pattern: new RegExp(`${CURRENCY} ?${NUMBER} ?(?:${SCALE}(?![\\p{L}\\p{N}]))?`, 'giu'),
    read: ([, amount, scale]) => one('money', rounded(numberOf(amount) * scaleOf(scale?.toLowerCase()))),
  },
  {
    pattern: new RegExp(`${NUMBER} ?(?:${SCALE} )?(?:${SCALE} ?)?${CURRENCY}(?![\\p{L}\\p{N}])`, 'giu'),
    read: ([, amount, scale, joined]) =>
      one('money', rounded(numberOf(amount) * scaleOf((scale ?? joined)?.toLowerCase()))),
  },
  {
    pattern: new RegExp(`${NUMBER} ?(?:%|percent\\b|per cent\\b)`, 'giu'),
    read: ([, amount]) => one('percent', rounded(numberOf(amount))),
  },
  rule("(?:fy|fiscal year|financial year) ?'?((?:20)?\\d\\d)", ([, year]) =>
    one('year', (year ?? '').padStart(4, '20')),
  ),
  rule(
    `(?:${NUMBERED})s? (?:no\\.? ?|nr\\.? ?|#)?(\\d{1,3}[a-z]?(?![-.,]?\\d)|${FEW}|[a-z])`,
    ([all, written]) => {
      const label = (written ?? '').toLowerCase();
      if (label.length > 1 && !/\d/.test(label)) return one('label', String(numberOf(label)));
      return /\d|\p{Lu}$/u.test(all ?? '') ? one('label', label) : null;
    },
  ),
  // "A-side" and "B-side"; not "E-mail", "T-shirt", "X-ray".
  rule('([a-df-hj-su-wyz])(?=-\\p{L})', ([all, letter]) =>
    /^\p{Lu}/u.test(all ?? '') ? one('label', (letter ?? '').toLowerCase()) : null,
  ),
  rule('([a-z]{1,6})-?(\\d{2,}[a-z]?)', ([, letters, digits]) =>
    /^(?:in|on|at|by|the|for|from|and|of|to)$/i.test(letters ?? '')
      ? null
      : one('id', `${letters ?? ''}${digits ?? ''}`.toLowerCase()),
  ),
  rule('v(?:ersion)? ?(\\d+(?:\\.\\d+)*)', ([, version]) => one('version', version ?? '')),
  rule('(\\d+\\.\\d+\\.\\d+(?:\\.\\d+)*)', ([, version]) => one('version', version ?? '')),
  rule(
    `${NUMBER} ?(kb|mb|gb|tb|pb|eb|pib|eib|tib|ms|kw|mw|gw|kwh|mwh|gwh|km|kg|m2|gbit|mbit|tbit|x|petabytes?|terabytes?|gigabytes?|exabytes?|megabytes?|gigabits?|megabits?|gigs?)(?:/s| (?:per|an?) (?:second|minute))?`,
    ([, digits, written]) => {
      const unit = (written ?? '').toLowerCase().replace(/(byte|bit|gig)s$/, '$1');
      return one(`number-${UNITS[unit] ?? unit}`, rounded(numberOf(digits)));
    },
  ),
  rule(YEAR, ([, year]) => one('year', year ?? '')),
  rule(`${NUMBER} ?(k|m|bn?|thousand|million|billion)`, ([, digits, scale]) =>
    one('number', rounded(numberOf(digits) * scaleOf(scale?.toLowerCase()))),
  ),
  rule(`#?${DIGITS}\\+?`, ([, digits]) => one('number', rounded(numberOf(digits)))),
  rule(WORD_NUMBER, ([, word]) => one('number', rounded(numberOf(word)))),
  rule(
    'one(?= (?!of |or |and |another |more |that |which |who |is |was |has |will |to |by |in |at |on |for |day |time )\\p{Ll})',
    () => one('number', '1'),
  ),
];

/** What stands before the inside of a word or a number. */
const IN_WORD = /[\p{L}\p{N}]$|\p{N}[.,]$/u;
const MAY_HOLD_VALUE = new RegExp(
  `\\d|${NUMBER_WORD}|(?:${NUMBERED})s? [a-z](?!\\p{L})|(?:^|[^\\p{L}])[a-z]-\\p{L}|day|week|month|hour|year|annu|tomorrow|daily|quarter|noon|midday|midnight|twice|\\.(?:com|net|org|io|ai|dev|co|eu|example|de|fr|no|se)|${MONTH}`,
  'iu',
);

/** The values of a plain statement, in their order. */
export function readValues(text: string): readonly TypedValue[] {
  if (!MAY_HOLD_VALUE.test(text)) return [];
  let rest = text;
  const found: TypedValue[] = [];
  for (const { pattern, read } of RULES) {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const all = String(args[0]);
      const at = args.findIndex((each, index) => index > 0 && typeof each === 'number');
      // A value begins where a word could. (Looking behind is what older browsers cannot do in a pattern.)
      if (IN_WORD.test(rest.slice(Math.max(0, Number(args[at]) - 2), Number(args[at])))) return all;
      const values = read(args.slice(0, at) as Groups);
      if (values === null) return all;
      const end = Number(args[at]) + all.length;
      // Of "crane 3", the crane stays a word.
      const length = /^(?:label|day)$/.test(values[0]?.[0] ?? '') ? String(args[1]).length : all.length;
      for (const [kind, value] of values)
        found.push({ kind, value, amount: amountOf(kind, all), start: end - length, end });
      // What was read is no word any more, and every place stays where it was.
      return all.slice(0, all.length - length) + '\0'.repeat(length);
    });
  }
  return withSharedUnits(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}
