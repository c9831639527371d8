import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { count } from '../format';
import { useView } from '../view-context';
import { Icon } from './icon';

interface FilterInputProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** What it looks through: `Filter accounts`. */
  readonly label: string;
  readonly placeholder?: string;
  /** What is typed. */
  readonly value: string;
  /** What the rows are filtered by; what is typed, unless that takes a moment. */
  readonly query: string;
  readonly matches: number;
  readonly onInput: (text: string) => void;
  readonly onEscape: () => void;
  /** Enter and ↓. */
  readonly onLeave: () => void;
}

/** Long enough for a word to be typed: a screen reader need not hear the count of every letter. */
const ANNOUNCE_AFTER_MS = 600;

/** The field of a filter, with how much it leaves. */
export function FilterInput(props: FilterInputProps) {
  const { field, label, placeholder = label, value, query, matches, onInput, onEscape, onLeave } = props;
  const { announce } = useView();
  const isFiltering = query.trim() !== '';
  useEffect(() => {
    if (!isFiltering) return;
    const timer = window.setTimeout(() => announce(count(matches, 'match', 'matches')), ANNOUNCE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [announce, isFiltering, query, matches]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <label class="ai-field">
      <Icon name="search" />
      <input
        ref={field}
        class="ai-field-input"
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        placeholder={placeholder}
        aria-label={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
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
