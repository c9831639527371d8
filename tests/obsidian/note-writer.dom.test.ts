import { MarkdownView, type WorkspaceLeaf } from 'obsidian';
import { App } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyEdits } from '../../src/core/edits/apply-edits';
import { createNoteWriter, type NoteWriter, type WritableApp } from '../../src/obsidian/note-writer';

const NOTE = 'Northwind.md';
const TEXT = '# Northwind\n- [ ] Call Dana\n';
const span = { path: NOTE, line: 1, text: '- [ ] Call Dana', ordinal: 0 };
const complete = (text: string) => {
  const result = applyEdits(text, [{ span, lines: ['- [x] Call Dana'] }]);
  return result.ok ? result : ({ ok: false, reason: result.conflicts[0]?.reason ?? '' } as const);
};

let app: ReturnType<App['asOriginalType__']>;
let leaves: WorkspaceLeaf[];
let writer: NoteWriter;
const log = { error: vi.fn() };

beforeAll(() => setup());
beforeEach(() => {
  log.error.mockReset();
  open({ [NOTE]: TEXT });
});

function open(files: Record<string, string>): void {
  app = App.createConfigured__({ files }).asOriginalType__();
  leaves = [];
  const workspace: WritableApp['workspace'] = { iterateAllLeaves: (visit) => leaves.forEach(visit) };
  writer = createNoteWriter({ vault: app.vault, workspace }, log);
}

const fileOf = (path: string) => app.vault.getFileByPath(path)!;
const textOf = (path: string) => app.vault.read(fileOf(path));

/** A Markdown view as far as it matters here: its file, its text, and a save that writes the text as an editor does. */
function openEditor(path: string, text: string) {
  const save = vi.fn(() => app.vault.modify(fileOf(path), text));
  const view: unknown = Object.create(MarkdownView.prototype, {
    file: { value: fileOf(path) },
    getViewData: { value: () => text },
    save: { value: save },
  });
  leaves.push({ view } as WorkspaceLeaf);
  return save;
}

describe('the note writer', () => {
  test('writes the line and tells where it stands', async () => {
    expect(await writer.process(NOTE, complete)).toMatchObject({
      ok: true,
      written: [[{ path: NOTE, line: 1, text: '- [x] Call Dana', ordinal: 0 }]],
    });
    expect(await textOf(NOTE)).toBe('# Northwind\n- [x] Call Dana\n');
  });

  test('refuses a line that has changed, with its reason, and does not touch the file', async () => {
    await app.vault.modify(fileOf(NOTE), '# Northwind\n- [ ] Call Dana today\n');
    const write = vi.spyOn(app.vault.adapter, 'write');
    expect(await writer.process(NOTE, complete)).toEqual({
      ok: false,
      reason: 'This line has changed since it was read: “- [ ] Call Dana”',
    });
    expect(write).not.toHaveBeenCalled();
    expect(log.error).not.toHaveBeenCalled();
  });

  test('refuses a note that is gone', async () => {
    await app.vault.delete(fileOf(NOTE));
    expect(await writer.process(NOTE, complete)).toEqual({
      ok: false,
      reason: `The note is gone: ${NOTE}`,
    });
  });

  test('says why a note could not be written, and logs it', async () => {
    const failure = new Error('The disk is full');
    vi.spyOn(app.vault.adapter, 'write').mockRejectedValue(failure);
    expect(await writer.process(NOTE, complete)).toEqual({
      ok: false,
      reason: 'The note could not be written: The disk is full',
    });
    expect(log.error).toHaveBeenCalledWith(`${NOTE} could not be written.`, failure);
  });

  test('reads what was typed and is not saved yet', async () => {
    openEditor(NOTE, `${TEXT}Typed just now\n`);
    expect(await writer.read(NOTE)).toEqual({ ok: true, text: `${TEXT}Typed just now\n` });
    expect(await writer.read('Gone.md')).toEqual({ ok: false, reason: 'The note is gone: Gone.md' });
  });

  test('edits what was typed and is not saved yet', async () => {
    const save = openEditor(NOTE, `${TEXT}Typed just now\n`);
    expect(await writer.process(NOTE, complete)).toMatchObject({ ok: true });
    expect(save).toHaveBeenCalledTimes(1);
    expect(await textOf(NOTE)).toBe('# Northwind\n- [x] Call Dana\nTyped just now\n');
  });

  test('refuses a line that was changed in an editor and is not saved yet', async () => {
    openEditor(NOTE, TEXT.replace('Dana', 'Ola'));
    expect(await writer.process(NOTE, complete)).toMatchObject({ ok: false });
    expect(await textOf(NOTE)).toBe('# Northwind\n- [ ] Call Ola\n');
  });

  test.each([
    ['shows the same text', TEXT, TEXT],
    ['holds a note with CRLF as LF', TEXT.replaceAll('\n', '\r\n'), TEXT],
    ['holds a note without its byte order mark', `\uFEFF${TEXT}`, TEXT],
  ])('does not save an editor that %s', async (_, onDisk, shown) => {
    open({ [NOTE]: onDisk });
    const save = openEditor(NOTE, shown);
    expect(await writer.process(NOTE, complete)).toMatchObject({ ok: true });
    expect(save).not.toHaveBeenCalled();
    expect(await textOf(NOTE)).toBe(onDisk.replace('[ ]', '[x]'));
  });

  test('leaves the editors of other notes alone', async () => {
    open({ [NOTE]: TEXT, 'Other.md': 'Other' });
    const save = openEditor('Other.md', 'Other, edited');
    await writer.process(NOTE, complete);
    expect(save).not.toHaveBeenCalled();
  });
});
