import { mountListView, type MountedListView } from './mount-list-view';
import { RollupView } from './rollup/rollup';
import type { RollupActions, RollupViewModel } from './rollup/rollup-view-model';
import type { TaskEditing } from './tasks/task-editing';

export type MountedRollup = MountedListView<RollupViewModel>;

/** Puts a rollup into `el`, which should be empty. */
export const mountRollup = (el: HTMLElement, actions: RollupActions, editing: TaskEditing): MountedRollup =>
  mountListView(el, (model) => <RollupView model={model} actions={actions} editing={editing} />);
