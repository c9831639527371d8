import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TaskRow } from '../../core/dashboard/view-models';
import { SimilarWords } from './similar-tasks';
import type { SimilarTask } from './triage-model';
import { Named } from '../named';
import { useUniqueId } from '../use-unique-id';

interface DuplicatePickerProps {
  readonly similar: readonly SimilarTask[];
  readonly search: (words: string) => readonly SimilarTask[];
  readonly onChoose: (of: TaskRow) => void;
  readonly onClose: () => void;
}

/** Which open task it is a duplicate of: the similar ones by their digit, any other by its words. */
export function DuplicatePicker({ similar, search, onChoose, onClose }: DuplicatePickerProps) {
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const listId = useUniqueId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const found = useMemo(
    () => (words.trim() === '' ? similar : search(words)).slice(0, 9),
    [similar, search, words],
  );
  const at = Math.min(active, found.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const digit = words === '' && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null;
    const chosen = digit !== null ? found[digit] : event.key === 'Enter' ? found[at] : undefined;
    if (event.key === 'Escape') onClose();
    else if (chosen) onChoose(chosen.row);
    else if (event.key === 'ArrowDown') setActive(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0));
    else if (digit === null) return;
    event.preventDefault();
  };
  return (
    <Named class="ai-tool" role="group" name="Duplicate of">
      <div class="ai-field">
        <input
          ref={input}
          class="ai-field-input"
          type="text"
          role="combobox"
          aria-label="Duplicate of"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
          placeholder={similar.length > 0 ? 'A number, or words of an open task' : 'Words of an open task'}
          value={words}
          onInput={({ currentTarget }) => {
            setWords(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Named as="ul" class="ai-choose" id={listId} role="listbox" name="Open tasks">
        {found.map((each, index) => (
          <li
            key={each.row.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onChoose(each.row)}
          >
            {words === '' && (
              <kbd class="ai-key" aria-hidden="true">
                {index + 1}
              </kbd>
            )}
            <span>
              <SimilarWords task={each} />
            </span>
          </li>
        ))}
      </Named>
      {found.length === 0 && (
        <p class="ai-nothing">
          {words.trim() === ''
            ? 'No open task is like it. Type words of one.'
            : 'No open task has these words.'}
        </p>
      )}
    </Named>
  );
}
