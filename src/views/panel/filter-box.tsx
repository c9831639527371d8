import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel-context';
import { FilterInput } from './filter-input';

interface FilterBoxProps {
  /** What it looks through, for its name: `Filter accounts`. */
  readonly label: string;
  readonly query: string;
  readonly matches: number;
  /** Where it opens on demand, it takes the focus. */
  readonly takesFocus?: boolean;
  readonly onQuery: (query: string) => void;
  /** Escape: what was typed goes, and the box with it where it can. */
  readonly onClear: () => void;
}

/** Narrows the rows as one types. Enter and ↓ go on to the first row. */
export function FilterBox({ label, query, matches, takesFocus, onQuery, onClear }: FilterBoxProps) {
  const { roving } = usePanel();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Before the next key: what is typed right after `/` is for the filter, not for the rows.
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <FilterInput
      {...{ field, label, query, matches }}
      value={query}
      onInput={onQuery}
      onEscape={onClear}
      onLeave={() => roving.move('first')}
    />
  );
}

/** Said instead of rows where none is left. */
export function NoMatch({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  return (
    <div class="ai-empty">
      <p class="ai-empty-title">
        Nothing here matches “<bdi>{query.trim()}</bdi>”
      </p>
      <button type="button" class="ai-button" onClick={onClear}>
        Clear the filter
      </button>
    </div>
  );
}
