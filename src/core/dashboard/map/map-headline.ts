import { foldName } from '../../model/name';
import { compareTexts, latestFirst } from '../../model/order';
import type { LapsedContact, MapPerson, MostMet } from './map-model';

/** Parts of a company, where a role names them by their own word: no title is taken to mean one. */
const AREAS: readonly string[] = [
  'finance',
  'procurement',
  'purchasing',
  'legal',
  'compliance',
  'security',
  'operations',
  'engineering',
  'logistics',
  'marketing',
  'sales',
  'support',
];

/** Who of theirs is at most meetings; null without any. Names that mean nobody for certain are left out. */
export function mostMet(theirs: readonly MapPerson[]): MostMet | null {
  const sure = theirs.filter(({ isUnresolved }) => !isUnresolved);
  const meetings = Math.max(0, ...sure.map((person) => person.meetings));
  if (meetings === 0) return null;
  return { meetings, names: sure.filter((person) => person.meetings === meetings).map(({ name }) => name) };
}

const lastDay = (people: readonly MapPerson[]): string | null =>
  people
    .flatMap(({ lastMet }) => lastMet?.date ?? [])
    .sort()
    .at(-1) ?? null;

function areasOf({ role }: MapPerson): readonly string[] {
  const words = new Set(foldName(role ?? '').split(' '));
  return AREAS.filter((area) => words.has(area));
}

const lastMetFirst = (a: LapsedContact, b: LapsedContact): number =>
  latestFirst(a.since, b.since) || compareTexts(a.name, b.name);

/**
 * An area of theirs of which somebody was met, though nobody lately; else such a person; else an area of which nobody
 * ever was. Of several the one that was met last: there the thread is the easiest to pick up.
 */
export function lapsedContact(theirs: readonly MapPerson[]): LapsedContact | null {
  const sure = theirs.filter(({ isUnresolved }) => !isUnresolved);
  const areas = AREAS.flatMap((name): readonly LapsedContact[] => {
    const people = sure.filter((person) => areasOf(person).includes(name));
    const isLapsed = people.length > 0 && !people.some(({ isRecent }) => isRecent);
    return isLapsed ? [{ kind: 'area', name, since: lastDay(people) }] : [];
  });
  const people = sure.flatMap(({ name, lastMet, isRecent }): readonly LapsedContact[] =>
    isRecent || !lastMet ? [] : [{ kind: 'person', name, since: lastMet.date }],
  );
  const met = areas.filter(({ since }) => since !== null);
  for (const found of [met, people, areas]) {
    const [first] = [...found].sort(lastMetFirst);
    if (first) return first;
  }
  return null;
}
