import type { FactDecision } from '../core/settings';
import type { SettingsStore } from './settings-store';

/** What was decided, known at once, also while it is being stored. */
export interface FactDecisionStore {
  readonly current: readonly FactDecision[];
  set(decisions: FactDecision[]): void;
}

export function createDecisionStore(settings: Pick<SettingsStore, 'current' | 'set'>): FactDecisionStore {
  let latest: FactDecision[] | null = null;
  // One after the other: the last one has the last word.
  let last: Promise<void> = Promise.resolve();
  return {
    get current() {
      return latest ?? settings.current.factDecisions;
    },
    set(decisions) {
      latest = decisions;
      last = last
        .then(() => settings.set('factDecisions', decisions))
        .then(() => {
          // From then on the stored ones count: they follow notes that are renamed.
          if (latest === decisions) latest = null;
        });
    },
  };
}
