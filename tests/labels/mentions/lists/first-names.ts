import { account, meeting, person } from '../../../support/vault-builder';
import { ambiguous, anywhere, mentionsOf, toPerson, unknown, type WrittenList } from '../label';

const ANNA_LUND = toPerson('Anna Lund');
const BOTH = ambiguous('Anna Lund', 'Anna Berglund');
const LAUNCH = 'Customers/Gullholm Yard/2025-10-07 - Launch of hull 41.md';
const SLIP = 'Customers/Gullholm Yard/2025-10-21 - Slipway repair.md';
const PAINT = 'Customers/Gullholm Yard/2025-11-11 - Paint shop.md';
const FERRY = 'Inbox/2025-11-20 - On the ferry.md';
const CRANE = 'Customers/Tollan Harbor/2025-12-04 - Crane inspection.md';

const files = {
  'Customers/Gullholm Yard.md': account(
    'Gullholm Yard',
    '## Key Contacts',
    '- [[Anna Lund]]',
    '- [[Anna Berglund]]',
    '- [[Peter Lund]]',
  ),
  'Customers/Tollan Harbor.md': account('Tollan Harbor', '## Key Contacts', '- [[Karl Lund]]'),
  'People/Anna Lund.md': person('Anna Lund', 'Gullholm Yard', 'Sister of Peter.'),
  'People/Peter Lund.md': person('Peter Lund', 'Gullholm Yard', 'Brother of Anna.'),
  'People/Anna Berglund.md': person('Anna Berglund', 'Gullholm Yard'),
  'People/Karl Lund.md': person('Karl Lund', 'Tollan Harbor'),
  'People/Karl Ådal.md': person('Karl Ådal', 'Tollan Harbor'),
  [LAUNCH]: meeting(
    ['Robin Ashdown', 'Anna Lund', 'Anna Berglund', 'Speaker 3', 'Unknown contact'],
    ['account: Gullholm Yard'],
    '- [ ] Grease the cradle. @Anna',
    '- [ ] Invite the harbor master. @Anna Lund',
    '- [ ] Order the flags. @Peter',
    '- [ ] Count the guests. @TBD',
    '- [ ] Print the menu. @Anna B.',
  ),
  [SLIP]: meeting(
    ['Robin Ashdown', 'Anna', 'Peter Lund'],
    ['account: Gullholm Yard'],
    '- [ ] Photograph the rails. @Anna',
    '- [ ] Ask the diver. @Participant 2',
    '- [ ] Ask for the tide table. @PeterLund',
  ),
  [PAINT]: meeting(
    ['Robin Ashdown', 'Anna Lund', 'Guest'],
    ['account: Gullholm Yard'],
    '- [ ] Send the humidity log. @Anna',
    '- [ ] Choose the gray. @Karl',
  ),
  [FERRY]: meeting(['Robin Ashdown'], [], 'Karl told the story of the anchor again. Peter laughed.'),
  [CRANE]: meeting(
    ['Robin Ashdown', 'Karl Lund', 'Karl Ådal'],
    ['account: Tollan Harbor'],
    '- [ ] Sign the inspection. @Karl',
    '- [ ] Replace the rope. @Lund, Karl',
  ),
};

/** Two of one first name, brother and sister, and voices that nobody has a name for. */
export const firstNames: WrittenList = {
  name: 'first names',
  files,
  mentions: [
    ...mentionsOf(files, LAUNCH, [
      ['@Anna', BOTH],
      ['@Anna Lund', ANNA_LUND],
      ['@Peter', toPerson('Peter Lund')],
      ['@TBD', unknown()],
      ['@Anna B.', unknown('Anna Berglund')],
      ['Speaker 3', unknown()],
      ['Unknown contact', unknown()],
    ]),
    ...mentionsOf(files, SLIP, [
      ['Anna', BOTH],
      ['@Participant 2', unknown()],
      ['@PeterLund', toPerson('Peter Lund')],
    ]),
    ...mentionsOf(files, PAINT, [
      ['@Anna', ANNA_LUND],
      ['Guest', unknown()],
      ['@Karl', unknown('Karl Lund', 'Karl Ådal')],
    ]),
    ...mentionsOf(files, FERRY, [
      ['Karl', unknown('Karl Lund', 'Karl Ådal')],
      ['Peter', unknown('Peter Lund')],
    ]),
    ...mentionsOf(files, CRANE, [
      ['@Karl', ambiguous('Karl Lund', 'Karl Ådal')],
      ['@Lund, Karl', toPerson('Karl Lund')],
    ]),
    anywhere('Anna', unknown('Anna Lund', 'Anna Berglund')),
    anywhere('Lund', unknown('Anna Lund', 'Peter Lund', 'Karl Lund')),
    anywhere('Peter Berglund', unknown()),
    anywhere('Anna Lundgren', unknown()),
  ],
};
