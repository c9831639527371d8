import { foldName, personKey } from '../model/name';
import type { DatedNotes, Interaction } from './dated-notes';
import type { EntityGraph } from './entity-graph';

/** Which dated notes were made of one meeting, call or message. */
export interface Meetings {
  /** What all notes of one meeting have in common and no other note has. */
  keyOf(interaction: Interaction): string;
  /** The paths of the notes of the meeting with this key, sorted; none where there is no such meeting. */
  notesOf(key: string): readonly string[];
  /** The notes of each meeting, in the order of their first one; the notes of one meeting keep their order. */
  group(interactions: readonly Interaction[]): readonly (readonly Interaction[])[];
}

/** Words that many titles have, whatever they are about. */
const COMMON = new Set(
  'a an and the of on in at to for with about from re fw fwd meeting call notes note minutes recap summary sync mtg'.split(
    ' ',
  ),
);
/** Words that tell meetings of one day apart. */
const TELLING =
  /^(?:\d+\w*|one|two|three|four|five|six|first|second|third|fourth|fifth|i|ii|iii|iv|v|am|pm|morning|afternoon|evening|before|after|follow|followup|prep|internal|debrief)$/;
const ALIKE = 0.5;
/** Of more notes of one day with the same people only those with the same words in their titles are one meeting. */
const MOST_COMPARED = 100;

interface Title {
  readonly words: ReadonlySet<string>;
  readonly telling: string;
}

function titleOf(title: string): Title {
  const all = foldName(title.replace(/^\d{4}-\d{2}-\d{2}/, '')).split(' ');
  const words = new Set(all.filter((word) => word !== '' && !COMMON.has(word)));
  return {
    words,
    telling: [...words]
      .filter((word) => TELLING.test(word))
      .sort()
      .join(' '),
  };
}

function areAlike(a: Title, b: Title): boolean {
  if (a.telling !== b.telling) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  const either = a.words.size + b.words.size - shared;
  return (
    either === 0 ||
    shared / either >= ALIKE ||
    (shared > 1 && shared === Math.min(a.words.size, b.words.size))
  );
}

/** Who was there beside the owner, as one text; empty where nobody is named. */
const company = ({ participants }: Interaction): string =>
  participants
    .filter(({ isMe }) => !isMe)
    .map(({ id, name }) => id ?? personKey(name))
    .sort()
    .join('\n');

type Found = Map<string, readonly Interaction[]>;

function withTitleAlike(group: readonly Interaction[], found: Found): void {
  const titles = group.map(({ note }) => titleOf(note.title));
  group.forEach(({ note }, at) => {
    const title = titles[at];
    const alike = group.filter((_, other) => title && areAlike(title, titles[other] ?? title));
    if (alike.length > 1) found.set(note.path, alike);
  });
}

function withSameTitle(group: readonly Interaction[], found: Found): void {
  const byTitle = new Map<string, Interaction[]>();
  for (const each of group) {
    const title = foldName(each.note.title);
    const known = byTitle.get(title);
    if (known) known.push(each);
    else byTitle.set(title, [each]);
  }
  for (const alike of byTitle.values()) for (const { note } of alike) found.set(note.path, alike);
}

/**
 * Dated notes are of one meeting where they were made from one source, or where their day, the people there and, nearly,
 * their titles are the same. Messages of one day with the same people are several; only their source makes them one.
 */
export function createMeetings(graph: EntityGraph, dated: DatedNotes): Meetings & { refresh(): void } {
  let keys = new Map<string, string>();
  let days = new Map<string, ReadonlyMap<string, readonly Interaction[]>>();

  const interactionsAt = (paths: readonly string[]): readonly Interaction[] =>
    paths.flatMap((path) => dated.interaction(path) ?? []);

  /** The meetings of a day by who was there; messages and notes that name nobody are left out. */
  function byCompany(day: string): readonly (readonly Interaction[])[] {
    const groups = new Map<string, Interaction[]>();
    for (const each of interactionsAt(graph.datedOn(day))) {
      const people = each.kind === 'email' ? '' : company(each);
      const known = groups.get(people);
      if (known) known.push(each);
      else if (people !== '') groups.set(people, [each]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  /** For each note of a day those that are of one meeting with it, as people and titles tell. */
  function likeOnes(day: string): ReadonlyMap<string, readonly Interaction[]> {
    const known = days.get(day);
    if (known) return known;
    const found = new Map<string, readonly Interaction[]>();
    for (const group of byCompany(day)) {
      if (group.length > MOST_COMPARED) withSameTitle(group, found);
      else withTitleAlike(group, found);
    }
    days.set(day, found);
    return found;
  }

  function meetingOf(interaction: Interaction): readonly Interaction[] {
    const found = new Map([[interaction.note.path, interaction]]);
    for (const each of found.values()) {
      const { sourceRef } = each.note;
      const ofSource = sourceRef === null ? [] : interactionsAt(graph.ofSource(sourceRef));
      for (const other of [...ofSource, ...(likeOnes(each.date).get(each.note.path) ?? [])])
        if (!found.has(other.note.path)) found.set(other.note.path, other);
    }
    return [...found.values()];
  }

  function keyOf(interaction: Interaction): string {
    const { path } = interaction.note;
    const known = keys.get(path);
    if (known !== undefined) return known;
    const meeting = meetingOf(interaction);
    const first = meeting.map(({ note }) => note.path).sort()[0] ?? path;
    for (const { note } of meeting) keys.set(note.path, first);
    return first;
  }

  return {
    refresh() {
      keys = new Map();
      days = new Map();
    },
    keyOf,
    notesOf(key) {
      const interaction = dated.interaction(key);
      const meeting = interaction ? meetingOf(interaction) : [];
      return meeting.map(({ note }) => note.path).sort();
    },
    group(interactions) {
      const meetings = new Map<string, Interaction[]>();
      for (const each of interactions) {
        const key = keyOf(each);
        const known = meetings.get(key);
        if (known) known.push(each);
        else meetings.set(key, [each]);
      }
      return [...meetings.values()];
    },
  };
}
