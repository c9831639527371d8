import { contactsWith } from '../../graph/interactions';
import type { SignalSettings } from '../../settings';
import type { Signal, SignalId } from '../view-models';
import { blocked } from './blocked';
import { conflictingFacts } from './conflicting-facts';
import { overdueOurs, overdueTheirs } from './overdue';
import { quiet } from './quiet';
import type { SignalContext, SignalRule } from './signal-rule';
import { singleThreaded } from './single-threaded';
import { staleProperties } from './stale-properties';

/** The most pressing first. No score: each stands for itself. */
const RULES: readonly (readonly [SignalId, SignalRule])[] = [
  ['overdue-ours', overdueOurs],
  ['blocked', blocked],
  ['quiet', quiet],
  ['overdue-theirs', overdueTheirs],
  ['conflicting-facts', conflictingFacts],
  ['single-threaded', singleThreaded],
  ['stale-properties', staleProperties],
];

/** What wants attention in an account, most pressing first, each with the lines that say so. */
export function signals(of: Omit<SignalContext, 'contacts'>): readonly Signal[] {
  const context = { ...of, contacts: contactsWith(of.graph, of.id) };
  return RULES.flatMap(([, rule]) => rule.find(context) ?? []);
}

/** What each signal means, in words. */
export const signalDefinitions = (thresholds: SignalSettings): Readonly<Record<SignalId, string>> =>
  Object.fromEntries(RULES.map(([id, { definition }]) => [id, definition(thresholds)])) as Record<
    SignalId,
    string
  >;
