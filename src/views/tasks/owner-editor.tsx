import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Assignee } from '../../core/tasks/task-order';

import { keepClick } from './editor-buttons';
import { Named } from '../named';
import { useUniqueId } from '../use-unique-id';

interface OwnerEditorProps {
  /** What it is the owner of, for its name: the task's words, or `3 tasks`. */
  readonly subject: string;
  /** Who has it now, as shown; null for nobody. */
  readonly owner: string | null;
  /** Whom typed words may mean, the likelier first. */
  readonly suggest: (typed: string) => readonly Assignee[];
  /** Null takes the owner away. */
  readonly onAssign: (to: Assignee | null) => void;
  readonly onClose: () => void;
}

interface Option {
  readonly name: string;
  readonly detail: string | null;
  readonly to: Assignee | null;
}

/** More are no help to choose by: a letter more narrows them. */
const MOST_SHOWN = 8;
const NOBODY = /^(?:no|nob|nobo|nobod|nobody|none|unassigned)$/i;

/** A line to type a name into, with the people whom it may mean. */
export function OwnerEditor({ subject, owner, suggest, onAssign, onClose }: OwnerEditorProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useUniqueId();
  const options = useMemo(() => optionsFor(typed, suggest, owner !== null), [typed, suggest, owner]);
  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the rows are letters here.
    event.stopPropagation();
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? Math.max(0, last) : active - 1);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') {
      const option = options[active];
      if (option) onAssign(option.to);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="ai-editor ai-owner-editor" onClick={keepClick}>
      <label class="ai-field ai-editor-field">
        <input
          ref={input}
          class="ai-field-input"
          type="text"
          role="combobox"
          enterKeyHint="done"
          autoComplete="off"
          spellcheck={false}
          dir="auto"
          placeholder="Name"
          aria-label={`New owner of ${subject}`}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={id}
          aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <span class="ai-editor-keys" aria-hidden="true">
        Enter assigns, Esc keeps {owner ?? 'it unassigned'}
      </span>
      <span class="ai-editor-buttons">
        <button type="button" class="ai-button" onClick={onClose}>
          Cancel
        </button>
      </span>
      <Named as="ul" ref={list} id={id} class="ai-options" role="listbox" name="People">
        {options.map(({ name, detail, to }, index) => (
          <li
            key={`${detail ?? ''} ${to?.id ?? name}`}
            id={`${id}-${index}`}
            class="ai-option"
            role="option"
            aria-selected={index === active}
            // The line keeps the focus, so that typing goes on.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAssign(to)}
          >
            <span dir="auto">{name}</span>
            {detail !== null && (
              <span class="ai-option-detail" dir="auto">
                {detail}
              </span>
            )}
          </li>
        ))}
      </Named>
      {options.length === 0 && (
        <p class="ai-editor-unread" role="status">
          Nobody has this name.
        </p>
      )}
    </div>
  );
}

function optionsFor(
  typed: string,
  suggest: OwnerEditorProps['suggest'],
  hasOwner: boolean,
): readonly Option[] {
  const asked = typed.trim();
  const found = suggest(typed);
  const nobody: readonly Option[] =
    hasOwner && (asked === '' || NOBODY.test(asked)) ? [{ name: 'Nobody', detail: null, to: null }] : [];
  const newName = found.at(-1);
  const shown = found.slice(0, MOST_SHOWN);
  // A name that nobody has comes last, and must not be lost behind the others.
  if (newName?.isNew && !shown.includes(newName)) shown.splice(MOST_SHOWN - 1, 1, newName);
  return [...shown.map((to) => ({ name: to.name, detail: to.detail, to })), ...nobody];
}
