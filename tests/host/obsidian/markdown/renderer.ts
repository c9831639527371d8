import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import { getFrontMatterInfo } from '../metadata/front-matter';
import { createTextLines } from '../metadata/text-lines';
import { setIcon } from '../ui/icons';
import type { TFile } from '../vault/files';
import { markdownToSections, type HtmlSection } from './markdown-to-html';
import {
  createCodeBlockPostProcessor,
  registerPostProcessor,
  runPostProcessors,
  unregisterPostProcessor,
} from './post-processors';
import { sanitizeHTMLToDom } from './sanitize';

/** `MarkdownRenderChild` of obsidian.d.ts. */
export class MarkdownRenderChild extends Component implements O.MarkdownRenderChild {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

interface RenderJob {
  app: App;
  markdown: string;
  el: HTMLElement;
  sourcePath: string;
  component: O.Component;
  /** Whether the sections are those of a note in view, so that `getSectionInfo` has an answer. */
  sections: boolean;
}

const CALLOUT_ICONS: Record<string, string> = {
  note: 'pencil',
  abstract: 'clipboard-list',
  summary: 'clipboard-list',
  tldr: 'clipboard-list',
  info: 'info',
  todo: 'circle-check',
  tip: 'flame',
  hint: 'flame',
  important: 'flame',
  success: 'check',
  check: 'check',
  done: 'check',
  question: 'circle-help',
  help: 'circle-help',
  faq: 'circle-help',
  warning: 'triangle-alert',
  caution: 'triangle-alert',
  attention: 'triangle-alert',
  failure: 'x',
  fail: 'x',
  missing: 'x',
  danger: 'zap',
  error: 'zap',
  bug: 'bug',
  example: 'list',
  quote: 'quote',
  cite: 'quote',
};

/** Appends the note's blocks to `el`, each in a `div` with the line it comes from, and runs the post processors. */
export async function renderSections({
  app,
  markdown,
  el,
  sourcePath,
  component,
  sections,
}: RenderJob): Promise<void> {
  const { contentStart } = getFrontMatterInfo(markdown);
  const firstLine = createTextLines(markdown).loc(contentStart).line;
  for (const section of markdownToSections(markdown.slice(contentStart), firstLine)) {
    const block = el.createDiv({
      cls: `el-${section.type}`,
      attr: { 'data-line': section.lineStart, 'data-line-end': section.lineEnd },
    });
    block.append(sanitizeHTMLToDom(section.html));
    dress(app, block, sourcePath);
    await runPostProcessors(
      block,
      contextOf(app, sourcePath, component, sections ? { markdown, section } : null),
    );
  }
}

function contextOf(
  app: App,
  sourcePath: string,
  component: O.Component,
  source: { markdown: string; section: HtmlSection } | null,
): O.MarkdownPostProcessorContext {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: () =>
      source && {
        text: source.markdown,
        lineStart: source.section.lineStart,
        lineEnd: source.section.lineEnd,
      },
  };
}

/** Icons of callouts, and the look of links that lead nowhere. */
function dress(app: App, block: HTMLElement, sourcePath: string): void {
  for (const callout of block.findAll('.callout')) {
    setIcon(callout.find('.callout-icon'), CALLOUT_ICONS[callout.dataset.callout ?? ''] ?? 'pencil');
  }
  for (const link of block.findAll('a.internal-link')) {
    const path = (link.dataset.href ?? '').split('#')[0] ?? '';
    link.toggleClass('is-unresolved', app.metadataCache.getFirstLinkpathDest(path, sourcePath) === null);
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

  static async render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: O.Component,
  ): Promise<void> {
    el.addClass('markdown-rendered');
    await renderSections({ app, markdown, el, sourcePath, component, sections: false });
  }
}

/** `MarkdownPreviewRenderer` of obsidian.d.ts. */
export const MarkdownPreviewRenderer = {
  registerPostProcessor,
  unregisterPostProcessor,
  createCodeBlockPostProcessor,
};
