import { useRef, useState } from 'preact/hooks';
import { lineKey } from '../../core/model/source-span';
import { Footer, Progress } from '../panel/footer';
import type { TaskEditing } from '../tasks/task-editing';
import { contextOf } from './context-of';
import { FilterBar } from './filter-bar';
import { GroupByBar } from './group-by-bar';
import { RollupContent } from './rollup-content';
import { RollupContext } from './rollup-context';
import { RollupHead } from './rollup-head';
import { RollupHelp } from './rollup-help';
import { rollupCommandOf } from './rollup-keys';
import type { RollupActions, RollupViewModel } from './rollup-view-model';
import { runKey } from './run-key';
import { SelectedTasks } from './selected-tasks';
import { useRollupState } from './use-rollup-state';

export interface RollupProps {
  readonly model: RollupViewModel;
  readonly actions: RollupActions;
  readonly editing: TaskEditing;
}

interface RollupFrameProps extends RollupProps {
  readonly announce: (text: string) => void;
}

/** What the rollup is made of, from the top, and its keys. */
export function RollupFrame({ model, actions, editing, announce }: RollupFrameProps) {
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const state = useRollupState({ root, model, actions, editing, announce });
  const rollup = contextOf(model, actions, editing, state);
  const { filter } = model;
  const focusLine = (): void => state.lines.focus(state.lines.current);
  const closeHelp = (): void => {
    setHelpOpen(false);
    focusLine();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = rollupCommandOf(event);
    const host = {
      ...{ field, rollup },
      openHelp: () => setHelpOpen(true),
      isFiltered: () => filter.text !== '',
      clearFilter: () => actions.setFilter((now) => ({ ...now, text: '' })),
    };
    if (command && runKey(command, event, state, host)) event.preventDefault();
  };
  return (
    <RollupContext.Provider value={rollup}>
      <div ref={root} class="ai-view ai-roll" tabIndex={-1} onKeyDown={onKeyDown}>
        {isHelpOpen && <RollupHelp onClose={closeHelp} />}
        <div class="ai-roll-top">
          <RollupHead rollup={model.rollup} actions={actions} />
          <GroupByBar
            {...{ groupBy: model.groupBy, actions }}
            settled={state.orders.settled}
            onHideSettled={state.orders.forget}
          />
          <FilterBar
            {...{ filter, rollup: model.rollup, actions, field }}
            onSelectAll={() =>
              state.setSelection(new Set((model.rollup?.rows ?? []).map(({ span }) => lineKey(span))))
            }
            onLeave={focusLine}
          />
        </div>
        <RollupContent model={model} actions={actions} state={state} scroller={scroller} />
        <SelectedTasks state={state} editing={editing} today={model.today} />
        <Footer status={model.status} areKeysShown={isHelpOpen} onKeys={() => setHelpOpen(!isHelpOpen)} />
        <Progress status={model.status} />
      </div>
    </RollupContext.Provider>
  );
}
