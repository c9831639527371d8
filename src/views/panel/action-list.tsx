import { useMemo } from 'preact/hooks';
import type { ActionGroup, Actions } from '../../core/dashboard/view-models';
import type { EntityId } from '../../core/model/entities';
import { DUE_BUCKET_NAMES, SIDE_NAMES } from '../../core/model/section-names';
import { count, number } from '../format';
import { usePanel } from '../panel-context';
import type { TaskToggle } from '../use-task-toggle';
import { firstRows, MoreButton, useUnfolding } from './more-button';
import { Section, useIsFiltered } from './section';
import { TaskLine } from './task-line';

const SHOWN_AT_FIRST = 5;

interface ActionListProps {
  /** What to draw: the actions of `tasks`, or those of them that a filter has left. */
  readonly actions: Actions;
  readonly tasks: TaskToggle;
  /** The account whose proposals can be decided; null for a person, who has none. */
  readonly account: EntityId | null;
}

/** Open tasks by when they are due and who owes them. */
export function ActionList({ actions, tasks, account }: ActionListProps) {
  const { kept, toggle, completed, hideCompleted } = tasks;
  const groups = useMemo(
    () =>
      actions.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => (
          <TaskLine key={row.key} row={row} state={kept.get(row.key)} onToggle={toggle} />
        )),
      })),
    [actions.groups, kept, toggle],
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
      aside={<Proposed n={actions.proposed} account={account} />}
    >
      {total === 0 && <p class="ai-nothing">Nothing is open.</p>}
      <div ref={unfolding.ref}>
        {firstRows(groups, unfolding.shown).map((group) => (
          <div key={`${group.bucket} ${group.side}`} role="group" aria-label={groupName(group)}>
            <h4 class="ai-group-name" data-late={group.bucket === 'overdue'}>
              {groupName(group)}
            </h4>
            <ul class="ai-rows">{group.rows}</ul>
          </div>
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
