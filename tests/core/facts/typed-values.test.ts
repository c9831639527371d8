import { describe, expect, it, test } from 'vitest';
import { readValues } from '../../../src/core/facts/typed-values';
import { isLooseKind } from '../../../src/core/facts/value-kind';

/** A text and all that is read in it, in order: `kind value: as written`. */
type Reading = readonly [text: string, ...values: string[]];

const valuesIn = (text: string): readonly string[] =>
  readValues(text).map(({ kind, value, start, end }) => `${kind} ${value}: ${text.slice(start, end)}`);

const DAYS: readonly Reading[] = [
  ['Due on 2026-06-30.', 'date 6/30: 2026-06-30', 'year 2026: 2026-06-30'],
  ['Due on 30 June 2026.', 'date 6/30: 30 June 2026', 'year 2026: 30 June 2026'],
  ['Due on June 30, 2026.', 'date 6/30: June 30, 2026', 'year 2026: June 30, 2026'],
  ['Due on June 30 2026.', 'date 6/30: June 30 2026', 'year 2026: June 30 2026'],
  [
    'Due on the 30th of June, 2026.',
    'date 6/30: the 30th of June, 2026',
    'year 2026: the 30th of June, 2026',
  ],
  ['Due on June 30th.', 'date 6/30: June 30th'],
  ['Due on june 30.', 'date 6/30: june 30'],
  ['Due on 30 june.', 'date 6/30: 30 june'],
  ['Due on 30 Jun.', 'date 6/30: 30 Jun'],
  ['Due on Jun. 30.', 'date 6/30: Jun. 30'],
  ['Due on June the 3rd.', 'date 6/3: June the 3rd'],
  ['Due on 03 June.', 'date 6/3: 03 June'],
  ['Due on 1st Sept 2027', 'date 9/1: 1st Sept 2027', 'year 2027: 1st Sept 2027'],
  ['Due on May 3.', 'date 5/3: May 3'],
  ['Due on the 15th.', 'day 15: 15th'],
  ['Due on the 2nd or later', 'day 2: 2nd'],
  ['Dec 24 and 3 Jan', 'date 12/24: Dec 24', 'date 1/3: 3 Jan'],
  ['Due on 30.06.2026.', 'date 6/30: 30.06.2026', 'year 2026: 30.06.2026'],
  ['Due on 30/06/2026.', 'date 6/30: 30/06/2026', 'year 2026: 30/06/2026'],
  ['Due on 06/30/2026.', 'date 6/30: 06/30/2026', 'year 2026: 06/30/2026'],
  ['Due on 30/06.', 'date 6/30: 30/06'],
  ['Due on 6/30.', 'date 6/30: 6/30'],
  [
    'Due at 2026-06-30T14:00.',
    'date 6/30: 2026-06-30T14:00',
    'year 2026: 2026-06-30T14:00',
    'time 14:00: 2026-06-30T14:00',
  ],
];

const RANGES: readonly Reading[] = [
  ['Closed June 12 to 15.', 'range 6/12-6/15: June 12 to 15'],
  ['Closed June 12-15.', 'range 6/12-6/15: June 12-15'],
  ['Closed June 12 through 15.', 'range 6/12-6/15: June 12 through 15'],
  ['Closed 12 to 15 June.', 'range 6/12-6/15: 12 to 15 June'],
  ['Closed 12th until 15th June.', 'range 6/12-6/15: 12th until 15th June'],
  ['Closed 12 - 15 June 2026.', 'range 6/12-6/15: 12 - 15 June 2026', 'year 2026: 12 - 15 June 2026'],
  ['Closed June 28 to July 3.', 'range 6/28-7/3: June 28 to July 3'],
  [
    'Closed June 28 - July 3, 2026.',
    'range 6/28-7/3: June 28 - July 3, 2026',
    'year 2026: June 28 - July 3, 2026',
  ],
  // Of people and pumps, two numbers.
  ['From 12 to 15 pumps in June', 'number 12: 12', 'number 15: 15', 'month 6: June'],
];

const LONGER_PERIODS: readonly Reading[] = [
  ['Starts in May.', 'month 5: May'],
  ['Starts in Sept.', 'month 9: Sept'],
  ['Starts in May 2026.', 'month 5: May 2026', 'year 2026: May 2026'],
  ['Starts in may 2026.', 'month 5: may 2026', 'year 2026: may 2026'],
  ['Starts in May of 2026.', 'month 5: May of 2026', 'year 2026: May of 2026'],
  ['Starts in Feb. 2026', 'month 2: Feb. 2026', 'year 2026: Feb. 2026'],
  ['Starts in 2026-06.', 'month 6: 2026-06', 'year 2026: 2026-06'],
  ['Starts in the first half of 2026', 'half-year 1: first half of 2026', 'year 2026: first half of 2026'],
  ['Starts in mid-2026.', 'year 2026: mid-2026'],
  ['Starts in Q3, 12 depots', 'quarter 3: Q3', 'number 12: 12'],
  ['In Q3 12 depots start', 'quarter 3: Q3', 'number 12: 12'],
  ['Starts in Q3.', 'quarter 3: Q3'],
  ['Starts in Q3 2026.', 'quarter 3: Q3 2026', 'year 2026: Q3 2026'],
  ['Starts in Q3 FY26.', 'quarter 3: Q3 FY26', 'year 2026: Q3 FY26'],
  ['Starts in Q3 FY2026.', 'quarter 3: Q3 FY2026', 'year 2026: Q3 FY2026'],
  ["Starts in Q3'26.", "quarter 3: Q3'26", "year 2026: Q3'26"],
  ['Starts in Q3/2026.', 'quarter 3: Q3/2026', 'year 2026: Q3/2026'],
  ['Starts in 3Q26.', 'quarter 3: 3Q26', 'year 2026: 3Q26'],
  ['Starts in the third quarter.', 'quarter 3: third quarter'],
  [
    'Starts in the third quarter of 2026.',
    'quarter 3: third quarter of 2026',
    'year 2026: third quarter of 2026',
  ],
  ['Between Q1 and Q2', 'quarter 1: Q1', 'quarter 2: Q2'],
  ['Starts in H2.', 'half-year 2: H2'],
  ['Starts in H2 2026.', 'half-year 2: H2 2026', 'year 2026: H2 2026'],
  ['Starts in 2026.', 'year 2026: 2026'],
  ['Founded in 1987', 'year 1987: 1987'],
  ['Budget of FY26', 'year 2026: FY26'],
  ['Budget of FY 2026', 'year 2026: FY 2026'],
  ["Budget of FY'26", "year 2026: FY'26"],
  ['Budget of fiscal year 2026', 'year 2026: fiscal year 2026'],
];

const COUNTED_FROM_TODAY: readonly Reading[] = [
  ['Visits tomorrow.', 'relative tomorrow: tomorrow'],
  ["Yesterday's visit", 'relative yesterday: Yesterday'],
  ['Visits next week.', 'relative next week: next week'],
  ['Visits in the coming week.', 'relative next week: coming week'],
  ['In the past month', 'relative last month: past month'],
  ['Last quarter', 'relative last quarter: Last quarter'],
  ['This year', 'relative this year: This year'],
  ['Visits on Wednesday.', 'weekday wed: Wednesday'],
  ['Visits on Wednesdays.', 'weekday wed: Wednesdays'],
  ['Visits on thursday', 'weekday thu: thursday'],
];

const TIMES: readonly Reading[] = [
  ['Opens at 14:00.', 'time 14:00: 14:00'],
  ['Opens at 2 pm sharp', 'time 14:00: 2 pm'],
  ['Opens at 2pm, in Moss', 'time 14:00: 2pm'],
  ['Opens at 2:00 p.m.', 'time 14:00: 2:00 p.m.'],
  ['Opens at 09:30.', 'time 9:30: 09:30'],
  ['Opens at 23:15.', 'time 23:15: 23:15'],
  ['Opens at 9:30 AM in Moss', 'time 9:30: 9:30 AM'],
  ['Opens at noon.', 'time 12:00: noon'],
  ['Opens at 12 pm sharp', 'time 12:00: 12 pm'],
  ['Opens at midday.', 'time 12:00: midday'],
  ['Opens at midnight.', 'time 0:00: midnight'],
  ['Opens at 12 am sharp', 'time 0:00: 12 am'],
  ['Opens at 00:00.', 'time 0:00: 00:00'],
];

const HOW_OFTEN: readonly Reading[] = [
  ['Runs per week', 'frequency week: per week'],
  ['Runs every week', 'frequency week: every week'],
  ['Runs weekly', 'frequency week: weekly'],
  ['Runs each day', 'frequency day: each day'],
  ['Runs daily', 'frequency day: daily'],
  ['Runs yearly', 'frequency year: yearly'],
  ['Runs annually', 'frequency year: annually'],
  ['An annual audit', 'frequency year: annual'],
  ['Twice a month', 'number 2: Twice', 'frequency month: a month'],
  ['Two times an hour', 'number 2: Two times', 'frequency hour: an hour'],
];

const HOW_LONG: readonly Reading[] = [
  ['Takes two weeks', 'duration-day 14: two weeks'],
  ['Takes 2 weeks', 'duration-day 14: 2 weeks'],
  ['Takes 14 days', 'duration-day 14: 14 days'],
  ['A two-week pause', 'duration-day 14: two-week'],
  ['A 14-day pause', 'duration-day 14: 14-day'],
  ["Two weeks' notice", "duration-day 14: Two weeks'"],
  ['Every two weeks', 'duration-day 14: two weeks'],
  ['Takes one week', 'duration-day 7: one week'],
  ['Takes two and a half weeks', 'duration-day 17.5: two and a half weeks'],
  ['Takes twenty-one days', 'duration-day 21: twenty-one days'],
  ['Takes five working days', 'duration-day 5: five working days'],
  ['Takes 1.5 hours', 'duration-minute 90: 1.5 hours'],
  ['Takes 24 h', 'duration-minute 1440: 24 h'],
  ['Takes 2 h 10 min', 'duration-minute 130: 2 h 10 min'],
  ['Takes 2 hours and 10 minutes', 'duration-minute 130: 2 hours and 10 minutes'],
  ['Takes 6:20 h', 'duration-minute 380: 6:20 h'],
  ['Takes 90 minutes', 'duration-minute 90: 90 minutes'],
  ['Takes 90 mins', 'duration-minute 90: 90 mins'],
  ['Takes 30 seconds', 'duration-minute 0.5: 30 seconds'],
  ['Takes 2 hrs', 'duration-minute 120: 2 hrs'],
  ['Lasts 18 months', 'duration-month 18: 18 months'],
  ['Lasts 1.5 years', 'duration-month 18: 1.5 years'],
  ['Lasts 1,5 yrs', 'duration-month 18: 1,5 yrs'],
  ['Lasts six quarters', 'duration-month 18: six quarters'],
];

const MONEY: readonly Reading[] = [
  ['Costs €5-6 million.', 'money-eur 5000000: €5', 'money-eur 6000000: 6 million'],
  ['Costs €1.200.000.', 'money-eur 1200000: €1.200.000'],
  ['Costs three euros twenty.', 'money-eur 3.2: three euros twenty'],
  ['Costs ¥400.', 'money-jpy 400: ¥400'],
  ['Costs 150 grand.', 'number 150000: 150 grand'],
  ['Costs $1.2m.', 'money-usd 1200000: $1.2m'],
  ['Costs $1.2 million.', 'money-usd 1200000: $1.2 million'],
  ['Costs US$1,200,000.', 'money-usd 1200000: US$1,200,000'],
  ['Costs 1,200,000 dollars.', 'money-usd 1200000: 1,200,000 dollars'],
  ['Costs 1.2 million dollars.', 'money-usd 1200000: 1.2 million dollars'],
  ['Costs 1.2M USD.', 'money-usd 1200000: 1.2M USD'],
  ['Costs USD 1.2M.', 'money-usd 1200000: USD 1.2M'],
  ['Costs €250k.', 'money-eur 250000: €250k'],
  ['Costs EUR 250,000.', 'money-eur 250000: EUR 250,000'],
  ['Costs 250 thousand euros.', 'money-eur 250000: 250 thousand euros'],
  ['Costs two million euros.', 'money-eur 2000000: two million euros'],
  ['Costs half a million euros.', 'money-eur 500000: half a million euros'],
  ['Costs 250 000 €.', 'money-eur 250000: 250 000 €'],
  ["Costs CHF 250'000.", "money-chf 250000: CHF 250'000"],
  ['Costs NOK 3bn.', 'money-nok 3000000000: NOK 3bn'],
  ['Costs 3 billion kroner.', 'money-kr 3000000000: 3 billion kroner'],
  ['Costs £1,200.50.', 'money-gbp 1200.5: £1,200.50'],
  ['Costs €1,200.', 'money-eur 1200: €1,200'],
  ['Costs €1,2.', 'money-eur 1.2: €1,2'],
  ['Costs €40, paid a month ahead', 'money-eur 40: €40', 'frequency month: a month'],
];

const PARTS: readonly Reading[] = [
  ['Grew by 40%.', 'percent 40: 40%'],
  ['Grew by 40 %.', 'percent 40: 40 %'],
  ['Grew by 40 percent.', 'percent 40: 40 percent'],
  ['Grew by 40 per cent.', 'percent 40: 40 per cent'],
  ['Grew by forty percent.', 'percent 40: forty percent'],
  ['Grew by twenty-five percent.', 'percent 25: twenty-five percent'],
  ['Grew by one percent.', 'percent 1: one percent'],
  ['Grew by 12,5%.', 'percent 12.5: 12,5%'],
  ['Grew by 3 percentage points', 'number 3: 3'],
];

const MEASURES: readonly Reading[] = [
  ['Holds 40 TB.', 'number-tb 40: 40 TB'],
  ['Holds 40TB.', 'number-tb 40: 40TB'],
  ['Holds 40 terabytes.', 'number-tb 40: 40 terabytes'],
  ['Holds 1,200 GB.', 'number-gb 1200: 1,200 GB'],
  ['Holds 1 gigabyte.', 'number-gb 1: 1 gigabyte'],
  ['Draws 2.5 MW.', 'number-mw 2.5: 2.5 MW'],
  ['Answers in 30 ms', 'number-ms 30: 30 ms'],
  ['Is 3x faster', 'number-x 3: 3x'],
];

const NAMED_BY_NUMBER: readonly Reading[] = [
  ['Crane 3 is down.', 'label 3: 3'],
  ['Crane no. 3 is down.', 'label 3: 3'],
  ['Crane #3 is down.', 'label 3: 3'],
  ['Phase two is done.', 'label 2: two'],
  ['Phase 2b is done.', 'label 2b: 2b'],
  ['Gate B is shut.', 'label b: B'],
  ['The A-side ramp', 'label a: A'],
  ['Trailer BX-7714 was damaged.', 'id bx7714: BX-7714'],
  ['Trailer bx7714 was damaged.', 'id bx7714: bx7714'],
  ['Lands as A380', 'id a380: A380'],
  ['Certified for ISO27001', 'id iso27001: ISO27001'],
  ['Runs version 2.4.', 'version 2.4: version 2.4'],
  ['Runs Version 12', 'version 12: Version 12'],
  ['Runs v2.4.', 'version 2.4: v2.4'],
  ['Runs 2.4.1 now', 'version 2.4.1: 2.4.1'],
  ['See portal.harbor.example now', 'domain portal.harbor.example: portal.harbor.example'],
  ['See https://portal.harbor.example/', 'domain portal.harbor.example: https://portal.harbor.example/'],
  ['See Portal.Harbor.example/Docs', 'domain portal.harbor.example/docs: Portal.Harbor.example/Docs'],
];

const NUMBERS: readonly Reading[] = [
  ['Runs 12 depots', 'number 12: 12'],
  ['Is 40 long', 'number 40: 40'],
  ['Runs twelve depots', 'number 12: twelve'],
  ['Runs a dozen depots', 'number 12: a dozen'],
  ['Runs half a dozen depots', 'number 6: half a dozen'],
  ['Runs Twelve depots', 'number 12: Twelve'],
  ['Runs one depot', 'number 1: one'],
  ['Runs twenty-five depots', 'number 25: twenty-five'],
  ['Runs two hundred depots', 'number 200: two hundred'],
  ['Runs three thousand depots', 'number 3000: three thousand'],
  ['Has 3 thousand readings', 'number 3000: 3 thousand'],
  ['Runs 1,200 depots', 'number 1200: 1,200'],
  ['Runs 1 200 depots', 'number 1200: 1 200'],
  ["Runs 1'200 depots", "number 1200: 1'200"],
  ['Runs 1.2k depots', 'number 1200: 1.2k'],
  ['Scores 1,2', 'number 1.2: 1,2'],
  ['Scores 1.2.', 'number 1.2: 1.2'],
  ['Has 1.5 million readings', 'number 1500000: 1.5 million'],
  ['Has 2 billion readings', 'number 2000000000: 2 billion'],
  ['Has 40+ readings', 'number 40: 40+'],
  ['Is #12 of all', 'number 12: #12'],
  ['5 of 8 pumps', 'number 5: 5', 'number 8: 8'],
];

describe.each([
  ['a day', DAYS],
  ['a range of days', RANGES],
  ['a longer period', LONGER_PERIODS],
  ['a day that counts from today', COUNTED_FROM_TODAY],
  ['a time', TIMES],
  ['how often', HOW_OFTEN],
  ['how long', HOW_LONG],
  ['money', MONEY],
  ['a part', PARTS],
  ['a measure', MEASURES],
  ['what is named by a number', NAMED_BY_NUMBER],
  ['a number', NUMBERS],
])('%s', (_, readings) => {
  it.each(readings)('%s', (text, ...values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

test.each([
  'He may call, and they may march on.',
  'Marchand and Mayfield met.',
  'A second look, the first and the third of all',
  'The 2nd floor, the 21st ship',
  'Needs B2B, 2FA, 5G, IPv4 and H2O.',
  'Q5 and H3 are no periods.',
  'Send an E-mail with an X-ray and a T-shirt.',
  'The site a crane stands at',
  'The biweekly and the biannual call',
  'One of them or one or the other',
  'Everyone knows of the stone and the kitten.',
  'Sunny Fridayville in Marchland',
  'sat, sun and wed are words.',
  'The quarterfinal of the weekenders',
  '',
])('no value: %s', (text) => {
  expect(valuesIn(text)).toEqual([]);
});

/** What looks like a value of this kind and is none, whatever else it may be. */
test.each([
  ['date', '3/4 done'],
  ['date', 'Open 24/7'],
  ['date', 'The season of 2024/25'],
  ['date', 'As of 2025/12'],
  ['date', 'Phase 2 may slip'],
  ['date', 'Only 3 may attend'],
  ['date', 'In May 45 engineers start'],
  ['date', '2026-14-45 is no day'],
  ['date', '3/5/2026 may be either'],
  ['month', 'May I ask'],
  ['label', 'In the hall two pumps run'],
  ['label', 'A C-level talk on a U-turn'],
  ['number', 'No one knows'],
  ['duration-minute', 'Two second-hand cranes'],
  ['id', 'post-2026'],
  ['date', 'Scored 3-4 in May'],
  ['date', 'Version 3.4'],
  ['range', '12-15 pumps of June'],
  ['month', 'Nothing may be decided.'],
  ['year', 'Holds 2,026 pallets'],
  ['year', 'Holds 20260 pallets'],
  ['year', 'Part AB2026 is missing.'],
  ['quarter', 'The quarter of Malmö'],
  ['quarter', 'Part XQ3 is missing.'],
  ['time', 'A ratio of 3:1'],
  ['time', 'Draws 5 amps'],
  ['time', 'Verse 25:00'],
  ['frequency', 'Ready in two weeks'],
  ['money-eur', 'Three European ports, 12 krill'],
  ['money-eur', '3 Mirabel euronotes'],
  ['version', 'Version control of 2 notes'],
  ['version', 'Scored 2.4'],
  ['label', 'The lines are 1,200 long.'],
  ['label', 'Section 3.2'],
  ['label', 'The gate is shut.'],
  ['id', 'In 2026, on 12 days, to 40 depots'],
  ['id', 'from-20 to-40'],
  ['domain', 'Done. No more of it'],
  ['domain', 'e.g. that, i.e. this'],
])('no %s: %s', (kind, text) => {
  expect(readValues(text).map((each) => each.kind)).not.toContain(kind);
});

test('values come in the order of the text, and none has characters of another', () => {
  expect(
    valuesIn('From 3 May 2026 at 2 pm, crane 3 lifts 40% of 1,200 boxes (€1.2m) in two weeks at Q3 FY26.'),
  ).toEqual([
    'date 5/3: 3 May 2026',
    'year 2026: 3 May 2026',
    'time 14:00: 2 pm',
    'label 3: 3',
    'percent 40: 40%',
    'number 1200: 1,200',
    'money-eur 1200000: €1.2m',
    'duration-day 14: two weeks',
    'quarter 3: Q3 FY26',
    'year 2026: Q3 FY26',
  ]);
});

test('what stands in every other sentence is loose', () => {
  expect(['number', 'year', 'weekday', 'time', 'frequency'].filter((kind) => !isLooseKind(kind))).toEqual([]);
  expect(
    ['number-tb', 'money-eur', 'date', 'duration-day', 'label', 'id', 'month', 'relative'].filter(
      isLooseKind,
    ),
  ).toEqual([]);
});
