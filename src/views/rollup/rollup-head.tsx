import type { Rollup } from '../../core/tasks/rollup-model';
import { count, number } from '../format';
import { Icon } from '../panel/icon';
import { useTooltip } from '../view-context';
import type { RollupActions } from './rollup-view-model';

interface RollupHeadProps {
  readonly rollup: Rollup | null;
  readonly actions: RollupActions;
}

/** How much there is, what is proposed, and the way out of the app. */
export function RollupHead({ rollup, actions }: RollupHeadProps) {
  const exporting = useTooltip<HTMLButtonElement>('Export what is shown');
  const totals = rollup?.totals;
  return (
    <div class="ai-roll-head">
      <h2 class="ai-title">Tasks</h2>
      {totals && (
        <p class="ai-roll-totals">
          <span>{number(totals.open)} open</span>
          {totals.overdue > 0 && <span class="ai-late">{number(totals.overdue)} overdue</span>}
          <span class="ai-roll-wide">{count(totals.accounts, 'account')}</span>
        </p>
      )}
      <span class="ai-roll-end">
        {totals && totals.proposed > 0 && (
          <Proposed count={totals.proposed} onOpen={() => actions.openTriage()} />
        )}
        {rollup && rollup.count > 0 && (
          <button
            ref={exporting}
            type="button"
            class="ai-button ai-quiet"
            aria-label="Export what is shown"
            onClick={(event) => actions.exportTasks(rollup, event)}
          >
            <Icon name="upload" />
            <span class="ai-roll-wide">Export</span>
          </button>
        )}
      </span>
    </div>
  );
}

interface ProposedProps {
  readonly count: number;
  readonly onOpen: () => void;
}

function Proposed({ count: proposed, onOpen }: ProposedProps) {
  const words = `${number(proposed)} proposed`;
  return (
    <button type="button" class="ai-pill ai-pill-button" aria-label={`Triage ${words}`} onClick={onOpen}>
      {words}
    </button>
  );
}
