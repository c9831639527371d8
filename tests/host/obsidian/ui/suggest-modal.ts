import type * as O from 'obsidian';
import type { App } from '../app';
import { Modal } from './modal';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';
import { createSuggestionList, type SuggestionList } from './suggestion-list';

/** `SuggestModal` of obsidian.d.ts: a prompt with a list under it. */
export abstract class SuggestModal<T> extends Modal implements O.ISuggestOwner<T> {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  private readonly list: SuggestionList<T>;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', {
      cls: 'prompt-input',
      type: 'text',
      attr: { autocomplete: 'off', spellcheck: 'false' },
    });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.list = createSuggestionList<T>(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener('input', () => void this.update());
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttribute('aria-label', placeholder);
  }

  setInstructions(instructions: O.Instruction[]): void {
    this.modalEl.querySelector('.prompt-instructions')?.remove();
    const box = this.modalEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) {
      const item = box.createDiv('prompt-instruction');
      item.createSpan({ cls: 'prompt-instruction-command', text: command });
      item.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.list.useSelected(event);
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  /** Late answers to an earlier query are dropped. */
  private async update(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const found = await this.getSuggestions(this.inputEl.value);
    if (mine !== this.asked) return;
    this.list.show(this.limit > 0 ? found.slice(0, this.limit) : found);
    if (this.list.count === 0) this.onNoSuggestion();
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;
}

/** `FuzzySuggestModal` of obsidian.d.ts: the items whose text matches, the best first. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<O.FuzzyMatch<T>> {
  getSuggestions(query: string): O.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found: O.FuzzyMatch<T>[] = [];
    for (const item of this.getItems()) {
      const match = search(this.getItemText(item));
      if (match) found.push({ item, match });
    }
    if (query.trim() !== '') sortSearchResults(found);
    return found;
  }

  renderSuggestion(item: O.FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item.item), item.match);
  }

  onChooseSuggestion(item: O.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item.item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
