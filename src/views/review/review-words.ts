import type { ConflictKind } from '../../core/facts/cluster-texts';
import type { LeftOut, LeftOutReason } from '../../core/review/left-out';
import type { ReviewTab } from '../../core/review/review-item';
import type { FactVerdict } from '../../core/settings';
import type { ReviewModel } from '../../core/review/review-model';
import { count } from '../format';
import { plainText } from '../plain-text';
import type { ReviewShown } from './review-shown';

export const TAB_NAMES: Readonly<Record<ReviewTab, string>> = {
  exact: 'Exact',
  near: 'Near',
  conflicts: 'Conflicts',
};

export const VERDICT_NAMES: Readonly<Record<FactVerdict, string>> = {
  merge: 'merged',
  never: 'kept apart',
  later: 'later',
  superseded: 'superseded',
};

/** Where it is not known which values differ. */
export const CONFLICT_NAMES: Readonly<Record<ConflictKind, string>> = {
  value: 'two figures or dates',
  entity: 'two names',
  word: 'one word differs',
  negation: 'one says not',
  antonym: 'opposite words',
  'role-swap': 'swapped roles',
};

const WHY_NO_MERGE: Readonly<Record<Exclude<ConflictKind, 'value'>, string>> = {
  entity: 'They name somebody or something else.',
  word: 'They are the same but for one word, and it does not mean the same.',
  negation: 'One of them denies what the other says.',
  antonym: 'They say the opposite.',
  'role-swap': 'They say who does what the other way round.',
};

const VALUE_NAMES: Readonly<Record<string, string>> = {
  date: 'dates',
  range: 'dates',
  month: 'months',
  year: 'years',
  weekday: 'weekdays',
  time: 'times',
  money: 'amounts',
  percent: 'percentages',
  duration: 'durations',
};

/** "two dates and two amounts". */
function valueWords(valueKinds: readonly string[]): string {
  const names = new Set(valueKinds.map((kind) => VALUE_NAMES[kind.split('-')[0] ?? kind] ?? 'figures'));
  return `two ${[...names].join(' and two ') || 'figures or dates'}`;
}

/** "two dates", "swapped roles". */
export const conflictName = (conflict: ConflictKind, valueKinds: readonly string[]): string =>
  conflict === 'value' ? valueWords(valueKinds) : CONFLICT_NAMES[conflict];

/** "They give two dates for the same thing." */
export const whyNoMerge = (conflict: ConflictKind, valueKinds: readonly string[]): string =>
  conflict === 'value' ? `They give ${valueWords(valueKinds)} for the same thing.` : WHY_NO_MERGE[conflict];

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "The three ticked agree: 2 depots, Malmö." */
export function agreementWords(ticked: number, agree: readonly string[]): string {
  if (ticked < 2) return 'Tick two or more to merge them.';
  if (agree.length === 0) return 'They share no name and no figure: look twice.';
  const who = ticked === 2 ? 'Both' : `The ${SMALL_NUMBERS[ticked] ?? ticked} ticked`;
  return `${who} agree: ${agree.join(', ')}.`;
}

/** "Tidy note, 11 facts fewer". */
export function tidyWords(tidy: ReviewModel['tidy'], { one, many }: ReviewShown): string {
  const { notes, fewer, reworded } = tidy;
  const what = notes > 1 ? `Tidy ${notes} notes` : 'Tidy note';
  if (fewer > 0) return `${what}, ${count(fewer, one, many)} fewer`;
  return reworded > 0 ? `${what}, ${count(reworded, one, many)} reworded` : what;
}

/** "1 merge is left out". */
export const leftOutTitle = (merges: number): string =>
  `${count(merges, 'merge')} ${merges === 1 ? 'is' : 'are'} left out`;

const quoted = (text: string): string => `“${plainText(text)}”`;

/** "“Two depots” into “The pilot covers two depots”, because …", without a full stop. */
export function leftOutWords({ kept, others, why }: LeftOut): string {
  const what =
    others.length === 0
      ? `New words for ${quoted(kept)}`
      : `${others.map(quoted).join(', ')} into ${quoted(kept)}`;
  return `${what}, because ${whyLeftOut(why)}`;
}

function whyLeftOut(why: LeftOutReason): string {
  switch (why.kind) {
    case 'archive':
      return 'code or a comment in this note is never closed, and the archive would become part of it';
    case 'words':
      return 'its new words would not be read as one line of this list';
    case 'together':
      return 'it cannot be made along with another merge of this note';
    case 'line':
      return `the note would no longer say ${quoted(why.text)} as it does now`;
    case 'new':
      return `the note would then say ${quoted(why.text)} on its own`;
    case 'other':
      return 'the note would not say the same after it';
  }
}
