import type * as O from 'obsidian';
import type { App } from '../app';
import { AbstractInputSuggest } from '../ui/input-suggest';
import { prepareFuzzySearch } from '../ui/search';
import type { TFile, TFolder } from '../vault/files';
import type { Setting } from './setting';
import type { TextComponent } from './text-fields';

type Save = (value: unknown) => void;

/** Builds the control of a row, showing `value`, and calls `save` with what the user makes of it. */
export function addControl(
  app: App,
  setting: Setting,
  control: O.SettingControl,
  value: unknown,
  save: Save,
): void {
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(save));
      return;
    case 'text':
      setting.addText((text) =>
        text
          .setPlaceholder(control.placeholder ?? '')
          .setValue(asText(value))
          .onChange(save),
      );
      return;
    case 'textarea':
      setting.addTextArea((text) => {
        text
          .setPlaceholder(control.placeholder ?? '')
          .setValue(asText(value))
          .onChange(save);
        if (control.rows !== undefined) text.inputEl.rows = control.rows;
      });
      return;
    case 'number':
      setting.addText((text) => buildNumber(text, control, value, save));
      return;
    case 'slider':
      setting.addSlider((slider) => {
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        slider
          .setLimits(control.min, control.max, control.step)
          .setValue(Number(value ?? control.min))
          .onChange(save);
      });
      return;
    case 'dropdown':
      setting.addDropdown((dropdown) =>
        dropdown.addOptions(control.options).setValue(asText(value)).onChange(save),
      );
      return;
    case 'color':
      setting.addColorPicker((color) => color.setValue(asText(value) || '#000000').onChange(save));
      return;
    case 'file':
      addPathField(app, setting, control, value, save, () =>
        app.vault.getFiles().filter((file) => control.filter?.(file as unknown as O.TFile) ?? true),
      );
      return;
    case 'folder':
      addPathField(app, setting, control, value, save, () =>
        app.vault
          .getAllFolders(control.includeRoot)
          .filter((folder) => control.filter?.(folder as unknown as O.TFolder) ?? true),
      );
  }
}

/** A number is saved as a number; what cannot be read becomes the default, else 0, as documented. */
function buildNumber(text: TextComponent, control: O.SettingNumberControl, value: unknown, save: Save): void {
  text.inputEl.type = 'number';
  text.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
  text.setPlaceholder(control.placeholder ?? '').setValue(asText(value));
  text.onChange((typed) => {
    const number = Number.parseFloat(typed);
    save(Number.isNaN(number) ? (control.defaultValue ?? 0) : number);
  });
}

function addPathField(
  app: App,
  setting: Setting,
  control: O.SettingFileControl | O.SettingFolderControl,
  value: unknown,
  save: Save,
  candidates: () => (TFile | TFolder)[],
): void {
  setting.addSearch((search) => {
    search
      .setPlaceholder(control.placeholder ?? '')
      .setValue(asText(value))
      .onChange(save);
    const suggest = new PathSuggest(app, search.inputEl, () => candidates().map(({ path }) => path));
    suggest.onSelect((path) => {
      search.setValue(path);
      save(path);
      suggest.close();
    });
  });
}

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    input: HTMLInputElement,
    private readonly paths: () => string[],
  ) {
    super(app, input);
  }

  protected getSuggestions(query: string): string[] {
    const search = prepareFuzzySearch(query);
    return this.paths().filter((path) => search(path) !== null);
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
