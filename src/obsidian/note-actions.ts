import { setIcon, setTooltip, type App, type Component, type HoverParent } from 'obsidian';
import type { Logger } from '../core/ports';
import type { NoteActions } from '../views/actions';
import { openLineMenu } from './line-menu';
import { createNoteOpener } from './note-opener';
import { renderInline } from './render-inline';

export interface NoteActionsHost {
  readonly app: App;
  readonly view: Component & HoverParent;
  /** Registered with Obsidian's page preview. */
  readonly viewType: string;
  readonly log: Logger;
}

/** What every view asks about notes, done by Obsidian. */
export function createNoteActions({ app, view, viewType, log }: NoteActionsHost): NoteActions {
  const opener = createNoteOpener(app, view, viewType, log);
  const renderer = { app, owner: view, opener, log };
  return {
    open: (source, event) => opener.open(source, event),
    hover: (source, event, target) => opener.hover(source, event, target),
    renderText: (text, sourcePath, el) => renderInline(renderer, text, sourcePath, el),
    menu: (subject, event) => openLineMenu(app, opener, subject, event),
    setIcon,
    tooltip(el, text) {
      if (text === '') el.removeAttribute('aria-label');
      else setTooltip(el, text);
    },
  };
}
