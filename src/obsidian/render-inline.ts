import { Component, MarkdownRenderer, type App } from 'obsidian';
import type { Logger } from '../core/ports';
import { inlineMarkdown } from './inline-markdown';
import type { NoteOpener } from './note-opener';

interface InlineRenderer {
  readonly app: App;
  /** The view: what a render holds is released with it at the latest. */
  readonly owner: Component;
  readonly opener: NoteOpener;
  readonly log: Logger;
}

/**
 * Replaces the plain words in `el` by rendered inline Markdown of the note at `sourcePath`, with links that work.
 * Where the renderer makes more than one paragraph of it, the words stay. Returns how to release it.
 */
export function renderInline(
  { app, owner, opener, log }: InlineRenderer,
  text: string,
  sourcePath: string,
  el: HTMLElement,
): () => void {
  const component = owner.addChild(new Component());
  let isReleased = false;
  const rendered = createDiv();
  MarkdownRenderer.render(app, inlineMarkdown(text), rendered, sourcePath, component)
    .then(() => {
      const paragraph = onlyParagraph(rendered);
      if (!isReleased && paragraph) el.replaceChildren(...Array.from(paragraph.childNodes));
    })
    .catch((error: unknown) => log.error('A line could not be rendered.', error));
  followLinks(component, el, sourcePath, opener);
  return () => {
    isReleased = true;
    owner.removeChild(component);
  };
}

function onlyParagraph(rendered: HTMLElement): Element | null {
  const [only, ...others] = Array.from(rendered.querySelectorAll('p'));
  return only && others.length === 0 ? only : null;
}

/** Outside of a Markdown view, Obsidian's internal links have no handlers of their own. */
function followLinks(component: Component, el: HTMLElement, sourcePath: string, opener: NoteOpener): void {
  const onClick = (event: MouseEvent): void => {
    if (event.type === 'auxclick' && event.button !== 1) return;
    const anchor = anchorOf(event);
    // The address of a tag is `#tag`: following it would scroll the whole app.
    if (anchor?.hasClass('tag')) event.preventDefault();
    const link = internalLink(anchor);
    if (link === null) return;
    event.preventDefault();
    opener.openLink(link, sourcePath, event);
  };
  component.registerDomEvent(el, 'click', onClick);
  component.registerDomEvent(el, 'auxclick', onClick);
  component.registerDomEvent(el, 'mouseover', (event) => {
    const anchor = anchorOf(event);
    const link = internalLink(anchor);
    if (anchor && link !== null) opener.hoverLink(link, sourcePath, event, anchor);
  });
}

function anchorOf(event: MouseEvent): HTMLElement | null {
  const target = event.targetNode;
  const element = target?.instanceOf(Element) ? target : target?.parentElement;
  const anchor = element?.closest('a');
  return anchor?.instanceOf(HTMLElement) ? anchor : null;
}

const internalLink = (anchor: HTMLElement | null): string | null =>
  anchor?.hasClass('internal-link') ? (anchor.getAttr('data-href') ?? anchor.getAttr('href')) : null;
