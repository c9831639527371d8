import { resolveTime } from './resolve-time';
import type { Steps } from '../index/slices';
import { isLabel } from '../parse/provenance';
import { compareTexts } from '../model/order';
import { readStatement, type StatementReading } from './read-statement';

/** A text of a list that is put together. */
export interface ClusterInput {
  readonly text: string;
  /** The day that it was written down, `YYYY-MM-DD`: of two that say it equally well the latest is shown. */
  readonly date?: string | null;
  /** The label that it is listed under: "two of them" says what it says only there. */
  readonly under?: string | null;
}

/** Texts that are the same but for case, markup and punctuation, read once. */
export interface Distinct {
  /** Of the text with its label. */
  readonly reading: StatementReading;
  /** The stems of the label. */
  readonly label: readonly string[];
  /** It is such a label itself, and says nothing. */
  readonly isLabel: boolean;
  /** Places in the list. */
  readonly places: readonly number[];
}

interface Known {
  reading: StatementReading;
  readonly label: readonly string[];
  readonly isLabel: boolean;
  readonly places: number[];
}

const lettersOf = (plain: string): string =>
  plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The texts of a list without repetitions, in an order that only the texts decide; in steps. */
export function* distinctTexts(items: readonly ClusterInput[]): Steps<readonly Distinct[]> {
  const known = new Map<string, Known>();
  for (const [at, { text, under = null, date = null }] of items.entries()) {
    yield;
    const reading = resolveTime(readStatement(under === null ? text : `${under}: ${text}`), date);
    const days = reading.values.map(({ value }) => value).join(' ');
    const letters = `${lettersOf(reading.plain)}${isLabel(text) ? ':' : ''} ${days}`;
    const each = known.get(letters);
    if (!each) {
      const label = under === null ? [] : readStatement(under).tokens.map(({ stem }) => stem);
      known.set(letters, { reading, label, isLabel: isLabel(text), places: [at] });
    } else {
      each.places.push(at);
      if (reading.plain < each.reading.plain) each.reading = reading;
    }
  }
  return [...known.entries()].sort(([a], [b]) => compareTexts(a, b)).map(([, each]) => each);
}

/** Whether two texts are listed under labels that the other one does not fit under. */
export function areUnderOtherLabels(a: Distinct, b: Distinct): boolean {
  const fits = ({ label }: Distinct, { reading: { words } }: Distinct): boolean =>
    label.every((stem) => words.some((word) => word.stem === stem));
  return a.isLabel !== b.isLabel || !fits(a, b) || !fits(b, a);
}
