import type * as O from 'obsidian';
import type { App } from './app';
import { Platform } from './base/platform';
import { isHotkey } from './keys/scope';
import { MarkdownView } from './markdown/markdown-view';

/** All commands of the app, by their full id (`plugin-id:command-id`). */
export interface Commands {
  commands: Record<string, O.Command>;
  add(command: O.Command): void;
  remove(id: string): void;
  /** The commands that can run now, in the order in which they came. */
  listCommands(): O.Command[];
  executeCommandById(id: string): boolean;
  /** Runs the command whose hotkey was pressed; false where there is none. */
  handleKey(event: KeyboardEvent): boolean;
}

export function createCommands(app: App): Commands {
  const commands: Record<string, O.Command> = {};
  const run = (command: O.Command | undefined): boolean => {
    if (!command || !canRun(app, command)) return false;
    const { editor, view } = editing(app);
    if (command.editorCheckCallback && editor && view) command.editorCheckCallback(false, editor, view);
    else if (command.editorCallback && editor && view) command.editorCallback(editor, view);
    else if (command.checkCallback) command.checkCallback(false);
    else command.callback?.();
    return true;
  };
  return {
    commands,
    add: (command) => {
      commands[command.id] = command;
    },
    remove: (id) => {
      Reflect.deleteProperty(commands, id);
    },
    listCommands: () => Object.values(commands).filter((command) => canRun(app, command)),
    executeCommandById: (id) => run(commands[id]),
    handleKey(event) {
      const pressed = Object.values(commands).find((command) =>
        command.hotkeys?.some((hotkey) => isHotkey(event, hotkey)),
      );
      return (!event.repeat || pressed?.repeatable === true) && run(pressed);
    },
  };
}

function canRun(app: App, command: O.Command): boolean {
  if (command.mobileOnly && !Platform.isMobile) return false;
  const { editor, view } = editing(app);
  if (command.editorCheckCallback)
    return !!editor && !!view && command.editorCheckCallback(true, editor, view) === true;
  if (command.editorCallback) return !!editor;
  return command.checkCallback ? command.checkCallback(true) === true : true;
}

/** The editor that has the user's attention: only in editing mode, never in the reading view. */
function editing(app: App): { editor?: O.Editor; view?: O.MarkdownView } {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (view?.getMode() !== 'source') return {};
  return { editor: view.editor, view: view as unknown as O.MarkdownView };
}
