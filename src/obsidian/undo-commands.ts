import { debounce, Notice, TFile, type App, type Component, type Plugin, type Vault } from 'obsidian';
import { givenName } from '../core/model/note-path';
import type { Logger } from '../core/ports';
import type { Changes, Move, UndoOutcome } from './changes';
import { RefusalDialog } from './refusal-dialog';

/** Adds the commands that take the last change back, and make it again. */
export function addUndoCommands(
  plugin: Pick<Plugin, 'addCommand'>,
  app: App,
  changes: Changes,
  log: Logger,
): void {
  const open = (path: string, line: number): void => openNote(app, path, line, log);

  function tell(what: 'undone' | 'redone', outcome: UndoOutcome | null): void {
    if (!outcome) {
      new Notice(what === 'undone' ? 'There is nothing to undo.' : 'There is nothing to redo.');
      return;
    }
    const { id, title, done, refused } = outcome;
    if (done.length > 0) new Notice(`${what === 'undone' ? 'Undone' : 'Redone'}: ${title}\n${inNotes(done)}`);
    if (refused.length === 0) return;
    const keep = what === 'undone' ? () => void changes.keep(id) : null;
    new RefusalDialog(app, what, outcome, { open, keep }).open();
  }

  plugin.addCommand({
    id: 'undo-last-change',
    name: 'Undo last change',
    icon: 'undo-2',
    callback: () => void changes.undo().then((outcome) => tell('undone', outcome)),
  });
  plugin.addCommand({
    id: 'redo-last-change',
    name: 'Redo',
    icon: 'redo-2',
    callback: () => void changes.redo().then((outcome) => tell('redone', outcome)),
  });
}

/** Opens a note at a line, where no event says in which pane. */
export function openNote(app: App, path: string, line: number, log: Logger): void {
  const file = app.vault.getFileByPath(path);
  if (!file) new Notice(`This note is gone: ${path}`);
  else {
    app.workspace
      .getLeaf(false)
      .openFile(file, { eState: { line } })
      .catch((error: unknown) => log.error('The note could not be opened.', error));
  }
}

/** A folder that is moved tells of each of its notes. */
const FOLLOW_AFTER_MS = 250;

/** Lets undo find the notes that are renamed or moved. */
export function followRenames(vault: Pick<Vault, 'on'>, changes: Changes, component: Component): void {
  let moves: Move[] = [];
  const follow = debounce(
    () => {
      const told = moves;
      moves = [];
      void changes.renamed(told);
    },
    FOLLOW_AFTER_MS,
    true,
  );
  component.registerEvent(
    vault.on('rename', (file, from) => {
      if (!(file instanceof TFile)) return;
      moves.push({ from, to: file.path });
      follow();
    }),
  );
  component.register(() => {
    follow.run();
  });
}

/** Of many notes, so many are named. */
const NAMED = 3;

/** `In Northwind Freight, Dana Whitfield and 4 more notes` */
export function inNotes(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).map(givenName);
  const rest = paths.length - named.length;
  return `In ${named.join(', ')}${rest > 0 ? ` and ${rest} more ${rest === 1 ? 'note' : 'notes'}` : ''}`;
}

/** Says that a file of the undo history cannot be read. */
export function tellDamaged(path: string): void {
  new Notice(
    'Account Intelligence: one change can no longer be undone, because its record is damaged. ' +
      `The others still can. The record is ${path}`,
  );
}
