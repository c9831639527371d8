import type * as O from 'obsidian';
import type { Scope } from '../keys/scope';

/** The rows of a prompt or a type-ahead, with one selected: arrows move, Enter takes, a click takes. */
export interface SuggestionList<T> {
  show(values: T[]): void;
  useSelected(event: MouseEvent | KeyboardEvent): void;
  readonly count: number;
}

export function createSuggestionList<T>(
  owner: O.ISuggestOwner<T>,
  el: HTMLElement,
  scope: Scope,
): SuggestionList<T> {
  let values: T[] = [];
  let rows: HTMLElement[] = [];
  let selected = 0;
  const select = (index: number): void => {
    rows[selected]?.removeClass('is-selected');
    selected = rows.length === 0 ? 0 : (index + rows.length) % rows.length;
    rows[selected]?.addClass('is-selected');
    rows[selected]?.scrollIntoView({ block: 'nearest' });
  };
  const use = (index: number, event: MouseEvent | KeyboardEvent): void => {
    if (index in values) owner.selectSuggestion(values[index] as T, event);
  };
  const key = (name: string, action: (event: KeyboardEvent) => void): void => {
    scope.register(name === 'Enter' ? null : [], name, (event) => {
      if (event.isComposing) return undefined;
      action(event);
      return false;
    });
  };
  key('ArrowDown', () => select(selected + 1));
  key('ArrowUp', () => select(selected - 1));
  key('Home', () => select(0));
  key('End', () => select(-1));
  key('Enter', (event) => use(selected, event));
  return {
    show(next) {
      values = next;
      el.empty();
      rows = values.map((value, index) => {
        const row = el.createDiv({ cls: 'suggestion-item' });
        owner.renderSuggestion(value, row);
        row.addEventListener('click', (event) => use(index, event));
        row.addEventListener('mousemove', () => select(index));
        return row;
      });
      select(0);
    },
    useSelected: (event) => use(selected, event),
    get count() {
      return values.length;
    },
  };
}
