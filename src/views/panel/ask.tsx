import { useTooltip } from '../view-context';
import { ASK_ATTRIBUTE } from '../roving-focus';
import { useRow } from './row';

/** One of the answers to a question. */
interface Choice {
  readonly text: string;
  /** What it means in full, where the text alone does not say; begins with the text. */
  readonly label?: string;
  readonly tooltip?: string;
  readonly onClick: () => void;
}

interface AskButtonsProps {
  /** Names the question: once it is answered, the focus goes to its Undo. */
  readonly askKey: string;
  readonly choices: readonly Choice[];
}

/** The answers to choose from, none of them preselected. */
export function AskButtons({ askKey, choices }: AskButtonsProps) {
  return (
    <span class="ai-ask-choices" {...{ [ASK_ATTRIBUTE]: askKey }}>
      {choices.map((choice) => (
        <ChoiceButton key={choice.text} choice={choice} />
      ))}
    </span>
  );
}

function ChoiceButton({ choice: { text, label, tooltip, onClick } }: { readonly choice: Choice }) {
  const { tabIndex } = useRow();
  const ref = useTooltip<HTMLButtonElement>(tooltip ?? '');
  return (
    <button
      ref={ref}
      type="button"
      class="ai-button"
      tabIndex={tabIndex}
      aria-label={label}
      onClick={onClick}
    >
      {text}
    </button>
  );
}

interface UndoButtonProps {
  readonly askKey: string;
  readonly text?: string;
  readonly label?: string;
  readonly onClick: () => void;
}

/** Takes back what was said in the row. */
export function UndoButton({ askKey, text = 'Undo', label, onClick }: UndoButtonProps) {
  const { tabIndex } = useRow();
  return (
    <span class="ai-ask-undo" {...{ [ASK_ATTRIBUTE]: askKey }}>
      <button type="button" class="ai-undo" tabIndex={tabIndex} aria-label={label} onClick={onClick}>
        {text}
      </button>
    </span>
  );
}
