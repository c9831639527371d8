import type { ComponentChildren } from 'preact';

interface KeyButtonProps {
  /** What presses it; shown inside, where there is room. */
  readonly hint?: string;
  readonly look?: 'cta' | 'quiet';
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  /** Only where there is room: elsewhere something else does the same. */
  readonly wideOnly?: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

/** A button that shows the key for it. */
export function KeyButton(props: KeyButtonProps) {
  const { hint, look, pressed, expanded, disabled, wideOnly, onClick, children } = props;
  return (
    <button
      type="button"
      class="ai-button ai-key-button"
      data-look={look}
      data-wide={wideOnly}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={hint}
      disabled={disabled}
      onClick={onClick}
    >
      {hint !== undefined && (
        <kbd class="ai-key" aria-hidden="true">
          {hint}
        </kbd>
      )}
      {children}
    </button>
  );
}
