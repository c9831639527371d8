import {
  ItemView,
  Keymap,
  Menu,
  Notice,
  Scope,
  setTooltip,
  type HoverParent,
  type HoverPopover,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type FixturePlugin from './main';

export const FIXTURE_VIEW = 'fixture-view';

/** A side view with keys of its own, a state that lasts, a menu and a link. */
export class FixtureView extends ItemView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private count = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly plugin: FixturePlugin,
  ) {
    super(leaf);
    this.navigation = false;
    this.icon = 'star';
    this.scope = new Scope(this.app.scope);
    this.scope.register([], 'j', () => this.step());
  }

  getViewType(): string {
    return FIXTURE_VIEW;
  }

  getDisplayText(): string {
    return 'Fixture view';
  }

  override getState(): Record<string, unknown> {
    return { count: this.count };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null && 'count' in state) this.count = Number(state.count);
    this.draw();
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    this.plugin.note('view opened');
    this.draw();
  }

  protected override async onClose(): Promise<void> {
    this.plugin.note('view closed');
  }

  private step(): false {
    this.count += 1;
    this.draw();
    void this.app.workspace.requestSaveLayout();
    return false;
  }

  private draw(): void {
    this.contentEl.empty();
    this.contentEl.createEl('button', { cls: 'fixture-count', text: `Count ${this.count}` }, (button) => {
      setTooltip(button, 'Counts the key j');
      button.addEventListener('contextmenu', (event) => this.openMenu(event));
    });
    this.contentEl.createEl('a', { cls: 'fixture-link', text: 'Plan', href: '#' }, (link) => {
      const linktext = 'Plan#Second';
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const openState = { eState: { line: 6 } };
        void this.app.workspace.openLinkText('Plan', '', Keymap.isModEvent(event), openState);
      });
      link.addEventListener('mouseover', (event) => {
        this.app.workspace.trigger('hover-link', {
          event,
          source: FIXTURE_VIEW,
          hoverParent: this,
          targetEl: link,
          linktext,
          sourcePath: '',
        });
      });
    });
  }

  private openMenu(event: MouseEvent): void {
    const menu = Menu.forEvent(event);
    menu.addItem((item) =>
      item
        .setTitle('First')
        .setIcon('star')
        .onClick(() => new Notice('First taken')),
    );
    menu.addItem((item) => item.setTitle('Not now').setDisabled(true));
    menu.addSeparator();
    menu.addItem((item) =>
      item
        .setTitle('Second')
        .setChecked(true)
        .onClick(() => new Notice('Second taken')),
    );
  }
}
