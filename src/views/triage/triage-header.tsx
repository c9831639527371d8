import { count, number } from '../format';
import type { TriageModel } from './triage-model';

/** How far it is, in words; the line below only repeats it. */
export function TriageHeader({ model }: { readonly model: TriageModel }) {
  const { decided, left, sweeps, isResumed, account } = model;
  const total = decided + left;
  return (
    <div class="ai-triage-head">
      <h2 class="ai-title">Triage</h2>
      {account && (
        <span class="ai-triage-of" dir="auto">
          {account.name}
        </span>
      )}
      {total > 0 && (
        <p class="ai-triage-where">
          <span>
            {number(decided)} of {number(total)}
          </span>
          {sweeps.length > 0 && <span>{count(sweeps.length, 'sweep')} left</span>}
        </p>
      )}
      {isResumed && <span class="ai-triage-resumed">Resumed where you stopped</span>}
      {total > 0 && <progress class="ai-triage-progress" value={decided} max={total} aria-label="Decided" />}
    </div>
  );
}
