const FOCUSABLE = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex]';

/** What the Tab key reaches inside `root`, in order. */
export function focusableIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (el) => el.tabIndex >= 0 && !el.hasAttribute('disabled') && el.offsetParent !== null,
  );
}

/** Keeps the Tab key inside `root`: past the last element comes the first. Returns false where it moved the focus. */
export function cycleFocus(root: HTMLElement, event: KeyboardEvent): false | undefined {
  const reachable = focusableIn(root);
  const edge = event.shiftKey ? reachable[0] : reachable.at(-1);
  const next = event.shiftKey ? reachable.at(-1) : reachable[0];
  const active = root.doc.activeElement;
  if (active !== edge && active instanceof HTMLElement && reachable.includes(active)) return undefined;
  next?.focus();
  return false;
}
