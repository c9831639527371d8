import { meeting, type VaultFiles } from '../../support/vault-builder';
import { noteText } from '../../support/note-builder';

/** Two names, each of an account or a person, and why they are one or two. */
export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly why: string;
  readonly kind: 'person' | 'account';
  /** Where the names stand: as titles of two notes, or the first as a title and the second in a meeting, or in two meetings. */
  readonly stand: 'titles' | 'title and meeting' | 'meetings';
  /** An e-mail address that both notes give. */
  readonly email?: string;
}

type NameRow = readonly [a: string, b: string];

const pairs =
  (kind: NamePair['kind'], stand: NamePair['stand']) =>
  (why: string, ...rows: readonly NameRow[]): readonly NamePair[] =>
    rows.map(([a, b]) => ({ a, b, why, kind, stand }));

export const people = pairs('person', 'titles');
export const accounts = pairs('account', 'titles');
export const personInMeeting = pairs('person', 'title and meeting');
export const accountOfMeeting = pairs('account', 'title and meeting');
export const inMeetings = pairs('person', 'meetings');

/** People whose notes give one address: the first words of a row are the address. */
export const oneAddress = (...rows: readonly (readonly [email: string, a: string, b: string])[]) =>
  rows.map(([email, a, b]): NamePair => ({
    a,
    b,
    why: 'one address',
    kind: 'person',
    stand: 'titles',
    email,
  }));

const titled = (pair: NamePair, title: string): string =>
  noteText([
    `type: ${pair.kind === 'person' ? 'people' : 'customer'}`,
    `title: ${JSON.stringify(title)}`,
    ...(pair.email === undefined ? [] : [`email: ${pair.email}`]),
  ]);

const heldWith = ({ kind }: NamePair, name: string): string => {
  const written = JSON.stringify(name);
  return kind === 'person'
    ? meeting(['Robin Ashdown', written])
    : meeting(['Robin Ashdown'], [`account: ${written}`]);
};

/** A vault in which the two names stand, and nobody else but the owner. */
export function vaultOf(pair: NamePair): VaultFiles {
  const first = pair.stand === 'meetings' ? heldWith(pair, pair.a) : titled(pair, pair.a);
  const second = pair.stand === 'titles' ? titled(pair, pair.b) : heldWith(pair, pair.b);
  return { [placeOf(pair, 'a')]: first, [placeOf(pair, 'b')]: second };
}

/** The note in which one of the names stands. */
export function placeOf(pair: NamePair, side: 'a' | 'b'): string {
  const isTitle = pair.stand === 'titles' || (pair.stand === 'title and meeting' && side === 'a');
  if (isTitle) return `Notes/${side}/${pair[side].replace(/[^\p{L}\p{N} .,-]/gu, ' ')}.md`;
  return `Meetings/2025-11-0${side === 'a' ? '3' : '4'} - Talk.md`;
}
