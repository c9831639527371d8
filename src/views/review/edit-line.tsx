import { useLayoutEffect, useRef } from 'preact/hooks';
import { useReview } from './review-context';

/** The kept line as a field, in its place. Enter takes what was typed, Escape leaves the line as it was. */
export function EditLine({ line }: { readonly line: string }) {
  const { actions, setEditing, refocus } = useReview();
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const field = ref.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const take = (): void => {
    const typed = (ref.current?.value ?? '').replace(/\s+/g, ' ').trim();
    if (typed !== '' && typed !== line) actions.reword(typed);
    setEditing(false);
    refocus();
  };
  return (
    <div class="ai-review-edit">
      <textarea
        ref={ref}
        class="ai-review-field"
        dir="auto"
        rows={3}
        aria-label="What the kept line says"
        defaultValue={line}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          take();
        }}
      />
      <button type="button" class="ai-button" onClick={take}>
        Take this
      </button>
    </div>
  );
}
