import { ownerQuestion } from '../core/dashboard/identity';
import type { OwnerQuestion } from '../core/dashboard/view-models';
import type { Engine } from '../core/engine';
import type { OwnerProposal } from '../core/graph/owner-proposal';
import { addDays } from '../core/model/calendar-date';
import { LATER_DAYS } from './entity-answers';
import type { LazyQuery } from './lazy-query';
import type { SettingsStore } from './settings-store';

/** Asks who the vault's owner is, where the settings do not say. */
export interface OwnerAnswer {
  /** Null where there is nothing to ask. `subject` is what the panel shows: an answer can be taken back beside it. */
  question(subject: string, today: string): OwnerQuestion | null;
  /** Stores the name. */
  confirm(question: OwnerQuestion): Promise<void>;
  takeBack(): Promise<void>;
  putOff(today: string): void;
  /** The day on which it is asked again, `YYYY-MM-DD`; null where it was not put off. */
  readonly askAgain: string | null;
  restore(askAgain: string | null): void;
}

export function createOwnerAnswer(
  engine: Pick<Engine, 'entity' | 'note'>,
  settings: Pick<SettingsStore, 'current' | 'set'>,
  proposal: Pick<LazyQuery<OwnerProposal | null>, 'value'>,
): OwnerAnswer {
  let confirmed: { readonly question: OwnerQuestion; readonly subject: string } | null = null;
  let drawnBeside = '';
  let askAgain: string | null = null;

  const isSet = (): boolean => settings.current.ownerNames.some((name) => name.trim() !== '');

  return {
    get askAgain() {
      return askAgain;
    },
    restore: (day) => void (askAgain = day),
    question(subject, today) {
      drawnBeside = subject;
      if (confirmed && (confirmed.subject !== subject || !isSet())) confirmed = null;
      if (confirmed) return confirmed.question;
      if (isSet() || (askAgain !== null && today < askAgain)) return null;
      const proposed = proposal.value(today);
      return proposed && ownerQuestion(proposed, engine);
    },
    async confirm(question) {
      confirmed = { question: { ...question, isAnswered: true }, subject: drawnBeside };
      await settings.set('ownerNames', [question.name]);
    },
    async takeBack() {
      confirmed = null;
      await settings.set('ownerNames', []);
    },
    putOff: (today) => void (askAgain = addDays(today, LATER_DAYS)),
  };
}
