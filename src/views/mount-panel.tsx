import { render } from 'preact';
import type { PanelActions } from './actions';
import type { PanelModel } from './panel-model';
import { Panel } from './panel/panel';
import { subjectOf } from './panel-model';
import { ASK_ATTRIBUTE } from './roving-focus';

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
      const { activeElement } = el.ownerDocument;
      const hadFocus = el.contains(activeElement);
      const asked = hadFocus ? askAt(activeElement) : null;
      render(<Panel model={model} actions={actions} />, el);
      // What had the focus may be gone; keys should still reach the panel, and an answer be taken back.
      if (hadFocus && !el.contains(el.ownerDocument.activeElement))
        (askOf(el, asked) ?? rootOf(el))?.focus({ preventScroll: true });
      const next = subjectOf(model.content);
      if (subject !== null && subject !== next) el.scrollTop = 0;
      subject = next;
    },
    focus() {
      const target =
        el.querySelector<HTMLElement>('.ai-accounts .ai-field-input') ??
        el.querySelector<HTMLElement>('[data-ai-row] [data-ai-open][tabindex="0"]');
      if (target) target.focus();
      else rootOf(el)?.focus({ preventScroll: true });
    },
    unmount: () => render(null, el),
  };
}

const rootOf = (el: HTMLElement): HTMLElement | null => el.querySelector<HTMLElement>('.ai-panel');

/** The key of the question around an element. */
const askAt = (el: Element | null): string | null =>
  el?.closest(`[${ASK_ATTRIBUTE}]`)?.getAttribute(ASK_ATTRIBUTE) ?? null;

/** The first control of a question: one of its answers, or what takes its answer back. */
function askOf(el: HTMLElement, key: string | null): HTMLElement | null {
  const asks = Array.from(el.querySelectorAll(`[${ASK_ATTRIBUTE}]`));
  return asks.find((ask) => ask.getAttribute(ASK_ATTRIBUTE) === key)?.querySelector('button') ?? null;
}
