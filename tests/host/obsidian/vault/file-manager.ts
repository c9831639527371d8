import type * as O from 'obsidian';
import type { App } from '../app';
import { getFrontMatterInfo } from '../metadata/front-matter';
import { parseYaml, stringifyYaml } from '../metadata/yaml';
import { normalizePath } from '../text/normalize-path';
import { ConfirmationModal } from '../ui/confirmation-modal';
import { parentPath, TFile, type TAbstractFile, type TFolder } from './files';

/** `FileManager` of obsidian.d.ts, with the app's default preferences: new notes at the top, the system's trash. */
export class FileManager {
  constructor(private readonly app: App) {}

  getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
    return this.app.vault.getRoot();
  }

  /** Renames, then rewrites the links to the file, each to the shortest text that finds it. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const sources = file instanceof TFile ? this.linksTo(file) : [];
    await this.app.vault.rename(file, newPath);
    if (!(file instanceof TFile)) return;
    for (const { source, links } of sources) {
      await this.app.vault.process(source, (text) =>
        rewriteLinks(text, links, this.app.metadataCache.fileToLinktext(file, source.path)),
      );
    }
  }

  promptForDeletion(file: TAbstractFile): Promise<boolean> {
    return new Promise((resolve) => {
      let confirmed = false;
      new ConfirmationModal(this.app)
        .setTitle('Delete file')
        .setContent(`Are you sure you want to delete "${file.name}"? It will be moved to your system trash.`)
        .addButton((button) =>
          button
            .setButtonText('Delete')
            .setDestructive()
            .setCta()
            .onClick(async () => {
              confirmed = true;
              await this.trashFile(file);
            }),
        )
        .addCancelButton()
        .setCloseCallback(() => resolve(confirmed))
        .open();
    });
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, true);
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const text = this.app.metadataCache.fileToLinktext(file, sourcePath) + subpath;
    const bang = file.extension === 'md' ? '' : '!';
    return alias ? `${bang}[[${text}|${alias}]]` : `${bang}[[${text}]]`;
  }

  /** Throws on broken YAML and passes on what `change` throws; the file is then as it was. */
  async processFrontMatter(
    file: TFile,
    change: (frontmatter: unknown) => void,
    options?: O.DataWriteOptions,
  ): Promise<void> {
    await this.app.vault.process(
      file,
      (text) => {
        const info = getFrontMatterInfo(text);
        const parsed = info.exists ? parseYaml(info.frontmatter) : null;
        const properties = typeof parsed === 'object' && parsed !== null ? parsed : {};
        change(properties);
        const body = text.slice(info.contentStart);
        return Object.keys(properties).length === 0 ? body : `---\n${stringifyYaml(properties)}---\n${body}`;
      },
      options,
    );
  }

  async getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const path = normalizePath(filename);
    const dot = path.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
    const folder = parentPath(path);
    if (folder && !this.app.vault.getFolderByPath(folder)) await this.app.vault.createFolder(folder);
    for (let n = 0; ; n += 1) {
      const candidate = n === 0 ? path : `${stem} ${n}${extension}`;
      if (!this.app.vault.getAbstractFileByPath(candidate)) return candidate;
    }
  }

  private linksTo(file: TFile): { source: TFile; links: string[] }[] {
    const { metadataCache, vault } = this.app;
    return Object.entries(metadataCache.resolvedLinks).flatMap(([path, targets]) => {
      const source = targets[file.path] ? vault.getFileByPath(path) : null;
      if (!source) return [];
      const cache = metadataCache.getFileCache(source);
      const all = [...(cache?.links ?? []), ...(cache?.embeds ?? [])].map(({ link }) => link);
      const links = all.filter(
        (link) => metadataCache.getFirstLinkpathDest(link.split('#')[0] ?? '', path) === file,
      );
      return [{ source, links: [...new Set(links)] }];
    });
  }
}

function rewriteLinks(text: string, links: string[], linktext: string): string {
  return links.reduce((result, link) => {
    const hash = link.indexOf('#');
    const subpath = hash < 0 ? '' : link.slice(hash);
    return result
      .split(`[[${link}]]`)
      .join(`[[${linktext}${subpath}]]`)
      .split(`[[${link}|`)
      .join(`[[${linktext}${subpath}|`);
  }, text);
}
