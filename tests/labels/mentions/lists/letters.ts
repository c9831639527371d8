import { account, meeting, person } from '../../../support/vault-builder';
import { anywhere, mentionsOf, toAccount, toPerson, unknown, type WrittenList } from '../label';

const JOSÉ = toPerson('José Carrasco Núñez');
const WILLEM = toPerson('Willem van den Heuvel');
const TAN = toPerson('P.J. Tan');
const ŁUKASZ = toPerson('Łukasz Wiśniewski');
const SØREN = toPerson('Søren Åkesson');
const ZOË = toPerson("Zoë O'Dowd");
const JEAN_LUC = toPerson('Jean-Luc Fabre');
const REVIEW = 'Accounts/Ångström Optik/2025-11-18 - Lens review.md';
const HANDOVER = 'Accounts/Ångström Optik/2025-12-02 - Handover of the kiln.md';

const files = {
  'Accounts/Ångström Optik/README.md': account(
    'Ångström Optik',
    '## Key Contacts',
    '- [[Soren Akesson]]',
    '- [[Zoë O’Dowd]]',
    '- [[Łukasz Wiśniewski]]',
  ),
  'Accounts/Çelik Döküm.md': account('Çelik Döküm'),
  'People/José Carrasco Núñez.md': person('José Carrasco Núñez', 'Çelik Döküm'),
  'People/Willem van den Heuvel.md': person('Willem van den Heuvel', 'Ångström Optik'),
  'People/P.J. Tan.md': person('P.J. Tan', 'Ångström Optik'),
  'People/Łukasz Wiśniewski.md': person('Łukasz Wiśniewski', 'Ångström Optik'),
  'People/Søren Åkesson.md': person('Søren Åkesson', 'Ångström Optik'),
  "People/Zoë O'Dowd.md": person('"Zoë O\'Dowd"', 'Ångström Optik'),
  'People/Jean-Luc Fabre.md': person('Jean-Luc Fabre', 'Ångström Optik'),
  [REVIEW]: meeting(
    ['Robin Ashdown', 'Soren Akesson', 'P. J. Tan', 'Willem van den Heuvel', 'Jean Luc Fabre'],
    ['account: Ångström Optik', 'tags: [account/ångström-optik]'],
    '- [ ] Send the interferograms of the third batch. @Willem',
    '- [ ] Ask for a new reference sphere. @SØREN ÅKESSON',
    '- [ ] Order the polishing cloth in the old color. @Jean-Luc',
    '- [ ] Repeat the test with the lamp warm. @PJ Tan',
    '- [ ] Name the person who signs for the sphere. @Heuvel, Willem van den',
  ),
  [HANDOVER]: meeting(
    ['Robin Ashdown', '"van den Heuvel, Willem"', 'Lukasz Wisniewski', 'Zoe ODowd'],
    ['account: Angstrom Optik'],
    '- [ ] Write down the kiln curve. @Łukasz',
    '- [ ] Lock the door of the kiln room. @ZoëO’Dowd',
    '- [ ] Ask the foundry for the mold. @Jose Carrasco Nunez',
  ),
};

/** Marks, letters of other alphabets, particles, initials, apostrophes and hyphens. */
export const letters: WrittenList = {
  name: 'letters',
  files,
  mentions: [
    ...mentionsOf(files, REVIEW, [
      ['Soren Akesson', SØREN],
      ['P. J. Tan', TAN],
      ['Jean Luc Fabre', JEAN_LUC],
      ['Ångström Optik', toAccount('Ångström Optik')],
      ['ångström-optik', toAccount('Ångström Optik')],
      ['@Willem', WILLEM],
      ['@SØREN ÅKESSON', SØREN],
      ['@Jean-Luc', JEAN_LUC],
      ['@PJ Tan', TAN],
      ['@Heuvel, Willem van den', WILLEM],
    ]),
    ...mentionsOf(files, HANDOVER, [
      ['van den Heuvel, Willem', WILLEM],
      ['Lukasz Wisniewski', ŁUKASZ],
      ['Zoe ODowd', ZOË],
      ['Angstrom Optik', toAccount('Ångström Optik')],
      ['@Łukasz', ŁUKASZ],
      ['@Jose Carrasco Nunez', JOSÉ],
    ]),
    anywhere('Łukasz Wiśniewski'.normalize('NFD'), ŁUKASZ),
    anywhere('Zoe O’Dowd', ZOË),
    anywhere('@WillemVanDenHeuvel', WILLEM),
    anywhere('celik dokum', toAccount('Çelik Döküm')),
    anywhere('P. Tan', unknown('P.J. Tan')),
    anywhere('W. van den Heuvel', unknown('Willem van den Heuvel')),
    anywhere('van den Heuvel', unknown('Willem van den Heuvel')),
    anywhere('Sofia van den Heuvel', unknown()),
    anywhere('J.-L. Fabre', unknown('Jean-Luc Fabre')),
  ],
};
