import { setIcon, setTooltip, type App, type Component, type HoverParent } from 'obsidian';
import type { Logger } from '../core/ports';
import type { PanelActions } from '../views/actions';
import type { Changes } from './changes';
import { openLineMenu } from './line-menu';
import { createNoteOpener } from './note-opener';
import { renderInline } from './render-inline';
import { createTaskToggle } from './task-toggle';
import type { TasksPlugin } from './tasks-plugin';

/** What the view decides by itself, as none of it needs the app. */
export type PanelRequests = Pick<
  PanelActions,
  | 'show'
  | 'showAccounts'
  | 'setPinned'
  | 'setSectionOpen'
  | 'answer'
  | 'takeBack'
  | 'answerOwner'
  | 'openSettings'
>;

interface PanelHost {
  readonly app: App;
  readonly view: Component & HoverParent;
  readonly viewType: string;
  readonly changes: Changes;
  readonly tasksPlugin: TasksPlugin;
  readonly log: Logger;
  readonly requests: PanelRequests;
}

/** What the panel may do, done by Obsidian. */
export function createPanelActions({
  app,
  view,
  viewType,
  changes,
  tasksPlugin,
  log,
  requests,
}: PanelHost): PanelActions {
  const opener = createNoteOpener(app, view, viewType, log);
  const renderer = { app, owner: view, opener, log };
  return {
    ...requests,
    open: (source, event) => opener.open(source, event),
    hover: (source, event, target) => opener.hover(source, event, target),
    toggleTask: createTaskToggle(changes, tasksPlugin),
    renderText: (text, sourcePath, el) => renderInline(renderer, text, sourcePath, el),
    menu: (subject, event) => openLineMenu(app, opener, subject, event),
    setIcon,
    tooltip(el, text) {
      if (text === '') el.removeAttribute('aria-label');
      else setTooltip(el, text);
    },
  };
}
