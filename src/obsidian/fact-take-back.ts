import { withoutFactDecision } from '../core/facts/fact-decisions';
import type { Logger } from '../core/ports';
import type { FactDecision } from '../core/settings';
import type { SettingsStore } from './settings-store';

interface TakeBackServices {
  readonly settings: Pick<SettingsStore, 'current' | 'set'>;
  readonly log: Logger;
}

/** Takes back what was decided about facts; the index tells when it holds no more. */
export const createFactTakeBack =
  ({ settings, log }: TakeBackServices) =>
  (decision: FactDecision): void => {
    settings
      .set('factDecisions', withoutFactDecision(settings.current.factDecisions, decision))
      .catch((error: unknown) => log.error('The decision could not be taken back.', error));
  };
