import {
  CHIP_NAMES,
  NO_PORTFOLIO_FILTER,
  PORTFOLIO_CHIPS,
  PORTFOLIO_COLUMNS,
  PORTFOLIO_NAMES,
  PORTFOLIO_SORT_KEYS,
  type PortfolioChip,
} from '../../core/model/portfolio-query';
import { number } from '../format';
import type { RollupOption } from '../rollup/rollup-view-model';
import { nextSort } from './column-headings';
import { ownerName, setParts, statusName, withChip } from './filter-words';
import type { PortfolioActions, PortfolioViewModel } from './portfolio-view-model';

type Open = (event: MouseEvent | KeyboardEvent) => void;

/** The menus of a portfolio: each opens where it was asked for. */
export interface PortfolioChoices {
  readonly status: Open;
  readonly owner: Open;
  readonly sort: Open;
  readonly columns: Open;
  /** All of these but the order, where there is room for one button. */
  readonly any: Open;
}

interface Counted<Value> {
  readonly value: Value;
  readonly name: string;
  readonly detail: string | null;
  readonly count: number;
}

const optionsOf = <Value>(
  choices: readonly Counted<Value>[],
  current: Value,
): readonly RollupOption<Value>[] =>
  choices.map(({ value, name, detail, count }) => ({
    name: `${name} (${number(count)})`,
    detail,
    isCurrent: value === current,
    value,
  }));

const option = <Value>(value: Value, name: string, isCurrent: boolean): RollupOption<Value> => ({
  ...{ value, name, detail: null, isCurrent },
});

/** What the one menu of a narrow view leads to. */
type Part = PortfolioChip | 'status' | 'owner' | 'columns' | 'clear';

function partsOf({ filter, portfolio }: PortfolioViewModel): readonly RollupOption<Part>[] {
  const chips = PORTFOLIO_CHIPS.map((chip) =>
    option<Part>(
      chip,
      `${CHIP_NAMES[chip]} (${number(portfolio?.choices.chips[chip] ?? 0)})`,
      filter.chips.includes(chip),
    ),
  );
  return [
    option('status', `Status: ${statusName(filter.status, portfolio)}`, filter.status !== 'all'),
    option('owner', `Owner: ${ownerName(filter.owner, portfolio)}`, filter.owner !== null),
    ...chips,
    option('columns', 'Columns', false),
    ...(setParts(filter).length > 0 ? [option<Part>('clear', 'Clear filters', false)] : []),
  ];
}

export function portfolioChoices(model: PortfolioViewModel, actions: PortfolioActions): PortfolioChoices {
  const { portfolio, filter, sort, hidden } = model;
  const ask =
    <Value>(
      question: string,
      options: () => readonly RollupOption<Value>[],
      take: (value: Value, event: MouseEvent | KeyboardEvent) => void,
    ): Open =>
    (event) =>
      void actions.choose(question, options(), event).then((chosen) => {
        if (chosen) take(chosen.value, event);
      });

  const status = ask(
    'Status',
    () => optionsOf(portfolio?.choices.status ?? [], filter.status),
    (value) => actions.setFilter((now) => ({ ...now, status: value })),
  );
  const owner = ask(
    'Owner of open tasks',
    () => [
      option<string | null>(null, 'Anyone', filter.owner === null),
      ...optionsOf<string | null>(portfolio?.choices.owner ?? [], filter.owner),
    ],
    (value) => actions.setFilter((now) => ({ ...now, owner: value })),
  );
  const columns = ask(
    'Columns',
    () => PORTFOLIO_COLUMNS.map((column) => option(column, PORTFOLIO_NAMES[column], !hidden.has(column))),
    (column) => {
      const next = new Set(hidden);
      if (!next.delete(column)) next.add(column);
      actions.setHidden(next);
    },
  );
  return {
    ...{ status, owner, columns },
    sort: ask(
      'Sort by',
      () => PORTFOLIO_SORT_KEYS.map((key) => option(key, PORTFOLIO_NAMES[key], key === sort.by)),
      (key) => actions.setSort(nextSort(sort, key)),
    ),
    any: ask(
      'Filter by',
      () => partsOf(model),
      (part, event) => {
        if (part === 'status') status(event);
        else if (part === 'owner') owner(event);
        else if (part === 'columns') columns(event);
        else if (part === 'clear') actions.setFilter(({ text }) => ({ ...NO_PORTFOLIO_FILTER, text }));
        else actions.setFilter((now) => withChip(now, part));
      },
    ),
  };
}
