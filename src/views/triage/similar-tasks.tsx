import { dayName } from '../../core/model/day-name';
import { plainText } from '../plain-text';
import { useView } from '../view-context';
import type { SimilarTask, TriageCard } from './triage-model';
import type { TaskRow } from '../../core/dashboard/view-models';

interface SimilarTasksProps {
  readonly card: TriageCard;
  readonly onDuplicate: (of: TaskRow) => void;
}

/** Open work that may be what the proposal asks for. */
export function SimilarTasks({ card: { similar }, onDuplicate }: SimilarTasksProps) {
  if (!similar || similar.length === 0) return null;
  return (
    <div class="ai-card-part">
      <h4 class="ai-card-heading">
        Similar open tasks <span class="ai-count">{similar.length}</span>
      </h4>
      <ul class="ai-similar">
        {similar.map((each) => (
          <li key={each.row.key}>
            <SimilarWords task={each} />
            <button type="button" class="ai-button" onClick={() => onDuplicate(each.row)}>
              Duplicate<span class="ai-wide"> of this</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words of a task, whose it is, when it is due, and what speaks for it. */
export function SimilarWords({ task: { row, evidence } }: { readonly task: SimilarTask }) {
  const { today } = useView();
  return (
    <>
      <span class="ai-similar-text" dir="auto">
        {plainText(row.text)}
      </span>
      <span class="ai-dotted">
        {row.owner.kind !== 'unassigned' && <span dir="auto">{row.owner.name}</span>}
        {row.due !== null && <span class={row.late ? 'ai-late' : undefined}>{dayName(row.due, today)}</span>}
        <span>{evidence === '' ? row.noteTitle : evidence}</span>
      </span>
    </>
  );
}
