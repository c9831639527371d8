import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../../src/core/parse/deadlines';

/** A Wednesday. */
const NOTE_DATE = '2026-01-07';

describe('readDeadline', () => {
  it.each([
    // Introduced by a word that makes any date a deadline.
    ['Send the notes by Tuesday', '2026-01-13', 'Tuesday'],
    ['Send the notes by EOD Tuesday', '2026-01-13', 'EOD Tuesday'],
    ['Send the notes by the end of the month', '2026-01-31', 'the end of the month'],
    ['Wrap up before 12 Jan', '2026-01-12', '12 Jan'],
    ["Wrap up before Friday's call", '2026-01-09', 'Friday'],
    ['Be ready ahead of Friday', '2026-01-09', 'Friday'],
    ['Wait until Friday', '2026-01-09', 'Friday'],
    ['Finish before next week', '2026-01-12', 'next week'],
    ['Finish before the end of Q2', '2026-06-30', 'the end of Q2'],
    ['Do it within the next two weeks', '2026-01-21', 'next two weeks'],
    ['due: Jan 20', '2026-01-20', 'Jan 20'],
    ['Report due on 20 January', '2026-01-20', '20 January'],
    ['Reply no later than 2026-01-30', '2026-01-30', '2026-01-30'],
    ['Done within two weeks', '2026-01-21', 'within two weeks'],
    ['Deliver by Q1', '2026-03-31', 'Q1'],
    ['Deliver by March, in full', '2026-03-31', 'March'],
    // A day or week, introduced by on, for, during or in.
    ['Call Dana on Monday', '2026-01-12', 'Monday'],
    ['Book a room for Friday', '2026-01-09', 'Friday'],
    ['Schedule it for the week of Jan 19', '2026-01-25', 'the week of Jan 19'],
    ['Meet during 2026-11-04 to 2026-11-06, in person', '2026-11-06', '2026-11-04 to 2026-11-06'],
    // Words that point ahead.
    ['Send it next Friday', '2026-01-16', 'next Friday'],
    ['Send it next Friday to Dana', '2026-01-16', 'next Friday'],
    ['Send it tomorrow', '2026-01-08', 'tomorrow'],
    ['Send it today, please', '2026-01-07', 'today'],
    ['Tomorrow at 10 call Dana', '2026-01-08', 'Tomorrow at 10'],
    ['Circle back next month', '2026-02-28', 'next month'],
    ['Next week, send the deck', '2026-01-18', 'Next week'],
    ['Circle back in two weeks', '2026-01-21', 'in two weeks'],
    ['Finish EOW', '2026-01-09', 'EOW'],
    ['Deliver at the end of Q2 2026', '2026-06-30', 'the end of Q2 2026'],
    ['Plan the visit, week of 2026-01-05', '2026-01-11', 'week of 2026-01-05'],
    // A day at the end of its clause.
    ['Send it Friday', '2026-01-09', 'Friday'],
    ['The deadline is Friday', '2026-01-09', 'Friday'],
    ['Meet in San Francisco (Nov 4–6)', '2026-11-06', 'Nov 4–6'],
    ['Call Dana Tuesday, then Ola', '2026-01-13', 'Tuesday'],
    // The word of the first kind wins, else the first date.
    ['Meet on Monday and send it by Friday', '2026-01-09', 'Friday'],
    ['Meet on Monday and rest on Friday', '2026-01-12', 'Monday'],
    ['Send the notes from last Friday by Tuesday', '2026-01-13', 'Tuesday'],
  ])('%s', (text, due, words) => {
    expect(readDeadline(text, NOTE_DATE)).toEqual({ due, text: words });
  });

  it.each([
    "Share the notes from last Tuesday's meeting",
    'Share the notes of Monday',
    "Prepare tomorrow's deck",
    "Review this week's numbers",
    'Review the Monday numbers',
    'Friday demo prep',
    'This week in storage: summary',
    'Summarize the decisions made on Monday',
    'Summarize what was discussed on Friday',
    'Share the November 4 report',
    'Update the April plan',
    'Prepare the forecast for Q3',
    'Plan the launch in Q2',
    'Compare with March 2026',
    'Clean up after Friday',
    'Numbers since Monday',
    'Confirm on 2025-12-01 decisions',
    'Fix what broke yesterday',
    'Read [[2026-02-05 - Weekly sync]] first',
    'Run `at tomorrow` once',
    'Open https://x.example/by/tomorrow/2026-02-03',
    'We may need this',
    'Get May to sign',
    'Meet every Monday',
    'Next steps with Dana',
    'Share the latest March numbers',
    'Have it reviewed by monday.com',
    'Write the summary',
  ])('no deadline: %s', (text) => {
    expect(readDeadline(text, NOTE_DATE)).toBeNull();
  });

  it.each([
    ['Send it, due 2026-01-09', '2026-01-09', '2026-01-09'],
    ['Send it by January 9, 2026', '2026-01-09', 'January 9, 2026'],
    ['Send it by 9 Jan 2026, please', '2026-01-09', '9 Jan 2026'],
    ['Send it no later than 09.01.2026', '2026-01-09', '09.01.2026'],
    ['Review 2025-12-01 by 2026/01/09', '2026-01-09', '2026/01/09'],
    ['Done by Q1 2026', '2026-03-31', 'Q1 2026'],
    ['Send it by Friday, at the latest by 2026-01-09', '2026-01-09', '2026-01-09'],
  ])('without a day to count from, an absolute date: %s', (text, due, words) => {
    expect(readDeadline(text, null)).toEqual({ due, text: words });
  });

  it.each([
    'Send it by Friday',
    'Send it by January 9',
    'Send it by 01/09/2026',
    'Send it by 2026-02-31',
    'Send it on 2026-01-09',
    'Share the notes of 2026-01-09',
    'Send it by Friday of week 2026',
    'Read [[by 2026-01-09]] first',
  ])('without a day to count from, no deadline: %s', (text) => {
    expect(readDeadline(text, null)).toBeNull();
  });
});
