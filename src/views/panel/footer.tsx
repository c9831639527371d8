import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IndexStatus } from '../../core/dashboard/view-models';
import { givenName } from '../../core/model/note-path';
import { count, number } from '../format';
import { NoteLink } from './note-link';
import { MoreButton, useUnfolding } from './more-button';
import { useUniqueId } from '../use-unique-id';

const SHOWN_AT_FIRST = 20;

interface FooterProps {
  readonly status: IndexStatus;
  readonly onKeys: () => void;
  readonly areKeysShown: boolean;
  /** What a view has to say of itself: stands first. */
  readonly children?: ComponentChildren;
}

/** What the panel could not show, and how to get about in it. */
export function Footer({ status: { unreadable }, onKeys, areKeysShown, children }: FooterProps) {
  const [isOpen, setOpen] = useState(false);
  const listId = useUniqueId();
  return (
    <div class="ai-footer">
      <div class="ai-footer-line">
        {children}
        {unreadable.length > 0 && (
          <button
            type="button"
            class="ai-text-button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {count(unreadable.length, 'note')} could not be read
          </button>
        )}
        <button type="button" class="ai-more ai-keys-button" aria-expanded={areKeysShown} onClick={onKeys}>
          Keys <kbd class="ai-key">?</kbd>
        </button>
      </div>
      {isOpen && unreadable.length > 0 && <Unreadable id={listId} findings={unreadable} />}
    </div>
  );
}

interface UnreadableProps {
  readonly id: string;
  readonly findings: IndexStatus['unreadable'];
}

function Unreadable({ id, findings }: UnreadableProps) {
  const unfolding = useUnfolding(findings.length, SHOWN_AT_FIRST);
  return (
    <div ref={unfolding.ref}>
      <ul id={id} class="ai-sublist">
        {findings.slice(0, unfolding.shown).map(({ path, line, rule, message }) => (
          <li key={`${path} ${line} ${rule}`}>
            <NoteLink source={{ path, line, title: givenName(path) }} tooltip={path} />
            <span class="ai-meta" dir="auto">
              {message}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton button={unfolding.button} />
    </div>
  );
}

/** How far the reading is. It lies over the panel's end, so nothing moves when it comes or goes. */
export function Progress({ status: { phase, done, total } }: { readonly status: IndexStatus }) {
  if (phase !== 'indexing') return null;
  return (
    <div class="ai-progress">
      <span class="ai-number">
        Reading {number(done)} of {count(total, 'note')}
      </span>
      <progress class="ai-progress-bar" max={Math.max(total, 1)} value={done} aria-label="Reading notes" />
    </div>
  );
}
