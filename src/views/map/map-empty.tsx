import type { RelationshipMap } from '../../core/dashboard/map/map-model';
import { count } from '../format';
import { inPeriod } from './map-words';

const exampleOf = (account: string, person: string): string => `---
date: 2026-01-05
account: ${account}
participants: [${person}]
---`;

interface NoMeetingsProps {
  readonly map: RelationshipMap;
  readonly onAllTime: () => void;
}

/** Why there is nothing to draw: too short a period, or no meeting yet, and what one looks like. */
export function NoMeetings({ map, onAllTime }: NoMeetingsProps) {
  const { name, earlier, withoutTheirs, period, theirs, others } = map;
  if (earlier > 0)
    return (
      <div class="ai-empty">
        <p class="ai-empty-title">
          No meetings {inPeriod(period)}, {count(earlier, 'earlier one')}
        </p>
        <button type="button" class="ai-button" onClick={onAllTime}>
          Show all time
        </button>
      </div>
    );
  return (
    <div class="ai-empty ai-empty-vault">
      <h3 class="ai-section-title">No meetings yet</h3>
      {withoutTheirs > 0 ? (
        <>
          <p>
            {count(withoutTheirs, 'meeting')}, and the notes do not say that anybody there works at{' '}
            <bdi>{name}</bdi>. The properties of a person’s note say it:
          </p>
          <pre class="ai-code">
            <code>{`---\ntype: people\ncompany: ${name}\n---`}</code>
          </pre>
        </>
      ) : (
        <>
          <p>A meeting counts when its note has a day and names somebody of theirs:</p>
          <pre class="ai-code">
            <code>{exampleOf(name, theirs[0]?.name ?? others[0]?.name ?? 'Dana Whitfield')}</code>
          </pre>
        </>
      )}
    </div>
  );
}

interface NobodyOfOursProps {
  readonly knowsOwner: boolean;
  readonly onSettings: () => void;
}

/** One side alone: the settings do not say who we are, or the notes do not name us. */
export function NobodyOfOurs({ knowsOwner, onSettings }: NobodyOfOursProps) {
  return (
    <div class="ai-map-hint">
      <p>
        {knowsOwner
          ? 'The notes of these meetings name nobody of us. Who else was there is read from their participants.'
          : 'The settings do not say who you are, so nobody stands on our side.'}
      </p>
      {!knowsOwner && (
        <button type="button" class="ai-button" onClick={onSettings}>
          Say who you are
        </button>
      )}
    </div>
  );
}

/** No account was chosen, or it is gone. */
export function NoAccount({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <div class="ai-empty">
      <p class="ai-empty-title">No account to draw a map of</p>
      <p class="ai-muted">It may have been renamed, or its note is gone.</p>
      <button type="button" class="ai-button" onClick={onChoose}>
        Choose an account
      </button>
    </div>
  );
}
