import type * as O from 'obsidian';
import { setTooltip } from '../ui/tooltip';
import { FieldComponent, ValueComponent } from './components';

/** `ToggleComponent` of obsidian.d.ts. */
export class ToggleComponent extends ValueComponent<boolean> implements O.ToggleComponent {
  toggleEl: HTMLElement;
  private on = false;
  private readonly box: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv('checkbox-container');
    this.box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
    this.box.addEventListener('click', (event) => event.stopPropagation());
    this.box.addEventListener('change', () => this.onClick());
    this.toggleEl.addEventListener('click', () => this.onClick());
  }

  override setDisabled(disabled: boolean): this {
    this.box.disabled = disabled;
    this.toggleEl.toggleClass('is-disabled', disabled);
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.on;
  }

  setValue(on: boolean): this {
    this.on = on;
    this.box.checked = on;
    this.toggleEl.toggleClass('is-enabled', on);
    return this;
  }

  setTooltip(tooltip: string, options?: O.TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (this.disabled) return;
    this.setValue(!this.on);
    this.announce();
  }
}

/** `DropdownComponent` of obsidian.d.ts. */
export class DropdownComponent extends FieldComponent<string> implements O.DropdownComponent {
  selectEl: HTMLSelectElement;
  protected readonly field: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
    this.field = this.selectEl;
    this.selectEl.addEventListener('change', () => this.announce());
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }
}

/** `SliderComponent` of obsidian.d.ts: the value stands beside it; told at the end of a drag unless instant. */
export class SliderComponent extends FieldComponent<number> implements O.SliderComponent {
  sliderEl: HTMLInputElement;
  protected readonly field: HTMLInputElement;
  private readonly valueEl: HTMLElement;
  private instant = false;
  private format = (value: number): string => String(value);

  constructor(containerEl: HTMLElement) {
    super();
    this.valueEl = containerEl.createSpan('slider-value');
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.field = this.sliderEl;
    this.sliderEl.addEventListener('input', () => {
      this.showValue();
      if (this.instant) this.announce();
    });
    this.sliderEl.addEventListener('change', () => {
      if (!this.instant) this.announce();
    });
  }

  setInstant(instant: boolean): this {
    this.instant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    this.showValue();
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.showValue();
    return this;
  }

  getValuePretty(): string {
    return this.format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format;
    this.showValue();
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  showTooltip(): void {}

  private showValue(): void {
    this.valueEl.setText(this.getValuePretty());
  }
}

/** `ProgressBarComponent` of obsidian.d.ts, 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> implements O.ProgressBarComponent {
  private value = 0;
  private readonly bar: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.bar = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
  }

  getValue(): number {
    return this.value;
  }

  setValue(value: number): this {
    this.value = value;
    this.bar.setCssStyles({ width: `${value}%` });
    return this;
  }
}

/** `DisplayValueComponent` of obsidian.d.ts: a value to read, and whether it needs a look. */
export class DisplayValueComponent implements O.DisplayValueComponent {
  valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv('setting-display-value');
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning');
    return this;
  }
}
