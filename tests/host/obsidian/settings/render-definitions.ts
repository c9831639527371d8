import type * as O from 'obsidian';
import { Platform } from '../base/platform';
import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';
import { addControl } from './controls';
import { addDeleteButton, addDragHandle } from './list-rows';
import { Setting, SettingGroup } from './setting';
import type { SettingTab } from './setting-tab';

type Flag = boolean | (() => boolean) | undefined;
type Group = O.SettingDefinitionGroup | O.SettingDefinitionList;
type Validate = (value: unknown) => string | void | Promise<string | void>;

/** A tab's definitions on the page. Pages open in place, with a way back. */
export class RenderedDefinitions {
  /** The pages that lead to the one that is open. */
  private readonly trail: O.SettingDefinitionPage[] = [];
  private readonly refreshers: (() => void)[] = [];
  private readonly cleanups: (() => void)[] = [];

  /** Draws `items` into the tab's container, on the page that `path` (names of pages) leads to. */
  constructor(
    private readonly tab: SettingTab,
    private readonly items: O.SettingDefinitionItem[],
    path: string[],
  ) {
    let level = items;
    for (const name of path) {
      const page = pagesIn(level).find((candidate) => candidate.name === name);
      if (!page) break;
      this.trail.push(page);
      level = page.items ?? [];
    }
    this.draw();
  }

  /** The names of the pages that lead to the one that is open. */
  get path(): string[] {
    return this.trail.map(({ name }) => name);
  }

  /** Evaluates every `visible` and `disabled` again. */
  refresh(): void {
    for (const refresher of this.refreshers) refresher();
  }

  tearDown(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.refreshers.length = 0;
    this.tab.containerEl.empty();
  }

  private draw(): void {
    this.tearDown();
    const page = this.trail.at(-1);
    if (page) this.drawTitlebar(page.name);
    if (page?.page) this.drawOwnPage(page.page());
    else this.drawItems(page ? (page.items ?? []) : this.items);
    this.refresh();
  }

  private drawTitlebar(title: string): void {
    const bar = this.tab.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createEl('button', { cls: 'clickable-icon setting-page-back' });
    setIcon(back, 'chevron-left');
    setTooltip(back, 'Back');
    back.addEventListener('click', () => {
      this.trail.pop();
      this.draw();
    });
    bar.createDiv({ cls: 'setting-page-title', text: title });
  }

  private drawOwnPage(page: O.SettingPage): void {
    this.tab.containerEl.append(page.rootEl);
    page.display();
    this.cleanups.push(() => page.hide());
  }

  /** Rows that stand in no group share one without a heading. */
  private drawItems(items: O.SettingDefinitionItem[]): void {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if (isGroup(item)) {
        loose = null;
        this.drawGroup(item);
      } else {
        loose ??= new SettingGroup(this.tab.containerEl);
        this.drawRow(item, loose, 0);
      }
    }
  }

  private drawGroup(definition: Group): void {
    const group = new SettingGroup(this.tab.containerEl);
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(...definition.cls.split(' '));
    this.refreshers.push(() => group.groupEl.toggle(isOn(definition.visible, true)));
    const rows = (definition.items ?? []).map((item, index) => this.drawRow(item, group, index));
    if (definition.search) addSearch(group, definition.search, definition.items ?? [], rows);
    for (const build of definition.extraButtons ?? []) group.addExtraButton(build);
    if (isList(definition)) drawList(definition, group, rows);
  }

  private drawRow(item: O.SettingGroupItem, group: SettingGroup, index: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(copyOf(item.desc));
    this.refreshers.push(() => setting.settingEl.toggle(isOn(item.visible, true)));
    if (isPage(item)) this.drawPageLink(item, setting);
    else if (item.control) this.drawControl(item.control, setting);
    else if (item.action) this.drawAction(item, setting, index);
    else if (item.render) {
      const cleanup = item.render(setting, group);
      if (cleanup) this.cleanups.push(cleanup);
    }
    return setting;
  }

  private drawPageLink(page: O.SettingDefinitionPage, setting: Setting): void {
    setting.addDisplayValue((value) => {
      value.setValue(valueOf(page.displayValue) ?? null).setStatus(valueOf(page.status) ?? null);
    });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
    makePressable(setting.settingEl, 'mod-navigable', () => {
      this.trail.push(page);
      this.draw();
    });
  }

  private drawAction(item: O.SettingDefinitionAction, setting: Setting, index: number): void {
    makePressable(setting.settingEl, 'mod-action', () => {
      if (!isOn(item.disabled, false)) item.action(setting.settingEl, index);
    });
    this.refreshers.push(() => void setting.setDisabled(isOn(item.disabled, false)));
  }

  /** A value that `validate` refuses is shown with its message and not saved; so is a bad one that was stored. */
  private drawControl(control: O.SettingControl, setting: Setting): void {
    const stored: unknown = this.tab.getControlValue(control.key) ?? control.defaultValue;
    let checks = 0;
    const check = async (value: unknown): Promise<boolean> => {
      checks += 1;
      const mine = checks;
      const message = await (control.validate as Validate | undefined)?.(value);
      if (mine !== checks) return false;
      setting.setErrorMessage(message ?? null);
      return !message;
    };
    const save = async (value: unknown): Promise<void> => {
      if (!(await check(value))) return;
      await this.tab.setControlValue(control.key, value);
      this.refresh();
    };
    addControl(this.tab.app, setting, control, stored, (value) => void save(value));
    if (stored !== undefined) void check(stored);
    this.refreshers.push(() => void setting.setDisabled(isOn(control.disabled, false)));
  }
}

function isGroup(item: O.SettingDefinitionItem): item is Group {
  return 'type' in item && (item.type === 'group' || item.type === 'list');
}

function isList(group: Group): group is O.SettingDefinitionList {
  return group.type === 'list';
}

function isPage(item: O.SettingGroupItem): item is O.SettingDefinitionPage {
  return 'type' in item;
}

function drawList(list: O.SettingDefinitionList, group: SettingGroup, rows: Setting[]): void {
  const { emptyState, onReorder, onDelete, addItem } = list;
  group.addClass('mod-list');
  if (rows.length === 0 && emptyState !== undefined) {
    group.listEl.createDiv('setting-list-empty').append(copyOf(emptyState));
  }
  rows.forEach((row, index) => {
    if (onReorder) addDragHandle(row, index, onReorder);
    if (onDelete) addDeleteButton(row, index, onDelete);
  });
  if (addItem) drawAddItem(addItem, group);
}

/** A `+` in the heading on the desktop, a row below the list on a phone, as documented. */
function drawAddItem({ name, action }: O.SettingDefinitionAddItem, group: SettingGroup): void {
  if (!Platform.isMobile) {
    group.addExtraButton((button) =>
      button
        .setIcon('plus')
        .setTooltip(name)
        .onClick(() => action(button.extraSettingsEl)),
    );
    return;
  }
  const row = group.listEl.createDiv({ cls: 'setting-item', text: `+ ${name}` });
  makePressable(row, 'mod-add-item', () => action(row));
}

function pagesIn(items: O.SettingDefinitionItem[]): O.SettingDefinitionPage[] {
  return items.flatMap((item): O.SettingDefinitionPage[] => {
    if (!('type' in item)) return [];
    return isGroup(item) ? pagesIn(item.items ?? []) : [item];
  });
}

function addSearch(
  group: SettingGroup,
  search: NonNullable<Group['search']>,
  items: O.SettingGroupItem[],
  rows: Setting[],
): void {
  group.addSearch((field) => {
    field.setPlaceholder(search.placeholder ?? 'Filter…').onChange((query) => {
      items.forEach((item, index) => {
        const always = 'searchable' in item && !isOn(item.searchable, true);
        const shown = always || query === '' || search.match(item, query);
        rows[index]?.settingEl.toggleClass('mod-filtered-out', !shown);
      });
    });
  });
}

function makePressable(el: HTMLElement, cls: string, press: () => void): void {
  el.addClass(cls, 'tappable');
  el.setAttrs({ role: 'button', tabindex: 0 });
  el.addEventListener('click', press);
  el.addEventListener('keydown', (event) => {
    if (event.target === el && (event.key === 'Enter' || event.key === ' ')) press();
  });
}

function isOn(flag: Flag, otherwise: boolean): boolean {
  return (typeof flag === 'function' ? flag() : flag) ?? otherwise;
}

function valueOf<T extends string | null>(value: T | (() => T) | undefined): T | undefined {
  return typeof value === 'function' ? value() : value;
}

/** A fragment would be emptied by its first use. */
function copyOf(content: string | DocumentFragment): string | DocumentFragment {
  return typeof content === 'string' ? content : (content.cloneNode(true) as DocumentFragment);
}
