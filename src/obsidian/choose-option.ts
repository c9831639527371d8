import { Menu, SuggestModal, prepareFuzzySearch, type App } from 'obsidian';
import type { RollupOption } from '../views/rollup/rollup-view-model';

type Choice<Value> = { readonly value: Value } | null;

/** So many fit a menu; of more one types a few letters. */
const MOST_IN_MENU = 12;

/** Lets the user choose: from a menu below the control, or from a list with a filter where there are many. */
export function chooseOption<Value>(
  app: App,
  question: string,
  options: readonly RollupOption<Value>[],
  event: MouseEvent | KeyboardEvent,
): Promise<Choice<Value>> {
  if (options.length > MOST_IN_MENU)
    return new Promise((resolve) => new OptionList(app, question, options, resolve).open());
  const menu = new Menu();
  return new Promise((resolve) => {
    for (const { name, detail, isCurrent, value } of options)
      menu.addItem((item) =>
        item
          .setTitle(detail === null ? name : `${name}, ${detail}`)
          .setChecked(isCurrent)
          .onClick(() => resolve({ value })),
      );
    // The menu may hide before it tells what was chosen.
    menu.onHide(() => event.win.setTimeout(() => resolve(null)));
    showBelow(menu, event);
  });
}

/**
 * A menu drops down from the button that opens it, by pointer and by key alike; also the second one of an event. For a
 * key that is no button's it stands below what has the focus.
 */
function showBelow(menu: Menu, event: MouseEvent | KeyboardEvent): void {
  const target = event.targetNode;
  if (!target?.instanceOf(Element)) return;
  const anchor = target.closest('button') ?? target;
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, anchor.doc);
}

/** A list to choose from by typing. */
class OptionList<Value> extends SuggestModal<RollupOption<Value>> {
  private chosen: Choice<Value> = null;

  constructor(
    app: App,
    question: string,
    private readonly options: readonly RollupOption<Value>[],
    private readonly answer: (chosen: Choice<Value>) => void,
  ) {
    super(app);
    this.setPlaceholder(question);
  }

  override getSuggestions(query: string): RollupOption<Value>[] {
    const search = prepareFuzzySearch(query.trim());
    return this.options.filter(({ name }) => query.trim() === '' || search(name) !== null);
  }

  override renderSuggestion({ name, detail }: RollupOption<Value>, el: HTMLElement): void {
    el.createDiv({ text: name });
    if (detail !== null) el.createEl('small', { text: detail });
  }

  override onChooseSuggestion({ value }: RollupOption<Value>): void {
    this.chosen = { value };
  }

  override onClose(): void {
    super.onClose();
    // It closes before it tells what was chosen.
    this.modalEl.win.setTimeout(() => this.answer(this.chosen));
  }
}
