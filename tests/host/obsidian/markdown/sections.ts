import type * as O from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import { getFrontMatterInfo } from '../metadata/front-matter';
import { createTextLines } from '../metadata/text-lines';
import { setIcon } from '../ui/icons';
import { calloutIcon } from './callout-icons';
import { markdownToSections, type HtmlSection } from './markdown-to-html';
import { runPostProcessors } from './post-processors';
import { sanitizeHTMLToDom } from './sanitize';

/** A block of a note as it stands on the page. */
export interface RenderedSection {
  html: string;
  el: HTMLElement;
  /** Owner of what the post processors added. */
  component: Component;
  /** Where the block is now; `null` where nobody may ask (text that is not a note in view). */
  info: O.MarkdownSectionInformation | null;
}

export interface RenderJob {
  app: App;
  markdown: string;
  sourcePath: string;
  component: O.Component;
  /** Whether this is a note in view, so that `getSectionInfo` has an answer. */
  inView: boolean;
  /** What an earlier version of the note left: blocks that did not change are kept, the others are unloaded. */
  previous?: readonly RenderedSection[];
}

/** Renders a text block by block, and runs the post processors over every block that is new. */
export async function renderSections(job: RenderJob): Promise<RenderedSection[]> {
  const { markdown, component, previous = [] } = job;
  const { contentStart } = getFrontMatterInfo(markdown);
  const firstLine = createTextLines(markdown).loc(contentStart).line;
  const kept = [...previous];
  const rendered: RenderedSection[] = [];
  for (const section of markdownToSections(markdown.slice(contentStart), firstLine)) {
    const at = kept.findIndex(({ html }) => html === section.html);
    const same = at < 0 ? undefined : kept.splice(at, 1)[0];
    rendered.push(same ? moveTo(same, section, job) : await renderNew(section, job));
  }
  for (const gone of kept) component.removeChild(gone.component);
  return rendered;
}

async function renderNew(section: HtmlSection, job: RenderJob): Promise<RenderedSection> {
  const el = createDiv(`el-${section.type}`);
  el.append(sanitizeHTMLToDom(section.html));
  const component = job.component.addChild(new Component());
  const fresh = moveTo({ html: section.html, el, component, info: null }, section, job);
  await runPostProcessors(el, contextOf(fresh, job));
  return fresh;
}

function moveTo(rendered: RenderedSection, section: HtmlSection, job: RenderJob): RenderedSection {
  const { lineStart, lineEnd } = section;
  rendered.el.setAttrs({ 'data-line': lineStart, 'data-line-end': lineEnd });
  for (const part of rendered.el.findAll('[data-offset]')) {
    part.dataset.line = String(lineStart + Number(part.dataset.offset));
  }
  rendered.info = job.inView ? { text: job.markdown, lineStart, lineEnd } : null;
  dress(job.app, rendered.el, job.sourcePath);
  return rendered;
}

function contextOf(
  rendered: RenderedSection,
  { app, sourcePath }: RenderJob,
): O.MarkdownPostProcessorContext {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
    addChild: (child) => {
      rendered.component.addChild(child);
    },
    getSectionInfo: () => rendered.info,
  };
}

/** Icons of callouts, and the look of links that lead nowhere. */
function dress(app: App, block: HTMLElement, sourcePath: string): void {
  for (const callout of block.findAll('.callout')) {
    setIcon(callout.find('.callout-icon'), calloutIcon(callout.dataset.callout ?? ''));
  }
  for (const link of block.findAll('a.internal-link')) {
    const path = (link.dataset.href ?? '').split('#')[0] ?? '';
    link.toggleClass('is-unresolved', app.metadataCache.getFirstLinkpathDest(path, sourcePath) === null);
  }
}
