import type { RefObject } from 'preact';
import { isListStep, LIST_STEPS } from '../list-keys';
import { LINE_ATTRIBUTE, type Lines } from '../use-lines';
import { noteOf } from './account-row';
import type { PortfolioChoices } from './portfolio-choices';
import { lineAt, type PortfolioItem } from './portfolio-items';
import type { PortfolioCommand } from './portfolio-keys';
import type { PortfolioActions, PortfolioViewModel } from './portfolio-view-model';

/** What the keys work with. */
export interface KeyHost {
  readonly model: PortfolioViewModel;
  readonly actions: PortfolioActions;
  readonly choices: PortfolioChoices;
  readonly items: readonly PortfolioItem[];
  readonly lines: Lines<PortfolioItem>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly openHelp: () => void;
}

function step(command: keyof typeof LIST_STEPS, event: KeyboardEvent, { lines, items }: KeyHost): void {
  const isOnLine = (event.target as Element).hasAttribute(LINE_ATTRIBUTE);
  const wanted = isOnLine ? LIST_STEPS[command](lines.current, items.length - 1) : lines.current;
  lines.focus(lineAt(items, wanted, lines.current));
}

/** Closes one thing at a time: what is open below a row, then what is typed. */
function back({ model, actions, lines }: KeyHost): boolean {
  if (model.peek) {
    actions.setPeek(null);
    lines.focus(lines.current);
  } else if (model.filter.text !== '') actions.setFilter((now) => ({ ...now, text: '' }));
  else return false;
  return true;
}

/** Does what a key asks of the current account; false where there is none. */
function runOnAccount(command: PortfolioCommand, event: KeyboardEvent, host: KeyHost): boolean {
  const { model, actions, lines } = host;
  const { item } = lines;
  if (!item) return false;
  const { id } = item.row;
  const isOpen = model.peek?.id === id;
  if (command === 'open') actions.open(noteOf(item.row), event);
  else if (command === 'peek') actions.setPeek(isOpen ? null : id);
  else if (command === 'unfold') actions.setPeek(id);
  else if (command === 'close') {
    if (isOpen) actions.setPeek(null);
    lines.focus(lines.current);
  } else if (command === 'brief') actions.prepareBrief(id);
  else if (command === 'tasks') actions.showTasks(id);
  else actions.menu({ kind: 'source', source: noteOf(item.row) }, event);
  return true;
}

/** Does what a key asks; false where it asks for nothing that can be done here. */
export function runKey(command: PortfolioCommand, event: KeyboardEvent, host: KeyHost): boolean {
  if (isListStep(command)) step(command, event, host);
  else if (command === 'filter') host.field.current?.focus();
  else if (command === 'help') host.openHelp();
  else if (command === 'sort') host.choices.sort(event);
  else if (command === 'back') return back(host);
  else return runOnAccount(command, event, host);
  return true;
}
