import { one, rule, tailRule, type ReadValues, type ValueRule } from './value-rule';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const WEEKDAY = '((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?';
const RELATIVE: Readonly<Record<string, string>> = { coming: 'next', past: 'last' };
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const monthOf = (name: string | undefined): string =>
  String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);

/** `6/30`; null where no month has such a day. */
function dayOf(month: string, day: string | undefined): string | null {
  const [number, inYear] = [Number(day), Number(month)];
  return number >= 1 && number <= 31 && inYear >= 1 && inYear <= 12 ? `${inYear}/${number}` : null;
}

const withYear = (found: ReadValues | null, year: string | undefined): ReadValues | null =>
  found === null || year === undefined ? found : [...found, ['year', year]];

const dateOf = (month: string, day: string | undefined): ReadValues | null => {
  const date = dayOf(month, day);
  return date === null ? null : one('date', date);
};

function rangeOf(
  month: string,
  day: string | undefined,
  toMonth: string,
  toDay: string | undefined,
): ReadValues | null {
  const [from, to] = [dayOf(month, day), dayOf(toMonth, toDay)];
  return from === null || to === null ? null : one('range', `${from}-${to}`);
}

/** "May" begins a sentence as a verb, too, and inside one "may" is hardly ever the month. */
const isVerb = (month: string | undefined): boolean => month === 'may';

/** `3.5.2026` is the third of May; `3/5/2026` may be either day, where neither number is more than 12. */
function slashedDate(first: string | undefined, second: string | undefined): ReadValues | null {
  if (Number(first) > 12) return dateOf(second ?? '', first);
  return Number(second) > 12 ? dateOf(first ?? '', second) : null;
}

/** How days and longer parts of a year are written; the first rule that reads some characters has them. */
export const CALENDAR_RULES: readonly ValueRule[] = [
  rule(
    `${YEAR}-(\\d{2})-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?Z?)?`,
    ([, year, month, day, hour, minute]) => {
      const date = withYear(dateOf(month ?? '', day), year);
      return date === null || hour === undefined
        ? date
        : [...date, ['time', `${Number(hour)}:${minute ?? ''}`]];
    },
  ),
  rule(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, ([, day, month, year]) =>
    withYear(dateOf(month ?? '', day), year),
  ),
  rule(`(\\d{1,2})/(\\d{1,2})/${YEAR}`, ([, first, second, year]) =>
    withYear(slashedDate(first, second), year),
  ),
  // "30/6"; "24/7" is always, and "2025/26" two years.
  rule('(\\d{1,4})/(\\d{1,2})(?!/)', ([all, first, second]) =>
    all === '24/7' || (first ?? '').length > 2 ? null : slashedDate(first, second),
  ),
  rule(`${YEAR}-(0[1-9]|1[0-2])`, ([, year, month]) => withYear(one('month', String(Number(month))), year)),
  rule(
    `${MONTH}\\.? ${DAY} ?(?:-|to|until|through) ?(?:${MONTH}\\.? )?${DAY}(?:,? ${YEAR})?`,
    ([, month, from, other, to, year]) =>
      isVerb(month) ? null : withYear(rangeOf(monthOf(month), from, monthOf(other ?? month), to), year),
  ),
  rule(`${DAY} ?(?:-|to|until) ?${DAY} ${MONTH}(?:,? ${YEAR})?`, ([, from, to, month, year]) =>
    isVerb(month) ? null : withYear(rangeOf(monthOf(month), from, monthOf(month), to), year),
  ),
  rule(`(?:the )?${DAY}\\.? (?:of )?${MONTH}(?:,? ${YEAR})?`, ([, day, month, year]) =>
    isVerb(month) ? null : withYear(dateOf(monthOf(month), day), year),
  ),
  rule(`${MONTH}\\.? (?:the )?${DAY}(?:,? ${YEAR}|(?![,.]?\\d))`, ([, month, day, year]) =>
    isVerb(month) ? null : withYear(dateOf(monthOf(month), day), year),
  ),
  // "The 10th and 25th"; not "the 4th floor".
  tailRule(
    '(?:the |and |or |to |until |till )(\\d{1,2}(?:st|nd|rd|th))(?= ?(?:$|[.,;:)]|and |or |to |until |till |if |with ))',
    ([, day]) => one('day', String(Number.parseInt(day ?? ''))),
  ),
  rule(`${MONTH}\\.?,? (?:of )?${YEAR}`, ([, month, year]) => withYear(one('month', monthOf(month)), year)),
  // "May I ask", "Jan Holm".
  rule(`${MONTH}(?! (?:i|we|you|they|he|she|it) )`, ([all, month]) =>
    /^\p{Lu}/u.test(all ?? '') ? one('month', monthOf(month)) : null,
  ),
  rule(
    `(?:q([1-4])|([1-4])q)(?:[ /'-]*(?:fy ?'?((?:20)?\\d\\d)|(20\\d\\d))|['/]?(\\d\\d))?`,
    ([, a, b, fiscal, whole, short]) => {
      const year = fiscal ?? whole ?? short;
      return withYear(one('quarter', a ?? b ?? ''), year?.padStart(4, '20'));
    },
  ),
  rule(`(first|second|third|fourth) quarter(?:'s)?(?: (?:of )?${YEAR})?`, ([, ordinal, year]) =>
    withYear(one('quarter', String(ORDINALS.indexOf((ordinal ?? '').toLowerCase()) + 1)), year),
  ),
  rule(`h([12])(?:[ /-]*${YEAR})?`, ([, half, year]) => withYear(one('half-year', half ?? ''), year)),
  rule(`(first|second) half (?:of )?${YEAR}`, ([, ordinal, year]) =>
    withYear(one('half-year', String(ORDINALS.indexOf((ordinal ?? '').toLowerCase()) + 1)), year),
  ),
  rule('(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\.?', ([, hour, minute, half]) =>
    one('time', `${(Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)}:${minute ?? '00'}`),
  ),
  // "6:20 h" tells how long.
  rule('([01]?\\d|2[0-3]):([0-5]\\d)(?! ?(?:h|hrs?|hours?)\\b)', ([, hour, minute]) =>
    one('time', `${Number(hour)}:${minute ?? ''}`),
  ),
  rule('(noon|midday)|midnight', ([, noon]) => one('time', noon === undefined ? '0:00' : '12:00')),
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
];

/** A year by itself: what else stands with four digits has been read before. */
export const YEAR_RULES: readonly ValueRule[] = [
  rule("(?:fy|fiscal year|financial year) ?'?((?:20)?\\d\\d)", ([, year]) =>
    one('year', (year ?? '').padStart(4, '20')),
  ),
];
export const BARE_YEAR = rule(`(?:(?:mid|early|late|end|post|pre)-)?${YEAR}`, ([, year]) =>
  one('year', year ?? ''),
);
