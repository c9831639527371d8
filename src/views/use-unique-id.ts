import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id that no other element of the app has. Preact's own `useId` counts anew in each root: the panel, a tab and a
 * dialog would have the same ones, and what refers to one by its id would find the other.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `ai-id-${++last}`);
  return id;
}
