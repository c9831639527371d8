import type * as O from 'obsidian';
import { Events } from '../base/events';
import { nextTurn } from '../base/turns';
import { normalizePath } from '../text/normalize-path';
import type { TAbstractFile } from './files';
import { isHidden, parentPath, TFile, TFolder } from './files';
import type { DiskChange, MemoryAdapter } from './memory-adapter';

/** Files added to the tree between two turns of the event loop while the vault loads. */
const LOAD_BATCH = 500;

/** `Vault` of obsidian.d.ts: the tree of visible files, kept equal to the adapter's disk, with the events of both. */
export class Vault extends Events implements O.Vault {
  readonly configDir = '.obsidian';
  private readonly root: TFolder;
  private readonly byPath = new Map<string, TAbstractFile>();
  private loaded = false;

  constructor(readonly adapter: MemoryAdapter) {
    super();
    this.root = new TFolder(this, '/');
    this.root.name = '';
    this.byPath.set('/', this.root);
    adapter.onChange((change) => {
      if (this.loaded) this.follow(change);
    });
  }

  /**
   * Fills the tree from the disk and fires `create` for every file and folder, as the app does while it loads.
   * Until then the tree is empty, so a plugin that looks at it in `onload` sees what it would see in the app.
   */
  async load(): Promise<void> {
    const { folders, files } = this.adapter.disk;
    let added = 0;
    for (const path of [...[...folders].sort(), ...files.keys()]) {
      if (path === '/' || isHidden(path)) continue;
      this.add(path);
      added += 1;
      if (added % LOAD_BATCH === 0) await nextTurn();
    }
    this.loaded = true;
  }

  getName(): string {
    return this.adapter.getName();
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const found = this.byPath.get(path);
    return found instanceof TFile ? found : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const found = this.byPath.get(path);
    return found instanceof TFolder ? found : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder);
    return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(root);
    for (const child of [...root.children]) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  async create(path: string, data: string, options?: O.DataWriteOptions): Promise<TFile> {
    const at = this.freePath(path, 'File already exists.');
    await this.adapter.write(at, data, options);
    return this.fileAt(at);
  }

  async createBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<TFile> {
    const at = this.freePath(path, 'File already exists.');
    await this.adapter.writeBinary(at, data, options);
    return this.fileAt(at);
  }

  async createFolder(path: string): Promise<TFolder> {
    const at = this.freePath(path, 'Folder already exists.');
    await this.adapter.mkdir(at);
    const folder = this.getFolderByPath(at);
    if (!folder) throw new Error(`The folder ${at} is hidden, so it is not in the vault.`);
    return folder;
  }

  async read(file: TFile): Promise<string> {
    return this.adapter.read(this.known(file));
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.adapter.read(this.known(file));
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(this.known(file));
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async modify(file: TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
    await this.adapter.write(this.known(file), data, options);
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    await this.adapter.writeBinary(this.known(file), data, options);
  }

  async append(file: TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
    await this.adapter.append(this.known(file), data, options);
  }

  async appendBinary(file: TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    await this.adapter.appendBinary(this.known(file), data, options);
  }

  async process(
    file: TFile,
    change: (data: string) => string,
    options?: O.DataWriteOptions,
  ): Promise<string> {
    return this.adapter.process(this.known(file), change, options);
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    await this.adapter.rename(this.known(file), newPath);
  }

  async copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
    const target = this.freePath(newPath, 'Destination file already exists!');
    const source = this.byPath.get(file.path);
    if (source instanceof TFolder) {
      await this.adapter.mkdir(target);
      for (const child of [...source.children]) await this.copy(child, `${target}/${child.name}`);
    } else {
      await this.adapter.copy(file.path, target);
    }
    return this.byPath.get(target) as unknown as T;
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    const path = this.known(file);
    if (file instanceof TFile) return this.adapter.remove(path);
    const hidden = this.adapter.disk.descendantsOf(path).filter(isHidden);
    if (hidden.length > 0 && !force) throw new Error(`The folder ${path} holds hidden files.`);
    return this.adapter.rmdir(path, true);
  }

  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    const path = this.known(file);
    if (system && (await this.adapter.trashSystem(path))) return;
    await this.adapter.trashLocal(path);
  }

  private freePath(path: string, taken: string): string {
    const at = normalizePath(path);
    if (this.adapter.disk.exists(at)) throw new Error(taken);
    return at;
  }

  private fileAt(path: string): TFile {
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`The file ${path} is hidden, so it is not in the vault.`);
    return file;
  }

  /** The path of a file that is in the vault now; a stale object is refused rather than silently re-created. */
  private known(file: O.TAbstractFile): string {
    if (this.byPath.get(file.path) !== file) {
      throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    }
    return file.path;
  }

  private follow(change: DiskChange): void {
    if (change.kind === 'renamed') this.followRename(change.oldPath, change.path);
    else if (isHidden(change.path)) return;
    else if (change.kind === 'modified') this.touch(change.path);
    else if (change.kind === 'removed') this.drop(change.path);
    else this.add(change.path);
  }

  private add(path: string): void {
    const isFile = this.adapter.disk.files.has(path);
    const file = isFile ? new TFile(this, path) : new TFolder(this, path);
    this.byPath.set(path, file);
    this.attach(file);
    if (file instanceof TFile) this.refreshStat(file);
    this.trigger('create', file);
  }

  private touch(path: string): void {
    const file = this.getFileByPath(path);
    if (!file) return;
    this.refreshStat(file);
    this.trigger('modify', file);
  }

  private drop(path: string): void {
    const file = this.byPath.get(path);
    if (!file) return;
    this.byPath.delete(path);
    this.detach(file);
    this.trigger('delete', file);
  }

  private followRename(oldPath: string, path: string): void {
    const file = this.byPath.get(oldPath);
    if (!file) return this.addTree(path);
    if (isHidden(path)) return this.dropTree(file);
    this.detach(file);
    const moved: { file: TAbstractFile; oldPath: string }[] = [];
    const visit = (each: TAbstractFile): void => {
      moved.push({ file: each, oldPath: each.path });
      this.byPath.delete(each.path);
      each.setPath(path + each.path.slice(oldPath.length));
      this.byPath.set(each.path, each);
    };
    if (file instanceof TFolder) Vault.recurseChildren(file, visit);
    else visit(file);
    this.attach(file);
    for (const each of moved) this.trigger('rename', each.file, each.oldPath);
  }

  /** Something hidden became visible: for the vault, it is new. */
  private addTree(path: string): void {
    if (isHidden(path)) return;
    this.add(path);
    for (const inner of this.adapter.disk.descendantsOf(path).reverse())
      if (!isHidden(inner)) this.add(inner);
  }

  /** Something was moved to a hidden folder: for the vault, it is gone, the innermost first. */
  private dropTree(file: TAbstractFile): void {
    const paths: string[] = [];
    if (file instanceof TFolder) Vault.recurseChildren(file, (each) => paths.unshift(each.path));
    else paths.push(file.path);
    for (const path of paths) this.drop(path);
  }

  private attach(file: TAbstractFile): void {
    const parent = this.getFolderByPath(parentPath(file.path) || '/');
    file.parent = parent;
    parent?.children.push(file);
  }

  private detach(file: TAbstractFile): void {
    const siblings = file.parent?.children ?? [];
    const at = siblings.indexOf(file);
    if (at >= 0) siblings.splice(at, 1);
  }

  private refreshStat(file: TFile): void {
    const stored = this.adapter.disk.files.get(file.path);
    if (stored) file.stat = { ctime: stored.ctime, mtime: stored.mtime, size: stored.size };
  }
}
