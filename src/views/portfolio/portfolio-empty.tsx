import type { Portfolio } from '../../core/dashboard/portfolio/portfolio-model';
import { NO_PORTFOLIO_FILTER, type PortfolioFilter } from '../../core/model/portfolio-query';
import { count, number } from '../format';
import { NoAccounts } from '../panel/empty';
import { hidingWords } from './filter-words';

interface PortfolioEmptyProps {
  readonly portfolio: Portfolio;
  readonly filter: PortfolioFilter;
  readonly onFilter: (filter: PortfolioFilter) => void;
}

/** Why there is no row: no account in the vault, or which filters hide them, how many they hide, and one way out. */
export function PortfolioEmpty({ portfolio, filter, onFilter }: PortfolioEmptyProps) {
  const { total, withTextOnly } = portfolio;
  if (total === 0) return <NoAccounts />;
  const text = filter.text.trim();
  const words = hidingWords(filter, portfolio);
  const isTextToBlame = text !== '' && withTextOnly === 0;
  const without: PortfolioFilter = isTextToBlame
    ? { ...filter, text: '' }
    : { ...NO_PORTFOLIO_FILTER, text: filter.text, status: 'all' };
  return (
    <div class="ai-empty">
      <p class="ai-empty-title">
        {text === '' ? (
          'No account matches'
        ) : (
          <>
            No account matches “<bdi>{text}</bdi>”
          </>
        )}
      </p>
      <p class="ai-muted">
        {isTextToBlame
          ? `None of ${count(total, 'account')} has these words in its name, status or signals.`
          : `${filtersWords(words)} Without ${words.length === 1 ? 'it' : 'them'}, ${matchWords(withTextOnly)}.`}
      </p>
      <button type="button" class="ai-button" onClick={() => onFilter(without)}>
        {isTextToBlame ? 'Clear the text' : words.length === 1 ? 'Clear the filter' : 'Clear the filters'}
      </button>
    </div>
  );
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

function filtersWords(words: readonly string[]): string {
  const amount = COUNTS[words.length] ?? number(words.length);
  return `${amount} ${words.length === 1 ? 'filter is' : 'filters are'} on: ${words.join(', ')}.`;
}

const matchWords = (accounts: number): string =>
  accounts === 1 ? '1 account matches' : `${number(accounts)} accounts match`;
