import { number } from '../format';
import { Icon } from '../panel/icon';
import { Line, type LineFrame } from './line';
import { useRollup } from './rollup-context';
import type { GroupItem } from './rollup-items';
import { useUniqueId } from '../use-unique-id';

interface GroupLineProps {
  readonly item: GroupItem;
  readonly frame: LineFrame;
}

/** The heading of a group: a click closes or opens it. */
export function GroupLine({ item, frame }: GroupLineProps) {
  const { toggleGroup, selectGroup } = useRollup();
  const id = useUniqueId();
  const { group, level, isOpen } = item;
  const isOuter = level === 1;
  return (
    <Line
      item={item}
      frame={frame}
      class={isOuter ? 'ai-roll-group' : 'ai-roll-subgroup'}
      isExpanded={isOpen}
      labelledBy={id}
      onClick={() => toggleGroup(group)}
    >
      <span
        id={id}
        role="gridcell"
        class="ai-roll-heading"
        data-late={group.value === 'overdue'}
        data-level={level}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span class="ai-roll-name" dir="auto">
          {group.name}
        </span>
        <span class="ai-count">{number(group.count)}</span>
        {group.overdue > 0 && group.value !== 'overdue' && (
          <span class="ai-count ai-late">{number(group.overdue)} overdue</span>
        )}
        {group.detail !== null && (
          <span class="ai-count ai-roll-detail" dir="auto">
            {group.detail}
          </span>
        )}
      </span>
      {isOuter && group.count > 0 && (
        <span role="gridcell" class="ai-roll-wide">
          <button
            type="button"
            class="ai-button ai-quiet"
            tabIndex={frame.isCurrent ? 0 : -1}
            aria-label={`Select ${number(group.count)} of ${group.name}`}
            onClick={(event) => {
              event.stopPropagation();
              selectGroup(group);
            }}
          >
            Select {number(group.count)}
          </button>
        </span>
      )}
    </Line>
  );
}
