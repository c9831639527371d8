import { isOpen } from '../../core/model/task';
import { Line, type LineFrame } from './line';
import { useRollup, type RowEditor } from './rollup-context';
import type { RowItem } from './rollup-items';
import { RowUnder } from './row-under';
import { TaskDue, TaskMeta } from './task-facts';
import { TaskBox, TaskWords } from './task-words';
import { useUniqueId } from '../use-unique-id';

interface TaskLineProps {
  readonly item: RowItem;
  readonly frame: LineFrame;
  readonly isSelected: boolean;
  readonly editor: RowEditor | null;
  readonly onSelect: (event: MouseEvent) => void;
}

/** What of a row has clicks of its own. */
const CONTROLS = 'a, button, input, label, ul, .ai-text';

/** A task: its box completes it, its words open the note, its ground selects it. */
export function TaskLine({ item, frame, isSelected, editor, onSelect }: TaskLineProps) {
  const { actions, stateOf, command, isTouch } = useRollup();
  const id = useUniqueId();
  const state = stateOf(item.row);
  const row = state?.row ?? item.row;
  const tabIndex = frame.isCurrent ? 0 : -1;
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    actions.menu({ kind: 'task', row, run: (asked, chosen) => command(row, asked, chosen) }, event);
  };
  return (
    <Line
      item={item}
      frame={frame}
      class="ai-roll-row"
      isSelected={isSelected}
      isSuggested={row.suggestedDue}
      labelledBy={`${id}-text ${id}-due ${id}-meta`}
      onClick={(event) => {
        if (!(event.target as Element).closest(CONTROLS)) onSelect(event);
      }}
      onContextMenu={openMenu}
      onMouseEnter={(event) => actions.hover(row.span, event, event.currentTarget as HTMLElement)}
    >
      <TaskBox row={row} isPending={state?.phase === 'pending'} tabIndex={tabIndex} />
      <TaskWords
        id={`${id}-text`}
        row={row}
        isDone={!isOpen(row) && row.status !== 'proposed'}
        tabIndex={tabIndex}
      />
      <TaskMeta id={`${id}-meta`} row={row} tabIndex={tabIndex} />
      <TaskDue id={`${id}-due`} row={row} tabIndex={tabIndex} />
      {isTouch && (
        <span role="gridcell" class="ai-roll-menu">
          <button type="button" class="ai-row-menu" aria-label="More" tabIndex={tabIndex} onClick={openMenu}>
            …
          </button>
        </span>
      )}
      <RowUnder row={row} state={state} editor={editor} tabIndex={tabIndex} />
    </Line>
  );
}
