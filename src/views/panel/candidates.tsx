import type { EntityRef } from '../../core/dashboard/view-models';
import { count } from '../format';
import { usePanel } from '../panel-context';
import { useRow } from './row';

/** More names than this are no help to choose by. */
const MOST_SHOWN = 3;

interface CandidatesProps {
  /** What stands before the names. */
  readonly lead: string;
  readonly candidates: readonly EntityRef[];
}

/** “Same as Mika Sorvali?” Names are never joined by guess: the reader looks. */
export function Candidates({ lead, candidates }: CandidatesProps) {
  const { actions } = usePanel();
  const { tabIndex } = useRow();
  const shown = candidates.slice(0, MOST_SHOWN);
  const rest = candidates.length - shown.length;
  const last = rest > 0 ? -1 : shown.length - 1;
  return (
    <span class="ai-wrap">
      {lead}{' '}
      {shown.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && (index === last ? ' or ' : ', ')}
          <button
            type="button"
            class="ai-text-button"
            tabIndex={tabIndex}
            dir="auto"
            onClick={() => actions.show(id)}
          >
            {name}
          </button>
        </span>
      ))}
      {rest > 0 && ` or ${count(rest, 'other')}`}?
    </span>
  );
}
