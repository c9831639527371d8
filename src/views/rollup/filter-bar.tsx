import type { RefObject } from 'preact';
import { NO_FILTER, type RollupFilter } from '../../core/model/rollup-query';
import type { Rollup } from '../../core/tasks/rollup-model';
import { count, number } from '../format';
import { Icon } from '../panel/icon';
import {
  CHOSEN_PARTS,
  isPartSet,
  optionsOf,
  PART_NAMES,
  partsSet,
  partValue,
  type ChosenPart,
} from './filter-parts';
import { FilterField } from './filter-field';
import type { RollupActions } from './rollup-view-model';

interface FilterBarProps {
  readonly filter: RollupFilter;
  readonly rollup: Rollup | null;
  readonly actions: RollupActions;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onSelectAll: () => void;
  /** Goes on from the field to the list. */
  readonly onLeave: () => void;
}

/** What is shown of all tasks. Where it is narrow, one button has all filters but the text. */
export function FilterBar({ filter, rollup, actions, field, ...more }: FilterBarProps) {
  const { onSelectAll, onLeave } = more;
  const choosePart = async (part: ChosenPart, event: MouseEvent): Promise<void> => {
    if (!rollup) return;
    const chosen = await actions.choose(PART_NAMES[part], optionsOf(part, filter, rollup), event);
    if (chosen) actions.setFilter((now) => ({ ...now, ...chosen.value }));
  };
  const chooseAny = async (event: MouseEvent): Promise<void> => {
    const parts = CHOSEN_PARTS.map((value) => ({
      name: `${PART_NAMES[value]}: ${partValue(value, filter, rollup)}`,
      ...{ detail: null, isCurrent: isPartSet(value, filter), value },
    }));
    const clear = { name: 'Clear filters', detail: null, isCurrent: false, value: null };
    const options = partsSet(filter) > 0 ? [...parts, clear] : parts;
    const chosen = await actions.choose('Filter by', options, event);
    if (chosen?.value === null) actions.setFilter(({ text }) => ({ ...NO_FILTER, text }));
    else if (chosen) await choosePart(chosen.value, event);
  };
  const set = partsSet(filter);
  return (
    <div class="ai-roll-bar" role="search">
      <FilterField
        field={field}
        label="Filter tasks"
        text={filter.text}
        matches={rollup?.count ?? 0}
        onText={(text) => actions.setFilter((now) => ({ ...now, text }))}
        onLeave={onLeave}
      />
      {CHOSEN_PARTS.map((part) => (
        <button
          key={part}
          type="button"
          class="ai-button ai-roll-wide"
          aria-haspopup="menu"
          data-set={isPartSet(part, filter)}
          onClick={(event) => void choosePart(part, event)}
        >
          <span class="ai-muted">{PART_NAMES[part]}</span>
          <span class="ai-roll-value" dir="auto">
            {partValue(part, filter, rollup)}
          </span>
          <Icon name="chevron-down" />
        </button>
      ))}
      <button
        type="button"
        class="ai-button ai-roll-narrow"
        aria-haspopup="menu"
        aria-label={set === 0 ? 'Filters' : `Filters, ${set} set`}
        data-set={set > 0}
        onClick={(event) => void chooseAny(event)}
      >
        <Icon name="list-filter" />
        {set > 0 && set}
      </button>
      <span class="ai-roll-end">
        {rollup && rollup.count > 0 && (
          <button
            type="button"
            class="ai-button ai-quiet ai-roll-wide"
            aria-label={`Select all ${count(rollup.count, 'task')}`}
            onClick={onSelectAll}
          >
            Select all {number(rollup.count)}
          </button>
        )}
      </span>
    </div>
  );
}
