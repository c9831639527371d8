import type { RollupState } from './use-rollup-state';

/** What a click on the ground of a line selects: it alone, it as well (Ctrl, ⌘, a finger), or all up to it (Shift). */
export function clickLine({ select, extendTo }: RollupState, index: number, event: MouseEvent): void {
  const isTouch = 'pointerType' in event && event.pointerType === 'touch';
  if (event.shiftKey) extendTo(index);
  else select(index, event.ctrlKey || event.metaKey || isTouch ? 'toggle' : 'only');
}
