import type { Engine } from '../core/engine';
import type { Logger, Scheduler } from '../core/ports';
import type { PanelActions } from '../views/actions';
import { subjectOf, type PanelContent, type PanelModel } from '../views/panel-model';
import { createEntityAnswers } from './entity-answers';
import { createLazyQuery } from './lazy-query';
import { createOwnerAnswer } from './owner-answer';
import type { SettingsStore } from './settings-store';
import { today } from './today';

/** What the panel asks the user, and what becomes of the answers. */
export interface PanelQuestions {
  ask(content: PanelContent, today: string): Pick<PanelModel, 'owner' | 'identity'>;
  readonly actions: Pick<PanelActions, 'answer' | 'takeBack' | 'answerOwner'>;
  /** The day from which it is asked again who the owner is. */
  readonly askOwnerAgain: string | null;
  restore(askOwnerAgain: string | null): void;
  stop(): void;
}

export interface PanelQuestionsHost {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  /** What is set here applies at once. */
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly log: Logger;
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
  /** Called whenever there is something else to ask. */
  readonly onChange: () => void;
}

export function createPanelQuestions(host: PanelQuestionsHost): PanelQuestions {
  const { engine, scheduler, settings, log, later, onChange } = host;
  const lazily = {
    now: () => scheduler.now(),
    later,
    onChange,
    onFailure: (cause: unknown) => log.error('It could not be worked out who may be the same.', cause),
  };
  const suggestions = createLazyQuery(engine, (day) => engine.findSameEntities(day), lazily);
  const proposal = createLazyQuery(engine, () => engine.findOwner(), lazily);
  const answers = createEntityAnswers(engine, settings, suggestions);
  const owner = createOwnerAnswer(engine, settings, proposal);

  const keep = (work: Promise<void>): void =>
    void work.then(onChange).catch((cause: unknown) => log.error('What you said could not be kept.', cause));

  return {
    ask: (content, day) => ({
      owner: owner.question(subjectOf(content), day),
      identity: answers.identity(content.kind === 'dashboard' ? content.dashboard : null, day),
    }),
    actions: {
      answer: (question, verdict) => keep(answers.answer(question, verdict, today())),
      takeBack: (decision) => keep(answers.takeBack(decision)),
      answerOwner(question, answer) {
        if (answer === 'me') keep(owner.confirm(question));
        else if (answer === 'undo') keep(owner.takeBack());
        else {
          owner.putOff(today());
          onChange();
        }
      },
    },
    get askOwnerAgain() {
      return owner.askAgain;
    },
    restore: (day) => owner.restore(day),
    stop() {
      suggestions.stop();
      proposal.stop();
    },
  };
}
