import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { count } from '../format';
import { Icon } from '../panel/icon';
import { useView } from '../view-context';

interface FilterFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly matches: number;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** Long enough for a word to be typed: a screen reader need not hear the count of every letter. */
const ANNOUNCE_AFTER_MS = 600;

/** Narrows the rows as one types. What is typed stands here at once, also where the rows take a moment. */
export function FilterField({ field, text, matches, onText, onLeave }: FilterFieldProps) {
  const { announce } = useView();
  const [typed, setTyped] = useState(text);
  /** What was typed and has not come back yet: it comes later than the next letter, and must not undo that. */
  const sent = useRef<readonly string[]>([]);
  useEffect(() => {
    const at = sent.current.lastIndexOf(text);
    sent.current = sent.current.slice(at + 1);
    // Another text from outside: a button has cleared it, or the layout was restored.
    if (at < 0) setTyped(text);
  }, [text]);
  const isFiltering = text.trim() !== '';
  useEffect(() => {
    if (!isFiltering) return;
    const timer = window.setTimeout(() => announce(count(matches, 'match', 'matches')), ANNOUNCE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isFiltering, text, matches]);
  const change = (next: string): void => {
    setTyped(next);
    sent.current = [...sent.current, next];
    onText(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && typed !== '') change('');
    else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeave();
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
        placeholder="Filter"
        aria-label="Filter tasks"
        value={typed}
        onInput={(event) => change(event.currentTarget.value)}
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
