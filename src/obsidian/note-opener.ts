import { getLinkpath, Keymap, Notice, type App, type HoverParent, type PaneType, type TFile } from 'obsidian';
import type { Logger } from '../core/ports';
import type { SourceLine } from '../core/model/source-span';

/** Opens and previews notes, in the panes and with the keys that Obsidian's own links use. */
export interface NoteOpener {
  /** Opens a note at a line, in the pane that the event asks for. */
  open(source: SourceLine, event: MouseEvent | KeyboardEvent): void;
  openIn(source: SourceLine, pane: PaneType | boolean): void;
  /** Opens what a link inside the note at `sourcePath` points to. Creates nothing: a link to nowhere says so. */
  openLink(link: string, sourcePath: string, event: MouseEvent): void;
  hover(source: SourceLine, event: MouseEvent, target: HTMLElement): void;
  hoverLink(link: string, sourcePath: string, event: MouseEvent, target: HTMLElement): void;
}

/** `hoverSource` is the id under which the plugin registered with Obsidian's page preview. */
export function createNoteOpener(
  app: App,
  hoverParent: HoverParent,
  hoverSource: string,
  log: Logger,
): NoteOpener {
  const guarded = (work: Promise<void>) =>
    void work.catch((error: unknown) => log.error('The note could not be opened.', error));

  function openIn({ path, line }: SourceLine, pane: PaneType | boolean): void {
    const file = app.vault.getFileByPath(path);
    // By its file, not by a link text: two notes may have one name.
    if (file) guarded(app.workspace.getLeaf(pane).openFile(file, { eState: { line } }));
    else new Notice(`This note is gone: ${path}`);
  }

  function openLink(link: string, sourcePath: string, event: MouseEvent): void {
    if (targetOf(app, link, sourcePath)) {
      guarded(app.workspace.openLinkText(link, sourcePath, Keymap.isModEvent(event)));
    } else {
      new Notice(`No note is called “${getLinkpath(link)}” yet.`);
    }
  }

  return {
    open: (source, event) => openIn(source, Keymap.isModEvent(event)),
    openIn,
    openLink,
    hover({ path, line }, event, targetEl) {
      if (!app.vault.getFileByPath(path)) return;
      app.workspace.trigger('hover-link', {
        ...{ event, source: hoverSource, hoverParent, targetEl },
        ...{ linktext: path, sourcePath: path, state: { scroll: line } },
      });
    },
    hoverLink(linktext, sourcePath, event, targetEl) {
      app.workspace.trigger('hover-link', {
        ...{ event, source: hoverSource, hoverParent, targetEl },
        ...{ linktext, sourcePath },
      });
    },
  };
}

const targetOf = (app: App, link: string, sourcePath: string): TFile | null => {
  const path = getLinkpath(link);
  // `#Heading` alone means the note that it stands in.
  return path === ''
    ? app.vault.getFileByPath(sourcePath)
    : app.metadataCache.getFirstLinkpathDest(path, sourcePath);
};
