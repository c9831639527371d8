import { account, meeting, person } from '../../../support/vault-builder';
import { noteText } from '../../../support/note-builder';
import { anywhere, mentionsOf, toAccount, toPerson, toProject, unknown, type WrittenList } from '../label';

const TEO = toPerson('Teo Marchetti');
const GITA = toPerson('Gita Rahman');
const CANNERY = toAccount('Lakeside Cannery');
const LINE = toProject('Cannery line four');
const LIDS = 'Customers/Teo Marchetti/2025-10-16 - Lids that leak.md';
const STEAM = 'People/2025-10-30 - Gita on the steam.md';
const AUDIT = 'Meetings/2025-11-27 - Audit of the line.md';

const files = {
  'Customers/Lakeside Cannery.md': account(
    'Lakeside Cannery',
    '## Collaborators',
    '',
    '| Person | Role | Company |',
    '|---|---|---|',
    '| [[Teo Marchetti]] | Plant manager | Lakeside Cannery |',
    '| Orsolya Pinter | Laboratory | Lakeside Cannery |',
  ),
  'Customers/Teo Marchetti.md': noteText(
    ['type: people', 'title: Teo Marchetti', 'company: Lakeside Cannery', 'tags: [type/customer, generated]'],
    'Runs the plant since the flood.',
  ),
  'Customers/Gita Rahman/README.md': noteText(
    ['type: people', 'title: Gita Rahman', 'tags: [type/customer]', 'company: Lakeside Cannery'],
    '- Gita Rahman owns the boiler.',
  ),
  'Projects/Cannery line four.md': noteText(['type: projects', 'title: Cannery line four']),
  'People/Bram Oakes.md': person('Bram Oakes', 'Tessera Storage'),
  [LIDS]: meeting(
    ['Robin Ashdown', 'Teo Marchetti'],
    ['account: Teo Marchetti', 'title: Lids that leak', 'tags: [type/customer, account/teo-marchetti]'],
    '- [ ] Send twenty lids of lot 7. @Teo',
    '- [ ] Test the lids under vacuum. @Orsolya Pinter',
    '- [ ] Ask for the seal drawing. @Bram',
  ),
  [STEAM]: noteText(
    [
      'type: people',
      'title: Gita Rahman and Robin on steam',
      'person: Lakeside Cannery',
      'source: transcript',
      'participants: [Gita Rahman, Robin Ashdown]',
      'tags: [type/people, person/gita-rahman, account/lakeside-cannery]',
    ],
    '- [ ] Log the pressure at night. @Gita',
    '- [ ] Ask whether line four may stop. @Teo',
  ),
  [AUDIT]: meeting(
    ['Robin Ashdown', '"Marchetti, Teo"'],
    ['account: Cannery line four', 'project: Lakeside Cannery'],
    '- [ ] Collect the lot numbers. @Orsolya',
    '- [ ] Stop the line at noon. @TBD',
  ),
};

/** Notes under the wrong kind: an account field that holds a person, a profile tagged as a customer. */
export const misfiled: WrittenList = {
  name: 'misfiled',
  files,
  mentions: [
    ...mentionsOf(files, 'Customers/Lakeside Cannery.md', [
      ['Teo Marchetti', TEO],
      ['Orsolya Pinter', toPerson('Orsolya Pinter')],
    ]),
    ...mentionsOf(files, LIDS, [
      ['Teo Marchetti', TEO],
      ['teo-marchetti', TEO],
      ['@Teo', TEO],
      ['@Orsolya Pinter', toPerson('Orsolya Pinter')],
      ['@Bram', unknown('Bram Oakes')],
    ]),
    ...mentionsOf(files, STEAM, [
      ['Gita Rahman', GITA],
      ['gita-rahman', GITA],
      ['Lakeside Cannery', CANNERY],
      ['lakeside-cannery', CANNERY],
      ['@Gita', GITA],
      ['@Teo', TEO],
    ]),
    ...mentionsOf(files, AUDIT, [
      ['Marchetti, Teo', TEO],
      ['Cannery line four', LINE],
      ['Lakeside Cannery', CANNERY],
      ['@Orsolya', toPerson('Orsolya Pinter')],
      ['@TBD', unknown()],
    ]),
    anywhere('Teo Marchetti', TEO),
    anywhere('Lids that leak', unknown()),
    anywhere('Gita Rahman and Robin on steam', unknown()),
    anywhere('lakeside cannery ltd', CANNERY),
  ],
};
