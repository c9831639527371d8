import { account, meeting, person } from '../../../support/vault-builder';
import { ambiguous, anywhere, mentionsOf, toPerson, unknown, type WrittenList } from '../label';

const ROBERT = toPerson('Robert Lindgren');
const ELIZABETH = toPerson('Elizabeth Quayle');
const KATHERINE = toPerson('Katherine Osei');
const MICHAEL = toPerson('Michael Tarrant');
const YARN = 'Customers/Brackenfield Mills/2025-10-14 - Yarn counts.md';
const DYE = 'Customers/Brackenfield Mills/2025-11-04 - Dye house.md';
const TWO = 'Meetings/2025-12-09 - Spinners and weavers.md';

const files = {
  'Customers/Brackenfield Mills.md': account(
    'Brackenfield Mills',
    '## Key Contacts',
    '- [[Robert Lindgren]]',
    '- [[Elizabeth Quayle]]',
    '- [[Katherine Osei]]',
    '- [[Michael Tarrant]]',
  ),
  'Customers/Stellmark.md': account('Stellmark', '## Key Contacts', '- [[William Draycott]]'),
  'People/Robert Lindgren.md': person('Robert Lindgren', 'Brackenfield Mills'),
  'People/Elizabeth Quayle.md': person('Elizabeth Quayle', 'Brackenfield Mills'),
  'People/Elizabeth Farraday.md': person('Elizabeth Farraday', 'Stellmark'),
  'People/Katherine Osei.md': person('Katherine Osei', 'Brackenfield Mills'),
  'People/Michael Tarrant.md': person('Michael Tarrant', 'Brackenfield Mills'),
  'People/William Draycott.md': person('William Draycott', 'Stellmark'),
  [YARN]: meeting(
    ['Robin Ashdown', 'Robert Lindgren', 'Elizabeth Quayle'],
    ['account: Brackenfield Mills'],
    'Liz Quayle counted the cones herself. Robert Lindgreen would not believe it, Bob Lindgren did a day later.',
    '',
    '- [ ] Weigh ten cones of each lot. @Bob',
    '- [ ] Send the counts of October. @Liz',
    '- [ ] Compare with the loom log. @Elizabeth Quale',
    '- [ ] Ask the spinning room. @Robert Lindholm',
  ),
  [DYE]: meeting(
    ['Robin Ashdown', 'Katherine Osei'],
    ['account: Brackenfield Mills'],
    '- [ ] Fetch the color card. @Kate',
    '- [ ] Name the date of the dye delivery. @Mike',
    '- [ ] Check the drain. @Michael Tarant',
    '- [ ] Ask whether the vat is insured. @Bill',
    '- [ ] Find the old recipe. @Katherine Osborne',
  ),
  [TWO]: meeting(
    ['Robin Ashdown', 'Elizabeth Quayle', 'Elizabeth Farraday', 'William Draycott'],
    [],
    '- [ ] Write to the guild. @Liz',
    '- [ ] Reserve the hall. @Bill',
    '- [ ] Bring the flag. @Elizabeth Faraday',
  ),
};

/** Short forms and slips of a transcript: sure inside a note where one person fits, a suggestion elsewhere. */
export const nicknames: WrittenList = {
  name: 'nicknames and slips',
  files,
  mentions: [
    ...mentionsOf(files, YARN, [
      ['Liz Quayle', ELIZABETH],
      ['Robert Lindgreen', ROBERT],
      ['Bob Lindgren', ROBERT],
      ['@Bob', ROBERT],
      ['@Liz', ELIZABETH],
      ['@Elizabeth Quale', ELIZABETH],
      ['@Robert Lindholm', unknown()],
    ]),
    ...mentionsOf(files, DYE, [
      ['@Kate', KATHERINE],
      ['@Mike', MICHAEL],
      ['@Michael Tarant', MICHAEL],
      ['@Bill', unknown('William Draycott')],
      ['@Katherine Osborne', unknown()],
    ]),
    ...mentionsOf(files, TWO, [
      ['@Liz', ambiguous('Elizabeth Quayle', 'Elizabeth Farraday')],
      ['@Bill', toPerson('William Draycott')],
      ['@Elizabeth Faraday', toPerson('Elizabeth Farraday')],
    ]),
    anywhere('Bob Lindgren', unknown('Robert Lindgren')),
    anywhere('Bob', unknown('Robert Lindgren')),
    anywhere('Liz Quayle', unknown('Elizabeth Quayle')),
    anywhere('Robert Lindgreen', unknown('Robert Lindgren')),
    anywhere('Michael Tarant', unknown('Michael Tarrant')),
    anywhere('Bill Tarrant', unknown()),
  ],
};
