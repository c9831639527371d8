import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { count } from '../format';
import type { Lines } from '../use-lines';
import { useVirtualRows } from '../use-virtual-rows';
import { GroupLine } from './group-line';
import type { RollupItem } from './rollup-items';
import { isSelected, type Selection } from './row-selection';
import { TaskLine } from './task-line';
import type { RowEditor } from './rollup-context';
import { Named } from '../named';

interface RollupListProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly RollupItem[];
  readonly tasks: number;
  readonly lines: Lines<RollupItem>;
  readonly selection: Selection;
  readonly editor: { readonly key: string; readonly kind: RowEditor } | null;
  readonly onSelect: (index: number, event: MouseEvent) => void;
}

/** Pixels of lines that have not been measured. */
const HEADING = 36;
const SUBHEADING = 26;
const ROW = 44;

function sizeOf(item: RollupItem | undefined): number {
  if (item?.kind === 'row') return ROW;
  return item?.level === 1 ? HEADING : SUBHEADING;
}

/** Of each line the outermost heading above it. */
function headingsOf(items: readonly RollupItem[]): readonly number[] {
  let heading = -1;
  return items.map(({ kind, level }, index) => (heading = kind === 'group' && level === 1 ? index : heading));
}

/** The groups and tasks. Only what is in view is drawn, with the heading above it and the current line. */
export function RollupList({ scroller, items, tasks, lines, selection, editor, onSelect }: RollupListProps) {
  const headings = useMemo(() => headingsOf(items), [items]);
  const virtual = useVirtualRows({
    scroller,
    count: items.length,
    keyOf: (index) => items[index]?.key ?? '',
    estimate: (index) => sizeOf(items[index]),
    always: (first) => [headings[first] ?? -1, lines.current],
    headingSize: headings[0] === 0 ? HEADING : 0,
  });
  lines.setScroller(virtual.scrollTo);
  const sticky = headings[virtual.first] ?? -1;
  return (
    <div ref={scroller} class="ai-roll-scroller">
      <Named
        class="ai-roll-list"
        role="treegrid"
        name={count(tasks, 'task')}
        aria-multiselectable="true"
        aria-rowcount={items.length}
        style={{ blockSize: `${virtual.totalSize}px` }}
      >
        {virtual.items.map(({ index, start, key }) => {
          const item = items[index];
          if (!item) return null;
          const frame = {
            measure: virtual.measure,
            index,
            start,
            isSticky: index === sticky,
            isCurrent: index === lines.current,
            onFocus: () => lines.setCurrent(item.key),
          };
          return item.kind === 'group' ? (
            <GroupLine key={key} item={item} frame={frame} />
          ) : (
            <TaskLine
              key={key}
              item={item}
              frame={frame}
              isSelected={isSelected(selection, item.row)}
              editor={editor?.key === item.key ? editor.kind : null}
              onSelect={(event) => onSelect(index, event)}
            />
          );
        })}
      </Named>
    </div>
  );
}
