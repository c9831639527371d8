import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from '../view-context';
import { hasMarkup, plainText } from '../plain-text';

interface NoteTextProps {
  readonly text: string;
  /** The note it stands in: where its links start from. */
  readonly path: string;
  readonly id?: string;
}

/**
 * A text of the vault, in its own direction. Its words stand there at once; the host renders what has markup. Preact
 * keeps no children here, so the host may replace them.
 */
export function NoteText({ text, path, id }: NoteTextProps) {
  const { actions } = useView();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const el = ref.current;
    if (!el) return;
    el.textContent = plainText(text);
    return hasMarkup(text) ? actions.renderText(text, path, el) : undefined;
  }, [actions, text, path]);
  return <span ref={ref} id={id} class="ai-text" dir="auto" />;
}
