import { DueEditor } from '../tasks/due-editor';
import { OwnerEditor } from '../tasks/owner-editor';
import { useView } from '../view-context';
import { DuplicatePicker } from './duplicate-picker';
import { LikeThis } from './like-this';
import { SnoozeChoices } from './snooze-choices';
import type { TriageActions } from './triage-actions';
import type { TriageCard } from './triage-model';
import type { CardTools } from './use-card-tools';

interface CardToolProps {
  readonly card: TriageCard;
  readonly tools: CardTools;
  readonly actions: TriageActions;
}

/** What is open in the card, where anything is. */
export function CardTool({ card, tools, actions }: CardToolProps) {
  const { today } = useView();
  const { row } = card.proposal;
  switch (tools.tool) {
    case 'duplicate':
      return (
        <DuplicatePicker
          similar={card.similar ?? []}
          search={(words) => actions.search(card.key, words)}
          onChoose={tools.duplicate}
          onClose={tools.close}
        />
      );
    case 'snooze':
      return <SnoozeChoices onChoose={tools.snoozeUntil} onClose={tools.close} />;
    case 'like-this':
      return (
        <LikeThis
          card={card}
          onDecide={(verdict) => {
            actions.decideLikeThis(card.key, verdict);
            tools.close();
          }}
          onClose={tools.close}
        />
      );
    case 'owner':
      return (
        <div class="ai-tool">
          <OwnerEditor
            subject={row.text}
            owner={row.owner.kind === 'unassigned' ? null : row.owner.name}
            suggest={(typed) => actions.editing.assignees(typed, row)}
            onAssign={(to) => {
              actions.assign(card.key, to);
              tools.close();
            }}
            onClose={tools.close}
          />
        </div>
      );
    case 'due':
      return (
        <div class="ai-tool">
          <DueEditor
            subject={row.text}
            date={row.due}
            today={today}
            readDay={(words) => actions.editing.readDay(words)}
            onSave={(date) => {
              actions.setDue(card.key, date);
              tools.close();
            }}
            onClose={tools.close}
          />
        </div>
      );
    case null:
      return null;
  }
}
