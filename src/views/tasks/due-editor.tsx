import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { daysBetween } from '../../core/model/calendar-date';
import { dayName } from '../../core/model/day-name';
import { agoInFull } from '../format';
import { EditorButtons, keepClick } from './editor-buttons';
import type { DayReading } from './task-editing';
import { useUniqueId } from '../use-unique-id';

interface DueEditorProps {
  /** What it is the date of, for its name: the task's words, or `3 tasks`. */
  readonly subject: string;
  /** The date now, which Escape keeps; null for none. */
  readonly date: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly readDay: (words: string) => DayReading | null;
  /** Null takes the date away. */
  readonly onSave: (date: string | null) => void;
  /** Escape, or Enter where nothing was typed. */
  readonly onClose: () => void;
}

/** A line to type a day into, in words; it says how it reads them before anything is saved. */
export function DueEditor({ subject, date, today, readDay, onSave, onClose }: DueEditorProps) {
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const readingId = useUniqueId();
  useLayoutEffect(() => input.current?.focus(), []);
  const isEmpty = words.trim() === '';
  const reading = isEmpty ? null : readDay(words);
  const kept = date === null ? 'no date' : dayName(date, today);
  const save = (): void => {
    if (isEmpty) onClose();
    else if (reading) onSave(reading.date);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the rows are letters here.
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else onClose();
  };

  return (
    <div class="ai-editor" onClick={keepClick}>
      <label class="ai-field ai-editor-field">
        <input
          ref={input}
          class="ai-field-input"
          type="text"
          enterKeyHint="done"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          placeholder="next fri"
          aria-label={`New date of ${subject}`}
          aria-describedby={readingId}
          aria-invalid={!isEmpty && !reading}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <span id={readingId} class="ai-editor-reading" role="status">
        {isEmpty ? <Hint kept={kept} /> : <Reading reading={reading} today={today} />}
      </span>
      <span class="ai-editor-keys" aria-hidden="true">
        Enter saves, Esc keeps {kept}
      </span>
      <EditorButtons isReady={reading !== null} onSave={save} onClose={onClose} />
    </div>
  );
}

function Hint({ kept }: { readonly kept: string }) {
  return (
    <>
      <span class="ai-only-read">Now {kept}. </span>A day, such as “16 Jan”, “+3d” or “none”
    </>
  );
}

function Reading({ reading, today }: { readonly reading: DayReading | null; readonly today: string }) {
  if (!reading)
    return <span class="ai-editor-unread">This is not a day. Try “fri”, “16 Jan” or “none”.</span>;
  const { date } = reading;
  return (
    <>
      <span aria-hidden="true">→ </span>
      {date === null ? (
        <strong>No date</strong>
      ) : (
        <>
          <strong>
            <time dateTime={date}>{dayName(date, today)}</time>
          </strong>
          , {agoInFull(daysBetween(date, today))}
        </>
      )}
    </>
  );
}
