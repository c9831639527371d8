import type { ComponentChildren } from 'preact';
import type { RollupItem } from './rollup-items';
import { LINE_ATTRIBUTE } from '../use-lines';

/** Where and how a line of the list stands. */
export interface LineFrame {
  readonly measure: (el: HTMLElement | null) => void;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  /** It is the heading of what is in view, and stays at the top. */
  readonly isSticky: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

interface LineProps {
  readonly item: RollupItem;
  readonly frame: LineFrame;
  readonly class: string;
  readonly isSelected?: boolean;
  readonly isExpanded?: boolean;
  /** Its date has a word below it. */
  readonly isSuggested?: boolean;
  readonly labelledBy: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly onContextMenu?: (event: MouseEvent) => void;
  readonly onMouseEnter?: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

/** One line of the list: a row of the tree grid, which takes the focus for what is in it. */
export function Line({ item, frame, class: className, labelledBy, children, ...more }: LineProps) {
  const { isSelected, isExpanded, isSuggested, onClick, onContextMenu, onMouseEnter } = more;
  const { index, start, isSticky } = frame;
  return (
    <div
      ref={frame.measure}
      class={`ai-line ${className}`}
      role="row"
      tabIndex={frame.isCurrent ? 0 : -1}
      data-index={index}
      data-sticky={isSticky}
      data-suggested={isSuggested}
      {...{ [LINE_ATTRIBUTE]: item.key }}
      aria-level={item.level}
      aria-posinset={item.place}
      aria-setsize={item.of}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      aria-expanded={isExpanded}
      aria-labelledby={labelledBy}
      style={isSticky ? {} : { transform: `translateY(${start}px)` }}
      onFocusCapture={frame.isCurrent ? undefined : frame.onFocus}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onMouseEnter={onMouseEnter}
    >
      {children}
    </div>
  );
}
