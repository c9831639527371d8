import type * as O from 'obsidian';
import { Component } from '../base/component';
import { Platform } from '../base/platform';
import { Scope } from '../keys/scope';
import { currentApp } from './current-app';
import { MenuItem, MenuSeparator } from './menu-item';

const EDGE_PX = 4;
const menuOfEvent = new WeakMap<Event, Menu>();

/** `Menu` of obsidian.d.ts: arrows move, Enter takes, Escape and a click beside it close. */
export class Menu extends Component implements O.Menu {
  readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  parentMenu: Menu | null = null;
  private readonly scope = new Scope();
  private readonly items: (MenuItem | MenuSeparator)[] = [];
  private readonly hideCallbacks: (() => unknown)[] = [];
  private selected: MenuItem | null = null;
  private child: Menu | null = null;
  private doc: Document = activeDocument;

  constructor() {
    super();
    this.registerKeys();
  }

  /** The one menu of an event: all who ask within the event add to it, and it is shown after them. */
  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const known = menuOfEvent.get(event);
    if (known) return known;
    const menu = new Menu();
    menuOfEvent.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(_useNativeMenu: boolean): this {
    return this;
  }

  setParentElement(_el: HTMLElement): this {
    return this;
  }

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this, () => new Menu());
    this.items.push(item);
    build(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  onHide(callback: () => unknown): void {
    this.hideCallbacks.push(callback);
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition(position: O.MenuPositionDef, doc: Document = activeDocument): this {
    if (this.dom.isConnected || this.items.length === 0) return this;
    this.doc = doc;
    this.layOut();
    doc.body.append(this.dom);
    this.place(position);
    currentApp().keymap.pushScope(this.scope);
    this.load();
    this.registerDomEvent(doc, 'pointerdown', this.onPointerDown, true);
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.child?.hide();
    this.dom.remove();
    currentApp().keymap.popScope(this.scope);
    this.unload();
    for (const callback of this.hideCallbacks) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHistoryBack(): void {
    this.hide();
  }

  /** Closes this menu and the ones it was opened from. */
  hideAll(): void {
    if (this.parentMenu) this.parentMenu.hideAll();
    else this.hide();
  }

  openSubmenu(item: MenuItem): void {
    if (!item.submenu || this.child === item.submenu) return;
    this.child?.hide();
    this.child = item.submenu;
    item.submenu.onHide(() => (this.child = null));
    const at = item.dom.getBoundingClientRect();
    item.submenu.showAtPosition({ x: at.right, y: at.top - 6 }, this.doc);
  }

  private layOut(): void {
    this.dom.empty();
    if (Platform.isPhone) this.dom.createDiv('menu-grabber');
    const scroll = this.dom.createDiv('menu-scroll');
    for (const entry of this.grouped()) {
      scroll.append(entry.dom);
      if (!(entry instanceof MenuItem)) continue;
      entry.dom.addEventListener('click', (event) => entry.use(event));
      entry.dom.addEventListener('mouseenter', () => this.hover(entry));
    }
  }

  /** Items of one section stand together, sections in the order in which they first occur, a line between them. */
  private grouped(): (MenuItem | MenuSeparator)[] {
    const sections = new Map<string, (MenuItem | MenuSeparator)[]>();
    let section = '';
    for (const entry of this.items) {
      if (entry instanceof MenuItem) section = entry.section;
      sections.set(section, [...(sections.get(section) ?? []), entry]);
    }
    const groups = [...sections.values()];
    return groups.flatMap((group, n) => (n === 0 ? group : [new MenuSeparator(), ...group]));
  }

  private hover(item: MenuItem): void {
    this.select(item);
    if (item.submenu) this.openSubmenu(item);
    else this.child?.hide();
  }

  private select(item: MenuItem | null): void {
    this.selected?.dom.removeClass('selected');
    this.selected = item;
    item?.dom.addClass('selected');
    item?.dom.scrollIntoView({ block: 'nearest' });
  }

  private step(by: number): void {
    const reachable = this.items.filter(
      (entry): entry is MenuItem => entry instanceof MenuItem && entry.selectable,
    );
    const at = this.selected ? reachable.indexOf(this.selected) : by > 0 ? -1 : 0;
    this.select(reachable[(at + by + reachable.length) % reachable.length] ?? null);
  }

  private registerKeys(): void {
    const key = (name: string, action: (event: KeyboardEvent) => void): void => {
      this.scope.register([], name, (event) => {
        action(event);
        return false;
      });
    };
    key('ArrowDown', () => this.step(1));
    key('ArrowUp', () => this.step(-1));
    key('Enter', (event) => this.selected?.use(event));
    key(' ', (event) => this.selected?.use(event));
    key('Escape', () => this.hide());
    key('ArrowRight', () => {
      if (!this.selected?.submenu) return;
      this.openSubmenu(this.selected);
      this.selected.submenu.step(1);
    });
    key('ArrowLeft', () => {
      if (this.parentMenu) this.hide();
    });
  }

  private readonly onPointerDown = (event: PointerEvent): void => {
    const target = event.target;
    if (target instanceof Element && target.closest('.menu')) return;
    this.hideAll();
  };

  private place({ x, y, left, width }: O.MenuPositionDef): void {
    if (Platform.isPhone) return;
    const { innerWidth, innerHeight } = this.dom.win;
    const size = this.dom.getBoundingClientRect();
    const start = left ? x - size.width : x;
    const fitsDown = y + size.height <= innerHeight - EDGE_PX;
    this.dom.setCssStyles({
      left: `${Math.max(EDGE_PX, Math.min(start, innerWidth - size.width - EDGE_PX))}px`,
      top: `${fitsDown ? y : Math.max(EDGE_PX, innerHeight - size.height - EDGE_PX)}px`,
      ...(width !== undefined && { minWidth: `${width}px` }),
    });
  }
}
