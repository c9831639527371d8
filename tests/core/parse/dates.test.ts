import { afterEach, describe, expect, it, vi } from 'vitest';
import { datesInWords, readDateInWords } from '../../../src/core/parse/dates';

/** A Wednesday. */
const REFERENCE = '2026-01-07';

type Reading = readonly [text: string, words: string, date: string, end?: string];

const DAYS: readonly Reading[] = [
  ['today', 'today', '2026-01-07'],
  ['Send it tomorrow morning', 'tomorrow morning', '2026-01-08'],
  ['tonight', 'tonight', '2026-01-07'],
  ['day after tomorrow', 'day after tomorrow', '2026-01-09'],
  ['by Friday', 'Friday', '2026-01-09'],
  ['by friday', 'friday', '2026-01-09'],
  ['by Wednesday', 'Wednesday', '2026-01-07'],
  ['on Mon', 'Mon', '2026-01-12'],
  ['by Thu, if possible', 'Thu', '2026-01-08'],
  ['this Friday', 'this Friday', '2026-01-09'],
  ['by next Friday', 'next Friday', '2026-01-16'],
  ['Friday next week', 'Friday next week', '2026-01-16'],
  ['next week Monday', 'next week Monday', '2026-01-12'],
  ['a week from Friday', 'a week from Friday', '2026-01-16'],
  ['two weeks from Monday', 'two weeks from Monday', '2026-01-26'],
  ['Tuesday at 10am', 'Tuesday at 10am', '2026-01-13'],
  ['Monday, January 12', 'Monday, January 12', '2026-01-12'],
  ['in two weeks', 'in two weeks', '2026-01-21'],
  ['in a month', 'in a month', '2026-02-07'],
  ['within 3 days', 'within 3 days', '2026-01-10'],
  ['two weeks from now', 'two weeks from now', '2026-01-21'],
  ['before 12 Jan', '12 Jan', '2026-01-12'],
  ['Nov 4', 'Nov 4', '2026-11-04'],
  ['November 4th', 'November 4th', '2026-11-04'],
  ['4th of November', '4th of November', '2026-11-04'],
  ['5 Nov 2025', '5 Nov 2025', '2025-11-05'],
  ['Jan 5', 'Jan 5', '2026-01-05'],
  ['Jan 6, 2027', 'Jan 6, 2027', '2027-01-06'],
  ['by the 15th', 'the 15th', '2026-01-15'],
  ['by the 2nd.', 'the 2nd', '2026-02-02'],
  ['mid-January', 'mid-January', '2026-01-15'],
  ['2026-01-15', '2026-01-15', '2026-01-15'],
  ['2026/01/15', '2026/01/15', '2026-01-15'],
  ['15.01.2026', '15.01.2026', '2026-01-15'],
  ['10.01.2026', '10.01.2026', '2026-01-10'],
  ['15/1/2026', '15/1/2026', '2026-01-15'],
  ['1/15/2026', '1/15/2026', '2026-01-15'],
];

const DAY_ENDS: readonly Reading[] = [
  ['EOD', 'EOD', '2026-01-07'],
  ['by EOD Tuesday', 'EOD Tuesday', '2026-01-13'],
  ['by EOD on Nov 4', 'EOD on Nov 4', '2026-11-04'],
  ['Tuesday EOD', 'Tuesday EOD', '2026-01-13'],
  ['COB Friday', 'COB Friday', '2026-01-09'],
  ['end of day Friday', 'end of day Friday', '2026-01-09'],
  ['by close of business', 'close of business', '2026-01-07'],
  ['tomorrow EOD', 'tomorrow EOD', '2026-01-08'],
];

const PERIODS: readonly Reading[] = [
  ['Nov 4-6', 'Nov 4-6', '2026-11-04', '2026-11-06'],
  ['San Francisco (Nov 4–6)', 'Nov 4–6', '2026-11-04', '2026-11-06'],
  ['November 4th–6th', 'November 4th–6th', '2026-11-04', '2026-11-06'],
  ['November 4th - 6th, 2025', 'November 4th - 6th, 2025', '2025-11-04', '2025-11-06'],
  ['Nov 4 to 6', 'Nov 4 to 6', '2026-11-04', '2026-11-06'],
  ['4–6 November', '4–6 November', '2026-11-04', '2026-11-06'],
  ['Nov 28 – Dec 2', 'Nov 28 – Dec 2', '2026-11-28', '2026-12-02'],
  ['2025-11-04 to 2025-11-06', '2025-11-04 to 2025-11-06', '2025-11-04', '2025-11-06'],
  ['Monday to Wednesday', 'Monday to Wednesday', '2026-01-12', '2026-01-14'],
  ['week of 2026-01-05', 'week of 2026-01-05', '2026-01-05', '2026-01-11'],
  ['the week of Jan 14', 'the week of Jan 14', '2026-01-12', '2026-01-18'],
  ['w/c 12 Jan', 'w/c 12 Jan', '2026-01-12', '2026-01-18'],
  ['this week', 'this week', '2026-01-05', '2026-01-11'],
  ['next week', 'next week', '2026-01-12', '2026-01-18'],
  ['this weekend', 'this weekend', '2026-01-10', '2026-01-11'],
  ['EOW', 'EOW', '2026-01-09'],
  ['by the end of the week', 'the end of the week', '2026-01-09'],
  ['end of next week', 'end of next week', '2026-01-16'],
  ['next month', 'next month', '2026-02-01', '2026-02-28'],
  ['EOM', 'EOM', '2026-01-31'],
  ['end of the month', 'end of the month', '2026-01-31'],
  ['end of next month', 'end of next month', '2026-02-28'],
  ['end of February', 'end of February', '2026-02-28'],
  ['end of Feb 2028', 'end of Feb 2028', '2028-02-29'],
  ['start of next month', 'start of next month', '2026-02-01'],
  ['by March', 'March', '2026-03-01', '2026-03-31'],
  ['by May', 'May', '2026-05-01', '2026-05-31'],
  ['March 2026', 'March 2026', '2026-03-01', '2026-03-31'],
  ['by Q1', 'Q1', '2026-01-01', '2026-03-31'],
  ['end of Q2 2026', 'end of Q2 2026', '2026-06-30'],
  ['within the next two weeks', 'next two weeks', '2026-01-21'],
  ["Q4'26", "Q4'26", '2026-10-01', '2026-12-31'],
  ['2026 Q3', '2026 Q3', '2026-07-01', '2026-09-30'],
  ['next quarter', 'next quarter', '2026-04-01', '2026-06-30'],
  ['EOQ', 'EOQ', '2026-03-31'],
  ['end of the quarter', 'end of the quarter', '2026-03-31'],
  ['by H1', 'H1', '2026-01-01', '2026-06-30'],
  ['EOY', 'EOY', '2026-12-31'],
  ['end of the year', 'end of the year', '2026-12-31'],
  ['end of 2027', 'end of 2027', '2027-12-31'],
  ['next year', 'next year', '2027-01-01', '2027-12-31'],
];

const PAST: readonly Reading[] = [
  ['last Friday', 'last Friday', '2026-01-02'],
  ['yesterday', 'yesterday', '2026-01-06'],
  ['2 days ago', '2 days ago', '2026-01-05'],
  ['two weeks ago', 'two weeks ago', '2025-12-24'],
];

const NO_DATES = [
  '3/4 done',
  '9/10',
  '03/04/2026',
  '2026-13-01',
  '2026/13/01',
  '24/7',
  '1:1 with Dana',
  'v1.2.3',
  'release 10.4',
  'section 4.2',
  'HTTP/2 and ISO 27001',
  'sun protection',
  'Sat in on the call',
  'He sat there, Mon ami',
  'we may need more',
  'May need more',
  'March on',
  'marching orders, sept, octopus',
  'mar the surface, dec 5 to binary',
  '$5 May',
  'second review',
  'a second opinion',
  'now',
  'at 5pm',
  'noon',
  'in 30 minutes',
  'within 4 hours',
  '2 TB a month',
  '10 people per day',
  'for two weeks',
  'the last 3 months',
  'week 3 of training',
  'the first week of Feb',
  'every Monday',
  'each week',
  'every day',
  'Q5 and H3',
  'Feb 30',
  'Nov 31',
  '2026-02-31',
  '31.02.2026',
  'the 2nd review',
  'next steps',
  'the next two weeks are busy',
  'see monday.com',
  'this is it',
  'Dana Whitfield',
  '',
];

const check = ([text, words, date, end]: Reading) => {
  const start = text.indexOf(words);
  expect(readDateInWords(text, REFERENCE)).toMatchObject({
    date,
    endDate: end ?? null,
    text: words,
    start,
    end: start + words.length,
  });
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ['a day', DAYS],
  ['the end of a day', DAY_ENDS],
  ['a period', PERIODS],
  ['the past', PAST],
] as const)('%s', (_name, readings) => {
  it.each(readings.map((reading) => [reading[0], reading] as const))('%s', (_text, reading) => {
    check(reading);
  });
});

describe('what is no date', () => {
  it.each(NO_DATES)('%j', (text) => {
    expect(readDateInWords(text, REFERENCE)).toBeNull();
  });
});

describe('every time zone', () => {
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Europe/London', 'Asia/Kolkata'])(
    '%s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      // A guard that the zone took hold: else this test would prove nothing.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Calcutta', 'Kolkata')).toBe(zone);
      for (const reading of [...DAYS, ...DAY_ENDS, ...PERIODS, ...PAST]) check(reading);
    },
  );

  it.each([
    ['Europe/Berlin', '2026-03-28', '2026-03-29'],
    ['Europe/Berlin', '2026-10-24', '2026-10-25'],
    ['America/Sao_Paulo', '2018-11-03', '2018-11-04'],
  ])('%s, over a change of daylight saving on %s', (zone, reference, tomorrow) => {
    vi.stubEnv('TZ', zone);
    expect(readDateInWords('tomorrow', reference)?.date).toBe(tomorrow);
  });
});

describe('the edges of weeks, months and years', () => {
  it.each([
    ['next week', '2026-12-30', '2027-01-04', '2027-01-10'],
    ['EOW', '2026-01-10', '2026-01-11', null],
    ['EOM', '2024-02-10', '2024-02-29', null],
    ['by Q1', '2026-04-01', '2027-01-01', '2027-03-31'],
    ['by March', '2026-04-01', '2027-03-01', '2027-03-31'],
    ['Jan 3', '2026-12-20', '2027-01-03', null],
    ['Dec 28', '2027-01-03', '2026-12-28', null],
    ['Feb 29', '2027-12-01', '2028-02-29', null],
    ['the 31st', '2026-04-10', '2026-05-31', null],
    ['Dec 30 – Jan 2', '2026-11-01', '2026-12-30', '2027-01-02'],
    ['Feb 29', '2026-12-01', null, null],
    ['Friday', '2026-01-09', '2026-01-09', null],
  ])('%s in a note of %s', (text, reference, date, end) => {
    const read = readDateInWords(text, reference);
    expect([read?.date ?? null, read?.endDate ?? null]).toEqual([date, end]);
  });
});

it('reads all dates of a text, in order', () => {
  const dates = datesInWords('Meet on Monday, send it by Jan 20 and rest from Nov 4–6', REFERENCE);
  expect(dates.map(({ text, date }) => [text, date])).toEqual([
    ['Monday', '2026-01-12'],
    ['Jan 20', '2026-01-20'],
    ['Nov 4–6', '2026-11-04'],
  ]);
});

it('reads the beginning of an endless text, up to a word that is whole', () => {
  const dates = datesInWords(`Send it by Jan 20 ${'1/2 '.repeat(2_493)} 2026-01-15 and Friday`, REFERENCE);
  expect(dates.map(({ date }) => date)).toEqual(['2026-01-20']);
});
