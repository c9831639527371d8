import type * as O from 'obsidian';
import { nextTurn } from '../base/turns';
import { normalizePath } from '../text/normalize-path';
import { baseName, parentPath } from './files';
import { createMemoryDisk, type MemoryDisk, type StoredFile } from './memory-disk';
import { createWriteQueue } from './write-queue';

/** What happened on the disk, in the order in which it happened. */
export type DiskChange =
  | { kind: 'file-created' | 'folder-created' | 'modified' | 'removed'; path: string }
  | { kind: 'renamed'; path: string; oldPath: string };

type Times = O.DataWriteOptions | undefined;

/** `DataAdapter` over memory: hidden files included, one write at a time for each path, nothing ever on a real disk. */
export class MemoryAdapter implements O.DataAdapter {
  readonly disk: MemoryDisk = createMemoryDisk();
  private readonly listeners: ((change: DiskChange) => void)[] = [];
  private readonly queued = createWriteQueue();

  constructor(private readonly vaultName: string) {}

  onChange(listener: (change: DiskChange) => void): void {
    this.listeners.push(listener);
  }

  getName(): string {
    return this.vaultName;
  }

  async exists(path: string): Promise<boolean> {
    await nextTurn();
    return this.disk.exists(normalizePath(path));
  }

  async stat(path: string): Promise<O.Stat | null> {
    await nextTurn();
    const at = normalizePath(path);
    const file = this.disk.files.get(at);
    if (file) return { type: 'file', ctime: file.ctime, mtime: file.mtime, size: file.size };
    return this.disk.folders.has(at) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
  }

  async list(path: string): Promise<O.ListedFiles> {
    await nextTurn();
    return this.disk.childrenOf(this.existingFolder(path));
  }

  async read(path: string): Promise<string> {
    await nextTurn();
    const { data } = this.existingFile(path);
    return typeof data === 'string' ? data : new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    await nextTurn();
    const { data } = this.existingFile(path);
    return typeof data === 'string' ? toBuffer(data) : data.slice(0);
  }

  write(path: string, data: string, times?: Times): Promise<void> {
    return this.store(path, () => data, times);
  }

  writeBinary(path: string, data: ArrayBuffer, times?: Times): Promise<void> {
    return this.store(path, () => data.slice(0), times);
  }

  append(path: string, data: string, times?: Times): Promise<void> {
    return this.store(path, (before) => asText(before) + data, times);
  }

  appendBinary(path: string, data: ArrayBuffer, times?: Times): Promise<void> {
    return this.store(path, (before) => joinBuffers(before, data), times);
  }

  async process(path: string, change: (data: string) => string, times?: Times): Promise<string> {
    let written = '';
    const step = (): string => {
      const result: unknown = change(asText(this.existingFile(path).data));
      if (typeof result !== 'string')
        throw new Error('The callback of process must return a string, at once.');
      written = result;
      return result;
    };
    await this.store(path, step, times);
    return written;
  }

  getResourcePath(path: string): string {
    return `data:text/plain,${encodeURIComponent(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    await nextTurn();
    const at = normalizePath(path);
    if (this.disk.files.has(at)) throw new Error(`EEXIST: file already exists, mkdir '${at}'`);
    const missing: string[] = [];
    for (let folder = at; folder && !this.disk.folders.has(folder); folder = parentPath(folder))
      missing.unshift(folder);
    for (const folder of missing) {
      this.disk.folders.add(folder);
      this.announce({ kind: 'folder-created', path: folder });
    }
  }

  async remove(path: string): Promise<void> {
    const at = normalizePath(path);
    await this.queued(at, async () => {
      await nextTurn();
      this.existingFile(at);
      this.disk.files.delete(at);
      this.announce({ kind: 'removed', path: at });
    });
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    await nextTurn();
    const at = this.existingFolder(path);
    const content = this.disk.descendantsOf(at);
    if (content.length > 0 && !recursive) throw new Error(`ENOTEMPTY: directory not empty, rmdir '${at}'`);
    for (const inner of [...content, at]) {
      this.disk.files.delete(inner);
      this.disk.folders.delete(inner);
      this.announce({ kind: 'removed', path: inner });
    }
  }

  async trashSystem(path: string): Promise<boolean> {
    if (this.disk.folders.has(normalizePath(path))) await this.rmdir(path, true);
    else await this.remove(path);
    return true;
  }

  async trashLocal(path: string): Promise<void> {
    const at = normalizePath(path);
    if (!this.disk.folders.has('.trash')) await this.mkdir('.trash');
    let target = `.trash/${baseName(at)}`;
    for (let n = 1; this.disk.exists(target); n += 1) target = `.trash/${n} ${baseName(at)}`;
    await this.rename(at, target);
  }

  async rename(path: string, newPath: string): Promise<void> {
    const from = normalizePath(path);
    const to = normalizePath(newPath);
    await this.queued(from, async () => {
      await nextTurn();
      if (!this.disk.exists(from)) throw notFound('rename', from);
      if (this.disk.exists(to)) throw new Error('Destination file already exists!');
      this.existingFolder(parentPath(to) || '/');
      this.move(from, to);
      this.announce({ kind: 'renamed', path: to, oldPath: from });
    });
  }

  async copy(path: string, newPath: string): Promise<void> {
    const to = normalizePath(newPath);
    if (this.disk.exists(to)) throw new Error('Destination file already exists!');
    const { data } = this.existingFile(path);
    await this.store(to, () => data);
  }

  /** Reads in one turn and writes in a later one, as a disk does: it is the queue that makes this atomic. */
  private async store(
    path: string,
    next: (before: string | ArrayBuffer) => string | ArrayBuffer,
    times?: Times,
  ): Promise<void> {
    const at = normalizePath(path);
    await this.queued(at, async () => {
      await nextTurn();
      if (this.disk.folders.has(at))
        throw new Error(`EISDIR: illegal operation on a directory, open '${at}'`);
      this.existingFolder(parentPath(at) || '/');
      const before = this.disk.files.get(at);
      const data = next(before?.data ?? '');
      await nextTurn();
      this.disk.put(at, data, times ?? {});
      this.announce({ kind: before ? 'modified' : 'file-created', path: at });
    });
  }

  private move(from: string, to: string): void {
    for (const path of [from, ...this.disk.descendantsOf(from)]) {
      const target = to + path.slice(from.length);
      const file = this.disk.files.get(path);
      if (file) this.disk.files.set(target, file);
      if (this.disk.folders.delete(path)) this.disk.folders.add(target);
      this.disk.files.delete(path);
    }
  }

  private existingFile(path: string): StoredFile {
    const file = this.disk.files.get(normalizePath(path));
    if (!file) throw notFound('open', path);
    return file;
  }

  private existingFolder(path: string): string {
    const at = normalizePath(path);
    if (!this.disk.folders.has(at)) throw notFound('scandir', at);
    return at;
  }

  private announce(change: DiskChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

function notFound(operation: string, path: string): Error {
  return new Error(`ENOENT: no such file or directory, ${operation} '${path}'`);
}

function toBuffer(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).slice().buffer;
}

function asText(data: string | ArrayBuffer): string {
  return typeof data === 'string' ? data : new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
}

function joinBuffers(before: string | ArrayBuffer, after: ArrayBuffer): ArrayBuffer {
  const head = new Uint8Array(typeof before === 'string' ? toBuffer(before) : before);
  const joined = new Uint8Array(head.length + after.byteLength);
  joined.set(head);
  joined.set(new Uint8Array(after), head.length);
  return joined.buffer;
}
