import type { RefObject } from 'preact';
import type { Portfolio } from '../../core/dashboard/portfolio/portfolio-model';
import {
  CHIP_NAMES,
  PORTFOLIO_CHIPS,
  type PortfolioChip,
  type PortfolioFilter,
} from '../../core/model/portfolio-query';
import { number } from '../format';
import { Icon } from '../panel/icon';
import { FilterField } from '../rollup/filter-field';
import { ownerName, setParts, statusName, withChip } from './filter-words';
import type { PortfolioChoices } from './portfolio-choices';

interface PortfolioBarProps {
  readonly filter: PortfolioFilter;
  readonly portfolio: Portfolio | null;
  readonly choices: PortfolioChoices;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFilter: (change: (now: PortfolioFilter) => PortfolioFilter) => void;
  /** Goes on from the field to the list. */
  readonly onLeave: () => void;
}

/** Which accounts are shown, and what of them. */
export function PortfolioBar({ filter, portfolio, choices, field, onFilter, onLeave }: PortfolioBarProps) {
  return (
    <div class="ai-roll-bar" role="search">
      <FilterField
        field={field}
        label="Filter accounts"
        text={filter.text}
        matches={portfolio?.rows.length ?? 0}
        onText={(text) => onFilter((now) => ({ ...now, text }))}
        onLeave={onLeave}
      />
      <MenuButton
        name="Status"
        value={statusName(filter.status, portfolio)}
        isSet={filter.status !== 'all'}
        onClick={choices.status}
      />
      <MenuButton
        name="Owner"
        value={ownerName(filter.owner, portfolio)}
        isSet={filter.owner !== null}
        onClick={choices.owner}
      />
      <button
        type="button"
        class="ai-button ai-roll-narrow"
        aria-haspopup="menu"
        aria-label={setParts(filter).length === 0 ? 'Filters' : `Filters, ${setParts(filter).length} set`}
        data-set={setParts(filter).length > 0}
        onClick={choices.any}
      >
        <Icon name="list-filter" />
      </button>
      <button
        type="button"
        class="ai-button ai-roll-narrow"
        aria-haspopup="menu"
        aria-label="Sort by"
        onClick={choices.sort}
      >
        <Icon name="arrow-up-down" />
      </button>
      {PORTFOLIO_CHIPS.map((chip) => (
        <ChipButton
          key={chip}
          chip={chip}
          count={portfolio?.choices.chips[chip] ?? 0}
          isOn={filter.chips.includes(chip)}
          onToggle={() => onFilter((now) => withChip(now, chip))}
        />
      ))}
      <span class="ai-roll-end">
        <button
          type="button"
          class="ai-button ai-quiet ai-roll-wide"
          aria-haspopup="menu"
          onClick={choices.columns}
        >
          Columns
        </button>
      </span>
    </div>
  );
}

interface MenuButtonProps {
  readonly name: string;
  readonly value: string;
  readonly isSet: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

function MenuButton({ name, value, isSet, onClick }: MenuButtonProps) {
  return (
    <button
      type="button"
      class="ai-button ai-roll-wide"
      aria-haspopup="menu"
      data-set={isSet}
      onClick={onClick}
    >
      <span class="ai-muted">{name}</span>
      <span class="ai-roll-value" dir="auto">
        {value}
      </span>
      <Icon name="chevron-down" />
    </button>
  );
}

interface ChipButtonProps {
  readonly chip: PortfolioChip;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function ChipButton({ chip, count, isOn, onToggle }: ChipButtonProps) {
  return (
    <button
      type="button"
      class="ai-button ai-roll-wide"
      aria-pressed={isOn}
      data-set={isOn}
      onClick={onToggle}
    >
      {CHIP_NAMES[chip]} <span class="ai-count">{number(count)}</span>
    </button>
  );
}
