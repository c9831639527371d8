import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityId } from '../../core/model/entities';
import type { PortfolioColumn } from '../../core/model/portfolio-query';
import type { TaskEditing } from '../tasks/task-editing';
import type { PortfolioActions } from './portfolio-view-model';

/** What the lines of a portfolio may use without being handed it. */
export interface PortfolioContextValue {
  readonly actions: PortfolioActions;
  readonly editing: TaskEditing;
  /** In the order to show. */
  readonly columns: readonly PortfolioColumn[];
  /** The most contacts that any account had in one week. */
  readonly busiest: number;
  /** Opens what stands behind the row of an account, or closes it. */
  readonly togglePeek: (id: EntityId) => void;
}

export const PortfolioContext = createContext<PortfolioContextValue | null>(null);

/** The portfolio around a component. Throws outside of one: that is a mistake of ours. */
export function usePortfolio(): PortfolioContextValue {
  const portfolio = useContext(PortfolioContext);
  if (!portfolio) throw new Error('A component of the portfolio stands outside of it.');
  return portfolio;
}
