import { KeyButton } from '../panel/key-button';
import type { CardTools } from './use-card-tools';
import type { TriageCard } from './triage-model';

interface DecisionBarProps {
  readonly card: TriageCard;
  readonly tools: CardTools;
  readonly canUndo: boolean;
}

/** What can be decided. The hint is the button; on a phone the letters go, and the row stays at the thumb. */
export function DecisionBar({ card, tools, canUndo }: DecisionBarProps) {
  if (card.isGone) {
    return (
      <div class="ai-decisions">
        <KeyButton hint="Space" look="cta" onClick={tools.goOn}>
          Go on
        </KeyButton>
        <KeyButton hint="z" look="quiet" disabled={!canUndo} onClick={tools.undo}>
          Undo
        </KeyButton>
      </div>
    );
  }
  return (
    <div class="ai-decisions">
      <KeyButton hint="1" look="cta" onClick={tools.accept}>
        Accept
      </KeyButton>
      <KeyButton hint="2" expanded={tools.tool === 'duplicate'} onClick={tools.toggleDuplicate}>
        Duplicate of…
      </KeyButton>
      <KeyButton hint="3" onClick={tools.decline}>
        Decline
      </KeyButton>
      <span class="ai-decisions-break" />
      <KeyButton hint="h" look="quiet" expanded={tools.tool === 'snooze'} onClick={tools.toggleSnooze}>
        Snooze
      </KeyButton>
      <KeyButton hint="o" look="quiet" wideOnly onClick={tools.toggleOwner}>
        Owner
      </KeyButton>
      <KeyButton hint="d" look="quiet" wideOnly onClick={tools.toggleDue}>
        Date
      </KeyButton>
      <KeyButton hint="p" look="quiet" wideOnly onClick={tools.choosePriority}>
        Priority
      </KeyButton>
      <KeyButton hint="a" look="quiet" expanded={tools.tool === 'like-this'} onClick={tools.toggleLikeThis}>
        All like this
      </KeyButton>
      <KeyButton hint="z" look="quiet" disabled={!canUndo} onClick={tools.undo}>
        Undo
      </KeyButton>
      <KeyButton hint="Space" look="quiet" onClick={tools.skip}>
        Skip
      </KeyButton>
    </div>
  );
}
