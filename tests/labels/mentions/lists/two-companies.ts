import { account, meeting, person } from '../../../support/vault-builder';
import { ambiguous, anywhere, mentionsOf, toAccount, toPerson, unknown, type WrittenList } from '../label';

const AT_BRENNER = 'People/Jan Novak (Brenner Tools).md';
const AT_HALVARD = 'People/Jan Novak (Halvard Marine).md';
const BRENNER_JAN = toPerson('Jan Novak', AT_BRENNER);
const HALVARD_JAN = toPerson('Jan Novak', AT_HALVARD);
const BOTH = ambiguous(AT_BRENNER, AT_HALVARD);
const PETRA = toPerson('Petra Langer');
const DRILLS = 'Customers/Brenner Tools/2025-09-18 - Drill bits.md';
const WINCH = 'Customers/Halvard Marine/2025-10-02 - Winch on the quay.md';
const FAIR = 'Meetings/2025-11-13 - Fair in Odense.md';
const TRAIN = 'Inbox/2025-11-14 - On the train.md';

const files = {
  'Customers/Brenner Tools.md': account('Brenner Tools', '## Key Contacts', '- [[Petra Langer]]'),
  'Customers/Halvard Marine.md': account('Halvard Marine'),
  [AT_BRENNER]: person('Jan Novak (Brenner Tools)', 'Brenner Tools'),
  [AT_HALVARD]: person('Jan Novak (Halvard Marine)', 'Halvard Marine'),
  'People/Petra Langer.md': person('Petra Langer', 'Brenner Tools'),
  'People/Solveig Myhre.md': person('Solveig Myhre', 'Halvard Marine'),
  [DRILLS]: meeting(
    ['Robin Ashdown', 'Jan Novak (Brenner Tools)', 'Petra Langer (Brenner Tools)'],
    ['account: Brenner Tools'],
    '- [ ] Send the wear figures of the coated bits. @Jan',
    '- [ ] Choose the test plate. @Jan Novak',
    '- [ ] Book the bench. @Petra',
  ),
  [WINCH]: meeting(
    ['Robin Ashdown', 'Jan Novak', 'Solveig Myhre (Halvard Marine)'],
    ['account: Halvard Marine'],
    '- [ ] Test the winch under load. @Jan',
    '- [ ] Bring the load cell. @Myhre, Solveig (Halvard Marine)',
    '- [ ] Ask the toolmaker. @Petra Langer (Brenner Tools)',
  ),
  [FAIR]: meeting(
    ['Robin Ashdown', 'Jan Novak (Brenner Tools)', 'Jan Novak (Halvard Marine)', 'Petra Langer'],
    [],
    '- [ ] Share the photographs. @Jan',
    '- [ ] Return the key of the stand. @Novak, Jan (Halvard Marine)',
    '- [ ] Pay the parking ticket. @Jan Novak',
  ),
  [TRAIN]: meeting(
    ['Robin Ashdown', 'Petra Langer'],
    [],
    'Jan Novak sat two rows ahead and slept; which one, Petra would not say.',
  ),
};

/** One name at two companies, and a company in parentheses after a name. */
export const twoCompanies: WrittenList = {
  name: 'two companies',
  files,
  mentions: [
    ...mentionsOf(files, DRILLS, [
      ['Jan Novak (Brenner Tools)', BRENNER_JAN],
      ['Petra Langer (Brenner Tools)', PETRA],
      ['Brenner Tools', toAccount('Brenner Tools')],
      ['@Jan', BRENNER_JAN],
      ['@Jan Novak', BRENNER_JAN],
      ['@Petra', PETRA],
    ]),
    ...mentionsOf(files, WINCH, [
      ['Jan Novak', HALVARD_JAN],
      ['@Jan', HALVARD_JAN],
      ['@Myhre, Solveig (Halvard Marine)', toPerson('Solveig Myhre')],
      ['@Petra Langer (Brenner Tools)', PETRA],
    ]),
    ...mentionsOf(files, FAIR, [
      ['@Jan', BOTH],
      ['@Jan Novak', BOTH],
      ['@Novak, Jan (Halvard Marine)', HALVARD_JAN],
    ]),
    ...mentionsOf(files, TRAIN, [
      ['Jan Novak', BOTH],
      ['Petra', PETRA],
    ]),
    anywhere('Jan Novak', BOTH),
    anywhere('Jan Novak (Halvard Marine)', HALVARD_JAN),
    anywhere('Jan Novak (Quillon Press)', unknown(AT_BRENNER, AT_HALVARD)),
    anywhere('Halvard', unknown('Halvard Marine')),
  ],
};
