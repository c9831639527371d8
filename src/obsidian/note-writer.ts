import { MarkdownView, type TFile, type Vault, type Workspace } from 'obsidian';
import type { Logger } from '../core/ports';

/** Nothing was written. `reason` is for people. */
export interface Unwritten {
  readonly ok: false;
  readonly reason: string;
}
export type NoteText = { readonly ok: true; readonly text: string } | Unwritten;

/** The only way in which this plugin changes a note. */
export interface NoteWriter {
  /** The text of a note as the user sees it: with what stands in an editor and is not saved yet. Never rejects. */
  read(path: string): Promise<NoteText>;
  /**
   * Writes the text that `edit` makes of the note, or nothing where it refuses. `edit` may run more than once; it gets
   * what the user sees, and nothing can come between it and the write. Never rejects.
   */
  process<Result extends NoteText>(path: string, edit: (text: string) => Result): Promise<Result | Unwritten>;
}

export interface WritableApp {
  readonly vault: Pick<Vault, 'getFileByPath' | 'process' | 'read'>;
  readonly workspace: Pick<Workspace, 'iterateAllLeaves'>;
}

/**
 * The edit is made inside `vault.process`, so that nothing can come between the check of a line and the write.
 *
 * That sees the file, not what was typed in the last two seconds before Obsidian saves it. So an editor with unsaved
 * text is saved first, through its own `save`: the edit is then made to what the user sees, and the editor takes up
 * the changed file as it does for any other change on disk, undo history included.
 */
export function createNoteWriter(app: WritableApp, log: Logger): NoteWriter {
  async function withNote<Result>(
    path: string,
    what: 'read' | 'written',
    use: (file: TFile) => Promise<Result>,
  ): Promise<Result | Unwritten> {
    const file = app.vault.getFileByPath(path);
    if (!file) return { ok: false, reason: `The note is gone: ${path}` };
    try {
      await saveOpenEditors(app, file);
      return await use(file);
    } catch (error) {
      log.error(`${path} could not be ${what}.`, error);
      return { ok: false, reason: `The note could not be ${what}: ${messageOf(error)}` };
    }
  }
  return {
    read: (path) =>
      withNote(path, 'read', async (file) => ({ ok: true, text: await app.vault.read(file) }) as const),
    process: (path, edit) => withNote(path, 'written', (file) => writeOrRefuse(app.vault, file, edit)),
  };
}

async function writeOrRefuse<Result extends NoteText>(
  vault: WritableApp['vault'],
  file: TFile,
  edit: (text: string) => Result,
): Promise<Result> {
  const outcome: { result: Result | null } = { result: null };
  try {
    await vault.process(file, (text) => {
      const result = edit(text);
      outcome.result = result;
      // Giving the same text back would still write the file and change its time.
      if (!result.ok) throw new Error('Refused');
      return result.text;
    });
  } catch (error) {
    if (outcome.result?.ok !== false) throw error;
  }
  if (!outcome.result) throw new Error('The vault did not ask for the edit');
  return outcome.result;
}

async function saveOpenEditors({ vault, workspace }: WritableApp, file: TFile): Promise<void> {
  const open: MarkdownView[] = [];
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file?.path === file.path) open.push(view);
  });
  for (const view of open) {
    if (!sameText(view.getViewData(), await vault.read(file))) await view.save();
  }
}

/** An editor holds LF only and no byte order mark: without this, looking at a note with CRLF would rewrite all of it. */
const sameText = (a: string, b: string): boolean => normalized(a) === normalized(b);
const normalized = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
