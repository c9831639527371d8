import { setup } from 'obsidian-test-mocks/setup';

type Listener = (event: Event, target: Element) => unknown;

/**
 * Obsidian's global DOM helpers. They come from obsidian-test-mocks, but for those that ignore their selector, never
 * call back, or belong to the wrong window.
 */
export function installDomHelpers(): void {
  setup();
  Reflect.deleteProperty(globalThis, 'app');
  for (const target of [HTMLElement.prototype, Document.prototype]) Object.assign(target, delegation);
  Object.assign(HTMLElement.prototype, { onClickEvent, onNodeInserted, onWindowMigrated });
  Object.assign(Element.prototype, { isActiveElement, setText });
  Object.assign(globalThis, {
    nextFrame: () => new Promise<void>((resolve) => window.requestAnimationFrame(() => resolve())),
    ready,
  });
  for (const [key, read] of Object.entries({
    activeWindow: focusedWindow,
    activeDocument: () => focusedWindow().document,
  })) {
    Object.defineProperty(window, key, { get: read, configurable: true });
  }
  Object.defineProperty(UIEvent.prototype, 'win', {
    get(this: UIEvent) {
      return this.view ?? window;
    },
    configurable: true,
  });
}

const listeners = new WeakMap<Listener, Map<string, EventListener>>();

const delegation = {
  on(
    this: EventTarget,
    type: string,
    selector: string,
    listener: Listener,
    options?: AddEventListenerOptions,
  ): void {
    const delegate = (event: Event): void => {
      const hit = event.target instanceof Element ? event.target.closest(selector) : null;
      if (hit) listener.call(this, event, hit);
    };
    const known = listeners.get(listener) ?? new Map<string, EventListener>();
    listeners.set(listener, known.set(`${type} ${selector}`, delegate));
    this.addEventListener(type, delegate, options);
  },
  off(
    this: EventTarget,
    type: string,
    selector: string,
    listener: Listener,
    options?: AddEventListenerOptions,
  ): void {
    const delegate = listeners.get(listener)?.get(`${type} ${selector}`);
    if (delegate) this.removeEventListener(type, delegate, options);
  },
};

/** A click with any button but the right one, as in the app. */
function onClickEvent(
  this: HTMLElement,
  listener: (event: MouseEvent) => unknown,
  options?: AddEventListenerOptions,
): void {
  this.addEventListener('click', listener, options);
  this.addEventListener('auxclick', listener, options);
}

function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
  let inside = this.isConnected;
  const observer = new MutationObserver(() => {
    if (this.isConnected === inside) return;
    inside = this.isConnected;
    if (!inside) return;
    if (once) observer.disconnect();
    listener();
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
  let home = this.ownerDocument;
  const stop = onNodeInserted.call(this, () => {
    if (this.ownerDocument === home) return;
    home = this.ownerDocument;
    listener(this.win);
  });
  return stop;
}

function isActiveElement(this: Element): boolean {
  return this.ownerDocument.activeElement === this;
}

function setText(this: Element, text: string | DocumentFragment): void {
  this.replaceChildren(text);
}

function ready(callback: () => unknown): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => callback(), { once: true });
  else callback();
}

/** The pop-out that has the focus, else the main window. */
function focusedWindow(): Window {
  return popouts.find((win) => !win.closed && win.document.hasFocus()) ?? window;
}

const popouts: Window[] = [];

const PATCHED = ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'DocumentFragment', 'UIEvent'];

/** Gives a pop-out the helpers too, and makes it count as a place that can have the focus. */
export function installInPopout(win: Window): void {
  popouts.push(win);
  for (const name of PATCHED) {
    const [own, theirs] = [prototypeOf(window, name), prototypeOf(win, name)];
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(own))) {
      if (!(key in theirs)) Object.defineProperty(theirs, key, descriptor);
    }
  }
}

function prototypeOf(win: Window, name: string): object {
  return (Reflect.get(win, name) as { prototype: object }).prototype;
}
