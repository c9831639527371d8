import { Skeleton } from '../panel/empty';
import { agoInFull, count, exactDate } from '../format';
import { daysBetween } from '../../core/model/calendar-date';
import type { TriageModel } from './triage-model';
import { sum, summary } from './triage-words';
import { Named } from '../named';

/** Why there is no card. */
export function NoCard({ model }: { readonly model: TriageModel }) {
  switch (model.state) {
    case 'asking':
      return null;
    case 'reading':
      return (
        <div class="ai-triage-part">
          <p class="ai-nothing">
            Reading notes, {model.status.done} of {model.status.total}. Triage begins when all are read.
          </p>
          <Skeleton />
        </div>
      );
    case 'done':
      return (
        <Named class="ai-empty" role="group" name="Summary">
          <h3 class="ai-section-title">All proposals are decided</h3>
          {sum(model.session) > 0 && <p>{summary(model)}</p>}
          <Snoozed model={model} />
        </Named>
      );
    case 'snoozed':
      return (
        <div class="ai-empty">
          <h3 class="ai-section-title">Nothing to decide today</h3>
          {sum(model.session) > 0 && <p>{summary(model)}</p>}
          <Snoozed model={model} />
        </div>
      );
    case 'none':
      return (
        <div class="ai-empty">
          <h3 class="ai-section-title">No proposals{model.account ? ` for ${model.account.name}` : ''}</h3>
          <p>A proposal is a task that nobody has taken on yet. Either of these lines makes one:</p>
          <pre class="ai-code">
            <code>{'- [?] Send the sizing sheet\n- [ ] Send the sizing sheet #proposed'}</code>
          </pre>
        </div>
      );
  }
}

function Snoozed({ model: { snoozed, nextSnoozed, today } }: { readonly model: TriageModel }) {
  if (snoozed === 0 || nextSnoozed === null) return null;
  return (
    <p>
      {count(snoozed, 'proposal')} snoozed. The next comes back on {exactDate(nextSnoozed)},{' '}
      {agoInFull(daysBetween(nextSnoozed, today))}.
    </p>
  );
}
