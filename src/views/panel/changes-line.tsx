import type { EntityId } from '../../core/model/entities';
import { count, shortDate } from '../format';
import { usePanel } from '../panel-context';
import type { ChangesNote } from '../panel-model';

interface ChangesLineProps {
  readonly id: EntityId;
  readonly changes: ChangesNote;
}

/** How much changed since the last look: leads to what. */
export function ChangesLine({ id, changes }: ChangesLineProps) {
  const { actions, today } = usePanel();
  return (
    <p class="ai-changes-line">
      <button type="button" class="ai-more" onClick={() => actions.showChanges(id)}>
        {count(changes.count, 'change')} since {shortDate(changes.since, today)}
      </button>
    </p>
  );
}
