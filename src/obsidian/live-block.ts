import { MarkdownRenderChild, parseYaml, type App, type HoverParent, type HoverPopover } from 'obsidian';
import type { OptionProblem } from '../core/blocks/block-options';
import { followIndex, type LiveServices } from './follow-index';

/** A code block, and the note that it stands in. */
export interface BlockSource {
  readonly source: string;
  readonly sourcePath: string;
}

/** A code block that follows the index as long as its part of the note is rendered. */
export abstract class LiveBlock<View extends { unmount(): void }>
  extends MarkdownRenderChild
  implements HoverParent
{
  hoverPopover: HoverPopover | null = null;
  private view: View | null = null;
  private request: () => void = () => undefined;

  constructor(
    el: HTMLElement,
    protected readonly app: App,
    protected readonly block: BlockSource,
    private readonly live: LiveServices,
  ) {
    super(el);
  }

  /** Puts the block into `el`, which is empty. */
  protected abstract mount(el: HTMLElement): View;
  protected abstract draw(view: View, day: string): void;

  protected redraw(): void {
    this.request();
  }

  override onload(): void {
    const { app, containerEl, live } = this;
    containerEl.addClass('ai-block-host');
    const view = this.mount(containerEl);
    this.view = view;
    const loop = followIndex(app, live, this, containerEl, (day) => this.draw(view, day));
    this.request = () => loop.request();
    // Parts of a note are rendered before they are put on the page, and taken off it when they are scrolled away.
    const observer = new IntersectionObserver(() => loop.shownOrMoved());
    observer.observe(containerEl);
    this.register(() => observer.disconnect());
    loop.request();
  }

  override onunload(): void {
    this.request = () => undefined;
    this.view?.unmount();
    this.view = null;
  }

  /** The options that stand in the block, or why they are no YAML. `example` is a line as it should be. */
  protected options(example: string): { readonly data: unknown } | { readonly problem: OptionProblem } {
    try {
      return { data: parseYaml(this.block.source) as unknown };
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
      const message = `The options are no YAML: ${why}`;
      return { problem: { option: null, message, wayOut: `Write one on each line, as in “${example}”.` } };
    }
  }
}
