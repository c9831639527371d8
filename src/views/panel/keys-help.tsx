import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './icon-button';
import { useUniqueId } from '../use-unique-id';

/** Keys that do the same, and what they do. */
export type KeysLine = readonly [keys: readonly string[], what: string];

const PANEL_KEYS: readonly KeysLine[] = [
  [['j', 'k', '↓', '↑'], 'Next line, previous line'],
  [['Home', 'End'], 'First line, last line'],
  [['o', 'Enter'], 'Open the note'],
  [['Ctrl/⌘', 'Enter'], 'Open it in a new tab'],
  [['x'], 'Complete the task, or reopen it'],
  [['d'], 'Give the task another date'],
  [['a'], 'Give the task to somebody'],
  [['b'], 'Prepare a brief'],
  [['/'], 'Filter'],
  [['Esc'], 'Clear the filter, close what is open'],
  [['?'], 'These keys'],
];

interface KeysHelpProps {
  /** Those of the panel, where no other view is meant. */
  readonly keys?: readonly KeysLine[];
  readonly onClose: () => void;
}

/** The list of keys, over its view. Escape closes it. */
export function KeysHelp({ keys: lines = PANEL_KEYS, onClose }: KeysHelpProps) {
  const titleId = useUniqueId();
  const ref = useRef<HTMLDivElement>(null);
  // Before the next key: after the first paint, a quick Escape would go to the view below.
  useLayoutEffect(() => ref.current?.focus(), []);
  return (
    <div class="ai-overlay">
      <div
        ref={ref}
        class="ai-keys"
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          // The panel's own keys rest while this is open.
          event.stopPropagation();
          if (event.key !== 'Escape' && event.key !== '?') return;
          event.preventDefault();
          onClose();
        }}
      >
        <div class="ai-keys-head">
          <h3 id={titleId} class="ai-section-title">
            Keys
          </h3>
          <IconButton icon="x" label="Close" onClick={onClose} />
        </div>
        <dl class="ai-keys-list">
          {lines.map(([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key} class="ai-key">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
