import { accountOfMeeting, people, type NamePair } from './name-pair';

const SAM: readonly string[] = [
  'Hill, Sam',
  '@SamHill',
  'Sam Hill Hill',
  'Dr. Sam Hill',
  'Prof. Dr. Sam Hill',
  'Mr Sam Hill',
  'SAM HILL',
  'sam hill',
  '@Sam  Hill',
  'HILL, Sam',
];

/** The second is a spelling of the first: one node, without asking. */
export const SAME_NAME: readonly NamePair[] = [
  ...people('one name in many spellings', ...SAM.map((name) => ['Sam Hill', name] as const)),
  ...people(
    'marks and letters',
    ['José Carrasco Núñez', 'Jose Carrasco Nunez'],
    ['Łukasz Wiśniewski', 'Lukasz Wisniewski'],
    ['Astrid Østby', 'ASTRID OSTBY'],
    ['Jürgen Weiß', 'Jurgen Weiss'],
    ['Zoë Åkesson', 'Zoë Åkesson'.normalize('NFD')],
    ["Zoë O'Dowd", 'Zoe O’Dowd'],
    ['Jean-Luc Fabre', 'Jean Luc Fabre'],
  ),
  ...people(
    'initials and particles',
    ['A.K. Rao', 'A. K. Rao'],
    ['A.K. Rao', 'AK Rao'],
    ['Ludwig van der Berg', '@LudwigVanDerBerg'],
    ['Ludwig van der Berg', 'van der Berg, Ludwig'],
    ['Ludwig van der Berg', 'Berg, Ludwig van der'],
  ),
  ...accountOfMeeting(
    'legal forms and signs',
    ['Acme Corp', 'Acme'],
    ['Acme Corp', 'ACME CORP.'],
    ['Acme Corp', 'Acme Corporation'],
    ['Calder & Voss', 'Calder and Voss'],
    ['Østfjord Shipping', 'ostfjord-shipping'],
  ),
];
