import type { MapPerson, RelationshipMap } from '../../core/dashboard/map/map-model';
import type { MapPeriod } from '../../core/model/map-period';
import { count, monthName, number } from '../format';

const PERIODS: Readonly<Record<MapPeriod, string>> = {
  '3m': 'Last 3 months',
  '6m': 'Last 6 months',
  '12m': 'Last 12 months',
  all: 'All time',
};

/** `Last 12 months`. */
export const periodName = (period: MapPeriod): string => PERIODS[period];

/** Inside a sentence: `in the last 12 months`. */
export const inPeriod = (period: MapPeriod): string =>
  period === 'all' ? 'so far' : `in the ${PERIODS[period].toLowerCase()}`;

const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${number(names.length)} people`;

/** `Dana Whitfield is in 14 of 19 meetings`. */
function mostWords({ most, meetings }: RelationshipMap): string | null {
  if (!most) return null;
  const { names } = most;
  const [verb, each] = names.length === 1 ? ['is', ''] : ['are', 'each '];
  if (most.meetings < meetings)
    return `${listed(names)} ${verb} ${each}in ${number(most.meetings)} of ${count(meetings, 'meeting')}`;
  return `${listed(names)} ${verb} in ${meetings === 1 ? 'the only meeting' : `all ${number(meetings)} meetings`}`;
}

/** `nobody from finance since August`. */
function lapsedWords({ lapsed }: RelationshipMap, today: string): string | null {
  if (!lapsed) return null;
  const month = lapsed.since === null ? null : monthName(lapsed.since.slice(0, 7), today);
  if (lapsed.kind === 'area')
    return `nobody from ${lapsed.name} ${month === null ? 'yet' : `since ${month}`}`;
  return `${lapsed.name} not since ${month ?? 'then'}`;
}

/** What the map says first, in one sentence; null where there is nothing to say. */
export function headline(map: RelationshipMap, today: string): string | null {
  const parts = [mostWords(map), lapsedWords(map, today)].filter((part) => part !== null);
  const sentence = parts.join('; ');
  return sentence === '' ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** More names than these are no help. */
const MOST_CANDIDATES = 2;

/** `Same as Mika Sorvali?`; empty where nobody has the name. */
export function candidateWords({ candidates }: Pick<MapPerson, 'candidates'>): string {
  if (candidates.length === 0) return '';
  const names = candidates.slice(0, MOST_CANDIDATES).map(({ name }) => name);
  const rest = candidates.length - names.length;
  return `Same as ${[...names, ...(rest > 0 ? [count(rest, 'other')] : [])].join(' or ')}?`;
}

/** What stands below a name: the role, or who a name may be. */
export const detailOf = (person: MapPerson): string =>
  person.isUnresolved ? candidateWords(person) || 'Not resolved' : (person.role ?? '');

/** What people are called beside a number: by first name, where only one of the map has it. */
export function shortNames(people: readonly MapPerson[]): ReadonlyMap<string, string> {
  const first = (name: string): string => name.split(' ')[0] ?? name;
  const taken = new Map<string, number>();
  for (const { name } of people) taken.set(first(name), (taken.get(first(name)) ?? 0) + 1);
  return new Map(
    people.map(({ key, name, isUnresolved }) => {
      if (isUnresolved) return [key, `${name}?`];
      return [key, taken.get(first(name)) === 1 ? first(name) : name];
    }),
  );
}

/** `10 people`, `19 meetings`. */
export const sizeWords = ({ theirs, ours, meetings }: RelationshipMap): readonly string[] => [
  count(theirs.length + ours.length, 'person', 'people'),
  count(meetings, 'meeting'),
];

/** What the picture leaves out; null where it has all. */
export function leftOutWords({ name, theirs, ours }: RelationshipMap, most: number): string | null {
  const parts = [
    theirs.length > most ? `${most} of ${number(theirs.length)} people of ${name}` : null,
    ours.length > most ? `${most} of ${number(ours.length)} of us` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Drawn: ${parts.join(' and ')}, those met most. The table has all.`;
}
