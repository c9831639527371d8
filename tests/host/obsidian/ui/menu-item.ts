import type * as O from 'obsidian';
import { setIcon } from './icons';
import type { Menu } from './menu';

/** A line between two groups of a menu. */
export class MenuSeparator implements O.MenuSeparator {
  readonly dom = createDiv('menu-separator');
}

/** `MenuItem` of obsidian.d.ts, and `setSubmenu`, which the app has but does not document. */
export class MenuItem implements O.MenuItem {
  readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem' } });
  section = '';
  submenu: Menu | null = null;
  private readonly iconEl = this.dom.createDiv('menu-item-icon');
  private readonly titleEl = this.dom.createDiv('menu-item-title');
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private disabled = false;
  private label = false;

  constructor(
    private readonly menu: Menu,
    private readonly createMenu: () => Menu,
  ) {}

  get selectable(): boolean {
    return !this.disabled && !this.label;
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    this.dom.querySelector('.mod-checked-mark')?.remove();
    if (checked) setIcon(this.dom.createDiv('menu-item-icon mod-checked-mark'), 'check');
    this.dom.setAttr('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
    this.dom.setAttr('aria-checked', checked);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled ? 'true' : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.label = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.dom.dataset.section = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  setSubmenu(): Menu {
    if (!this.submenu) {
      this.submenu = this.createMenu();
      this.submenu.parentMenu = this.menu;
      this.dom.addClass('has-submenu');
      setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'chevron-right');
    }
    return this.submenu;
  }

  /** What a click or Enter does: open the submenu, or close the whole menu and run the callback. */
  use(event: MouseEvent | KeyboardEvent): void {
    if (!this.selectable) return;
    if (this.submenu) {
      this.menu.openSubmenu(this);
      return;
    }
    this.menu.hideAll();
    void this.callback?.(event);
  }
}
