import type { Steps } from '../../index/slices';
import type { VaultGraph } from '../../graph/vault-graph';
import type { EntityId } from '../../model/entities';
import { noteLink } from '../links';
import type { SourceLink } from '../view-models';
import { createAttendants, type Attendant } from './map-attendants';

/** A meeting or call, however many notes were made of it. */
export interface MapMeeting {
  readonly date: string;
  readonly source: SourceLink;
  /** Everybody whom any of its notes names, each once. */
  readonly attendants: readonly Attendant[];
}

/** The past meetings and calls about an account, the latest first; messages and internal updates are none. */
export function* pastMeetings(
  graph: VaultGraph,
  account: EntityId,
  today: string,
): Steps<readonly MapMeeting[]> {
  const past = graph.dated
    .about(account)
    .filter(({ date, kind }) => date <= today && (kind === 'meeting' || kind === 'call'));
  for (const each of past) {
    graph.meetings.keyOf(each);
    yield;
  }
  const read = createAttendants(graph, account);
  const meetings: MapMeeting[] = [];
  for (const notes of graph.meetings.group(past)) {
    yield;
    const [latest] = notes;
    if (!latest) continue;
    const attendants = new Map<string, Attendant>();
    for (const note of notes)
      for (const participant of note.participants) {
        const each = read(participant, note);
        if (each && !attendants.has(each.key)) attendants.set(each.key, each);
      }
    meetings.push({
      date: latest.date,
      source: noteLink(latest.note),
      attendants: [...attendants.values()],
    });
  }
  return meetings;
}
