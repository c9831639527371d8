import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewModel, ReviewRow } from '../../core/review/review-model';
import { number } from '../format';
import { Icon } from '../panel/icon';
import { plainText } from '../plain-text';
import { QueueTabs } from './queue-tabs';
import { useReview } from './review-context';
import { conflictName, TAB_NAMES, VERDICT_NAMES } from './review-words';
import { useQueueWindow } from './use-queue-window';
import { Named } from '../named';

interface QueueProps {
  readonly model: ReviewModel;
  /** Called when an item was chosen. */
  readonly onShow: () => void;
}

/** The items of a tab, those that are decided muted; only those around the current one are drawn. */
export function ReviewQueue({ model, onShow }: QueueProps) {
  const { rows, tab } = model;
  const at = rows.findIndex(({ id }) => id === model.current?.id);
  const { from, to, more } = useQueueWindow(rows.length, at);
  const isOneNote = new Set(rows.map(({ where }) => where)).size === 1;
  const { decided = 0 } = model.tabs.find(({ id }) => id === tab) ?? {};
  return (
    <Named as="nav" class="ai-review-queue" name="Queue">
      <QueueTabs model={model} />
      <p class="ai-review-line">
        <span>{tab === 'conflicts' ? 'shown, never merged' : TAB_NAMES[tab]}</span>
        <span class="ai-number">
          {number(decided)} of {number(rows.length)} decided
        </span>
      </p>
      <Named class="ai-review-rows" id="ai-review-rows" role="tabpanel" name={TAB_NAMES[tab]}>
        {rows.length === 0 && <p class="ai-review-none">Nothing here.</p>}
        <ul>
          {rows.slice(from, to).map((row, index) => (
            <QueueItem
              key={row.id}
              row={row}
              isCurrent={from + index === at}
              hasWhere={!isOneNote}
              onShow={onShow}
            />
          ))}
        </ul>
        {to < rows.length && (
          <button type="button" class="ai-more" onClick={more}>
            {number(rows.length - to)} more
          </button>
        )}
      </Named>
    </Named>
  );
}

interface ItemProps {
  readonly row: ReviewRow;
  readonly isCurrent: boolean;
  /** Of one note only, its name at every line says nothing. */
  readonly hasWhere: boolean;
  readonly onShow: () => void;
}

function QueueItem({ row, isCurrent, hasWhere, onShow }: ItemProps) {
  const { actions } = useReview();
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { id, text, where, size, conflict, valueKinds, verdict } = row;
  return (
    <li>
      <button
        ref={ref}
        type="button"
        class="ai-review-row"
        aria-current={isCurrent}
        data-decided={verdict !== null}
        data-plain={conflict === null && !hasWhere}
        onClick={() => {
          actions.show(id);
          onShow();
        }}
      >
        <span class="ai-review-row-text" dir="auto">
          {plainText(text)}
        </span>
        <span class="ai-review-row-where" dir="auto" data-conflict={conflict !== null}>
          {conflict !== null && <Icon name="triangle-alert" />}
          {[conflict && conflictName(conflict, valueKinds), hasWhere && where].filter(Boolean).join(' · ')}
        </span>
        <span class="ai-review-row-size ai-number">{verdict ? VERDICT_NAMES[verdict] : `×${size}`}</span>
      </button>
    </li>
  );
}
