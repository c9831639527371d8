import { account, meeting, person } from '../../../support/vault-builder';
import { ambiguous, anywhere, mentionsOf, toAccount, toPerson, unknown, type WrittenList } from '../label';

const ACME = toAccount('Acme Corp');
const HEALTH = toAccount('Acme Health');
const VIREO = toAccount('Vireo Optics GmbH');
const NIMBUS = ambiguous('Nimbus Ltd', 'Nimbus GmbH');
const FAIR = 'Meetings/2025-10-09 - Trade fair.md';
const LENSES = 'Customers/Vireo Optics/2025-11-06 - Lenses for the fair.md';
const SPRING = 'Meetings/2025-12-11 - Spring orders.md';

const files = {
  'Customers/Acme Corp.md': account('Acme Corp'),
  'Customers/Acme Health.md': account('Acme Health'),
  'Customers/Vireo Optics/README.md': account(
    'Vireo Optics GmbH',
    '## Related Customers',
    '- [[Pallas Werke]]',
    '- [[Customers/Acme Corp]]',
  ),
  'Customers/Pallas Werke AG.md': account('Pallas Werke AG'),
  'Customers/Sundby/README.md': account('Sundby ApS'),
  'Customers/Nimbus Ltd.md': account('Nimbus Ltd'),
  'Customers/Nimbus GmbH.md': account('Nimbus GmbH'),
  'Customers/Orla Foods.md': account('Orla Foods'),
  'Accounts/Orla Foods/README.md': account('Orla Foods', '## Key Contacts', '- [[Wendy Astor]]'),
  'People/Wendy Astor.md': person('Wendy Astor', 'Orla Foods Ltd.'),
  'People/Tariq Bello.md': person('Tariq Bello', 'Acme'),
  [FAIR]: meeting(
    ['Robin Ashdown', 'Tariq Bello'],
    ['account: Acme', 'tags: [account/acme-corp]'],
    'Acme Health had the stand opposite; nobody there had heard of Tariq Bello. Acme Healthcare is a third one, and Nimbus had no stand.',
    '',
    '- [ ] Send the stand plan to Acme Corporation. @Tariq',
  ),
  [LENSES]: meeting(
    ['Robin Ashdown'],
    ['account: "[[Vireo Optics]]"', 'tags: [account/vireo-optics]'],
    'See [[Customers/Vireo Optics/README]] and [[PALLAS WERKE]].',
  ),
  [SPRING]: meeting(
    ['Robin Ashdown', 'Wendy Astor'],
    ['account: Orla Foods Ltd.'],
    'Ordered by Wendy; Nimbus Ltd. delivers, Nimbus GmbH carries, Sundby stores, Sundby Havn watches.',
  ),
};

/** Legal forms, short forms, slugs, folders, and longer names of other companies. */
export const companies: WrittenList = {
  name: 'companies',
  files,
  mentions: [
    ...mentionsOf(files, FAIR, [
      ['Acme', ACME],
      ['acme-corp', ACME],
      ['Acme Health', HEALTH],
      ['Acme Healthcare', unknown()],
      ['Acme Corporation', ACME],
      ['@Tariq', toPerson('Tariq Bello')],
      ['Nimbus', NIMBUS],
    ]),
    ...mentionsOf(files, LENSES, [
      ['Vireo Optics', VIREO],
      ['vireo-optics', VIREO],
      ['Customers/Vireo Optics/README', VIREO],
      ['PALLAS WERKE', toAccount('Pallas Werke AG')],
    ]),
    ...mentionsOf(files, SPRING, [
      ['Orla Foods Ltd.', toAccount('Orla Foods')],
      ['Wendy', toPerson('Wendy Astor')],
      ['Nimbus Ltd.', toAccount('Nimbus Ltd')],
      ['Nimbus GmbH', toAccount('Nimbus GmbH')],
      ['Sundby', toAccount('Sundby ApS')],
      ['Sundby Havn', unknown()],
    ]),
    anywhere('Acme', ACME),
    anywhere('ACME CORP.', ACME),
    anywhere('Acme Health Inc.', HEALTH),
    anywhere('Nimbus', NIMBUS),
    anywhere('Nimbus Cloud', unknown()),
    anywhere('Orla', unknown('Orla Foods')),
    anywhere('Vireo', unknown('Vireo Optics GmbH')),
  ],
};
