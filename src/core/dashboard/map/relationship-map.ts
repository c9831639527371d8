import type { Steps } from '../../index/slices';
import { sideOf } from '../../graph/interactions';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { periodStart, type MapPeriod } from '../../model/map-period';
import { noteLink } from '../links';
import { lapsedContact, mostMet } from './map-headline';
import { ME, type Attendant } from './map-attendants';
import { pastMeetings, type MapMeeting } from './map-meetings';
import type { MapLink, MapPerson, MapStep, RelationshipMap } from './map-model';
import { createMapPeople, inOrder, type Attendance } from './map-people';

/** The least meetings of the second, third and fourth step. */
const STEPS = [3, 6, 10] as const;

/** Which of the four steps so many meetings are in. */
export const stepOf = (meetings: number): MapStep =>
  meetings >= STEPS[2] ? 4 : meetings >= STEPS[1] ? 3 : meetings >= STEPS[0] ? 2 : 1;

const isName = ({ id, key }: Attendant): boolean => id === null && key !== ME;
const isTheirs = ({ side }: Attendant): boolean => side === 'customer';

/** While it is being counted. */
interface Tally extends Attendance {
  readonly candidates: Set<EntityId>;
  meetings: number;
}

/** Who was at meetings, the latest first, and at how many of those that count. */
function* attendances(
  meetings: readonly MapMeeting[],
  counts: (meeting: MapMeeting) => boolean,
): Steps<ReadonlyMap<string, Attendance>> {
  const found = new Map<string, Tally>();
  for (const meeting of meetings) {
    yield;
    for (const attendant of meeting.attendants) {
      const { key, candidates } = attendant;
      const tally = found.get(key) ?? {
        attendant,
        candidates: new Set(),
        meetings: 0,
        lastMet: meeting.date,
      };
      found.set(key, tally);
      for (const id of candidates) tally.candidates.add(id);
      if (counts(meeting)) tally.meetings++;
    }
  }
  return found;
}

/** While it is being counted. */
interface Together extends Omit<MapLink, 'step' | 'meetings'> {
  meetings: number;
}

/** Who of theirs was at meetings with whom of ours, the meetings being the latest first. */
function* linksIn(meetings: readonly MapMeeting[]): Steps<readonly MapLink[]> {
  const found = new Map<string, Together>();
  for (const { attendants, date, source } of meetings) {
    yield;
    for (const a of attendants.filter(isTheirs))
      for (const b of attendants.filter(({ side }) => side === 'ours')) {
        const key = `${a.key}\n${b.key}`;
        const together = found.get(key) ?? {
          theirs: a.key,
          ours: b.key,
          meetings: 0,
          isUnresolved: isName(a) || isName(b),
          latest: { date, source },
        };
        found.set(key, together);
        together.meetings++;
      }
  }
  return [...found.values()].map((link) => ({ ...link, step: stepOf(link.meetings) }));
}

/** In the order of the people that they join. */
function sorted(links: readonly MapLink[], ...sides: readonly (readonly MapPerson[])[]): readonly MapLink[] {
  const rank = new Map(sides.flat().map(({ key }, at) => [key, at]));
  const at = (key: string) => rank.get(key) ?? 0;
  return [...links].sort((a, b) => at(a.theirs) - at(b.theirs) || at(a.ours) - at(b.ours));
}

/**
 * Who meets whom at an account, in steps; null where the id is no account's. A meeting counts once, however many notes
 * it has, when it is not after `today`; messages and internal updates do not. On the customer's side stands who works
 * there, met or not; on ours who of the owner's company was at a meeting of the period.
 */
export function* relationshipSteps(
  graph: VaultGraph,
  id: EntityId,
  today: string,
  period: MapPeriod,
): Steps<RelationshipMap | null> {
  const entity = graph.entities.entity(id);
  if (entity?.kind !== 'account') return null;
  const from = periodStart(period, today);
  const isIn = ({ date }: MapMeeting): boolean => from === null || date >= from;

  const all = yield* pastMeetings(graph, id, today);
  const withTheirs = all.filter(({ attendants }) => attendants.some(isTheirs));
  const inPeriod = withTheirs.filter(isIn);
  const draw = createMapPeople(graph, id, today);
  const affiliations = graph.affiliations();
  const met = yield* attendances(withTheirs, isIn);
  const everybody = yield* attendances(all, isIn);
  const staff = affiliations
    .peopleOf(id)
    .filter((each) => !met.has(each) && sideOf(affiliations, id, { id: each, isMe: false }) === 'customer')
    .flatMap((each) => draw.neverMet(each) ?? []);

  const peopleOf = (those: Iterable<Attendance>, isMeant: (each: Attendance) => boolean) =>
    inOrder([...those].filter(isMeant).map((each) => draw.personOf(each)));
  const isAt = ({ meetings }: Attendance): boolean => meetings > 0;
  // A name that means nobody for certain is of interest where it stands, not for ever.
  const theirs = peopleOf(
    [...met.values(), ...staff],
    (each) => isTheirs(each.attendant) && (each.attendant.id !== null || isAt(each)),
  );
  yield;
  const ours = peopleOf(met.values(), (each) => each.attendant.side === 'ours' && isAt(each));
  const others = peopleOf(everybody.values(), (each) => each.attendant.side === 'other' && isAt(each));
  const links = yield* linksIn(inPeriod);
  return {
    ...{ id, name: entity.name, period, from, theirs, ours, others },
    notes: graph.entities.notesOf(id).map((note) => noteLink(note)),
    links: sorted(links, theirs, ours),
    meetings: inPeriod.length,
    withoutTheirs: all.filter(isIn).length - inPeriod.length,
    earlier: withTheirs.length - inPeriod.length,
    most: mostMet(theirs),
    lapsed: lapsedContact(theirs),
    knowsOwner: graph.entities.settings.ownerNames.length > 0,
  };
}
