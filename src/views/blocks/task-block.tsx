import { useRef, useState } from 'preact/hooks';
import type { OptionProblem } from '../../core/blocks/block-options';
import type { EntityRef } from '../../core/dashboard/view-models';
import { STATUS_NAMES } from '../../core/model/rollup-query';
import { AnnouncingView } from '../announcing-view';
import { count, number } from '../format';
import { Skeleton } from '../panel/empty';
import { clickLine } from '../rollup/click-line';
import { contextOf } from '../rollup/context-of';
import { RollupContext } from '../rollup/rollup-context';
import { RollupHelp } from '../rollup/rollup-help';
import { rollupCommandOf } from '../rollup/rollup-keys';
import { RollupList } from '../rollup/rollup-list';
import type { RollupActions, RollupViewModel } from '../rollup/rollup-view-model';
import { runKey } from '../rollup/run-key';
import { SelectedTasks } from '../rollup/selected-tasks';
import { useRollupState, type RollupState } from '../rollup/use-rollup-state';
import type { TaskEditing } from '../tasks/task-editing';
import { OptionProblems } from './option-problems';

/** All that an `account-tasks` block draws. */
export interface TaskBlockModel extends RollupViewModel {
  /** Whose tasks they are; null for those of all accounts. */
  readonly account: EntityRef | null;
  readonly problems: readonly OptionProblem[];
  /** Tasks beyond the limit of the block. */
  readonly omitted: number;
}

export interface TaskBlockActions extends RollupActions {
  /** Opens all that the block is about in a view of its own. */
  openRollup(): void;
}

interface TaskBlockProps {
  readonly model: TaskBlockModel;
  readonly actions: TaskBlockActions;
  readonly editing: TaskEditing;
}

/** The tasks of a block, which are worked with as in the rollup. */
export function TaskBlockView({ model, actions, editing }: TaskBlockProps) {
  const { today, problems } = model;
  if (problems.length > 0) return <OptionProblems block="account-tasks" problems={problems} />;
  return (
    <AnnouncingView actions={actions} today={today}>
      {(announce) => <BlockFrame model={model} actions={actions} editing={editing} announce={announce} />}
    </AnnouncingView>
  );
}

interface BlockFrameProps extends TaskBlockProps {
  readonly announce: (text: string) => void;
}

function BlockFrame({ model, actions, editing, announce }: BlockFrameProps) {
  const root = useRef<HTMLDivElement>(null);
  /** A block has no filter of its own. */
  const field = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const state = useRollupState({ root, model, actions, editing, announce });
  const rollup = contextOf(model, actions, editing, state);
  const focusLine = (): void => state.lines.focus(state.lines.current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = rollupCommandOf(event);
    const host = {
      ...{ field, rollup },
      openHelp: () => setHelpOpen(true),
      isFiltered: () => false,
      clearFilter: () => undefined,
    };
    if (command && runKey(command, event, state, host)) event.preventDefault();
  };
  return (
    <RollupContext.Provider value={rollup}>
      <div ref={root} class="ai-view ai-roll ai-block" tabIndex={-1} onKeyDown={onKeyDown}>
        {isHelpOpen && (
          <RollupHelp
            onClose={() => {
              setHelpOpen(false);
              focusLine();
            }}
          />
        )}
        <BlockHead model={model} onOpen={() => actions.openRollup()} />
        <BlockRows model={model} state={state} />
        <SelectedTasks state={state} editing={editing} today={model.today} />
        {model.omitted > 0 && (
          <button type="button" class="ai-more ai-block-more" onClick={() => actions.openRollup()}>
            {number(model.omitted)} more in the task rollup
          </button>
        )}
      </div>
    </RollupContext.Provider>
  );
}

/** Whose tasks these are, and how much there is. */
function BlockHead({ model, onOpen }: { readonly model: TaskBlockModel; readonly onOpen: () => void }) {
  const { account, rollup, filter } = model;
  const isOpenWork = filter.status === 'open';
  const overdue = rollup?.totals.overdue ?? 0;
  return (
    <div class="ai-block-head">
      <span class="ai-block-title" dir="auto">
        {account ? account.name : 'All accounts'}
      </span>
      {rollup && (
        <span class="ai-roll-totals">
          <span>
            {isOpenWork
              ? `${number(rollup.count)} open`
              : `${STATUS_NAMES[filter.status]}: ${count(rollup.count, 'task')}`}
          </span>
          {isOpenWork && filter.due === null && overdue > 0 && (
            <span class="ai-late">{number(overdue)} overdue</span>
          )}
        </span>
      )}
      <button type="button" class="ai-more ai-block-open" onClick={onOpen}>
        Open in task rollup
      </button>
    </div>
  );
}

function BlockRows({ model, state }: { readonly model: TaskBlockModel; readonly state: RollupState }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rollup, filter } = model;
  if (!rollup) return <Skeleton />;
  if (state.items.length === 0)
    return <p class="ai-nothing">{filter.status === 'open' ? 'Nothing is open.' : 'There are none.'}</p>;
  const { items, lines, selection, editor } = state;
  return (
    <RollupList
      {...{ scroller, items, lines, selection, editor }}
      tasks={rollup.rows.length}
      onSelect={(index, event) => clickLine(state, index, event)}
    />
  );
}
