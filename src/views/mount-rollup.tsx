import { render } from 'preact';
import { RollupView } from './rollup/rollup';
import { LINE_ATTRIBUTE } from './rollup/rollup-keys';
import type { RollupActions, RollupViewModel } from './rollup/rollup-view-model';
import type { TaskEditing } from './tasks/task-editing';

/** A rollup on the page. */
export interface MountedRollup {
  /** Draws `model`. What is selected, scrolled to and being typed stays. */
  update(model: RollupViewModel): void;
  /** Moves the focus to the current line; before there is one into the view, so that its keys are heard. */
  focus(): void;
  unmount(): void;
}

/** Puts a rollup into `el`, which should be empty; the list scrolls in it. It draws nothing before the first `update`. */
export function mountRollup(el: HTMLElement, actions: RollupActions, editing: TaskEditing): MountedRollup {
  let isFocusDue = false;
  function focus(): void {
    const line = el.querySelector<HTMLElement>(`[${LINE_ATTRIBUTE}][tabindex="0"]`);
    const target = line ?? el.querySelector<HTMLElement>('.ai-roll');
    target?.focus({ preventScroll: true });
    // Obsidian hands over the focus before there is anything to draw.
    isFocusDue = target === null;
  }
  return {
    update(model) {
      render(<RollupView model={model} actions={actions} editing={editing} />, el);
      if (isFocusDue) focus();
    },
    focus,
    unmount: () => render(null, el),
  };
}
