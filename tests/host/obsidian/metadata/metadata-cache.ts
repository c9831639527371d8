import type * as O from 'obsidian';
import { Events } from '../base/events';
import { nextTurn } from '../base/turns';
import { TFile, type TAbstractFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import { createLinkIndex } from './link-index';
import { parseMetadata } from './parse-metadata';

/** How long the indexer works before it lets the page go on; the app does this work in a worker. */
const SLICE_MS = 4;

type LinkCounts = Record<string, Record<string, number>>;

/** `MetadataCache` of obsidian.d.ts: parses notes in the background and keeps the links between them. */
export class MetadataCache extends Events implements O.MetadataCache {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<string, O.CachedMetadata>();
  private readonly toParse = new Set<TFile>();
  private readonly toResolve = new Set<TFile>();
  private readonly links = createLinkIndex();
  /** Which notes mention a file name, so that a new or renamed file costs only those notes. */
  private readonly mentions = new Map<string, Set<string>>();
  private running = false;
  private started = false;

  constructor(private readonly vault: Vault) {
    super();
    vault.on('create', (file: TAbstractFile) => this.onCreate(file));
    vault.on('modify', (file: TAbstractFile) => this.enqueue(file));
    vault.on('rename', (file: TAbstractFile, oldPath: string) => this.onRename(file, oldPath));
    vault.on('delete', (file: TAbstractFile) => this.onDelete(file));
  }

  /** Begins the work, once the vault is loaded; `resolved` follows even where there is nothing to do. */
  initialize(): void {
    this.started = true;
    this.start();
  }

  getFileCache(file: O.TFile): O.CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): O.CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(sourcePath);
    return this.links.find(linkpath, sourcePath);
  }

  fileToLinktext(file: O.TFile, _sourcePath: string, omitMdExtension = true): string {
    const unique = this.links.namesakes(file as TFile) <= 1;
    const text = unique ? file.name : file.path;
    return omitMdExtension ? text.replace(/\.md$/i, '') : text;
  }

  private onCreate(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.links.add(file);
    this.resolveMentionsOf(file.path);
    this.enqueue(file);
  }

  private onRename(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    const cache = this.caches.get(oldPath);
    this.forget(oldPath);
    this.links.add(file);
    if (cache) {
      this.caches.set(file.path, cache);
      this.mention(file.path, cache);
      this.toResolve.add(file);
    } else this.enqueue(file);
    this.resolveMentionsOf(oldPath);
    this.resolveMentionsOf(file.path);
  }

  private onDelete(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const before = this.caches.get(file.path) ?? null;
    this.forget(file.path);
    this.toParse.delete(file);
    this.toResolve.delete(file);
    if (file.extension === 'md') this.trigger('deleted', file, before);
    this.resolveMentionsOf(file.path);
  }

  private forget(path: string): void {
    this.links.remove(path);
    this.unmention(path);
    this.caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  private enqueue(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    this.toParse.add(file);
    this.start();
  }

  private resolveMentionsOf(path: string): void {
    for (const source of this.mentions.get(mentionKey(path)) ?? []) {
      const file = this.vault.getFileByPath(source);
      if (file) this.toResolve.add(file);
    }
    if (this.toResolve.size > 0) this.start();
  }

  private start(): void {
    if (this.running || !this.started) return;
    this.running = true;
    void this.drain();
  }

  /** Parses all that waits, then resolves all that waits, and says so; goes on where more came meanwhile. */
  private async drain(): Promise<void> {
    await nextTurn();
    let sliceStart = performance.now();
    const breathe = async (): Promise<void> => {
      if (performance.now() - sliceStart < SLICE_MS) return;
      await nextTurn();
      sliceStart = performance.now();
    };
    while (this.toParse.size + this.toResolve.size > 0) {
      for (const file of this.toParse) {
        await this.parse(file);
        await breathe();
      }
      for (const file of this.toResolve) {
        this.resolve(file);
        await breathe();
      }
    }
    this.running = false;
    this.trigger('resolved');
  }

  private async parse(file: TFile): Promise<void> {
    this.toParse.delete(file);
    const stored = this.vault.adapter.disk.files.get(file.path);
    if (!stored) return;
    const text = typeof stored.data === 'string' ? stored.data : new TextDecoder().decode(stored.data);
    const cache = parseMetadata(text);
    this.unmention(file.path);
    this.caches.set(file.path, cache);
    this.mention(file.path, cache);
    this.toResolve.add(file);
    this.trigger('changed', file, text, cache);
  }

  private resolve(file: TFile): void {
    this.toResolve.delete(file);
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const linkpath of linkpathsOf(this.caches.get(file.path))) {
      const target = this.getFirstLinkpathDest(linkpath, file.path);
      const counts = target ? resolved : unresolved;
      const key = target?.path ?? linkpath;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
    this.trigger('resolve', file);
  }

  private mention(path: string, cache: O.CachedMetadata): void {
    for (const linkpath of linkpathsOf(cache)) {
      const key = mentionKey(linkpath);
      this.mentions.set(key, (this.mentions.get(key) ?? new Set<string>()).add(path));
    }
  }

  private unmention(path: string): void {
    for (const linkpath of linkpathsOf(this.caches.get(path)))
      this.mentions.get(mentionKey(linkpath))?.delete(path);
  }
}

function linkpathsOf(cache: O.CachedMetadata | undefined): string[] {
  const references = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
  return references.map(({ link }) => link.split('#')[0] ?? '');
}

function mentionKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/\.md$/, '');
}
