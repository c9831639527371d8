import { render } from 'preact';
import type { PanelActions } from './actions';
import type { PanelModel } from './panel-model';
import { Panel } from './panel/panel';
import { subjectOf } from './panel-model';

/** A panel on the page. */
export interface MountedPanel {
  /**
   * Draws `model`. What the user has unfolded, typed and completed stays while the same account is shown; another one
   * starts at its top.
   */
  update(model: PanelModel): void;
  /** Moves the focus into the panel: to the current line, or to the filter of the accounts to choose from. */
  focus(): void;
  /** Takes the panel off the page and releases what the host rendered. */
  unmount(): void;
}

/** Puts a panel into `el`, which should be empty and scroll by itself. It draws nothing before the first `update`. */
export function mountPanel(el: HTMLElement, actions: PanelActions): MountedPanel {
  let subject: string | null = null;
  return {
    update(model) {
      const hadFocus = el.contains(el.ownerDocument.activeElement);
      render(<Panel model={model} actions={actions} />, el);
      // What had the focus may be gone; keys should still reach the panel.
      if (hadFocus && !el.contains(el.ownerDocument.activeElement)) focusRoot(el);
      const next = subjectOf(model.content);
      if (subject !== null && subject !== next) el.scrollTop = 0;
      subject = next;
    },
    focus() {
      const target = el.querySelector<HTMLElement>(
        '.ai-accounts .ai-field-input, [data-ai-row] [data-ai-open][tabindex="0"]',
      );
      if (target) target.focus();
      else focusRoot(el);
    },
    unmount: () => render(null, el),
  };
}

function focusRoot(el: HTMLElement): void {
  el.querySelector<HTMLElement>('.ai-panel')?.focus({ preventScroll: true });
}
