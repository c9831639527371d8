import type * as O from 'obsidian';
import { setTooltip } from '../ui/tooltip';
import { ButtonComponent, ExtraButtonComponent } from './button';
import {
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './choices';
import { ColorComponent } from './color';
import type { BaseComponent } from './components';
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './text-fields';

type Build<C> = (component: C) => unknown;

/** `Setting` of obsidian.d.ts: one row, its name and description on the left, its controls on the right. */
export class Setting {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: O.TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    return this.setClass('setting-item-heading');
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = message
      ? this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } })
      : null;
    this.settingEl.toggleClass('is-invalid', this.errorEl !== null);
    return this;
  }

  addDisplayValue(build: Build<DisplayValueComponent>): this {
    build(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addButton(build: Build<ButtonComponent>): this {
    return this.add(new ButtonComponent(this.controlEl), build);
  }

  addExtraButton(build: Build<ExtraButtonComponent>): this {
    return this.add(new ExtraButtonComponent(this.controlEl), build);
  }

  addToggle(build: Build<ToggleComponent>): this {
    this.settingEl.addClass('mod-toggle');
    return this.add(new ToggleComponent(this.controlEl), build);
  }

  addText(build: Build<TextComponent>): this {
    return this.add(new TextComponent(this.controlEl), build);
  }

  addSearch(build: Build<SearchComponent>): this {
    return this.add(new SearchComponent(this.controlEl), build);
  }

  addTextArea(build: Build<TextAreaComponent>): this {
    return this.add(new TextAreaComponent(this.controlEl), build);
  }

  addMomentFormat(build: Build<MomentFormatComponent>): this {
    return this.add(new MomentFormatComponent(this.controlEl), build);
  }

  addDropdown(build: Build<DropdownComponent>): this {
    return this.add(new DropdownComponent(this.controlEl), build);
  }

  addColorPicker(build: Build<ColorComponent>): this {
    return this.add(new ColorComponent(this.controlEl), build);
  }

  addProgressBar(build: Build<ProgressBarComponent>): this {
    return this.add(new ProgressBarComponent(this.controlEl), build);
  }

  addSlider(build: Build<SliderComponent>): this {
    return this.add(new SliderComponent(this.controlEl), build);
  }

  addComponent(create: (el: HTMLElement) => BaseComponent): this {
    return this.add(create(this.controlEl), () => undefined);
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private add<C extends BaseComponent>(component: C, build: Build<C>): this {
    this.components.push(component);
    build(component);
    return this;
  }
}

/** `SettingGroup` of obsidian.d.ts: rows under one heading. */
export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly headerEl: HTMLElement;
  listEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.headerEl = this.groupEl.createDiv('setting-item setting-item-heading');
    this.headerEl.createDiv('setting-item-name');
    this.headerEl.createDiv('setting-item-control');
    this.listEl = this.groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.headerEl.find('.setting-item-name').setText(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(build: (setting: Setting) => void): this {
    build(new Setting(this.listEl));
    return this;
  }

  addSearch(build: Build<SearchComponent>): this {
    build(new SearchComponent(this.headerEl.find('.setting-item-control')));
    return this;
  }

  addExtraButton(build: Build<ExtraButtonComponent>): this {
    build(new ExtraButtonComponent(this.headerEl.find('.setting-item-control')));
    return this;
  }
}
