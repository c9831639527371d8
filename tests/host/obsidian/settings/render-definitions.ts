import type * as O from 'obsidian';
import { Platform } from '../base/platform';
import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';
import { addControl } from './controls';
import { addDragHandle } from './reorder';
import { Setting, SettingGroup } from './setting';
import type { SettingPage, SettingTab } from './setting-tab';

/** What the settings dialog holds of a tab that was rendered from definitions. */
export interface RenderedDefinitions {
  /** Evaluates every `visible` and `disabled` again. */
  refresh(): void;
  tearDown(): void;
  /** The names of the pages that lead to the one that is open. */
  openPage(): string[];
  goTo(path: string[]): void;
}

type Flag = boolean | (() => boolean) | undefined;
type Group = O.SettingDefinitionGroup | O.SettingDefinitionList;

/** Renders a tab's definitions into its container; pages open in place, with a way back. */
export function renderDefinitions(tab: SettingTab, items: O.SettingDefinitionItem[]): RenderedDefinitions {
  let refreshers: (() => void)[] = [];
  let cleanups: (() => void)[] = [];
  const trail: O.SettingDefinitionPage[] = [];

  const tearDown = (): void => {
    for (const cleanup of cleanups.splice(0)) cleanup();
    refreshers = [];
  };
  const refresh = (): void => {
    for (const refresher of refreshers) refresher();
  };

  const draw = (): void => {
    tearDown();
    tab.containerEl.empty();
    const page = trail.at(-1);
    if (page) drawTitlebar(page);
    if (page?.page) drawOwnPage(page.page());
    else drawItems(page?.items ?? (page ? [] : items));
    refresh();
  };

  const drawTitlebar = (page: O.SettingDefinitionPage): void => {
    const bar = tab.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createEl('button', { cls: 'clickable-icon setting-page-back' });
    setIcon(back, 'chevron-left');
    setTooltip(back, 'Back');
    back.addEventListener('click', () => {
      trail.pop();
      draw();
    });
    bar.createDiv({ cls: 'setting-page-title', text: page.name });
  };

  const drawOwnPage = (page: O.SettingPage): void => {
    const own = page as unknown as SettingPage;
    tab.containerEl.append(own.rootEl);
    own.display();
    cleanups.push(() => own.hide());
  };

  const drawItems = (list: O.SettingDefinitionItem[]): void => {
    let loose: SettingGroup | null = null;
    for (const item of list) {
      if ('type' in item && (item.type === 'group' || item.type === 'list')) {
        loose = null;
        drawGroup(item);
      } else {
        loose ??= new SettingGroup(tab.containerEl);
        drawRow(item as O.SettingGroupItem, loose, 0);
      }
    }
  };

  const drawGroup = (definition: Group): void => {
    const group = new SettingGroup(tab.containerEl);
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(...definition.cls.split(' '));
    group.groupEl.toggleClass('mod-list', definition.type === 'list');
    refreshers.push(() => group.groupEl.toggle(isOn(definition.visible, true)));
    const rows = (definition.items ?? []).map((item, index) => drawRow(item, group, index));
    if (definition.search) addSearch(group, definition.search, definition.items ?? [], rows);
    for (const build of definition.extraButtons ?? [])
      group.addExtraButton((button) => build(button as unknown as O.ExtraButtonComponent));
    if (definition.type === 'list') drawList(definition as O.SettingDefinitionList, group, rows);
  };

  const drawList = (list: O.SettingDefinitionList, group: SettingGroup, rows: Setting[]): void => {
    if (rows.length === 0 && list.emptyState !== undefined) {
      group.listEl.createDiv('setting-list-empty').append(copyOf(list.emptyState));
    }
    rows.forEach((row, index) => {
      if (list.onReorder) addDragHandle(row, index, list.onReorder);
      if (list.onDelete) addDelete(row, index, list.onDelete);
    });
    if (list.addItem) drawAddItem(list.addItem, group);
  };

  const drawAddItem = ({ name, action }: O.SettingDefinitionAddItem, group: SettingGroup): void => {
    if (Platform.isMobile) {
      const row = group.listEl.createDiv({
        cls: 'setting-item mod-add-item tappable',
        text: `+ ${name}`,
        attr: { role: 'button', tabindex: 0 },
      });
      row.addEventListener('click', () => action(row));
    } else {
      group.addExtraButton((button) =>
        button
          .setIcon('plus')
          .setTooltip(name)
          .onClick(() => action(button.extraSettingsEl)),
      );
    }
  };

  const drawRow = (item: O.SettingGroupItem, group: SettingGroup, index: number): Setting => {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(copyOf(item.desc));
    refreshers.push(() => setting.settingEl.toggle(isOn(item.visible, true)));
    if ('type' in item && item.type === 'page') drawPageLink(item, setting);
    else if ('control' in item && item.control) drawControl(item.control, setting);
    else if ('action' in item && item.action !== undefined) drawAction(item, setting, index);
    else if ('render' in item && item.render !== undefined) {
      const cleanup = item.render(setting as unknown as O.Setting, group as unknown as O.SettingGroup);
      if (cleanup) cleanups.push(cleanup);
    }
    return setting;
  };

  const drawPageLink = (page: O.SettingDefinitionPage, setting: Setting): void => {
    const open = (): void => {
      trail.push(page);
      draw();
    };
    setting.addDisplayValue((value) => {
      value.setValue(valueOf(page.displayValue) ?? null).setStatus(valueOf(page.status) ?? null);
    });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
    makePressable(setting.settingEl, 'mod-navigable', open);
  };

  const drawAction = (item: O.SettingDefinitionAction, setting: Setting, index: number): void => {
    makePressable(setting.settingEl, 'mod-action', () => {
      if (!isOn(item.disabled, false)) item.action(setting.settingEl, index);
    });
    refreshers.push(() => setting.setDisabled(isOn(item.disabled, false)));
  };

  const drawControl = (control: O.SettingControl, setting: Setting): void => {
    const stored = tab.getControlValue(control.key);
    const seed = stored ?? control.defaultValue;
    let latest = 0;
    const check = async (value: unknown): Promise<boolean> => {
      latest += 1;
      const mine = latest;
      const message = await (
        control.validate as ((candidate: unknown) => string | void | Promise<string | void>) | undefined
      )?.(value);
      if (mine !== latest) return false;
      setting.setErrorMessage(message || null);
      return !message;
    };
    const save = async (value: unknown): Promise<void> => {
      if (!(await check(value))) return;
      await tab.setControlValue(control.key, value);
      refresh();
    };
    addControl(tab.app, setting, control, seed, (value) => void save(value));
    if (seed !== undefined && seed !== null) void check(seed);
    refreshers.push(() => setting.setDisabled(isOn(control.disabled, false)));
  };

  draw();
  return {
    refresh,
    tearDown,
    openPage: () => trail.map(({ name }) => name),
    goTo(path) {
      let level: O.SettingDefinitionItem[] = items;
      for (const name of path) {
        const page = pagesIn(level).find((candidate) => candidate.name === name);
        if (!page) break;
        trail.push(page);
        level = page.items ?? [];
      }
      if (trail.length > 0) draw();
    },
  };
}

function pagesIn(items: O.SettingDefinitionItem[]): O.SettingDefinitionPage[] {
  return items.flatMap((item): O.SettingDefinitionPage[] => {
    if (!('type' in item)) return [];
    return item.type === 'page' ? [item] : pagesIn(item.items ?? []);
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
        const shown = always || query === '' || search.match(item as O.SettingDefinition, query);
        rows[index]?.settingEl.toggleClass('mod-filtered-out', !shown);
      });
    });
  });
}

function addDelete(row: Setting, index: number, onDelete: (index: number) => void): void {
  row.addExtraButton((button) =>
    button
      .setIcon('trash-2')
      .setTooltip('Delete')
      .onClick(() => onDelete(index)),
  );
  row.settingEl.tabIndex = 0;
  row.settingEl.addEventListener('keydown', (event) => {
    if (event.target === row.settingEl && (event.key === 'Delete' || event.key === 'Backspace'))
      onDelete(index);
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
