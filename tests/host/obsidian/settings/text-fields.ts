import type * as O from 'obsidian';
import { moment } from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../ui/icons';
import { FieldComponent } from './components';

/** `AbstractTextComponent` of obsidian.d.ts. */
export class AbstractTextComponent<
  E extends HTMLInputElement | HTMLTextAreaElement,
> extends FieldComponent<string> {
  protected readonly field: E;

  constructor(public inputEl: E) {
    super();
    this.field = inputEl;
    inputEl.addEventListener('input', () => this.onChanged());
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.announce();
  }
}

/** `TextComponent` of obsidian.d.ts. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements O.TextComponent {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}

/** `TextAreaComponent` of obsidian.d.ts. */
export class TextAreaComponent
  extends AbstractTextComponent<HTMLTextAreaElement>
  implements O.TextAreaComponent
{
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

/** `SearchComponent` of obsidian.d.ts: a field with a button that empties it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> implements O.SearchComponent {
  clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const box = containerEl.createDiv('search-input-container');
    super(box.createEl('input', { type: 'search', attr: { spellcheck: 'false' } }));
    this.clearButtonEl = box.createDiv({
      cls: 'search-input-clear-button',
      attr: { 'aria-label': 'Clear search' },
    });
    setIcon(this.clearButtonEl, 'x');
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
    });
  }
}

/** `MomentFormatComponent` of obsidian.d.ts: a date format with a sample beside it. */
export class MomentFormatComponent extends TextComponent implements O.MomentFormatComponent {
  sampleEl: HTMLElement = createEl('b');
  private defaultFormat = '';

  setDefaultFormat(format: string): this {
    this.defaultFormat = format;
    this.setPlaceholder(format);
    return this;
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl;
    this.updateSample();
    return this;
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.updateSample();
    return this;
  }

  override onChanged(): void {
    this.updateSample();
    super.onChanged();
  }

  updateSample(): void {
    this.sampleEl.setText(moment().format(this.getValue() || this.defaultFormat));
  }
}
