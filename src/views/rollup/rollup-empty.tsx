import { NO_FILTER, STATUS_NAMES, type RollupFilter } from '../../core/model/rollup-query';
import type { Rollup } from '../../core/tasks/rollup-model';
import { count, number } from '../format';
import { filterWords } from './filter-parts';

const EXAMPLE = `- [ ] Send the offer @Dana Whitfield 📅 2026-01-16`;

interface RollupEmptyProps {
  readonly rollup: Rollup;
  readonly filter: RollupFilter;
  readonly onFilter: (filter: RollupFilter) => void;
}

/** Why there is no row: no task in the vault, or which filters hide them, how many they hide, and one way out. */
export function RollupEmpty({ rollup, filter, onFilter }: RollupEmptyProps) {
  const { unfiltered } = rollup;
  if (unfiltered.all === 0) return <NoTasks />;
  const words = filterWords(filter, rollup);
  if (words.length === 0) return <NothingOpen unfiltered={unfiltered} onFilter={onFilter} />;
  const shown = unfiltered.open > 0 ? NO_FILTER : { ...NO_FILTER, status: 'all' as const };
  return (
    <div class="ai-empty">
      <p class="ai-empty-title">
        Nothing matches <bdi>{words.join(', ')}</bdi>
      </p>
      <p class="ai-muted">
        Without {words.length === 1 ? 'this filter' : 'these filters'}:{' '}
        {taskWords(unfiltered[shown.status], shown)}.
      </p>
      <button type="button" class="ai-button" onClick={() => onFilter(shown)}>
        Clear filters
      </button>
    </div>
  );
}

const taskWords = (tasks: number, { status }: RollupFilter): string =>
  status === 'open' ? `${number(tasks)} open ${tasks === 1 ? 'task' : 'tasks'}` : count(tasks, 'task');

function NothingOpen({
  unfiltered,
  onFilter,
}: {
  readonly unfiltered: Rollup['unfiltered'];
  readonly onFilter: RollupEmptyProps['onFilter'];
}) {
  const status = unfiltered.proposed > 0 ? 'proposed' : 'done';
  return (
    <div class="ai-empty">
      <p class="ai-empty-title">No open tasks</p>
      <p class="ai-muted">
        {number(unfiltered.proposed)} proposed, {number(unfiltered.done)} done or dropped.
      </p>
      <button type="button" class="ai-button" onClick={() => onFilter({ ...NO_FILTER, status })}>
        Show {STATUS_NAMES[status].toLowerCase()}
      </button>
    </div>
  );
}

function NoTasks() {
  return (
    <div class="ai-empty ai-empty-vault">
      <h3 class="ai-section-title">No tasks yet</h3>
      <p>
        Any list item with a box is one, in any note. Who is to do it stands behind an @, the day behind 📅:
      </p>
      <pre class="ai-code">
        <code>{EXAMPLE}</code>
      </pre>
      <p>It is filed under the account that its note is about.</p>
    </div>
  );
}
