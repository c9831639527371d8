/**
 * One tab stop for all rows of a panel: the controls of the current row can be reached by Tab, those of the others by
 * moving there. The current row lives outside the components, so that a step redraws two rows and not four hundred.
 * Rows find their order in the document, which knows best what is unfolded and filtered.
 */
export interface RovingFocus {
  /** The element that holds the rows; null once it is gone. */
  setRoot(root: HTMLElement | null): void;
  /** Adds a row; `onChange` hears when it becomes the current one or ceases to be. Returns how to remove it. */
  add(id: string, onChange: () => void): () => void;
  isCurrent(id: string): boolean;
  setCurrent(id: string): void;
  /** Moves to the next, previous, first or last row and focuses it. From outside the rows it goes to the current one. */
  move(step: 'next' | 'previous' | 'first' | 'last'): void;
  /** Focuses the current row, or the first where that has gone; without rows the root, so that keys still reach the panel. */
  focusCurrent(): void;
  /** Focuses the row that follows `id`. */
  focusAfter(id: string): void;
}

export const ROW_ATTRIBUTE = 'data-ai-row';
/** Stands around the answers to a question, and around what takes them back, with the question's key. */
export const ASK_ATTRIBUTE = 'data-ai-ask';
const ROW = `[${ROW_ATTRIBUTE}]`;
/** What of a row takes the focus and opens its note. */
const OPENER = '[data-ai-open]';

/** The id of the row that holds `el`, if any. */
export const rowIdAt = (el: Element | null): string | null =>
  el?.closest(ROW)?.getAttribute(ROW_ATTRIBUTE) ?? null;

/** The ids of the rows in `el`, in their order. */
export const rowIdsIn = (el: Element): string[] =>
  Array.from(el.querySelectorAll(ROW), (row) => row.getAttribute(ROW_ATTRIBUTE) ?? '');

export function createRovingFocus(): RovingFocus {
  const listeners = new Map<string, () => void>();
  let root: HTMLElement | null = null;
  let current: string | null = null;
  let isCheckDue = false;

  const rowIds = (): string[] => (root ? rowIdsIn(root) : []);

  function setCurrent(id: string | null): void {
    if (id === current) return;
    const before = current;
    current = id;
    if (before !== null) listeners.get(before)?.();
    if (id !== null) listeners.get(id)?.();
  }

  function focus(id: string | undefined): void {
    if (id === undefined) return;
    setCurrent(id);
    const row = root?.querySelector(`[${ROW_ATTRIBUTE}="${id}"]`);
    // Of nested rows the outer one's opener comes first.
    row?.querySelector<HTMLElement>(OPENER)?.focus();
  }

  /** After rows have come or gone there is a current one, if there is any. */
  function checkSoon(): void {
    if (isCheckDue) return;
    isCheckDue = true;
    queueMicrotask(() => {
      isCheckDue = false;
      if (current === null || !listeners.has(current)) setCurrent(rowIds()[0] ?? null);
    });
  }

  return {
    setRoot: (el) => (root = el),
    add(id, onChange) {
      listeners.set(id, onChange);
      checkSoon();
      return () => {
        listeners.delete(id);
        checkSoon();
      };
    },
    isCurrent: (id) => id === current,
    setCurrent,
    move(step) {
      const ids = rowIds();
      const focused = root ? rowIdAt(root.ownerDocument.activeElement) : null;
      const at = focused === null ? -1 : ids.indexOf(focused);
      if (step === 'first') focus(ids[0]);
      else if (step === 'last') focus(ids.at(-1));
      else if (at < 0) focus(current ?? ids[0]);
      else focus(ids[step === 'next' ? Math.min(at + 1, ids.length - 1) : Math.max(at - 1, 0)]);
    },
    focusCurrent() {
      const ids = rowIds();
      const id = current !== null && ids.includes(current) ? current : ids[0];
      if (id === undefined) root?.focus({ preventScroll: true });
      else focus(id);
    },
    focusAfter(id) {
      const ids = rowIds();
      focus(ids[ids.indexOf(id) + 1]);
    },
  };
}
