import { decidedPairs, sameEntityQuestions, withHeld, type HeldQuestion } from '../core/dashboard/identity';
import type { Dashboard, Identity, SameEntityQuestion } from '../core/dashboard/view-models';
import type { Engine } from '../core/engine';
import { withDecision, withoutDecision } from '../core/graph/entity-decisions';
import type { SameEntitySuggestion } from '../core/graph/same-entity';
import { addDays } from '../core/model/calendar-date';
import type { EntityId } from '../core/model/entities';
import type { EntityDecision, EntityVerdict } from '../core/settings';
import type { LazyQuery } from './lazy-query';
import type { SettingsStore } from './settings-store';

/** Days until a question that was put off is asked again. */
export const LATER_DAYS = 30;

/** What the panel asks about who is who, and what becomes of the answers. Nothing of it is written to notes. */
export interface EntityAnswers {
  /** For what the panel shows today; what was answered beside another account or person is over. */
  identity(dashboard: Dashboard | null, today: string): Identity;
  answer(question: SameEntityQuestion, verdict: EntityVerdict, today: string): Promise<void>;
  takeBack(decision: EntityDecision): Promise<void>;
}

type Queries = Pick<Engine, 'entity' | 'note' | 'decisions' | 'decisionOn'>;

/** An answer that can be taken back where it was given. */
interface Held extends HeldQuestion {
  /** What was answered. */
  readonly decision: EntityDecision;
  /** What the panel showed then. */
  readonly shown: EntityId;
}

export const NOBODY: Identity = { questions: [], decided: [] };

export function createEntityAnswers(
  engine: Queries,
  settings: Pick<SettingsStore, 'current' | 'set'>,
  suggestions: Pick<LazyQuery<readonly SameEntitySuggestion[]>, 'value' | 'isCurrent'>,
): EntityAnswers {
  const held = new Map<string, Held>();
  let drawn: { readonly id: EntityId; readonly questions: readonly SameEntityQuestion[] } | null = null;

  const isAmong = (decisions: readonly EntityDecision[], decision: EntityDecision): boolean =>
    withoutDecision(decisions, decision).length < decisions.length;
  /** What is set reaches the engine a moment later. */
  const isApplied = (decision: EntityDecision): boolean =>
    engine.decisions().some((each) => isAmong([each.decision], decision));

  /** Forgets what was answered beside another entity or taken back elsewhere, and what is asked again by itself. */
  function settle(id: EntityId, today: string): void {
    for (const [key, { shown, question, decision }] of held) {
      const isOver =
        question.answer === null
          ? suggestions.isCurrent(today) && !isApplied(decision)
          : !isAmong(settings.current.entityDecisions, decision);
      if (isOver || engine.entity(shown)?.id !== id) held.delete(key);
    }
  }

  return {
    identity(dashboard, today) {
      if (!dashboard) {
        held.clear();
        return NOBODY;
      }
      const known = suggestions.value(today) ?? [];
      settle(dashboard.id, today);
      const decided = decidedPairs(dashboard.id, engine.decisions(), engine, today);
      const isDecided = new Set(decided.map(({ key }) => key));
      const open = sameEntityQuestions(dashboard, known, engine).filter(({ key }) => !isDecided.has(key));
      const questions = withHeld(open, [...held.values()]);
      drawn = { id: dashboard.id, questions };
      return { questions, decided: decided.filter(({ key }) => !held.has(key)) };
    },
    async answer(question, verdict, today) {
      const until = verdict === 'later' ? addDays(today, LATER_DAYS) : null;
      const answer = engine.decisionOn(question.one.id, question.other.id, verdict, until);
      if (!answer || !drawn) return;
      const index = drawn.questions.findIndex(({ key }) => key === question.key);
      held.set(question.key, {
        question: { ...question, answer },
        index: Math.max(0, index),
        decision: answer,
        shown: drawn.id,
      });
      await settings.set('entityDecisions', withDecision(settings.current.entityDecisions, answer));
    },
    async takeBack(decision) {
      for (const [key, each] of held)
        if (each.decision === decision)
          held.set(key, { ...each, question: { ...each.question, answer: null } });
      await settings.set('entityDecisions', withoutDecision(settings.current.entityDecisions, decision));
    },
  };
}
