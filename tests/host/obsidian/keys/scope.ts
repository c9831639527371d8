import type * as O from 'obsidian';
import { Platform } from '../base/platform';

interface Handler extends O.KeymapEventHandler {
  modifiers: string | null;
  key: string | null;
  listener: O.KeymapEventListener;
  scope: Scope;
}

/** `Scope` of obsidian.d.ts: the keys of one place. What it does not handle goes to its parent. */
export class Scope implements O.Scope {
  private handlers: Handler[] = [];

  constructor(private readonly parent?: Scope) {}

  register(
    modifiers: O.Modifier[] | null,
    key: string | null,
    listener: O.KeymapEventListener,
  ): O.KeymapEventHandler {
    const handler: Handler = { modifiers: modifiers && modifierText(modifiers), key, listener, scope: this };
    this.handlers.push(handler);
    return handler;
  }

  unregister(handler: O.KeymapEventHandler): void {
    this.handlers = this.handlers.filter((known) => known !== handler);
  }

  /** Runs the handlers of the key until one answers something; `false` from it prevents the default. */
  handleKey(event: KeyboardEvent): unknown {
    const context: O.KeymapContext = { modifiers: pressedModifiers(event), key: event.key, vkey: event.key };
    for (const handler of this.handlers) {
      if (!matches(handler, context)) continue;
      const answer: unknown = handler.listener(event, context);
      if (answer !== undefined) return answer;
    }
    return this.parent?.handleKey(event);
  }
}

function matches(handler: Handler, pressed: O.KeymapContext): boolean {
  if (handler.modifiers !== null && handler.modifiers !== pressed.modifiers) return false;
  return handler.key === null || handler.key.toLowerCase() === pressed.key?.toLowerCase();
}

/** `Mod` is Cmd on macOS and Ctrl elsewhere; the order is fixed, so that two lists can be compared as text. */
function modifierText(modifiers: readonly string[]): string {
  const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
  return [...new Set(modifiers.map((modifier) => (modifier === 'Mod' ? mod : modifier)))].sort().join(',');
}

/** The modifiers that are held down, as the app writes them: `Ctrl,Shift`. */
export function pressedModifiers(event: KeyboardEvent | MouseEvent): string {
  const held = [
    event.altKey && 'Alt',
    event.ctrlKey && 'Ctrl',
    event.metaKey && 'Meta',
    event.shiftKey && 'Shift',
  ];
  return held.filter(Boolean).join(',');
}

/** Whether a key press is this hotkey. */
export function isHotkey(event: KeyboardEvent, hotkey: O.Hotkey): boolean {
  return (
    modifierText(hotkey.modifiers) === pressedModifiers(event) &&
    hotkey.key.toLowerCase() === event.key.toLowerCase()
  );
}
