import { render } from 'preact';
import { RollupView } from './rollup/rollup';
import { LINE_ATTRIBUTE } from './rollup/rollup-keys';
import type { RollupActions, RollupViewModel } from './rollup/rollup-view-model';
import type { TaskEditing } from './tasks/task-editing';

/** A rollup on the page. */
export interface MountedRollup {
  /** Draws `model`. What is selected, scrolled to and being typed stays. */
  update(model: RollupViewModel): void;
  /** Moves the focus to the current line, else to the filter. */
  focus(): void;
  unmount(): void;
}

/** Puts a rollup into `el`, which should be empty; the list scrolls in it. It draws nothing before the first `update`. */
export function mountRollup(el: HTMLElement, actions: RollupActions, editing: TaskEditing): MountedRollup {
  return {
    update: (model) => render(<RollupView model={model} actions={actions} editing={editing} />, el),
    focus() {
      const line = el.querySelector<HTMLElement>(`[${LINE_ATTRIBUTE}][tabindex="0"]`);
      (line ?? el.querySelector<HTMLElement>('.ai-roll .ai-field-input'))?.focus({ preventScroll: true });
    },
    unmount: () => render(null, el),
  };
}
