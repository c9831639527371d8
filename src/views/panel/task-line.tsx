import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SourceLink, TaskRow } from '../../core/dashboard/view-models';
import { isOpen } from '../../core/model/task';
import { dueDate, exactDateAndDistance } from '../format';
import type { KeptRow } from '../kept-rows';
import { usePanel } from '../panel-context';
import type { RowOrders } from '../use-task-orders';
import { useTooltip } from '../view-context';
import { plainText } from '../plain-text';
import { Candidates } from './candidates';
import { Meta } from './meta';
import { NoteLink } from './note-link';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { useTaskEditor } from './task-editor';

interface TaskLineProps {
  readonly row: TaskRow;
  readonly state: KeptRow | undefined;
  readonly orders: RowOrders;
}

/** A task: its box completes it. What could not be written says why, and offers the note. */
export function TaskLine({ row, state, orders }: TaskLineProps) {
  const editor = useTaskEditor(row, orders);
  const source: SourceLink = { path: row.span.path, line: row.span.line, title: row.noteTitle };
  return (
    <Row
      source={source}
      class={row.suggestedDue ? 'ai-task ai-task-suggested' : 'ai-task'}
      menu={{ kind: 'task', row, run: editor.run }}
      isLeaving={editor.isLeaving}
      onKey={editor.onKey}
    >
      <TaskContent
        row={row}
        isPending={state?.phase === 'pending'}
        source={source}
        onToggle={() => orders.toggle(row)}
        onStatus={(event) => editor.run('status', event)}
      />
      {editor.element}
      {state?.phase === 'refused' && (
        <span class="ai-refusal">
          Not written: {state.reason} <NoteLink source={source}>Open note</NoteLink>
        </span>
      )}
    </Row>
  );
}

interface TaskContentProps {
  readonly row: TaskRow;
  readonly isPending: boolean;
  readonly source: SourceLink;
  readonly onToggle: () => void;
  /** The box was clicked for another status than the next. */
  readonly onStatus: (event: MouseEvent) => void;
}

function TaskContent({ row, isPending, source, onToggle, onStatus }: TaskContentProps) {
  const { textId, tabIndex } = useRow();
  const isDone = !isOpen(row);
  const box = useRef<HTMLButtonElement>(null);
  const wasDone = useRef(isDone);
  useLayoutEffect(() => {
    // The Undo button has gone: its focus would be lost.
    const el = box.current;
    if (wasDone.current && !isDone && el && el.ownerDocument.activeElement === el.ownerDocument.body)
      el.focus();
    wasDone.current = isDone;
  }, [isDone]);

  return (
    <>
      <button
        ref={box}
        type="button"
        class="ai-box"
        role="checkbox"
        aria-checked={row.status === 'in-progress' ? 'mixed' : isDone}
        aria-label={plainText(row.text)}
        aria-busy={isPending}
        tabIndex={tabIndex}
        onClick={onToggle}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onStatus(event);
        }}
      />
      <span class="ai-task-text" data-done={isDone}>
        <NoteText id={textId} text={row.text} path={row.span.path} />
      </span>
      {isDone ? (
        <button type="button" class="ai-undo" tabIndex={tabIndex} onClick={onToggle}>
          Undo
        </button>
      ) : (
        <Due row={row} />
      )}
      <Meta>
        <OwnerName row={row} />
        {row.ownerCandidates.length > 0 && <Candidates lead="Is it" candidates={row.ownerCandidates} />}
        <RowLink source={source} />
        {isUrgent(row) && <span>{row.priority === 'highest' ? 'Highest priority' : 'High priority'}</span>}
      </Meta>
    </>
  );
}

const isUrgent = ({ priority }: TaskRow): boolean => priority === 'highest' || priority === 'high';

function OwnerName({ row: { owner } }: { readonly row: TaskRow }) {
  const ref = useTooltip<HTMLSpanElement>(
    owner.kind === 'ambiguous' ? 'More than one person has this name' : '',
  );
  if (owner.kind === 'unassigned') return null;
  return (
    <span ref={ref} dir="auto" class={owner.kind === 'ambiguous' ? 'ai-unsure' : undefined}>
      {owner.name}
    </span>
  );
}

function Due({ row }: { readonly row: TaskRow }) {
  const { today } = usePanel();
  const ref = useTooltip<HTMLTimeElement>(row.due === null ? '' : dueInFull(row, row.due, today));
  if (row.due === null) return null;
  return (
    <span class="ai-due" data-late={row.late} data-suggested={row.suggestedDue}>
      <time ref={ref} dateTime={row.due}>
        {dueDate(row.due, today)}
      </time>
      {row.suggestedDue && <span class="ai-due-note">suggested</span>}
    </span>
  );
}

function dueInFull(row: TaskRow, due: string, today: string): string {
  const exact = exactDateAndDistance(due, today);
  if (row.suggestedDue) return `${exact}; a machine suggested it`;
  return row.dueFrom === 'text' && row.dueText !== null ? `${exact}; from text: “${row.dueText}”` : exact;
}
