import { account, meeting, person } from '../../../support/vault-builder';
import { anywhere, mentionsOf, toAccount, toPerson, unknown, type WrittenList } from '../label';

const SAM = toPerson('Sam Hill');
const NORA = toPerson('Nora Pettersen');
const IMOGEN = toPerson('Imogen Castellano');
const SHELVES = 'Customers/Harrow Lane Foods/2026-01-05 - Shelf labels.md';
const PALLETS = 'Customers/Tidewater Rail/2025-12-16 - Pallet sizes.md';
const MINUTES = 'Meetings/2025-12-08 - Minutes of the works council.md';

const files = {
  'Customers/Harrow Lane Foods.md': account(
    'Harrow Lane Foods',
    '## Key Contacts',
    '- [[Hill, Sam]]',
    '- [[Nora Pettersen]]',
  ),
  'Customers/Tidewater Rail/README.md': account(
    'Tidewater Rail',
    '## Key Contacts',
    '- [[ImogenCastellano]]',
  ),
  'People/Sam Hill.md': person(
    'Sam Hill',
    'Harrow Lane Foods',
    '## Contact Information',
    '',
    '| Field | Value |',
    '|---|---|',
    '| **Email** | sam.hill@harrowlane.example |',
  ),
  'People/Nora Pettersen.md': person('Nora Pettersen', 'Harrow Lane Foods'),
  'People/Imogen Castellano.md': person(
    'Imogen Castellano',
    'Tidewater Rail',
    '**Email**: imogen.castellano@tidewater.example',
  ),
  'People/Robin Ashdown.md': person('Robin Ashdown', 'Tessera Storage'),
  [SHELVES]: meeting(
    ['Robin Ashdown', '"Hill, Sam"', 'Nora Pettersen Pettersen'],
    ['account: Harrow Lane Foods'],
    '## Summary',
    '',
    'DR. SAM HILL brought the printer that started the trouble; Sam would keep it for spare parts.',
    '',
    '## Action Items',
    '- [ ] Order labels that survive the freezer. @SamHill',
    '- [ ] Ask the store in Wexcombe which shelf lost its labels. @Nora',
    '- [ ] Read the printer counts every Friday. @Pettersen, Nora',
  ),
  [PALLETS]: meeting(
    ['Imogen Castellano <imogen.castellano@tidewater.example>', 'Robin Ashdown'],
    ['account: Tidewater Rail'],
    'Copied: sam.hill@harrowlane.example, because both use the same yard.',
    '',
    '- [ ] Measure the tail lift of the night train. @I. Castellano <imogen.castellano@tidewater.example>',
    '- [ ] Book the yard. @Ms. Imogen Castellano',
  ),
  [MINUTES]: meeting(
    ['Robin Ashdown', 'Tove Brannigan'],
    [],
    'Read aloud by Tove Brannigan. Somebody called Sam had sent apologies.',
  ),
};

/** One person in many spellings: swapped, joined, doubled, with a title, in capitals, by address. */
export const spellings: WrittenList = {
  name: 'spellings',
  files,
  mentions: [
    ...mentionsOf(files, SHELVES, [
      ['Hill, Sam', SAM],
      ['Nora Pettersen Pettersen', NORA],
      ['DR. SAM HILL', SAM],
      ['Sam', SAM],
      ['@SamHill', SAM],
      ['@Nora', NORA],
      ['@Pettersen, Nora', NORA],
    ]),
    ...mentionsOf(files, PALLETS, [
      ['Imogen Castellano <imogen.castellano@tidewater.example>', IMOGEN],
      ['sam.hill@harrowlane.example', SAM],
      ['I. Castellano <imogen.castellano@tidewater.example>', IMOGEN],
      ['@Ms. Imogen Castellano', IMOGEN],
      ['Tidewater Rail', toAccount('Tidewater Rail')],
    ]),
    ...mentionsOf(files, MINUTES, [
      ['Tove Brannigan', toPerson('Tove Brannigan')],
      ['Sam', unknown('Sam Hill')],
    ]),
    anywhere('ImogenCastellano', IMOGEN),
    anywhere('castellano,  imogen', IMOGEN),
    anywhere('Sam Hill Hill', SAM),
    anywhere('IMOGEN.CASTELLANO@tidewater.example', IMOGEN),
    anywhere('sam.hill@elsewhere.example', unknown()),
    anywhere('Hill', unknown('Sam Hill')),
    anywhere('Dr. Castellano', unknown('Imogen Castellano')),
    anywhere('Sam Hil', unknown('Sam Hill')),
    anywhere('S. Hill', unknown('Sam Hill')),
  ],
};
