import type { PortfolioRow } from '../../core/dashboard/portfolio/portfolio-model';
import type { SourceLink } from '../../core/dashboard/view-models';
import { NoteLink } from '../panel/note-link';
import { LINE_ATTRIBUTE } from '../use-lines';
import { Cell } from './columns';
import { usePortfolio } from './portfolio-context';
import { SignalChips } from './signal-chips';
import { useUniqueId } from '../use-unique-id';

/** Where a line of the list stands. */
export interface LineFrame {
  readonly measure: (el: HTMLElement | null) => void;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
}

interface AccountRowProps {
  readonly row: PortfolioRow;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly frame: LineFrame;
  readonly onFocus: () => void;
}

/** The note that an account's row opens. */
export const noteOf = ({ notes: [note], name }: PortfolioRow): SourceLink =>
  note ?? { path: '', line: 0, title: name };

/** One account. A click on its name opens the note, one beside it says why it is here. */
export function AccountRow({ row, isOpen, isCurrent, frame, onFocus }: AccountRowProps) {
  const { columns, busiest, togglePeek } = usePortfolio();
  const id = useUniqueId();
  const tabIndex = isCurrent ? 0 : -1;
  const onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (!target.closest('a, button')) togglePeek(row.id);
  };
  return (
    <div
      ref={frame.measure}
      class="ai-line ai-port-row"
      role="row"
      tabIndex={tabIndex}
      data-index={frame.index}
      data-open={isOpen}
      {...{ [LINE_ATTRIBUTE]: row.id }}
      aria-level={1}
      aria-rowindex={frame.index + 2}
      aria-expanded={isOpen}
      aria-labelledby={`${id}-name ${id}-signals`}
      style={{ transform: `translateY(${frame.start}px)` }}
      onFocusCapture={isCurrent ? undefined : onFocus}
      onClick={onClick}
    >
      <span
        id={`${id}-name`}
        role="gridcell"
        class="ai-port-cell ai-port-name"
        aria-colindex={1}
        data-column="name"
      >
        <button
          type="button"
          class="ai-port-toggle"
          aria-label={`Why ${row.name} is here`}
          aria-expanded={isOpen}
          tabIndex={tabIndex}
          onClick={() => togglePeek(row.id)}
        />
        <NoteLink source={noteOf(row)} class="ai-row-link ai-port-link" tabIndex={tabIndex}>
          {row.name}
        </NoteLink>
        {row.isClosed && (
          <span class="ai-count" dir="auto">
            {row.status}
          </span>
        )}
      </span>
      {columns.map((column, at) => (
        <Cell key={column} {...{ column, row, busiest }} at={at + 2} />
      ))}
      <SignalChips id={`${id}-signals`} row={row} at={columns.length + 2} />
    </div>
  );
}
