import type { MapLink, MapPerson, RelationshipMap } from '../../src/core/dashboard/map/map-model';
import { stepOf } from '../../src/core/dashboard/map/relationship-map';

/** Somebody of a map. */
export function mapPerson(name: string, change: Partial<MapPerson> = {}): MapPerson {
  const key = `person:${name.toLowerCase()}`;
  return {
    ...{ key, name, role: null, worksAt: null, candidates: [] },
    isMe: false,
    isUnresolved: false,
    initials: name.slice(0, 2).toUpperCase(),
    meetings: 1,
    lastMet: { date: '2025-12-26', days: 12 },
    isRecent: true,
    source: { path: `People/${name}.md`, line: 0, title: name },
    ...change,
  };
}

export const ME = mapPerson('Me', { key: 'me', isMe: true, role: 'Account manager', meetings: 15 });
export const DANA = mapPerson('Dana Whitfield', { role: 'Head of platform', meetings: 14 });
export const OLA = mapPerson('Ola Berg', { role: 'Operations, pilot lead', meetings: 9 });
export const MIKA = mapPerson('Mika', {
  key: 'name:customer:mika',
  isUnresolved: true,
  initials: '?',
  meetings: 2,
  candidates: [
    {
      id: 'person:mika sorvali',
      name: 'Mika Sorvali',
      source: { path: 'People/Mika Sorvali.md', line: 0, title: 'Mika Sorvali' },
    },
  ],
});
export const PRIYA = mapPerson('Priya Nair', { role: 'Solution architect', meetings: 8 });

/** That two people were at meetings together. */
export const mapLink = (theirs: MapPerson, ours: MapPerson, meetings: number): MapLink => ({
  ...{ theirs: theirs.key, ours: ours.key, meetings },
  step: stepOf(meetings),
  isUnresolved: theirs.isUnresolved || ours.isUnresolved,
  latest: { date: '2025-12-26', source: { path: 'M/Sync.md', line: 0, title: 'Sync' } },
});

/** The map of an account with three people of theirs and two of ours. */
export const relationshipMap = (change: Partial<RelationshipMap> = {}): RelationshipMap => ({
  id: 'account:northwind freight',
  name: 'Northwind Freight',
  notes: [{ path: 'Accounts/Northwind Freight.md', line: 0, title: 'Northwind Freight' }],
  period: '12m',
  from: '2025-01-07',
  theirs: [DANA, OLA, MIKA],
  ours: [ME, PRIYA],
  others: [],
  links: [mapLink(DANA, ME, 11), mapLink(DANA, PRIYA, 4), mapLink(OLA, ME, 6), mapLink(MIKA, PRIYA, 2)],
  meetings: 19,
  withoutTheirs: 0,
  earlier: 0,
  most: { names: ['Dana Whitfield'], meetings: 14 },
  lapsed: { kind: 'area', name: 'finance', since: '2025-08-05' },
  knowsOwner: true,
  ...change,
});
