import type { KeptLine } from '../../core/tasks/triage-sweeps';
import { count, number, shortDate } from '../format';
import { plainText } from '../plain-text';
import type { SweepLine, Tally, TriageModel } from './triage-model';

/** What a sweep is about. */
export function sweepTitle({ kind, about, notes }: SweepLine): string {
  switch (kind) {
    case 'duplicates':
      return `“${plainText(about)}”, found ${notes > 1 ? 'again in other notes' : 'several times'}`;
    case 'undated':
      return 'No date, proposed more than 90 days ago';
    case 'note':
      return `Everything in “${about}”`;
    case 'unassigned':
      return 'Nobody is to do it: no owner, or @TBD';
  }
}

/** What it would do. */
export function sweepDoes({ does, members }: SweepLine): string {
  switch (does) {
    case 'keep-first':
      return `Keep the first, close ${number(members.length)} as ${members.length === 1 ? 'a duplicate' : 'duplicates'}`;
    case 'decline':
      return 'Decline';
    case 'snooze':
      return 'Snooze 2 weeks';
  }
}

export const sweepSize = ({ lines, notes }: SweepLine): string =>
  `${count(lines, 'line')} in ${count(notes, 'note')}`;

/** `Weekly sync, 12 Dec`. */
export const noteAndDay = (
  { noteTitle, noteDate }: Pick<KeptLine, 'noteTitle' | 'noteDate'>,
  today: string,
): string => (noteDate === null ? noteTitle : `${noteTitle}, ${shortDate(noteDate, today)}`);

/** `You decided 214: 120 accepted, 60 declined, 31 duplicates, 3 snoozed. 12 skipped; 2,366 left.` */
export function summary({
  session,
  skipped,
  left,
}: Pick<TriageModel, 'session' | 'skipped' | 'left'>): string {
  const decided = sum(session);
  const parts = [
    [session.accepted, 'accepted'],
    [session.declined, 'declined'],
    [session.duplicate, session.duplicate === 1 ? 'duplicate' : 'duplicates'],
    [session.snoozed, 'snoozed'],
  ] as const;
  const told = parts.flatMap(([n, what]) => (n > 0 ? [`${number(n)} ${what}`] : []));
  const rest = [...(skipped > 0 ? [`${number(skipped)} skipped`] : []), `${number(left)} left`].join('; ');
  return decided === 0
    ? `Nothing decided; ${rest}.`
    : `You decided ${number(decided)}: ${told.join(', ')}. ${capital(rest)}.`;
}

export const sum = (tally: Tally): number => Object.values(tally).reduce((total, n) => total + n, 0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
