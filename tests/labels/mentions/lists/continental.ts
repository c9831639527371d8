import { account, meeting, person } from '../../../support/vault-builder';
import { anywhere, mentionsOf, toAccount, toPerson, unknown, type WrittenList } from '../label';

const UTE = toPerson('Ute Großmann');
const MATTHIAS = toPerson('Matthias Köhler');
const FRIEDERIKE = toPerson('Friederike von Arnim');
const KARL_HEINZ = toPerson('Karl-Heinz Schäfer');
const SYLVIE = toPerson('Sylvie Lefèvre');
const ÉTIENNE = toPerson('Étienne Dubois');
const LUCÍA = toPerson('Lucía Ibáñez');
const ÁLVARO = toPerson('Álvaro Peña Ruiz');
const KASSEL = 'Kunden/Färberei Höllental/2025-09-24 - Besuch in Kassel.md';
const LYON = 'Kunden/Verrerie Saint-Amour/2025-10-15 - Visite du four.md';
const CÁDIZ = 'Kunden/Salinas de Poniente/2025-11-12 - Visita a la nave.md';

const files = {
  'Kunden/Färberei Höllental.md': account(
    'Färberei Höllental GmbH',
    '## Key Contacts',
    '- [[Grossmann, Ute]]',
  ),
  'Kunden/Verrerie Saint-Amour.md': account('Verrerie Saint-Amour SAS'),
  'Kunden/Salinas de Poniente.md': account('Salinas de Poniente S.A.'),
  'People/Ute Großmann.md': person('Ute Großmann', 'Färberei Höllental GmbH'),
  'People/Matthias Köhler.md': person('Matthias Köhler', 'Färberei Höllental'),
  'People/Friederike von Arnim.md': person('Friederike von Arnim', 'Färberei Höllental'),
  'People/Karl-Heinz Schäfer.md': person('Karl-Heinz Schäfer', 'Färberei Höllental'),
  'People/Sylvie Lefèvre.md': person('Sylvie Lefèvre', 'Verrerie Saint-Amour'),
  'People/Étienne Dubois.md': person('Étienne Dubois', 'Verrerie Saint-Amour'),
  'People/Lucía Ibáñez.md': person('Lucía Ibáñez', 'Salinas de Poniente'),
  'People/Álvaro Peña Ruiz.md': person('Álvaro Peña Ruiz', 'Salinas de Poniente'),
  [KASSEL]: meeting(
    [
      'Robin Ashdown',
      'Frau Dr. Ute Großmann',
      '"KÖHLER, Matthias"',
      'Karl-Heinz Schäfer',
      '"Arnim, Friederike von"',
    ],
    ['account: Färberei Höllental GmbH'],
    'Herr Matthias Köhler zeigte die Bottiche. Frau Köhler war nicht da.',
    '',
    '- [ ] Muster der blauen Partie schicken. @Ute',
    '- [ ] Abwasserprotokoll suchen. @Karl-Heinz',
    '- [ ] Termin mit dem Amt. @FriederikeVonArnim',
    '- [ ] Waage eichen lassen. @Karl-Heinz Schaefer',
  ),
  [LYON]: meeting(
    ['Robin Ashdown', 'Mme Sylvie Lefèvre', 'Etienne Dubois'],
    ['account: Verrerie Saint-Amour'],
    'M. Dubois parle du four, Sylvie de la casse.',
    '',
    '- [ ] Envoyer la courbe de température. @Étienne',
    '- [ ] Demander le prix du sable. @LEFEVRE, Sylvie',
    '- [ ] Comparer avec la teinturerie. @Ute',
  ),
  [CÁDIZ]: meeting(
    ['Robin Ashdown', 'Lucia Ibanez', 'Sr. Álvaro Peña Ruiz'],
    ['account: Salinas de Poniente'],
    '- [ ] Medir la humedad de la nave. @Lucía',
    '- [ ] Pedir la llave. @Alvaro Pena Ruiz',
    '- [ ] Preguntar al puerto. @L. Ibáñez',
  ),
};

/** German, French and Spanish names with their titles and particles. */
export const continental: WrittenList = {
  name: 'continental',
  settings: {
    kindRules: [
      { by: 'property', value: 'customer', kind: 'account' },
      { by: 'property', value: 'people', kind: 'person' },
    ],
  },
  files,
  mentions: [
    ...mentionsOf(files, KASSEL, [
      ['Frau Dr. Ute Großmann', UTE],
      ['KÖHLER, Matthias', MATTHIAS],
      ['Arnim, Friederike von', FRIEDERIKE],
      ['Herr Matthias Köhler', MATTHIAS],
      ['Färberei Höllental GmbH', toAccount('Färberei Höllental GmbH')],
      ['Frau Köhler', unknown('Matthias Köhler')],
      ['@Ute', UTE],
      ['@Karl-Heinz', KARL_HEINZ],
      ['@FriederikeVonArnim', FRIEDERIKE],
      ['@Karl-Heinz Schaefer', KARL_HEINZ],
    ]),
    ...mentionsOf(files, LYON, [
      ['Mme Sylvie Lefèvre', SYLVIE],
      ['Etienne Dubois', ÉTIENNE],
      ['Verrerie Saint-Amour', toAccount('Verrerie Saint-Amour SAS')],
      ['M. Dubois', unknown('Étienne Dubois')],
      ['Sylvie', SYLVIE],
      ['@Étienne', ÉTIENNE],
      ['@LEFEVRE, Sylvie', SYLVIE],
      ['@Ute', unknown('Ute Großmann')],
    ]),
    ...mentionsOf(files, CÁDIZ, [
      ['Lucia Ibanez', LUCÍA],
      ['Sr. Álvaro Peña Ruiz', ÁLVARO],
      ['Salinas de Poniente', toAccount('Salinas de Poniente S.A.')],
      ['@Lucía', LUCÍA],
      ['@Alvaro Pena Ruiz', ÁLVARO],
      ['@L. Ibáñez', unknown('Lucía Ibáñez')],
    ]),
    anywhere('von Arnim, Friederike', FRIEDERIKE),
    anywhere('Ute Grossmann', UTE),
    anywhere('Faerberei', unknown()),
  ],
};
