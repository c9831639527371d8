import { expect, test } from 'vitest';
import { FIRST_PORTFOLIO_SORT, NO_PORTFOLIO_FILTER } from '../../src/core/model/portfolio-query';
import {
  readPortfolioState,
  storedPortfolioState,
  type PortfolioState,
} from '../../src/obsidian/portfolio-state';

const FRESH: PortfolioState = {
  sort: FIRST_PORTFOLIO_SORT,
  filter: NO_PORTFOLIO_FILTER,
  hidden: new Set(),
  peek: null,
};

test.each([
  ['nothing', null, FRESH],
  ['what is no state', 7, FRESH],
  ['a column that there is none of', { sort: { by: 'mood', isReversed: true }, hidden: ['mood'] }, FRESH],
  [
    'a filter of which one part is damaged',
    { filter: { text: 'nord', status: 'someday', chips: ['quiet', 'quiet'] } },
    { ...FRESH, filter: { ...NO_PORTFOLIO_FILTER, text: 'nord', chips: ['quiet'] } },
  ],
  ['a peek at what is no account', { peek: 'person:dana whitfield' }, FRESH],
])('reads %s', (_, stored, state) => {
  expect(readPortfolioState(stored)).toEqual(state);
});

test('what is stored is read as it was', () => {
  const state: PortfolioState = {
    sort: { by: 'met', isReversed: true },
    filter: {
      text: 'nord',
      status: 'is:prospect',
      owner: 'person:dana whitfield',
      chips: ['overdue', 'quiet'],
    },
    hidden: new Set(['activity']),
    peek: 'account:northwind freight',
  };
  const stored: unknown = JSON.parse(JSON.stringify(storedPortfolioState(state)));
  expect(readPortfolioState(stored)).toEqual(state);
});
