import type * as O from 'obsidian';
import { Keymap as MocksKeymap } from 'obsidian-test-mocks/obsidian';
import type { Scope } from './scope';

/** `Keymap` of obsidian.d.ts. The topmost scope gets every key; below all pushed scopes lies that of the active view. */
export class Keymap implements O.Keymap {
  private readonly stack: Scope[] = [];

  /** `baseScope` names the scope that is active where none is pushed. */
  constructor(private readonly baseScope: () => Scope) {}

  pushScope(scope: Scope): void {
    this.popScope(scope);
    this.stack.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.stack.indexOf(scope);
    if (at >= 0) this.stack.splice(at, 1);
  }

  /** Hands the keys of a window to the scopes, before anything in the page sees them. */
  listen(target: Window): void {
    target.addEventListener('keydown', (event) => this.onKey(event), true);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const answer = (this.stack.at(-1) ?? this.baseScope()).handleKey(event);
    if (answer !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
    return MocksKeymap.isModifier(event, modifier);
  }

  static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
    return MocksKeymap.isModEvent(event);
  }
}
