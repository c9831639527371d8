import { useMemo } from 'preact/hooks';
import type { ActionGroup, Actions, Dashboard } from '../../core/dashboard/view-models';
import type { EntityId } from '../../core/model/entities';
import { DUE_BUCKET_NAMES, SIDE_NAMES } from '../../core/model/section-names';
import { count, number } from '../format';
import { usePanel } from '../panel-context';
import type { TaskOrders } from '../use-task-orders';
import { firstRows, MoreButton, useUnfolding } from './more-button';
import { Section, useIsFiltered } from './section';
import { TaskLine } from './task-line';
import { Named } from '../named';

const SHOWN_AT_FIRST = 5;

interface ActionListProps {
  /** What to draw: the actions of `tasks`, or those of them that a filter has left. */
  readonly actions: Actions;
  readonly tasks: TaskOrders;
  /** Whose they are: an account's proposals can be decided. */
  readonly of: Pick<Dashboard, 'kind' | 'id'>;
}

/** Open tasks by when they are due and who owes them. */
export function ActionList({ actions, tasks, of }: ActionListProps) {
  const { kept, orders, completed, hideCompleted } = tasks;
  const groups = useMemo(
    () =>
      actions.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => (
          <TaskLine key={row.key} row={row} state={kept.get(row.key)} orders={orders} />
        )),
      })),
    [actions.groups, kept, orders],
  );
  const total = actions.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const unfolding = useUnfolding(total, SHOWN_AT_FIRST);
  const isFiltered = useIsFiltered();
  if (isFiltered && total === 0) return null;
  return (
    <Section
      id="actions"
      title="Open actions"
      count={number(actions.open)}
      aside={
        <span class="ai-asides">
          <Proposed n={actions.proposed} account={of.kind === 'account' ? of.id : null} />
          {actions.open > 0 && canFilterBy(of) && <AllTasks id={of.id} />}
        </span>
      }
    >
      {total === 0 && <p class="ai-nothing">Nothing is open.</p>}
      <div ref={unfolding.ref}>
        {firstRows(groups, unfolding.shown).map((group) => (
          <Named key={`${group.bucket} ${group.side}`} role="group" name={groupName(group)}>
            <h4 class="ai-group-name" data-late={group.bucket === 'overdue'}>
              {groupName(group)}
            </h4>
            <ul class="ai-rows">{group.rows}</ul>
          </Named>
        ))}
      </div>
      <div class="ai-list-end">
        <MoreButton button={unfolding.button} />
        {completed > 0 && (
          <button type="button" class="ai-more" onClick={hideCompleted}>
            Hide {number(completed)} completed
          </button>
        )}
      </div>
    </Section>
  );
}

/** The rollup filters by account and by owner. */
const canFilterBy = ({ kind }: Pick<Dashboard, 'kind'>): boolean => kind === 'account' || kind === 'person';

function AllTasks({ id }: { readonly id: EntityId }) {
  const { actions } = usePanel();
  return (
    <button type="button" class="ai-more" aria-label="All tasks" onClick={() => actions.showTasks(id)}>
      All <span class="ai-if-room">tasks</span>
    </button>
  );
}

function Proposed({ n, account }: { readonly n: number; readonly account: EntityId | null }) {
  const { actions } = usePanel();
  if (n === 0) return null;
  const words = (
    <>
      {number(n)} proposed<span class="ai-only-read">: {count(n, 'task')} not yet accepted</span>
    </>
  );
  if (account === null) return <span class="ai-pill">{words}</span>;
  return (
    <button type="button" class="ai-pill" onClick={() => actions.triage(account)}>
      {words}
    </button>
  );
}

const groupName = ({ bucket, side }: Pick<ActionGroup, 'bucket' | 'side'>): string =>
  `${DUE_BUCKET_NAMES[bucket]} · ${SIDE_NAMES[side]}`;
