import type * as O from 'obsidian';
import type { App } from '../app';
import { Scope } from '../keys/scope';
import { createSuggestionList, type SuggestionList } from './suggestion-list';

/** `PopoverSuggest` of obsidian.d.ts: a list that floats and takes the arrow keys while it is open. */
export abstract class PopoverSuggest<T> implements O.ISuggestOwner<T> {
  protected readonly suggestEl = createDiv('suggestion-container');
  protected readonly list: SuggestionList<T>;

  constructor(
    public app: App,
    public scope: Scope = new Scope(app.scope),
  ) {
    this.list = createSuggestionList<T>(this, this.suggestEl.createDiv('suggestion'), this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
  }

  open(): void {
    if (this.suggestEl.isConnected) return;
    activeDocument.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.suggestEl.isConnected) return;
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }

  onHistoryBack(): void {
    this.close();
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** `AbstractInputSuggest` of obsidian.d.ts: type-ahead for an input or an editable `div`. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private asked = 0;

  constructor(
    app: App,
    private readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    for (const type of ['input', 'focus'] as const)
      textInputEl.addEventListener(type, () => void this.update());
    textInputEl.addEventListener('blur', () => this.close());
  }

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.getText();
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, event);
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  private async update(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const found = await this.getSuggestions(this.getValue());
    if (mine !== this.asked || !this.textInputEl.isActiveElement()) return;
    if (found.length === 0) {
      this.close();
      return;
    }
    this.list.show(this.limit > 0 ? found.slice(0, this.limit) : found);
    this.open();
    const at = this.textInputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({
      left: `${at.left}px`,
      top: `${at.bottom + 4}px`,
      minWidth: `${at.width}px`,
    });
  }
}
