import * as z from 'zod/mini';
import type { EntityId } from '../core/model/entities';
import {
  FIRST_PORTFOLIO_SORT,
  NO_PORTFOLIO_FILTER,
  PORTFOLIO_CHIPS,
  PORTFOLIO_COLUMNS,
  PORTFOLIO_SORT_KEYS,
  type PortfolioColumn,
  type PortfolioFilter,
  type PortfolioSort,
} from '../core/model/portfolio-query';

/** What Obsidian's workspace file remembers of a portfolio. */
export interface PortfolioState {
  readonly sort: PortfolioSort;
  readonly filter: PortfolioFilter;
  readonly hidden: ReadonlySet<PortfolioColumn>;
  /** The account of which is shown what stands behind its row. */
  readonly peek: EntityId | null;
}

const account = z.templateLiteral(['account:', z.string()]);
const status = z.union([z.enum(['active', 'closed', 'all']), z.templateLiteral(['is:', z.string()])]);
const schema = z.object({
  sort: z.catch(z.object({ by: z.enum(PORTFOLIO_SORT_KEYS), isReversed: z.boolean() }), FIRST_PORTFOLIO_SORT),
  filter: z.catch(
    z.object({
      text: z.catch(z.string(), NO_PORTFOLIO_FILTER.text),
      status: z.catch(status, NO_PORTFOLIO_FILTER.status),
      owner: z.catch(z.nullable(z.string()), NO_PORTFOLIO_FILTER.owner),
      chips: z.catch(z.array(z.enum(PORTFOLIO_CHIPS)), []),
    }),
    { ...NO_PORTFOLIO_FILTER, chips: [] },
  ),
  hidden: z.catch(z.array(z.enum(PORTFOLIO_COLUMNS)), []),
  peek: z.catch(z.nullable(account), null),
});

/** The state out of a workspace file, which anybody may have edited: what does not fit takes its default. */
export function readPortfolioState(stored: unknown): PortfolioState {
  const parsed = schema.safeParse(stored ?? {});
  const { filter, hidden, ...state } = parsed.success ? parsed.data : schema.parse({});
  return { ...state, filter: { ...filter, chips: [...new Set(filter.chips)] }, hidden: new Set(hidden) };
}

/** The state as plain data, to be stored. */
export const storedPortfolioState = ({ hidden, ...state }: PortfolioState): Record<string, unknown> => ({
  ...state,
  hidden: [...hidden],
});
