interface EditorButtonsProps {
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What Enter and Escape do, where there are no keys. */
export function EditorButtons({ isReady, onSave, onClose }: EditorButtonsProps) {
  return (
    <span class="ai-editor-buttons">
      <button type="button" class="ai-button" disabled={!isReady} onClick={onSave}>
        Save
      </button>
      <button type="button" class="ai-button" onClick={onClose}>
        Cancel
      </button>
    </span>
  );
}

/** A click on a row opens its note; one inside an editor is the editor's own. */
export const keepClick = (event: MouseEvent): void => event.stopPropagation();
