/** The name that `aria-labelledby` gives an element: the words of what it refers to, hidden or not. */
export function partName(el: Element | null | undefined): string | null {
  const id = el?.getAttribute('aria-labelledby');
  return id ? (el?.ownerDocument.getElementById(id)?.textContent ?? null) : null;
}
