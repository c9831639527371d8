import { MarkdownView, type TFile, type Vault, type Workspace } from 'obsidian';
import { applyEdits } from '../core/edits/apply-edits';
import type { LineEdit } from '../core/edits/line-edit';
import type { SourceSpan } from '../core/model/source-span';
import type { Logger } from '../core/ports';

export type WriteResult =
  /** `written[i]` is the line of `edits[i]` as it stands in the note now. */
  | { readonly ok: true; readonly written: readonly SourceSpan[] }
  /** Nothing was written. `reason` is for people. */
  | { readonly ok: false; readonly reason: string };

/** The only way in which this plugin changes a note. */
export interface NoteWriter {
  /** Makes all edits of one note, or none of them. Never rejects. */
  process(path: string, edits: readonly LineEdit[]): Promise<WriteResult>;
}

export interface WritableApp {
  readonly vault: Pick<Vault, 'getFileByPath' | 'process' | 'read'>;
  readonly workspace: Pick<Workspace, 'iterateAllLeaves'>;
}

/**
 * The lines are looked for inside `vault.process`, so that nothing can come between the check and the write.
 *
 * That sees the file, not what was typed in the last two seconds before Obsidian saves it. So an editor with unsaved
 * text is saved first, through its own `save`: the edit is then made to what the user sees, and the editor takes up
 * the changed file as it does for any other change on disk, undo history included.
 */
export function createNoteWriter(app: WritableApp, log: Logger): NoteWriter {
  return {
    async process(path, edits) {
      const file = app.vault.getFileByPath(path);
      if (!file) return { ok: false, reason: `The note is gone: ${path}` };
      try {
        await saveOpenEditors(app, file);
        return await writeOrRefuse(app.vault, file, edits);
      } catch (error) {
        log.error(`${path} could not be written.`, error);
        return { ok: false, reason: `The note could not be written: ${messageOf(error)}` };
      }
    },
  };
}

async function writeOrRefuse(
  vault: WritableApp['vault'],
  file: TFile,
  edits: readonly LineEdit[],
): Promise<WriteResult> {
  const outcome: { result: WriteResult | null } = { result: null };
  try {
    await vault.process(file, (text) => {
      const edited = applyEdits(text, edits);
      outcome.result = edited.ok
        ? { ok: true, written: edited.written }
        : { ok: false, reason: edited.conflicts.map(({ reason }) => reason).join('\n') };
      // Giving the same text back would still write the file and change its time.
      if (!edited.ok) throw new Error('Refused');
      return edited.text;
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
