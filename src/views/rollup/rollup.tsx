import { useMemo, useState } from 'preact/hooks';
import { ViewContext } from '../view-context';
import { RollupFrame, type RollupProps } from './rollup-frame';

/** The whole view of tasks. */
export function RollupView({ model, actions, editing }: RollupProps) {
  const [message, setMessage] = useState({ id: 0, text: '' });
  const { today } = model;
  const announce = useMemo(
    // A new element for each message: one that repeats the last is said again.
    () => (text: string) => setMessage(({ id }) => ({ id: id + 1, text })),
    [],
  );
  const context = useMemo(() => ({ actions, today, announce }), [actions, today, announce]);
  return (
    <ViewContext.Provider value={context}>
      <RollupFrame model={model} actions={actions} editing={editing} announce={announce} />
      <div class="ai-only-read" role="status" aria-live="polite">
        <span key={message.id}>{message.text}</span>
      </div>
    </ViewContext.Provider>
  );
}
