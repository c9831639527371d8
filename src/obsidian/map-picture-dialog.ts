import { Modal, Notice, Setting, type App } from 'obsidian';
import type { RelationshipMap } from '../core/dashboard/map/map-model';
import type { Logger } from '../core/ports';
import { drawPicture } from '../views/map/map-picture';
import { copyPicture } from './clipboard';
import { createFile, fileName, freePathBeside } from './new-file';
import { addressOf, pngOf } from './picture';
import { today } from './today';

/** Shows the picture of a map; it is copied, or made into a file where the user says. Nothing is written by looking. */
export class MapPictureDialog extends Modal {
  constructor(
    app: App,
    private readonly map: RelationshipMap,
    private readonly log: Logger,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, map } = this;
    this.setTitle(`Map of ${map.name}`);
    this.titleEl.addClass('ai-dialog-title');
    contentEl.addClass('ai-view', 'ai-dialog', 'ai-map-dialog');
    const picture = drawPicture(contentEl.createDiv({ cls: 'ai-map-easel' }), map, today());
    const image = contentEl.createEl('img', {
      cls: 'ai-map-preview',
      attr: { src: addressOf(picture), alt: `Relationship map of ${map.name}` },
    });
    this.addPath(contentEl, () => pngOf(image, picture));
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addPath(el: HTMLElement, png: () => Promise<Blob>): void {
    const name = `${fileName(`${this.map.name} map ${today()}`)}.png`;
    let path = freePathBeside(this.app, this.map.notes[0]?.path ?? null, name);
    new Setting(el)
      .setName('Save it as')
      .setDesc('Folders that are missing are made. A file that is there is never written over.')
      .addText((text) => {
        text.inputEl.setAttr('aria-label', 'Where the picture goes');
        text.setValue(path).onChange((value) => {
          path = value;
        });
      })
      .settingEl.addClass('ai-brief-path');
    new Setting(el)
      .addButton((button) =>
        button.setButtonText('Copy picture').onClick(() => {
          copyPicture(el.win, png());
        }),
      )
      .addButton((button) =>
        button
          .setButtonText('Save picture')
          .setCta()
          .onClick(() => void this.save(path, png)),
      )
      .settingEl.addClass('ai-brief-bar');
  }

  private async save(path: string, png: () => Promise<Blob>): Promise<void> {
    const name = path.trim().replace(/(?:\.png)?$/i, '.png');
    if (/^(?:.*\/)?\.png$/i.test(name)) {
      new Notice('Give the picture a name.');
      return;
    }
    try {
      const bytes = await (await png()).arrayBuffer();
      const made = await createFile(this.app, name, bytes);
      this.close();
      new Notice(`Saved as ${made}.`);
    } catch (error) {
      this.log.error('The picture could not be saved.', error);
    }
  }
}
