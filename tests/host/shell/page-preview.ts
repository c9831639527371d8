import type { HoverParent } from 'obsidian';
import type { App } from '../obsidian/app';
import { Platform } from '../obsidian/base/platform';
import { Keymap } from '../obsidian/keys/keymap';
import { renderSections } from '../obsidian/markdown/sections';
import { parseLinktext, resolveSubpath } from '../obsidian/text/subpath';
import { HoverPopover } from '../obsidian/ui/hover-popover';

interface HoverLink {
  event: MouseEvent;
  source: string;
  hoverParent: HoverParent;
  targetEl: HTMLElement | null;
  linktext: string;
  sourcePath?: string;
  state?: { scroll?: number };
}

/** The core plugin "Page preview": shows the linked note on hover, at the linked place. Phones have no hover. */
export function showPagePreviews(app: App): void {
  if (Platform.isMobile) return;
  app.hoverLinkSources.set('preview', { display: 'Reading view', defaultMod: false });
  let waiting: HoverLink | null = null;
  app.workspace.on('hover-link', (link: HoverLink) => {
    const source = app.hoverLinkSources.get(link.source);
    if (!source) {
      console.warn(
        `hover-link from "${link.source}", which is not registered: registerHoverLinkSource comes first.`,
      );
      return;
    }
    waiting = link;
    link.targetEl?.addEventListener('mouseleave', () => (waiting = null), { once: true });
    if (!source.defaultMod || Keymap.isModifier(link.event, 'Mod')) openPreview(app, link);
  });
  document.addEventListener('keydown', (event) => {
    if (waiting && !event.repeat && event.key === (Platform.isMacOS ? 'Meta' : 'Control'))
      openPreview(app, waiting);
  });
}

function openPreview(app: App, { hoverParent, targetEl, linktext, sourcePath = '', state }: HoverLink): void {
  if (hoverParent.hoverPopover instanceof HoverPopover && hoverParent.hoverPopover.isFor(targetEl)) return;
  const { path, subpath } = parseLinktext(linktext);
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (!file) return;
  const popover = new HoverPopover(hoverParent, targetEl);
  const box = popover.hoverEl
    .createDiv('markdown-embed')
    .createDiv('markdown-embed-content markdown-preview-view markdown-rendered');
  const cache = app.metadataCache.getFileCache(file);
  const line = state?.scroll ?? (cache && subpath ? resolveSubpath(cache, subpath)?.start.line : undefined);
  popover.onload = () => {
    void (async () => {
      box.createDiv({ cls: 'inline-title', text: file.basename });
      const markdown = await app.vault.cachedRead(file);
      const job = { app, markdown, sourcePath: file.path, component: popover, inView: false };
      for (const section of await renderSections(job)) box.append(section.el);
      popover.position();
      if (line !== undefined) revealIn(box, line);
    })();
  };
}

function revealIn(box: HTMLElement, line: number): void {
  const target = box
    .findAll('[data-line]')
    .filter((el) => el.tagName !== 'INPUT' && Number(el.dataset.line) <= line)
    .at(-1);
  target?.addClass('is-flashing');
  target?.scrollIntoView({ block: 'center' });
}
