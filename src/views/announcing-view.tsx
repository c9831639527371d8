import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { NoteActions } from './actions';
import { ViewContext } from './view-context';

interface AnnouncingViewProps {
  readonly actions: NoteActions;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The view, which may use `useView`. */
  readonly children: (announce: (message: string) => void) => ComponentChildren;
}

/** What every view stands in: it says results to screen readers, one polite region for all. */
export function AnnouncingView({ actions, today, children }: AnnouncingViewProps) {
  const [message, setMessage] = useState({ id: 0, text: '' });
  const announce = useMemo(
    // A new element for each message: one that repeats the last is said again.
    () => (text: string) => setMessage(({ id }) => ({ id: id + 1, text })),
    [],
  );
  const context = useMemo(() => ({ actions, today, announce }), [actions, today, announce]);
  return (
    <ViewContext.Provider value={context}>
      {children(announce)}
      <div class="ai-only-read" role="status" aria-live="polite">
        <span key={message.id}>{message.text}</span>
      </div>
    </ViewContext.Provider>
  );
}
