import { number } from '../format';

interface OrderLineProps {
  /** The order in words. */
  readonly rule: string;
  readonly isOutdated: boolean;
  readonly onSortAgain: () => void;
  /** How many accounts of all have their facts counted. */
  readonly counted: number;
  readonly total: number;
}

/** By what the rows are in order, and what of it is still being counted. */
export function OrderLine({ rule, isOutdated, onSortAgain, counted, total }: OrderLineProps) {
  return (
    <>
      <span>Sorted by: {rule}</span>
      {counted < total && (
        <span class="ai-number">
          Facts counted for {number(counted)} of {number(total)}
        </span>
      )}
      {isOutdated && (
        <button type="button" class="ai-text-button" onClick={onSortAgain}>
          Sort again
        </button>
      )}
    </>
  );
}
