import type { ComponentChildren } from 'preact';
import { dayName } from '../../core/model/day-name';
import { useView } from '../view-context';
import type { TriageCard } from './triage-model';
import type { CardTools } from './use-card-tools';

interface CardFieldsProps {
  readonly card: TriageCard;
  readonly tools: CardTools;
}

/** Whose it is, when it is due, how urgent: each a button that changes it. */
export function CardFields({ card, tools }: CardFieldsProps) {
  const { row } = card.proposal;
  const { owner } = row;
  return (
    <div class="ai-card-fields">
      <Field name="Owner" hint="o" isOpen={tools.tool === 'owner'} onOpen={tools.toggleOwner}>
        <span class="ai-card-value" dir="auto" data-unsure={owner.kind === 'ambiguous'}>
          {owner.kind === 'unassigned' ? 'Nobody' : owner.kind === 'me' ? `${owner.name} (you)` : owner.name}
        </span>
        <small dir="auto">{ownerDetail(card)}</small>
      </Field>
      <DueField card={card} tools={tools} />
      <Field name="Priority" hint="p" isOpen={false} onOpen={tools.choosePriority}>
        <span class="ai-card-value">{row.priority === null ? 'None' : capital(row.priority)}</span>
        <small>{row.priority === null ? '' : 'from the note'}</small>
      </Field>
    </div>
  );
}

function DueField({ card, tools }: CardFieldsProps) {
  const { today } = useView();
  const { due, suggestedDue, dueFrom, dueText } = card.proposal.row;
  const isDropped = suggestedDue && !card.keepsDate;
  const detail = suggestedDue
    ? `suggested, ${card.details.sharesDate} tasks share it`
    : dueFrom === 'text'
      ? `from “${dueText ?? ''}”`
      : '';
  return (
    <Field
      name="Due"
      hint="d"
      isOpen={tools.tool === 'due'}
      isGuess={suggestedDue}
      onOpen={tools.toggleDue}
      extra={
        suggestedDue && (
          <button
            type="button"
            class="ai-text-button"
            aria-pressed={card.keepsDate}
            aria-keyshortcuts="u"
            onClick={tools.toggleDate}
          >
            {card.keepsDate ? 'Drop' : 'Use'}
          </button>
        )
      }
    >
      <span class="ai-card-value" data-guess={isDropped}>
        {due === null ? 'No date' : dayName(due, today)}
      </span>
      <small dir="auto">{detail}</small>
    </Field>
  );
}

interface FieldProps {
  readonly name: string;
  readonly hint: string;
  readonly isOpen: boolean;
  readonly isGuess?: boolean;
  readonly onOpen: (event: MouseEvent) => void;
  /** Beside the button: another control. */
  readonly extra?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Field({ name, hint, isOpen, isGuess, onOpen, extra, children }: FieldProps) {
  return (
    <div class="ai-card-field" data-guess={isGuess}>
      <button
        type="button"
        class="ai-card-field-button"
        data-ai-field={hint}
        aria-expanded={isOpen}
        aria-keyshortcuts={hint}
        onClick={onOpen}
      >
        <span class="ai-card-name">
          {name}
          <kbd class="ai-key" aria-hidden="true">
            {hint}
          </kbd>
        </span>
        {children}
      </button>
      {extra}
    </div>
  );
}

function ownerDetail({ proposal: { row }, details }: TriageCard): string {
  if (row.owner.kind === 'ambiguous')
    return `may be ${row.ownerCandidates.map(({ name }) => name).join(' or ')}`;
  if (row.owner.kind === 'unassigned') return row.owner.written ?? '';
  return details.ownerAccount ?? '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
