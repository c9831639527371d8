import { resolveTime } from './resolve-time';
import type { Steps } from '../index/slices';
import { linksIn } from '../parse/inline';
import { isLabel } from '../parse/provenance';
import { foldText } from '../model/name';
import { datedName, linkName } from '../model/note-path';
import { compareTexts } from '../model/order';
import { readStatement, type StatementReading } from './read-statement';

/** A text of a list that is put together. */
export interface ClusterInput {
  readonly text: string;
  /** The day that it was written down, `YYYY-MM-DD`: of two that say it equally well the latest is shown. */
  readonly date?: string | null;
  /** The label that it is listed under: "two of them" says what it says only there. */
  readonly under?: string | null;
  /** It is nested in another, and a detail of what that tells. */
  readonly isDetail?: boolean;
}

/** Texts that are the same but for case, markup and punctuation, read once. */
export interface Distinct {
  /** Of the text with its label. */
  readonly reading: StatementReading;
  /** The stems of the label. */
  readonly label: readonly string[];
  /** It is such a label itself, and says nothing. */
  readonly isLabel: boolean;
  /** When it happened, `YYYY-MM-DD`; null where that does not matter or is not known. */
  readonly day: string | null;
  /** A detail of another wherever it stands. */
  readonly isDetail: boolean;
  /** The names of the notes of meetings that it tells of; none where that does not matter. */
  readonly meetings: readonly string[];
  /** Places in the list. */
  readonly places: readonly number[];
}

interface Known {
  reading: StatementReading;
  readonly label: readonly string[];
  readonly isLabel: boolean;
  readonly day: string | null;
  isDetail: boolean;
  readonly meetings: readonly string[];
  readonly places: number[];
}

const lettersOf = (plain: string): string =>
  plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The texts of a list without repetitions, in an order that only the texts decide; in steps.
 *
 * @param tellsOfDays Whether texts of two days are two.
 */
export function* distinctTexts(
  items: readonly ClusterInput[],
  tellsOfDays: boolean,
): Steps<readonly Distinct[]> {
  const known = new Map<string, Known>();
  for (const [at, { text, under = null, date = null, isDetail = false }] of items.entries()) {
    yield;
    const reading = resolveTime(readStatement(under === null ? text : `${under}: ${text}`), date);
    const days = reading.values.map(({ value }) => value).join(' ');
    const day = tellsOfDays ? date : null;
    const letters = `${lettersOf(reading.plain)}${isLabel(text) ? ':' : ''} ${days} ${day ?? ''}`;
    const each = known.get(letters);
    if (!each) {
      const label = under === null ? [] : readStatement(under).tokens.map(({ stem }) => stem);
      const meetings = tellsOfDays ? meetingsIn(text) : [];
      known.set(letters, { reading, label, isLabel: isLabel(text), day, isDetail, meetings, places: [at] });
    } else {
      each.places.push(at);
      each.isDetail &&= isDetail;
      if (reading.plain < each.reading.plain) each.reading = reading;
    }
  }
  return [...known.entries()].sort(([a], [b]) => compareTexts(a, b)).map(([, each]) => each);
}

/**
 * What stands beside two texts says of them: that they are two, as they tell of two days or are listed under labels that the
 * other one does not fit under; that they tell of one meeting, as both link to its note; or that they may, as it was on
 * one day and neither they link to two notes nor is one a detail. Null where it says nothing.
 */
export type Relation = 'apart' | 'one' | 'of-a-day' | null;

export function relationOf(a: Distinct, b: Distinct): Relation {
  const isDated = a.day !== null && b.day !== null;
  if (isDated && a.day !== b.day) return 'apart';
  const fits = ({ label }: Distinct, { reading: { words } }: Distinct): boolean =>
    label.every((stem) => words.some((word) => word.stem === stem));
  if (a.isLabel !== b.isLabel || !fits(a, b) || !fits(b, a)) return 'apart';
  if (a.meetings.some((one) => b.meetings.some((other) => isOneName(one, other)))) return 'one';
  const areOfTwoNotes = a.meetings.length > 0 && b.meetings.length > 0;
  return isDated && !areOfTwoNotes && !a.isDetail && !b.isDetail ? 'of-a-day' : null;
}

/** A pipeline cuts long names, at some sixty characters. */
const LEAST_OF_NAME = 40;

const isOneName = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= LEAST_OF_NAME && (a.startsWith(b) || b.startsWith(a)));

/** The names of the dated notes that a text links to. */
const meetingsIn = (text: string): readonly string[] =>
  linksIn(text).flatMap(({ target }) => {
    const name = linkName(target);
    return datedName(name) ? foldText(name) : [];
  });
