import { account, meeting, person } from '../../../support/vault-builder';
import { ambiguous, anywhere, mentionsOf, toPerson, unknown, type WrittenList } from '../label';

const ME = toPerson('Noor Visser');
const HADDAD = toPerson('Noor Haddad');
const PUMPS = 'Customers/Lindal Water/2025-09-10 - Pumps.md';
const VALVES = 'Customers/Lindal Water/2025-10-08 - Valves.md';
const INTERNAL = 'Meetings/2025-10-09 - Before the tender.md';

const files = {
  'Customers/Lindal Water.md': account(
    'Lindal Water',
    '## Key Contacts',
    '- [[Noor Haddad]]',
    '- [[Ebbe Storm]]',
  ),
  'People/Noor Visser.md': person('Noor Visser', 'Plover Systems', '**Email**: noor.visser@plover.example'),
  'People/Noor Haddad.md': person('Noor Haddad', 'Lindal Water'),
  'People/Ebbe Storm.md': person('Ebbe Storm', 'Lindal Water'),
  'People/Leonie Fink.md': person('Leonie Fink', 'Plover Systems'),
  [PUMPS]: meeting(
    ['Noor Visser', 'Ebbe Storm'],
    ['account: Lindal Water'],
    '- [ ] Price the second pump. @Me',
    '- [ ] Send the flow curve. @Myself',
    '- [ ] Check the warranty. @Legal',
    '- [ ] Draw the pit. @NoorVisser',
    '- [ ] Read the meter. @Noor',
    '- [ ] Ask the mayor. @Unassigned',
  ),
  [VALVES]: meeting(
    ['Noor Haddad', 'Ebbe Storm', 'Leonie Fink'],
    ['account: Lindal Water'],
    '- [ ] Count the valves. @Noor',
    '- [ ] Send a list of the valves. @I',
    '- [ ] Approve the spare parts. @Procurement',
    '- [ ] Copy the list to noor@plover.example. @Leonie',
    '- [ ] Order gaskets. @Visser, Noor',
  ),
  [INTERNAL]: meeting(
    ['Noor Visser', 'Noor Haddad', 'Leonie Fink'],
    ['account: Lindal Water'],
    '- [ ] Rehearse the price. @Noor',
    '- [ ] Ask for the penalty clause. @Security team',
    '- [ ] Print the offer. @me',
    '- [ ] Sign the offer. @N. Visser',
  ),
};

/** The vault's owner in the first person, by names and addresses; teams; and a customer of the same first name. */
export const owner: WrittenList = {
  name: 'owner',
  settings: {
    ownerNames: ['Noor Visser', 'N. Visser', 'noor@plover.example'],
    ownCompanies: ['Plover Systems'],
  },
  files,
  mentions: [
    ...mentionsOf(files, PUMPS, [
      ['Noor Visser', ME],
      ['@Me', ME],
      ['@Myself', ME],
      ['@Legal', unknown()],
      ['@NoorVisser', ME],
      ['@Noor', ME],
      ['@Unassigned', unknown()],
    ]),
    ...mentionsOf(files, VALVES, [
      ['@Noor', HADDAD],
      ['@I', ME],
      ['@Procurement', unknown()],
      ['noor@plover.example', ME],
      ['@Leonie', toPerson('Leonie Fink')],
      ['@Visser, Noor', ME],
    ]),
    ...mentionsOf(files, INTERNAL, [
      ['@Noor', ambiguous('Noor Visser', 'Noor Haddad')],
      ['@Security team', unknown()],
      ['@me', ME],
      ['@N. Visser', ME],
    ]),
    anywhere('Myself', ME),
    anywhere('noor.visser@plover.example', ME),
    anywhere('Noor', unknown('Noor Visser', 'Noor Haddad')),
    anywhere('N. Haddad', unknown('Noor Haddad')),
    anywhere('Nobody', unknown()),
  ],
};
