import { render } from 'preact';
import type { TaskEditing } from '../tasks/task-editing';
import { TaskBlockView, type TaskBlockActions, type TaskBlockModel } from './task-block';

/** An `account-tasks` block in a note. */
export interface MountedTaskBlock {
  /** Draws `model`. What is selected, scrolled to and being typed stays. */
  update(model: TaskBlockModel): void;
  unmount(): void;
}

/** Puts the tasks of a block into `el`, which should be empty. It draws nothing before the first `update`. */
export function mountTaskBlock(
  el: HTMLElement,
  actions: TaskBlockActions,
  editing: TaskEditing,
): MountedTaskBlock {
  return {
    update: (model) => render(<TaskBlockView model={model} actions={actions} editing={editing} />, el),
    unmount: () => render(null, el),
  };
}
