import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { count } from '../format';
import { usePanel } from '../panel-context';
import { Icon } from './icon';

/** Long enough for a word to be typed: a screen reader need not hear the count of every letter. */
const ANNOUNCE_AFTER_MS = 600;

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
  const { announce, roving } = usePanel();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Before the next key: what is typed right after `/` is for the filter, not for the rows.
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const isFiltering = query.trim() !== '';
  useEffect(() => {
    if (!isFiltering) return;
    const timer = window.setTimeout(() => announce(count(matches, 'match', 'matches')), ANNOUNCE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [announce, isFiltering, query, matches]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onClear();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') roving.move('first');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <label class="ai-field">
      <Icon name="search" />
      <input
        ref={input}
        class="ai-field-input"
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        placeholder={label}
        aria-label={label}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isFiltering ? (
        <span class="ai-count">{count(matches, 'match', 'matches')}</span>
      ) : (
        <kbd class="ai-key">/</kbd>
      )}
    </label>
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
