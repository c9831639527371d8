import type { TaskRow } from '../../core/dashboard/view-models';
import type { Assignee } from '../../core/tasks/task-order';

import { keepClick } from './editor-buttons';
import { Named } from '../named';

interface WhichOwnerProps {
  /** The name that fits several people. */
  readonly name: string;
  readonly candidates: readonly Assignee[];
  /** The tab stop of the row that it stands in. */
  readonly tabIndex?: number;
  readonly onChoose: (to: Assignee) => void;
  readonly onSomebodyElse: () => void;
}

/** More names than this are no help to choose by. */
const MOST_SHOWN = 4;

/** “Which Sam?” Names are never joined by guess: the reader says who. */
export function WhichOwner({ name, candidates, tabIndex, onChoose, onSomebodyElse }: WhichOwnerProps) {
  const question = `Which ${name}?`;
  return (
    <Named class="ai-editor" onClick={keepClick} role="group" name={question}>
      <span dir="auto">{question}</span>
      {candidates.slice(0, MOST_SHOWN).map((candidate) => (
        <button
          key={`${candidate.id ?? ''} ${candidate.name}`}
          type="button"
          class="ai-button ai-which"
          tabIndex={tabIndex}
          onClick={() => onChoose(candidate)}
        >
          <span dir="auto">{candidate.name}</span>
          {candidate.detail !== null && (
            <span class="ai-option-detail" dir="auto">
              {candidate.detail}
            </span>
          )}
        </button>
      ))}
      <button type="button" class="ai-button ai-which-else" tabIndex={tabIndex} onClick={onSomebodyElse}>
        Somebody else
      </button>
    </Named>
  );
}

/** Who an ambiguous owner may be, as people to whom the task can be given; `assignees` are those that the host knows. */
export function whoItMayBe(row: TaskRow, assignees: readonly Assignee[]): readonly Assignee[] {
  return row.ownerCandidates.map(
    ({ id, name }) => assignees.find((each) => each.id === id) ?? { id, name, detail: null, isMe: false },
  );
}
