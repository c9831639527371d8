import type { Interaction } from '../graph/dated-notes';
import type { VaultGraph } from '../graph/vault-graph';
import { addDays, weekStart } from '../model/calendar-date';
import type { EntityId } from '../model/entities';
import { peopleAt } from './contact-summary';
import { noteLink } from './links';
import type { Timeline, TimelineRow } from './view-models';

const WEEKS = 12;

function timelineRow(
  graph: VaultGraph,
  id: EntityId,
  ingests: readonly Interaction[],
  today: string,
): TimelineRow[] {
  const first = ingests[0];
  if (!first) return [];
  const people = [...new Set(ingests.flatMap((each) => peopleAt(graph, id, each)))];
  return [
    {
      key: graph.meetings.keyOf(first),
      date: first.date,
      title: first.note.title,
      kind: (ingests.find(({ kind }) => kind !== 'update') ?? first).kind,
      source: noteLink(first.note),
      notes: ingests.map(({ note }) => noteLink(note)),
      people,
      isFuture: first.date > today,
    },
  ];
}

/** The Monday on which the first of the weeks that are counted begins. */
export const firstWeek = (today: string): string => addDays(weekStart(today), (1 - WEEKS) * 7);

/** How many of these days are in each of the last twelve weeks, oldest first; what is to come does not count. */
export function weeklyCounts(days: readonly string[], today: string): Timeline['weeks'] {
  const first = firstWeek(today);
  return Array.from({ length: WEEKS }, (_, index) => {
    const start = addDays(first, index * 7);
    const end = addDays(start, 6);
    return { start, count: days.filter((day) => day >= start && day <= end && day <= today).length };
  });
}

/** What happened with an account, a person or a project, latest first, several notes of one meeting as one. */
export function timeline(
  graph: VaultGraph,
  id: EntityId,
  interactions: readonly Interaction[],
  today: string,
): Timeline {
  const rows = graph.meetings
    .group(interactions)
    .flatMap((ingests) => timelineRow(graph, id, ingests, today));
  const months = new Map<string, TimelineRow[]>();
  for (const row of rows) {
    const month = row.date.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  return {
    total: rows.length,
    weeks: weeklyCounts(
      rows.map(({ date }) => date),
      today,
    ),
    months: [...months].map(([month, inMonth]) => ({ month, rows: inMonth })),
  };
}
