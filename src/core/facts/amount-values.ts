import { DIGITS, NUMBER, numberOf, rounded, TENS_IN_WORDS, WORD_NUMBER } from './numbers';
import { one, rule, tailRule, WORD_ENDS, type Groups, type ReadValues, type ValueRule } from './value-rule';

const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eur: '€ eur euro euros',
    usd: '$ us$ usd dollar dollars',
    gbp: '£ gbp pound pounds',
    jpy: '¥ jpy yen',
    chf: 'chf franc francs',
    nok: 'nok',
    sek: 'sek',
    dkk: 'dkk',
    pln: 'pln zloty zlotys',
    kr: 'kr kroner krone kronor krona',
  }).flatMap(([code, written]) => written.split(' ').map((each) => [each, code] as const)),
);
const CURRENCY = `(${[...CURRENCIES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((each) => each.replace('$', '\\$'))
  .join('|')})`;
const moneyKind = (currency: string | undefined): string =>
  `money-${CURRENCIES.get((currency ?? '').toLowerCase()) ?? ''}`;

const SCALE = '(k|m|mm|mn|bn?|t|grand|thousand|million|billion|trillion)';
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  grand: 1e3,
  thousand: 1e3,
  m: 1e6,
  b: 1e9,
  t: 1e12,
};
/** "Million", "mn" and "m" begin alike, as do "billion" and "bn"; "thousand" and "trillion" do, too. */
const scaleOf = (scale: string | undefined): number =>
  scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? SCALES[scale.charAt(0).toLowerCase()] ?? 1);

const UNITS: Readonly<Record<string, string>> = {
  minute: 'min',
  hr: 'hour',
  h: 'hour',
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
const durationOf = (written: string | undefined, amount: number): readonly [string, string] => {
  const unit = (written ?? '').toLowerCase().replace(/s$/, '');
  const [kind, times] = DURATIONS[UNITS[unit] ?? unit] ?? [unit, 1];
  return [`duration-${kind}`, rounded(amount * times)];
};
const hoursAndMinutes = ([, hours, minutes]: Groups): ReadValues => [
  durationOf('min', 60 * Number(hours) + Number(minutes)),
];
const FREQUENCIES: Readonly<Record<string, string>> = { dai: 'day', annual: 'year', annua: 'year' };
const UNIT_OF_TIME = '(hour|day|week|month|quarter|year)';

/** How long, and how often. */
export const DURATION_RULES: readonly ValueRule[] = [
  // "2 h 10 min".
  rule('(\\d+) ?(?:h|hrs?|hours?)(?: and)? ?(\\d{1,2}) ?(?:m|mins?|minutes?)', hoursAndMinutes),
  rule('(\\d+):(\\d{2}) ?(?:h|hrs?|hours?)', hoursAndMinutes),
  rule(`(?:an?|one) ${UNIT_OF_TIME} and a half`, ([, unit]) => [durationOf(unit, 1.5)]),
  rule(
    `${NUMBER}(?:-| )?(?:(?:free|full|working|business|calendar|consecutive|additional|extra|more|further)[ -])?(seconds?(?!-hand)|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|quarters?)(?:'s?)?`,
    ([, amount, unit]) => [durationOf(unit, numberOf(amount))],
  ),
  // "Takes a week"; "€40 a week" tells how often.
  tailRule(
    `(?:in|for|takes?|took|taking|within|after|about|almost|nearly|lasts?|lasted|needs?|needed|than) (an? ${UNIT_OF_TIME})`,
    ([, , unit]) => [durationOf(unit, 1)],
  ),
  rule('bi-weekly|fortnightly|every (?:two|2|other|second) weeks?', () => one('frequency', 'two weeks')),
  rule(
    `(?:per|an?|each|every) ${UNIT_OF_TIME}|(hour|dai|week|month|quarter|year|annual)ly|(annual|per annum)`,
    ([, each, adverb, annual]) => {
      const unit = (each ?? adverb ?? (annual === undefined ? '' : 'year')).toLowerCase();
      return one('frequency', FREQUENCIES[unit] ?? unit);
    },
  ),
];

/** Money and percentages. */
export const MONEY_RULES: readonly ValueRule[] = [
  // "Three euros twenty".
  rule(`${NUMBER} (euros?|pounds?|dollars?|francs?) (${TENS_IN_WORDS})`, ([, whole, currency, cents]) =>
    one(moneyKind(currency), rounded(numberOf(whole) + numberOf(cents) / 100)),
  ),
  {
    pattern: new RegExp(`${CURRENCY} ?${NUMBER}(?: ?${SCALE}${WORD_ENDS})?`, 'gi'),
    read: ([, currency, amount, scale]) =>
      one(moneyKind(currency), rounded(numberOf(amount) * scaleOf(scale))),
    isTail: false,
  },
  {
    pattern: new RegExp(`${NUMBER} ?(?:${SCALE} )?(?:${SCALE} ?)?${CURRENCY}${WORD_ENDS}`, 'gi'),
    read: ([, amount, scale, joined, currency]) =>
      one(moneyKind(currency), rounded(numberOf(amount) * scaleOf(scale ?? joined))),
    isTail: false,
  },
  {
    pattern: new RegExp(`${NUMBER} ?(?:%|percent\\b|per cent\\b)`, 'gi'),
    read: ([, amount]) => one('percent', rounded(numberOf(amount))),
    isTail: false,
  },
];

/** Numbers of something, of which the unit is known. */
export const UNIT_RULES: readonly ValueRule[] = [
  rule(
    `${NUMBER} ?(kb|mb|gb|tb|pb|eb|pib|eib|tib|ms|kw|mw|gw|kwh|mwh|gwh|km|kg|m2|gbit|mbit|tbit|x|petabytes?|terabytes?|gigabytes?|exabytes?|megabytes?|gigabits?|megabits?|gigs?)(?:/s| (?:per|an?) (?:second|minute))?`,
    ([, amount, written]) => {
      const unit = (written ?? '').toLowerCase().replace(/(byte|bit|gig)s$/, '$1');
      return one(`number-${UNITS[unit] ?? unit}`, rounded(numberOf(amount)));
    },
  ),
];

/** Numbers that may count anything. */
export const NUMBER_RULES: readonly ValueRule[] = [
  rule('(?:twice|two times)', () => one('number', '2')),
  rule('(half )?a dozen', ([, half]) => one('number', half === undefined ? '12' : '6')),
  // "2 m" are meters.
  rule(`${NUMBER}(?: ?(k|bn?|grand|thousand|million|billion)|(m))`, ([, amount, scale, joined]) =>
    one('number', rounded(numberOf(amount) * scaleOf(scale ?? joined))),
  ),
  rule(`#?${DIGITS}\\+?`, ([, amount]) => one('number', rounded(numberOf(amount)))),
  rule(WORD_NUMBER, ([, word]) => one('number', rounded(numberOf(word)))),
  rule(
    '(?:no )?one(?= (?!of |or |and |another |more |that |which |who |is |was |has |will |to |by |in |at |on |for |day |time )[a-z\u00df-\u024f])',
    ([all]) => (/^no /i.test(all ?? '') ? null : one('number', '1')),
  ),
];
