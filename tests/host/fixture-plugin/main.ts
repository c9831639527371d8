import {
  MarkdownRenderChild,
  Modal,
  Notice,
  Plugin,
  type CachedMetadata,
  type Editor,
  type TAbstractFile,
  type TFile,
} from 'obsidian';
import { FixtureSettings } from './settings';
import { FIXTURE_VIEW, FixtureView } from './view';

interface Settings {
  [key: string]: unknown;
}

/** A plugin that uses the API as a real one would and writes down what the app does to it. */
export default class FixturePlugin extends Plugin {
  override settings: Settings = {};
  /** What happened, in order. */
  readonly log: string[] = [];

  override async onload(): Promise<void> {
    this.note(`onload ${this.app.vault.getFiles().length} files, layout ${this.app.workspace.layoutReady}`);
    const loaded: unknown = await this.loadData();
    this.settings = { names: ['one', 'two'], ...(typeof loaded === 'object' ? loaded : null) };
    this.registerView(FIXTURE_VIEW, (leaf) => new FixtureView(leaf, this));
    this.registerHoverLinkSource(FIXTURE_VIEW, { display: 'Fixture', defaultMod: true });
    this.addRibbonIcon('star', 'Fixture ribbon', () => new Notice('From the ribbon'));
    this.addStatusBarItem().setText('Fixture status');
    this.addSettingTab(new FixtureSettings(this.app, this));
    this.addCommands();
    this.listen();
    this.registerMarkdownCodeBlockProcessor('fixture', (source, el, ctx) => {
      ctx.addChild(new Block(el, this, source, () => ctx.getSectionInfo(el)?.lineStart ?? -1));
    });
    this.app.workspace.onLayoutReady(() =>
      this.note(`layout-ready ${this.app.vault.getFiles().length} files`),
    );
  }

  override onUserEnable(): void {
    this.note('onUserEnable');
    void this.app.workspace.ensureSideLeaf(FIXTURE_VIEW, 'right', { active: false });
  }

  override onExternalSettingsChange(): void {
    this.note('onExternalSettingsChange');
  }

  override onunload(): void {
    this.note('onunload');
  }

  note(event: string): void {
    this.log.push(event);
  }

  private addCommands(): void {
    this.addCommand({ id: 'notice', name: 'Say hello', callback: () => new Notice('Hello') });
    this.addCommand({ id: 'modal', name: 'Open modal', callback: () => new FixtureModal(this.app).open() });
    this.addCommand({
      id: 'note-only',
      name: 'Needs a note',
      checkCallback: (checking) => {
        const file = this.app.workspace.getActiveFile();
        if (file && !checking) new Notice(file.basename);
        return file !== null;
      },
    });
    this.addCommand({
      id: 'editor',
      name: 'Needs an editor',
      editorCallback: (editor: Editor) => editor.replaceSelection('typed'),
    });
  }

  private listen(): void {
    const { vault, metadataCache, workspace } = this.app;
    const files = ['create', 'modify', 'delete'] as const;
    for (const name of files)
      this.registerEvent(
        vault.on(name as 'create', (file: TAbstractFile) => this.note(`${name} ${file.path}`)),
      );
    this.registerEvent(vault.on('rename', (file, oldPath) => this.note(`rename ${file.path} <- ${oldPath}`)));
    this.registerEvent(
      metadataCache.on('changed', (file: TFile, _data: string, _cache: CachedMetadata) =>
        this.note(`changed ${file.path}`),
      ),
    );
    this.registerEvent(metadataCache.on('resolved', () => this.note('resolved')));
    this.registerEvent(workspace.on('file-open', (file) => this.note(`file-open ${file?.path ?? 'none'}`)));
    this.registerEvent(
      workspace.on('active-leaf-change', (leaf) => this.note(`active ${leaf?.view.getViewType() ?? 'none'}`)),
    );
    this.registerEvent(workspace.on('css-change', () => this.note('css-change')));
    this.registerEvent(
      workspace.on('file-menu', (menu, file, source) => {
        menu.addItem((item) =>
          item.setTitle('From the fixture').onClick(() => new Notice(`${source} ${file.path}`)),
        );
      }),
    );
  }
}

/** A code block that says where it stands and how often it was built. */
class Block extends MarkdownRenderChild {
  private static built = 0;

  constructor(
    el: HTMLElement,
    private readonly plugin: FixturePlugin,
    private readonly source: string,
    private readonly line: () => number,
  ) {
    super(el);
  }

  override onload(): void {
    Block.built += 1;
    this.containerEl.createEl(
      'button',
      { cls: 'fixture-block', text: `${this.source} #${Block.built}` },
      (button) => {
        button.addEventListener('click', () => button.setText(`line ${this.line()}`));
      },
    );
  }

  override onunload(): void {
    this.plugin.note(`block gone ${this.source}`);
  }
}

class FixtureModal extends Modal {
  override onOpen(): void {
    this.setTitle('Fixture modal');
    this.contentEl.createEl('input', { type: 'text', cls: 'fixture-input' });
    this.contentEl.createEl('button', { text: 'Last' });
  }

  override onClose(): void {
    this.contentEl.empty();
    new Notice('Modal closed');
  }
}
