import { useTooltip } from '../view-context';
import { Icon } from './icon';

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  /** For a button that is on or off. */
  readonly pressed?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

/** A button with an icon; its label is its name and its tooltip. */
export function IconButton({ icon, label, pressed, onClick }: IconButtonProps) {
  const ref = useTooltip<HTMLButtonElement>(label);
  return (
    <button
      ref={ref}
      type="button"
      class="ai-icon-button"
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
