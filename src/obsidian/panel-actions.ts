import type { PanelActions } from '../views/actions';
import type { TaskEditing } from '../views/tasks/task-editing';
import { createNoteActions, type NoteActionsHost } from './note-actions';

/** What the view decides by itself, as none of it needs the app. */
export type PanelRequests = Pick<
  PanelActions,
  | 'show'
  | 'showAccounts'
  | 'triage'
  | 'openPortfolio'
  | 'showTasks'
  | 'showChanges'
  | 'setPinned'
  | 'setSectionOpen'
  | 'answer'
  | 'takeBack'
  | 'takeBackFact'
  | 'answerOwner'
  | 'openSettings'
  | 'prepareBrief'
  | 'reviewFacts'
  | 'showMap'
>;

interface PanelHost extends NoteActionsHost {
  readonly taskEditing: TaskEditing;
  readonly requests: PanelRequests;
}

/** What the panel may do, done by Obsidian. */
export function createPanelActions({ taskEditing, requests, ...host }: PanelHost): PanelActions {
  return {
    ...requests,
    ...createNoteActions(host),
    editing: taskEditing,
  };
}
