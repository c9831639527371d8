import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FilterInput } from '../panel/filter-input';

interface FilterFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** What it looks through: `Filter tasks`. */
  readonly label: string;
  readonly text: string;
  readonly matches: number;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** Narrows the rows as one types. What is typed stands here at once, also where the rows take a moment. */
export function FilterField({ field, label, text, matches, onText, onLeave }: FilterFieldProps) {
  const [typed, setTyped] = useState(text);
  /** What was typed and has not come back yet: it comes later than the next letter, and must not undo that. */
  const sent = useRef<readonly string[]>([]);
  useEffect(() => {
    const at = sent.current.lastIndexOf(text);
    sent.current = sent.current.slice(at + 1);
    // Another text from outside: a button has cleared it, or the layout was restored.
    if (at < 0) setTyped(text);
  }, [text]);
  const change = (next: string): void => {
    setTyped(next);
    sent.current = [...sent.current, next];
    onText(next);
  };
  return (
    <FilterInput
      {...{ field, label, matches, onLeave }}
      placeholder="Filter"
      value={typed}
      query={text}
      onInput={change}
      onEscape={() => (typed === '' ? onLeave() : change(''))}
    />
  );
}
