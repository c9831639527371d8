import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DIMENSION_NAMES, ROLLUP_DIMENSIONS, type RollupDimension } from '../../core/model/rollup-query';
import { number } from '../format';
import { Icon } from '../panel/icon';
import { GroupByChip } from './group-by-chip';
import type { RollupActions } from './rollup-view-model';
import { Named } from '../named';

interface GroupByBarProps {
  readonly groupBy: readonly RollupDimension[];
  readonly actions: RollupActions;
  /** Rows that stay only because they were changed here. */
  readonly settled: number;
  readonly onHideSettled: () => void;
}

/** The dimension at another place. */
export function movedTo(
  groupBy: readonly RollupDimension[],
  dimension: RollupDimension,
  place: number,
): readonly RollupDimension[] {
  const others = groupBy.filter((each) => each !== dimension);
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), dimension, ...others.slice(at)];
}

/** What tasks are grouped by, from the outermost: chips are dragged, or moved by the arrow keys. */
export function GroupByBar({ groupBy, actions, settled, onHideSettled }: GroupByBarProps) {
  const [dragged, setDragged] = useState<RollupDimension | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<RollupDimension | null>(null);
  const rest = ROLLUP_DIMENSIONS.filter((each) => !groupBy.includes(each));
  useLayoutEffect(() => {
    // The chip is another element where it stands now.
    if (moved) bar.current?.querySelector<HTMLElement>(`[data-dimension="${moved}"] > button`)?.focus();
    setMoved(null);
  }, [groupBy]);
  const move = (dimension: RollupDimension, by: number): void => {
    setMoved(dimension);
    actions.setGroupBy((now) => movedTo(now, dimension, now.indexOf(dimension) + by));
  };
  const add = async (event: MouseEvent): Promise<void> => {
    const options = rest.map((value) => ({
      name: DIMENSION_NAMES[value],
      detail: null,
      isCurrent: false,
      value,
    }));
    const chosen = options.length === 1 ? options[0] : await actions.choose('Group by', options, event);
    if (chosen) actions.setGroupBy((now) => [...now, chosen.value]);
  };
  return (
    <Named ref={bar} class="ai-roll-bar" role="group" name="Group by">
      <span class="ai-muted ai-roll-label">Group by</span>
      {groupBy.map((dimension, index) => (
        <GroupByChip
          key={dimension}
          dimension={dimension}
          place={index}
          of={groupBy.length}
          isDragged={dragged === dimension}
          onMove={(by) => move(dimension, by)}
          onRemove={() => actions.setGroupBy((now) => now.filter((each) => each !== dimension))}
          onDrag={setDragged}
          onDrop={() => dragged && actions.setGroupBy((now) => movedTo(now, dragged, index))}
        />
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          class="ai-button ai-quiet"
          aria-label={`Group also by ${rest.map((each) => DIMENSION_NAMES[each]).join(' or ')}`}
          onClick={(event) => void add(event)}
        >
          <Icon name="plus" />
          <span class="ai-roll-wide">{rest.map((each) => DIMENSION_NAMES[each]).join(', ')}</span>
        </button>
      )}
      {settled > 0 && (
        <span class="ai-roll-end">
          <button type="button" class="ai-button ai-quiet" onClick={onHideSettled}>
            Hide {number(settled)} changed
          </button>
        </span>
      )}
    </Named>
  );
}
