import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import { currentApp } from '../ui/current-app';
import type { TFile } from '../vault/files';
import {
  createCodeBlockPostProcessor,
  registerPostProcessor,
  unregisterPostProcessor,
} from './post-processors';
import { renderSections } from './sections';

/** `MarkdownRenderChild` of obsidian.d.ts. */
export class MarkdownRenderChild extends Component implements O.MarkdownRenderChild {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/** `MarkdownRenderer` of obsidian.d.ts. Links get no handlers here: only note views have them. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover: O.HoverPopover | null = null;

  constructor(
    public app: App,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
  }

  abstract get file(): TFile | null;

  /** The older form without the app. */
  static renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: O.Component,
  ): Promise<void> {
    return MarkdownRenderer.render(currentApp(), markdown, el, sourcePath, component);
  }

  static async render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: O.Component,
  ): Promise<void> {
    el.addClass('markdown-rendered');
    const sections = await renderSections({ app, markdown, sourcePath, component, inView: false });
    el.append(...sections.map((section) => section.el));
  }
}

/** `MarkdownPreviewRenderer` of obsidian.d.ts. */
export const MarkdownPreviewRenderer = {
  registerPostProcessor,
  unregisterPostProcessor,
  createCodeBlockPostProcessor,
};
