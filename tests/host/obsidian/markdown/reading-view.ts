import type { App } from '../app';
import { Keymap } from '../keys/keymap';
import { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { toggleTask } from './toggle-task';
import { renderProperties } from './properties';
import { MarkdownRenderer } from './renderer';
import { renderSections, type RenderedSection } from './sections';

const FLASH_MS = 2000;

/** The reading view of a note: `MarkdownPreviewView` of obsidian.d.ts. */
export class MarkdownPreviewView extends MarkdownRenderer {
  private readonly scrollEl: HTMLElement;
  private readonly sizerEl: HTMLElement;
  private text = '';
  private drawnPath = '';
  private sections: RenderedSection[] = [];
  private drawing: Promise<void> = Promise.resolve();

  constructor(
    app: App,
    parent: HTMLElement,
    private readonly fileOf: () => TFile | null,
  ) {
    super(app, parent.createDiv('markdown-reading-view'));
    this.scrollEl = this.containerEl.createDiv(
      'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings',
    );
    this.sizerEl = this.scrollEl.createDiv('markdown-preview-sizer markdown-preview-section');
    this.listen();
  }

  get file(): TFile | null {
    return this.fileOf();
  }

  get(): string {
    return this.text;
  }

  set(data: string, clear: boolean): void {
    this.text = data;
    if (clear) this.scrollEl.scrollTop = 0;
    this.rerender();
  }

  clear(): void {
    this.set('', true);
  }

  rerender(): void {
    this.drawing = this.drawing.then(() => this.draw());
  }

  getScroll(): number {
    return this.lineAtTop();
  }

  applyScroll(line: number): void {
    void this.drawing.then(() => this.elementAt(line)?.scrollIntoView({ block: 'start' }));
  }

  /** Scrolls to a line and flashes what stands there. */
  reveal(line: number): void {
    void this.drawing.then(() => {
      const target = this.elementAt(line);
      target?.scrollIntoView({ block: 'center' });
      target?.addClass('is-flashing');
      window.setTimeout(() => target?.removeClass('is-flashing'), FLASH_MS);
    });
  }

  /** Blocks that did not change stay as they are, with all that plugins put into them. */
  private async draw(): Promise<void> {
    const path = this.file?.path ?? '';
    if (path !== this.drawnPath) this.forget();
    this.drawnPath = path;
    const { scrollTop } = this.scrollEl;
    this.sections = await renderSections({
      app: this.app,
      markdown: this.text,
      sourcePath: path,
      component: this,
      inView: true,
      previous: this.sections,
    });
    const head = createDiv();
    head.createDiv({ cls: 'inline-title', text: this.file?.basename ?? '' });
    const properties = this.app.metadataCache.getCache(path)?.frontmatter;
    if (properties && Object.keys(properties).length > 0) renderProperties(head, properties);
    setChildren(this.sizerEl, [...head.children, ...this.sections.map(({ el }) => el)]);
    this.scrollEl.scrollTop = scrollTop;
  }

  private forget(): void {
    for (const { component } of this.sections) this.removeChild(component);
    this.sections = [];
  }

  /** The innermost element whose lines hold `line`. */
  private elementAt(line: number): HTMLElement | null {
    const starts = this.sizerEl
      .findAll('[data-line]')
      .filter((el) => el.tagName !== 'INPUT' && Number(el.dataset.line) <= line);
    return starts.at(-1) ?? null;
  }

  private lineAtTop(): number {
    const top = this.scrollEl.getBoundingClientRect().top;
    const below = this.sizerEl.findAll('[data-line]').find((el) => el.getBoundingClientRect().bottom > top);
    return Number(below?.dataset.line ?? 0);
  }

  private listen(): void {
    const el = this.scrollEl;
    for (const type of ['click', 'auxclick'] as const)
      el.addEventListener(type, (event) => this.onClick(event));
    el.addEventListener('contextmenu', (event) => this.onContextMenu(event));
    el.addEventListener('mouseover', (event) => this.onHover(event));
  }

  private onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button === 2 || !(event.target instanceof Element)) return;
    const box = event.target.closest<HTMLInputElement>('input.task-list-item-checkbox[data-line]');
    if (box && this.file) {
      event.preventDefault();
      void this.app.vault.process(this.file, (text) => toggleTask(text, Number(box.dataset.line)));
    }
    const link = event.target.closest<HTMLElement>('a.internal-link');
    if (!link) return;
    event.preventDefault();
    void this.app.workspace.openLinkText(
      link.dataset.href ?? '',
      this.file?.path ?? '',
      Keymap.isModEvent(event),
    );
  }

  private onContextMenu(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a.internal-link') : null;
    if (link)
      this.app.workspace.handleLinkContextMenu(
        Menu.forEvent(event),
        link.dataset.href ?? '',
        this.file?.path ?? '',
      );
  }

  private onHover(event: MouseEvent): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a.internal-link') : null;
    if (!link) return;
    this.app.workspace.trigger('hover-link', {
      event,
      source: 'preview',
      hoverParent: this,
      targetEl: link,
      linktext: link.dataset.href ?? '',
      sourcePath: this.file?.path ?? '',
    });
  }
}

/** Like `replaceChildren`, but what stays in its place is not taken out and put back, so it keeps focus and scroll. */
function setChildren(parent: HTMLElement, children: Element[]): void {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  children.forEach((child, n) => {
    if (parent.children[n] !== child) parent.insertBefore(child, parent.children[n] ?? null);
  });
}
