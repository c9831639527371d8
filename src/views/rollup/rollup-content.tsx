import type { RefObject } from 'preact';
import { Skeleton } from '../panel/empty';
import { clickLine } from './click-line';
import { RollupEmpty } from './rollup-empty';
import { RollupList } from './rollup-list';
import type { RollupActions, RollupViewModel } from './rollup-view-model';
import type { RollupState } from './use-rollup-state';

interface ContentProps {
  readonly model: RollupViewModel;
  readonly actions: RollupActions;
  readonly state: RollupState;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The tasks, or why there are none. */
export function RollupContent({ model, actions, state, scroller }: ContentProps) {
  const { rollup, filter } = model;
  if (!rollup) return <Skeleton />;
  if (state.items.length === 0)
    return <RollupEmpty rollup={rollup} filter={filter} onFilter={(next) => actions.setFilter(() => next)} />;
  const { items, lines, selection, editor } = state;
  return (
    <RollupList
      {...{ scroller, items, lines, selection, editor }}
      tasks={rollup.count}
      onSelect={(index, event) => clickLine(state, index, event)}
    />
  );
}
