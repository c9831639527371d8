import { number } from '../format';
import { plainText } from '../plain-text';
import { useView } from '../view-context';
import { SourceNote } from './source-note';
import type { SweepLine } from './triage-model';
import { noteAndDay, sweepDoes, sweepSize, sweepTitle } from './triage-words';
import { useSteps } from './use-steps';
import { useUniqueId } from '../use-unique-id';

interface SweepProps {
  readonly sweep: SweepLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onApply: () => void;
}

/** What it is about, what it would do, to how many lines. It can be done once its lines have been shown. */
export function Sweep({ sweep, isOpen, onToggle, onApply }: SweepProps) {
  const titleId = useUniqueId();
  return (
    <div class="ai-sweep" data-open={isOpen} role="group" aria-labelledby={titleId}>
      <span class="ai-sweep-title" id={titleId} dir="auto">
        {sweepTitle(sweep)}
      </span>
      <span class="ai-sweep-size">
        <span>{sweepDoes(sweep)}</span>
        <span>{sweepSize(sweep)}</span>
        {sweep.ownersDiffer && <span class="ai-unsure">owners differ</span>}
        {sweep.datesDiffer && <span class="ai-unsure">dates differ</span>}
      </span>
      <span class="ai-sweep-buttons">
        <button
          type="button"
          class="ai-button"
          data-ai-preview
          aria-expanded={isOpen}
          aria-describedby={titleId}
          onClick={onToggle}
        >
          {isOpen ? 'Hide' : 'Preview'}
        </button>
        {isOpen && (
          <button type="button" class="ai-button" data-look="cta" onClick={onApply}>
            Apply to {number(sweep.members.length)}
          </button>
        )}
      </span>
      {isOpen && <SweepRows sweep={sweep} />}
    </div>
  );
}

function SweepRows({ sweep: { kept, members, kind } }: Pick<SweepProps, 'sweep'>) {
  const { today } = useView();
  const { shown, showAll } = useSteps(members.length);
  const rest = members.length - shown;
  return (
    <ul class="ai-sweep-rows" data-marked={kind === 'duplicates'}>
      {kept && (
        <li data-kept>
          <span class="ai-sweep-what">Keep</span>
          <span dir="auto">{plainText(kept.text)}</span>
          <SourceNote source={kept.span} name={noteAndDay(kept, today)} />
        </li>
      )}
      {members.slice(0, shown).map((each) => (
        <li key={`${each.span.path}:${each.span.line}`}>
          {kind === 'duplicates' && <span class="ai-sweep-what">Duplicate</span>}
          <span dir="auto">
            {plainText(each.text)}
            {kind === 'duplicates' && each.row.owner.kind !== 'unassigned' && (
              <span class="ai-muted"> · {each.row.owner.name}</span>
            )}
          </span>
          <SourceNote source={each.span} name={noteAndDay(each, today)} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" class="ai-more" onClick={showAll}>
            {number(rest)} more
          </button>
        </li>
      )}
    </ul>
  );
}
