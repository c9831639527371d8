import type { Portfolio } from '../../core/dashboard/portfolio/portfolio-model';
import type { PortfolioFilter } from '../../core/model/portfolio-query';
import { number } from '../format';
import { Icon } from '../panel/icon';
import { useTooltip } from '../view-context';
import { setParts } from './filter-words';

interface PortfolioHeadProps {
  readonly portfolio: Portfolio | null;
  readonly filter: PortfolioFilter;
  readonly onExport: (event: MouseEvent) => void;
}

/** How many accounts there are, how many of them need somebody, and the way out of the app. */
export function PortfolioHead({ portfolio, filter, onExport }: PortfolioHeadProps) {
  const exporting = useTooltip<HTMLButtonElement>('Export what is shown');
  return (
    <header class="ai-roll-head">
      <h2 class="ai-title">Accounts</h2>
      {portfolio && (
        <p class="ai-roll-totals">
          {totalsOf(portfolio, filter).map((total) => (
            <span key={total}>{total}</span>
          ))}
        </p>
      )}
      <span class="ai-roll-end">
        {portfolio && portfolio.rows.length > 0 && (
          <button
            ref={exporting}
            type="button"
            class="ai-button ai-quiet"
            aria-label="Export what is shown"
            onClick={onExport}
          >
            <Icon name="upload" />
            <span class="ai-roll-wide">Export</span>
          </button>
        )}
      </span>
    </header>
  );
}

function totalsOf(portfolio: Portfolio, filter: PortfolioFilter): readonly string[] {
  const { rows, total, needMe, closedHidden } = portfolio;
  const isFiltered = filter.text.trim() !== '' || setParts(filter).length > 0;
  const shown = isFiltered
    ? `${number(rows.length)} of ${number(total)} shown`
    : `${number(rows.length)} active`;
  return [
    shown,
    ...(needMe > 0 ? [`${number(needMe)} ${needMe === 1 ? 'needs' : 'need'} me`] : []),
    ...(closedHidden > 0 ? [`${number(closedHidden)} closed hidden`] : []),
  ];
}
