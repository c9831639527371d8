import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { plainStatement } from '../../../src/core/facts/plain-statement';

test.each([
  ['bold', '**Budget:** set', 'Budget: set'],
  ['bold', '__Budget__ set', 'Budget set'],
  ['italics', 'A *firm* date', 'A firm date'],
  ['italics', 'A _firm_ date', 'A firm date'],
  ['bold italics', '***Firm*** date', 'Firm date'],
  ['italics in parentheses', 'A date (*firm*)', 'A date (firm)'],
  ['italics in quotes', 'A "*firm*" date', 'A "firm" date'],
  ['italics before a mark', 'Dates are *firm*, or _not_.', 'Dates are firm, or not.'],
  ["a bold name's", "**Dana**'s ramp", "Dana's ramp"],
  ['a part of a value', '**40**% more', '40% more'],
  ['code', 'Set `ramp-mode` now', 'Set ramp-mode now'],
  ['a highlight', 'A ==firm== date', 'A firm date'],
  ['what is struck', 'A ~~firm~~ date', 'A firm date'],
  ['a block id', 'A firm date ^fact-12', 'A firm date'],
  ['a comment', 'A <!-- not --> firm date', 'A firm date'],
  ['a link', '[[Aquavest]] runs', 'Aquavest runs'],
  ['a link to a folder', '[[Clients/Aquavest]] runs', 'Aquavest runs'],
  ['a link to a heading', '[[Aquavest#Contacts]] runs', 'Aquavest runs'],
  ['a link with other words', '[[Clients/Aquavest|The account]] runs', 'The account runs'],
  ['two links', '[[Dana]] and [[Ola Berg|Ola]]', 'Dana and Ola'],
  ['a Markdown link', 'See [the plan](https://plan.example/a?b=1) first', 'See the plan first'],
  ['a Markdown link to a note', '[Aquavest](Clients/Aquavest.md) runs', 'Aquavest runs'],
  ['two Markdown links', '[Dana](a) and [Ola](b)', 'Dana and Ola'],
  ['a bold link', '**[[Aquavest]]** runs', 'Aquavest runs'],
  ['a picture', '![the map](map.png) of Moss', 'the map of Moss'],
  ['an embedded note', 'See ![[map.png]] of Moss', 'See map.png of Moss'],
  ['the day of a linked note', 'Set in [[2026-01-05 - Weekly sync]]', 'Set in Weekly sync'],
  ['the day of a note in a folder', '[[Calls/2026-01-05 Weekly sync#Next]]', 'Weekly sync'],
  ['a linked day', 'Due on [[2026-01-05]]', 'Due on 2026-01-05'],
  ['a tag', 'A firm date #urgent', 'A firm date'],
  ['a tag in the middle', 'A firm #team/moss date', 'A firm date'],
  ['a tag at the beginning', '#date-2 A firm date', 'A firm date'],
  ['a tag in other letters', 'A firm date #größe', 'A firm date'],
  ['single quotes', '‘Firm’ ‚date‛ of Dana’s', "'Firm' 'date' of Dana's"],
  ['double quotes', '“Firm” „date“ «of» Moss', '"Firm" "date" "of" Moss'],
  ['dashes', '1–3 — ship‑to‒shore ― −5', '1-3 - ship-to-shore - -5'],
  ['wide digits', '１２ ramps', '12 ramps'],
  ['joined letters', 'oﬃce', 'office'],
  ['marks apart from their letters', 'Malmo\u0308', 'Malmö'],
  ['spaces', ' A\u00a0firm\u2009 date\tof\nMoss  ', 'A firm date of Moss'],
])('%s: %s', (_, text, plain) => {
  expect(plainStatement(text)).toBe(plain);
});

it.each([
  'A firm date.',
  'ramp_mode_two is set',
  '2*3*4 pallets',
  '2 * 3 * 4 pallets',
  'F# and C# are used',
  'Ticket#4 is open',
  'See https://plan.example/#top',
  '~5 days',
  'The array [0] of (1)',
  'Straße',
  'Gate #12 is closed',
  'It measures 10^6',
  'Milestone #4-2 is late',
  "Dana's ramp",
  '',
])('leaves %s', (text) => {
  expect(plainStatement(text)).toBe(text);
});

test('of any text, spaces are single and none stands at an end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainStatement(text)).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
    }),
  );
});

test('plain words stay as they are', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ0-9]{1,8}[.,;:!?]?$/);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      expect(plainStatement(text)).toBe(text);
    }),
  );
});
