import type { Portfolio } from '../../core/dashboard/portfolio/portfolio-model';
import {
  CHIP_NAMES,
  NO_PORTFOLIO_FILTER,
  PORTFOLIO_CHIPS,
  type PortfolioChip,
  type PortfolioFilter,
} from '../../core/model/portfolio-query';

/** The parts of the filter that are not as they are at first, the text left out. */
export const setParts = ({ status, owner, chips }: PortfolioFilter): readonly string[] => [
  ...(status === NO_PORTFOLIO_FILTER.status ? [] : ['status']),
  ...(owner === null ? [] : ['owner']),
  ...chips,
];

/** The filter with one chip turned on or off; chips stand in their order, whichever was chosen first. */
export const withChip = (filter: PortfolioFilter, chip: PortfolioChip): PortfolioFilter => ({
  ...filter,
  chips: PORTFOLIO_CHIPS.filter((each) => filter.chips.includes(each) !== (each === chip)),
});

/** What a status is called. */
export function statusName(status: PortfolioFilter['status'], portfolio: Portfolio | null): string {
  const known = portfolio?.choices.status.find(({ value }) => value === status)?.name;
  return known ?? status.slice(status.indexOf(':') + 1);
}

/** What an owner is called; where nothing of theirs is left, what is left of their name. */
export function ownerName(owner: string | null, portfolio: Portfolio | null): string {
  if (owner === null) return 'Anyone';
  const known = portfolio?.choices.owner.find(({ value }) => value === owner)?.name;
  return known ?? owner.slice(owner.indexOf(':') + 1);
}

/** Everything but the text that may hide an account, in words: `active`, `quiet`. */
export const hidingWords = (filter: PortfolioFilter, portfolio: Portfolio): readonly string[] => [
  ...(filter.status === 'all' ? [] : [statusName(filter.status, portfolio).toLowerCase()]),
  ...(filter.owner === null ? [] : [`tasks of ${ownerName(filter.owner, portfolio)}`]),
  ...filter.chips.map((chip) => CHIP_NAMES[chip].toLowerCase()),
];
