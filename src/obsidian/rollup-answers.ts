import type { Engine } from '../core/engine';
import type { RollupQuery } from '../core/model/rollup-query';
import type { Rollup } from '../core/tasks/rollup-model';
import { createAnswers, type Answers, type AnswersHost } from './answers';

/** The latest rollup that was asked for. */
export const createRollupAnswers = (
  engine: Pick<Engine, 'findRollup' | 'revision' | 'status'>,
  host: AnswersHost,
): Answers<RollupQuery, Rollup> =>
  createAnswers(engine, (query, today) => engine.findRollup(query, today), host);
