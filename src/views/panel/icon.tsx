import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from '../view-context';

/** A Lucide icon, for the eye only: the control around it has the name. */
export function Icon({ name }: { readonly name: string }) {
  const { actions } = useView();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (ref.current) actions.setIcon(ref.current, name);
  }, [actions, name]);
  return <span ref={ref} class="ai-icon" aria-hidden="true" />;
}
