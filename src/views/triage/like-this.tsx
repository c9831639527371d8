import { useLayoutEffect, useRef } from 'preact/hooks';
import { count } from '../format';
import { plainText } from '../plain-text';
import { useView } from '../view-context';
import { KeyButton } from '../panel/key-button';
import { SourceNote } from './source-note';
import type { LikeThisVerdict } from './triage-actions';
import type { TriageCard } from './triage-model';
import { noteAndDay } from './triage-words';
import { Named } from '../named';

interface LikeThisProps {
  readonly card: TriageCard;
  readonly onDecide: (verdict: LikeThisVerdict) => void;
  readonly onClose: () => void;
}

const VERDICTS: Readonly<Record<string, LikeThisVerdict>> = { '1': 'accept', '3': 'decline', h: 'snooze' };

/** All that asks for the same, shown before one decision is made on it. */
export function LikeThis({ card: { proposal, likeThis }, onDecide, onClose }: LikeThisProps) {
  const { today } = useView();
  const all = [proposal, ...likeThis];
  const notes = new Set(all.map(({ span }) => span.path)).size;
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const verdict = Object.hasOwn(VERDICTS, event.key) ? VERDICTS[event.key] : undefined;
    if (verdict) onDecide(verdict);
    else if (event.key === 'Escape' || event.key === 'a') onClose();
    else if (event.key !== 'Tab' && event.key !== 'Enter' && event.key !== ' ') event.stopPropagation();
    if (!verdict && event.key !== 'Escape' && event.key !== 'a') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Named ref={root} class="ai-tool" role="group" name="All like this" tabIndex={-1} onKeyDown={onKeyDown}>
      <p class="ai-card-heading">
        All like this: {count(all.length, 'line')} in {count(notes, 'note')}
      </p>
      <ul class="ai-sweep-rows" data-marked>
        {all.map((each, at) => (
          <li key={`${each.span.path}:${each.span.line}`} data-kept={at === 0}>
            <span class="ai-sweep-what">{at === 0 ? 'This' : 'Like it'}</span>
            <span dir="auto">
              {plainText(each.text)}
              {each.row.owner.kind !== 'unassigned' && <span class="ai-muted"> · {each.row.owner.name}</span>}
            </span>
            <SourceNote source={each.span} name={noteAndDay(each, today)} />
          </li>
        ))}
      </ul>
      <div class="ai-tool-buttons">
        <KeyButton hint="1" look="cta" onClick={() => onDecide('accept')}>
          Accept this, close {likeThis.length === 1 ? 'the other' : `${likeThis.length} others`}
        </KeyButton>
        <KeyButton hint="3" onClick={() => onDecide('decline')}>
          Decline all {all.length}
        </KeyButton>
        <KeyButton hint="h" onClick={() => onDecide('snooze')}>
          Snooze all {all.length}
        </KeyButton>
      </div>
    </Named>
  );
}
