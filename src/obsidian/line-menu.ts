import { Menu, Notice, type App, type MenuItem } from 'obsidian';
import type { SourceLine } from '../core/model/source-span';
import type { MenuSubject } from '../views/actions';
import { copyText } from './clipboard';
import type { NoteOpener } from './note-opener';
import { addTaskItems } from './task-menu-items';

/** Tells other plugins, which may add to the menu, where it was opened. */
const MENU_SOURCE = 'link-context-menu';

/** Opens the menu of a line: where to open it, what to copy, and what Obsidian and other plugins offer for a note. */
export function openLineMenu(
  app: App,
  opener: NoteOpener,
  subject: MenuSubject,
  event: MouseEvent | KeyboardEvent,
): void {
  const source = subject.kind === 'task' ? subject.row.span : subject.source;
  const file = app.vault.getFileByPath(source.path);
  if (!file) {
    new Notice(`This note is gone: ${source.path}`);
    return;
  }
  const { menu, show } = menuFor(event);
  addOpenItems(menu, opener, source);
  if (subject.kind === 'task' && subject.run) addTaskItems(menu, subject.row, subject.run);
  const copy = (text: string): void => copyText(event.win, text, 'Copied');
  menu.addItem((item) =>
    inSection(item, 'action', 'Copy link', 'link').onClick(() =>
      copy(app.fileManager.generateMarkdownLink(file, '')),
    ),
  );
  if (subject.kind === 'task') {
    menu.addItem((item) =>
      inSection(item, 'action', 'Copy text', 'copy').onClick(() => copy(subject.row.text)),
    );
  }
  app.workspace.trigger('file-menu', menu, file, MENU_SOURCE);
  show();
}

function addOpenItems(menu: Menu, opener: NoteOpener, source: SourceLine): void {
  menu.addItem((item) =>
    inSection(item, 'open', 'Open', 'file-text').onClick(() => opener.openIn(source, false)),
  );
  menu.addItem((item) =>
    inSection(item, 'open', 'Open in new tab', 'file-plus').onClick(() => opener.openIn(source, 'tab')),
  );
  menu.addItem((item) =>
    inSection(item, 'open', 'Open to the right', 'separator-vertical').onClick(() =>
      opener.openIn(source, 'split'),
    ),
  );
}

/** An entry of a menu, in one of its parts. */
export const inSection = (item: MenuItem, section: string, title: string, icon: string): MenuItem =>
  item.setSection(section).setTitle(title).setIcon(icon);

/** Obsidian shows the menu of a mouse event by itself; one that a key opened stands below its control. */
export function menuFor(event: MouseEvent | KeyboardEvent): {
  readonly menu: Menu;
  readonly show: () => void;
} {
  if (isByPointer(event)) return { menu: Menu.forEvent(event), show: () => undefined };
  const menu = new Menu();
  return {
    menu,
    show() {
      const target = event.targetNode;
      if (!target?.instanceOf(HTMLElement)) return;
      const { left, bottom } = target.getBoundingClientRect();
      menu.showAtPosition({ x: left, y: bottom }, target.doc);
    },
  };
}

/** A button that is pressed by a key fires a click without a place, and without a count of clicks. */
function isByPointer(event: MouseEvent | KeyboardEvent): event is MouseEvent {
  return 'clientX' in event && !(event.type === 'click' && event.detail === 0);
}
