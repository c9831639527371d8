import { foldName, foldText } from '../../model/name';
import type { PortfolioChip, PortfolioFilter, PortfolioQuery } from '../../model/portfolio-query';
import type { PortfolioRow } from './portfolio-model';

/** What keeps an account out: a part of the filter, or one of its chips. */
export type PortfolioPart = 'text' | 'status' | 'owner' | PortfolioChip;

type Test = (row: PortfolioRow) => boolean;

const hasSignal = ({ signals }: PortfolioRow, id: PortfolioRow['signals'][number]['id']): boolean =>
  signals.some((signal) => signal.id === id);

/** What each chip looks for. */
export const CHIP_TESTS: Readonly<Record<PortfolioChip, Test>> = {
  quiet: (row) => hasSignal(row, 'quiet'),
  overdue: ({ overdue }) => overdue > 0,
  'single-threaded': (row) => hasSignal(row, 'single-threaded'),
};

function statusTest(status: PortfolioFilter['status']): Test {
  if (status === 'active') return ({ isClosed }) => !isClosed;
  if (status === 'closed') return ({ isClosed }) => isClosed;
  const word = status.slice('is:'.length);
  return (row) => row.status !== null && foldName(row.status) === word;
}

function testsOf({
  text,
  status,
  owner,
  chips,
}: PortfolioFilter): readonly (readonly [PortfolioPart, Test])[] {
  const tests: (readonly [PortfolioPart, Test])[] = chips.map((chip) => [chip, CHIP_TESTS[chip]]);
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length > 0)
    tests.push(['text', ({ searched }) => words.every((word) => searched.includes(word))]);
  if (status !== 'all') tests.push(['status', statusTest(status)]);
  if (owner !== null) tests.push(['owner', ({ owners }) => owners.some(({ key }) => key === owner)]);
  return tests;
}

/** Says of each account what keeps it out; nothing where it passes. */
export function portfolioFilter({
  filter,
  keep,
}: Pick<PortfolioQuery, 'filter' | 'keep'>): (row: PortfolioRow) => readonly PortfolioPart[] {
  const tests = testsOf(filter);
  return (row) => (row.id === keep ? [] : tests.filter(([, passes]) => !passes(row)).map(([part]) => part));
}
