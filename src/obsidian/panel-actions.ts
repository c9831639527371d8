import type { PanelActions } from '../views/actions';
import type { TaskEditing } from '../views/tasks/task-editing';
import type { Changes } from './changes';
import { createNoteActions, type NoteActionsHost } from './note-actions';
import { createTaskToggle } from './task-toggle';
import type { TasksPlugin } from './tasks-plugin';

/** What the view decides by itself, as none of it needs the app. */
export type PanelRequests = Pick<
  PanelActions,
  | 'show'
  | 'showAccounts'
  | 'triage'
  | 'setPinned'
  | 'setSectionOpen'
  | 'answer'
  | 'takeBack'
  | 'answerOwner'
  | 'openSettings'
  | 'prepareBrief'
>;

interface PanelHost extends NoteActionsHost {
  readonly changes: Changes;
  readonly tasksPlugin: TasksPlugin;
  readonly taskEditing: TaskEditing;
  readonly requests: PanelRequests;
}

/** What the panel may do, done by Obsidian. */
export function createPanelActions({
  changes,
  tasksPlugin,
  taskEditing,
  requests,
  ...host
}: PanelHost): PanelActions {
  return {
    ...requests,
    ...createNoteActions(host),
    toggleTask: createTaskToggle(changes, tasksPlugin),
    editing: taskEditing,
  };
}
