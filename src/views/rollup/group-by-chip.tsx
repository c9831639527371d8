import { DIMENSION_NAMES, type RollupDimension } from '../../core/model/rollup-query';
import { Icon } from '../panel/icon';

interface GroupByChipProps {
  readonly dimension: RollupDimension;
  /** From 0. */
  readonly place: number;
  readonly of: number;
  readonly isDragged: boolean;
  /** By so many places; negative for outwards. */
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  readonly onDrag: (dimension: RollupDimension | null) => void;
  readonly onDrop: () => void;
}

/** One of the things that tasks are grouped by. A tap moves it on by one place, behind the last one to the front. */
export function GroupByChip({
  dimension,
  place,
  of,
  isDragged,
  onMove,
  onRemove,
  onDrag,
  onDrop,
}: GroupByChipProps) {
  const name = DIMENSION_NAMES[dimension];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowLeft') onMove(-1);
    else if (event.key === 'ArrowRight') onMove(1);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {place > 0 && <Icon name="chevron-right" />}
      <span
        class="ai-roll-chip"
        data-dimension={dimension}
        data-dragged={isDragged}
        draggable
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', name);
          onDrag(dimension);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          onDrop();
        }}
        onDragEnd={() => onDrag(null)}
      >
        <button
          type="button"
          class="ai-roll-grip"
          aria-label={`${name}, ${place + 1} of ${of}. Left and right arrow move it, Delete removes it.`}
          onKeyDown={onKeyDown}
          onClick={() => onMove(place === of - 1 ? -place : 1)}
        >
          <Icon name="grip-vertical" />
          {name}
        </button>
        <button
          type="button"
          class="ai-roll-remove"
          aria-label={`Do not group by ${name}`}
          onClick={onRemove}
        >
          ×
        </button>
      </span>
    </>
  );
}
