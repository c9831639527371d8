import type * as O from 'obsidian';
import { releaseListener } from './events';

/** `Component` of obsidian.d.ts: loads and unloads with its children and undoes what was registered. */
export class Component implements O.Component {
  private loaded = false;
  private readonly children: O.Component[] = [];
  private readonly cleanups: (() => unknown)[] = [];

  load(): void {
    if (this.loaded) return;
    this.loaded = true;
    void this.onload();
    for (const child of [...this.children]) child.load();
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    for (const child of this.children.splice(0).reverse()) child.unload();
    for (const cleanup of this.cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends O.Component>(component: T): T {
    this.children.push(component);
    if (this.loaded) component.load();
    return component;
  }

  removeChild<T extends O.Component>(component: T): T {
    const at = this.children.indexOf(component);
    if (at >= 0) this.children.splice(at, 1);
    component.unload();
    return component;
  }

  register(callback: () => unknown): void {
    this.cleanups.push(callback);
  }

  registerEvent(ref: O.EventRef): void {
    this.register(() => releaseListener(ref));
  }

  registerDomEvent(
    target: Window | Document | HTMLElement,
    type: string,
    callback: (this: HTMLElement, event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as unknown as EventListener;
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
